import Testing

@Suite("Systems of products on the command line")
struct SystemTests {
  private static let system = "SmallBMS-SmartBatteryProtect"
  private static let header =
    "time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max,remote\n"

  /// A cell at the limit every 40 s, four times; charged in the end.
  private static let readings =
    header
    + [(0, 12.5, 3.0), (100, 11.9, 2.8), (101, 12.5, 3.0), (140, 11.9, 2.8), (141, 12.5, 3.0), (180, 11.9, 2.8)]
    .map(row).joined()
    + [(181, 12.5, 3.0), (220, 11.9, 2.8), (221, 12.5, 3.0), (400, 13.0, 3.2), (431, 13.1, 3.3), (461, 13.1, 3.3)]
    .map(row).joined()

  private static func row(_ row: (time: Int, battery: Double, cell: Double)) -> String {
    "\(row.time),\(row.battery),\(row.cell),3.4,20,21,bridged\n"
  }

  @Test("simulate runs both over one file, and writes the columns of both")
  func simulates() throws {
    let program = try Program("specsheet")
    defer { program.clean() }
    let result = try program.run("simulate", "--system", Self.system, "-", input: Self.readings)
    #expect(result.status == 0)
    let rows = result.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = try ["time", "load_output", "load", "display"].map { name in
      try #require(rows.first?.firstIndex { $0 == name })
    }
    #expect(
      rows.dropFirst().map { row in columns.map { String(row[$0]) }.joined(separator: " ") } == [
        "0 high connected ", "100 floating disconnected ", "101 high disconnected ", "140 floating disconnected ",
        "141 high disconnected ", "180 floating disconnected ", "181 high disconnected ",
        "220 floating disconnected E7", "221 high disconnected E7", "400 high disconnected E7",
        "431 high disconnected E7", "461 high connected ",
      ])
  }

  @Test("what is chosen for a component has its option, what the system has chosen has none")
  func parameters() throws {
    let program = try Program("specsheet")
    defer { program.clean() }
    let options = ["--model", "220", "--setting", "9", "--system-voltage", "24"]
    let arguments = ["simulate", "--system", Self.system, "-"]
    #expect(try program.run(arguments + options, input: Self.readings).status == 0)
    let chosen = try program.run(arguments + ["--mode", "A"], input: Self.readings)
    #expect(chosen.status == 64)
    #expect(chosen.errors.contains("\(Self.system) has no --mode; it has --model, --setting, --system-voltage"))
    let unknown = try program.run(arguments + ["--system-voltage", "48"], input: Self.readings)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("Expected one of 12, 24") || unknown.errors.contains("expected one of 12, 24"))
  }

  @Test("an unknown system, a product in its place and a missing column are named")
  func refused() throws {
    let program = try Program("specsheet")
    defer { program.clean() }
    let unknown = try program.run("simulate", "--system", "SmallBMS-SmartBatteryProtct", "-", input: Self.readings)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("no system is called \"SmallBMS-SmartBatteryProtct\"; there is \(Self.system)"))
    let product = try program.run("simulate", "--product", Self.system, "-", input: Self.readings)
    #expect(product.status == 64)
    #expect(product.errors.contains("no product is called \"\(Self.system)\""))
    let readings = Self.header.replacing("cell_voltage_min,", with: "")
    let column = try program.run("simulate", "--system", Self.system, "-", input: readings)
    #expect(column.status == 65)
    #expect(column.errors.contains("cell_voltage_min"))
    #expect(column.output.isEmpty)
  }
}
