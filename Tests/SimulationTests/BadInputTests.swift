import Engine
import Simulation
import SmallBMS
import Testing

@Suite struct BadInputTests {
  private static let known = allColumns.split(separator: ",").map { String($0) }

  /// Text, line, column, header, defect.
  private static let cases: [(String, TraceError.Place, TraceError.Defect)] = [
    ("", .init(line: 1, column: 1), .empty),
    ("\u{FEFF}", .init(line: 1, column: 1), .empty),
    ("\n\r\n\n", .init(line: 1, column: 1), .empty),
    ("\n\(requiredColumns)\n", .init(line: 1, column: 1), .blankLine),
    (
      "time,battery_voltage,cell_voltage_min\n", .init(line: 1, column: 38),
      .missingColumns(["cell_voltage_max", "cell_temperature_min", "cell_temperature_max"])
    ),
    ("\(requiredColumns),remote,time\n", .init(line: 1, column: 105), .duplicateColumn("time")),
    ("time,cell_votlage_min\n", .init(line: 1, column: 6), .unknownColumn("cell_votlage_min", known: known)),
    ("time, battery_voltage\n", .init(line: 1, column: 6), .unknownColumn(" battery_voltage", known: known)),
    ("\"ti\"\"me\",x\n", .init(line: 1, column: 1), .unknownColumn("ti\"me", known: known)),
    ("time,,\n", .init(line: 1, column: 6), .unknownColumn("", known: known)),
    ("time;battery_voltage\n0;13,2\n", .init(line: 1, column: 5), .wrongSeparator(";")),
    ("time\tbattery_voltage\n", .init(line: 1, column: 5), .wrongSeparator("tab")),
    row("0,12,3.3,3.35,20", 3, 17, nil, .tooFewFields(expected: 6, found: 5)),
    row("0,12,3.3,3.35,20,", 4, 1, nil, .blankLine, then: "\n\n\(goodRow)\n", error: .blankLine),
    row("0,12,3.3,3.35,20,25,", 3, 21, nil, .tooManyFields(expected: 6)),
    row("0,12,3.3,3.35,20,25,1,2", 3, 21, nil, .tooManyFields(expected: 6)),
    row(requiredColumns, 3, 1, nil, .repeatedHeader),
    row("0,12,abc,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("abc")),
    row("0,12,\"3,3\",3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("3,3")),
    row("0,12, 3.3,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber(" 3.3")),
    row("0,12,3.3V,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("3.3V")),
    row("0,12,0x3,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("0x3")),
    row("0,12,.,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber(".")),
    row("0,12,-,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("-")),
    row("0,12,3.3e,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("3.3e")),
    row("0,12,1.2.3,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("1.2.3")),
    row("0,12,nano,3.35,20,25", 3, 6, "cell_voltage_min", .notANumber("nano")),
    row("0,12,3.3,3.35,20,2\r5", 3, 18, "cell_temperature_max", .notANumber("2�5")),
    row(",12,3.3,3.35,20,25", 3, 1, "time", .missingTime),
    row("nan,12,3.3,3.35,20,25", 3, 1, "time", .notANumber("nan")),
    row("inf,12,3.3,3.35,20,25", 3, 1, "time", .notANumber("inf")),
    row("now,12,3.3,3.35,20,25", 3, 1, "time", .notANumber("now")),
    row("-1,12,3.3,3.35,20,25", 3, 1, "time", .timeDecreases(from: 0, to: -1)),
    row("0,1\0,3.3,3.35,20,25", 3, 3, nil, .nulByte),
    row("0,\"1\0\",3.3,3.35,20,25", 3, 3, nil, .nulByte),
    row("0,1\"2\",3.3,3.35,20,25", 3, 3, nil, .strayQuote),
    row("0,\"12\"x,3.3,3.35,20,25", 3, 3, nil, .strayQuote),
    row("0,\"12\"\r,3.3,3.35,20,25", 3, 3, nil, .strayQuote),
    row("0,12,\"3.3,3.35,20,25\n\(goodRow)", 3, 6, nil, .unterminatedQuote),
    row("0,\"1\n2\",\"3\n4\",3.35,20,25", 3, 3, "battery_voltage", .notANumber("1�2")),
    row("0,12,\"\n\n\",\"x\",20,25", 3, 6, "cell_voltage_min", .notANumber("��")),
  ]

  /// A bad line below a header and a good row; the line is the third.
  private static func row(
    _ line: String, _ number: Int, _ column: Int, _ header: String?, _ defect: TraceError.Defect,
    then rest: String = "\n",
    error: TraceError.Defect? = nil
  ) -> (String, TraceError.Place, TraceError.Defect) {
    let place = TraceError.Place(line: number, column: column, header: header)
    return ("\(requiredColumns)\n\(goodRow)\n\(line)\(rest)", place, error ?? defect)
  }

  @Test(arguments: cases.indices)
  func `bad input is named with line and column, and the rows before it are written`(_ number: Int) throws {
    let (text, place, defect) = Self.cases[number]
    for chunk in [Int.max, 1, 7] {
      let run = try simulate(text, chunk: chunk)
      #expect(run.error == .invalid(place, defect), "\(text.debugDescription) by \(chunk)")
      let isInHeader = place.line == 1
      #expect(run.text.isEmpty == isInHeader)
      if !isInHeader { #expect(run.rows.first?.first == "0") }
    }
  }

  @Test(
    arguments: [
      ("shut,,,,", 21, "remote", .unknownWord("shut", expected: ["bridged", "open"])),
      ("Bridged,,,,", 21, "remote", .unknownWord("Bridged", expected: ["bridged", "open"])),
      ("bridged,0V,,,", 29, "remote_l", .notANumber("0V")),
      ("bridged,,,-1,", 31, "load_resistance", .negativeResistance("-1")),
      ("bridged,,,,-inf", 32, "charger_resistance", .negativeResistance("-inf")),
    ] as [(String, Int, String, TraceError.Defect)])
  func `bad optional cells are named too`(
    _ cells: String, _ column: Int, _ header: String, _ defect: TraceError.Defect
  ) throws {
    let run = try simulate("\(allColumns)\n\(goodRow),\(cells)\n")
    #expect(run.error == .invalid(.init(line: 2, column: column, header: header), defect))
  }

  @Test func `a repeated header is recognised whatever its first column`() throws {
    let header = "remote,\(requiredColumns)"
    let run = try simulate("\(header)\nbridged,\(goodRow)\n\(header)\n")
    #expect(run.error == .invalid(.init(line: 3, column: 1), .repeatedHeader))
  }

  @Test func `lines are counted through quoted line ends`() throws {
    let run = try simulate("\"time\"\r\n,x")
    #expect(
      run.error
        == .invalid(
          .init(line: 1, column: 7),
          .missingColumns(
            requiredColumns.split(separator: ",").dropFirst().map { String($0) })))
    let other = try simulate("\(requiredColumns),remote\n\(goodRow),\"a\nb\"\n")
    #expect(other.error?.description.hasPrefix("2:21: remote: \"a�b\" is not known") == true)
  }

  @Test func `long cells are cut short in messages`() throws {
    let run = try simulate("\(requiredColumns)\n\(String(repeating: "x", count: 1000)),12,3.3,3.35,20,25\n")
    #expect(
      run.error
        == .invalid(
          .init(line: 2, column: 1, header: "time"), .notANumber(String(repeating: "x", count: 40) + "…")))
  }

  @Test func `messages say what was expected`() throws {
    let run = try simulate("time,cell_votlage_min\n")
    let message = try #require(run.error?.description)
    #expect(
      message.hasPrefix(
        "1:6: there is no column \"cell_votlage_min\"; did you mean \"cell_voltage_min\"? Expected one of time")
    )
    let decreasing = TraceError.invalid(.init(line: 3, column: 1, header: "time"), .timeDecreases(from: 2, to: 1))
    #expect(decreasing.description == "3:1: time: time goes backwards, from 2.0 s to 1.0 s")
  }
}
