import Testing

@Suite struct ParameterTests {
  private static let readings = """
    time,battery_voltage,remote,short_circuit
    0,12.6,closed,0
    1,10.4,closed,
    13,10.4,closed,0
    91,10.4,closed,0
    130,12.1,closed,0
    160,12.1,closed,0

    """

  private func simulate(_ options: String..., readings: String = Self.readings) throws -> Program.Result {
    let program = try Program("specsheet")
    defer { program.clean() }
    return try program.run(["simulate", "-", "--product", "SmartBatteryProtect"] + options, input: readings)
  }

  @Test("every parameter is an option of simulate, and what is not given is as the product has it")
  func options() throws {
    let result = try simulate("--model", "100", "--setting=0", "--mode", "A", "--system-voltage", "12")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        time,load,alarm,display
        0,disconnected,off,
        1,connected,off,P3
        13,connected,continuous,P3
        91,disconnected,off,E3
        130,disconnected,off,E3
        160,connected,off,

        """)
    #expect(try simulate().output == result.output)
    #expect(try simulate("--choose", "mode=b").output.contains("13,connected,engaged,P3"))
    #expect(try simulate("--mode", "C").output.contains("13,connected,off,\n"))
    #expect(try simulate("--system-voltage", "24").output.contains("160,disconnected,off,E3"))
  }

  @Test(
    "what can't be chosen is an error that names what can",
    arguments: [
      (["--mode", "B"], "--mode: there is no mode \"B\"; did you mean \"b\"? Expected one of A, b, C"),
      (["--model=300"], "--model: there is no model \"300\"; did you mean \"100\"? Expected one of 65, 100, 220"),
      (["--setting", "10"], "--setting: there is no setting \"10\"; expected one of 0, 1, 2"),
      (["--system-voltage", "48"], "--system-voltage: there is no system-voltage \"48\"; expected one of 12, 24"),
      (["--model", "65", "--choose", "model=100"], "--model is chosen twice: 65 and 100"),
      (["--setting"], "--setting needs a value; expected one of 0, 1, 2"),
      (
        ["--choose", "size=1"], "SmartBatteryProtect has no --size; it has --model, --setting, --mode, --system-voltage"
      ),
    ])
  func unknown(options: [String], message: String) throws {
    let program = try Program("specsheet")
    defer { program.clean() }
    let result = try program.run(
      ["simulate", "-", "--product", "SmartBatteryProtect"] + options, input: Self.readings)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test(
    "what is mistyped is answered with what may be meant, and nothing is run",
    arguments: [
      (["simulate", "--modle", "65", "-"], #"error: unknown option "--modle"; did you mean "--model"?"#),
      (["verify", "--seting=1"], #"error: unknown option "--seting"; did you mean "--setting"?"#),
      (["build", "--model", "65"], #"error: unknown option "--model""#),
      (["simulate", "--nothing", "-"], "error: unknown option \"--nothing\"\n"),
      (["biuld"], "error: there is no subcommand \"biuld\"; did you mean \"build\"?"),
      (["help", "biuld"], "error: there is no subcommand \"biuld\"; did you mean \"build\"?"),
      (["verify", "--product", "SmallBMS", "--mode", "A"], "error: SmallBMS has no --mode; nothing is chosen for it"),
      // Who names no product means those that have a mode.
      (["verify", "--mode", "B"], "error: --mode: there is no mode \"B\"; did you mean \"b\"?"),
      (["verify", "--choose", "size=1"], "error: no product has all of --size"),
    ])
  func mistyped(arguments: [String], message: String) throws {
    let program = try Program("specsheet")
    defer { program.clean() }
    let result = try program.run(arguments, input: Self.readings)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.errors.contains("Usage: specsheet"))
  }

  @Test("a product without parameters has no option for them")
  func none() throws {
    let program = try Program("specsheet")
    defer { program.clean() }
    let result = try program.run("simulate", "-", "--product", "SmallBMS", "--mode", "A")
    #expect(result.status == 64)
    #expect(result.errors.contains("SmallBMS has no --mode; nothing is chosen for it"))
  }

  @Test("a word that the remote input can't have is an error with its place")
  func unknownWord() throws {
    let result = try simulate(readings: "time,battery_voltage,remote\n0,12,closed\n1,12,shut\n")
    #expect(result.status == 65)
    #expect(
      result.errors.contains(
        ":3:6: error: remote: \"shut\" is not known; expected \"open\", \"closed\", \"high\", \"floating\" or nothing"))
    #expect(result.output == "time,load,alarm,display\n0,disconnected,off,\n")
  }
}
