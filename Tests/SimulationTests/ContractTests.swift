import Engine
import Simulation
import SmallBMS
import Testing

/// The columns and cells that others rely on.
@Suite struct ContractTests {
  @Test func `a trace becomes exactly this`() throws {
    let run = try simulate(
      """
      \(allColumns)
      0,12.8,3.3,3.35,20,25,bridged,,,100,10000
      1.50,12.8,2.8,3.35,20,25,bridged,,,,
      2,12.8,3.3,3.75,20,25,,0,,10,100
      3,12.8,3.3,3.35,4.9,25,open,,12.8,,
      4,12.8,3.3,3.35,20,25,open,3.5,2.9,0,0
      5,7.9,3.3,3.35,20,25,bridged,,,0,0
      6,12.8,,3.35,20,nan,bridged,-1,13,0,0

      """)
    #expect(run.error == nil)
    #expect(
      run.text == """
        time,system,load_output,load_output_voltage,load_output_current,charger_output,charger_output_voltage,\
        charger_output_current,led_load_on,led_temp_or_ovp,supply_current,diagnostics
        0,on,high,12.7,0.127,high,12.2,0.00122,on,off,2.7,
        1.50,on,floating,,,high,12.2,0,off,off,2,
        2,on,high,12.7,1.27,floating,,,on,on,2.7,load-output-overload
        3,on,high,12.7,0,floating,,,on,on,2.7,
        4,off,floating,,,floating,,,off,off,1.5,
        5,on,floating,,,floating,,,off,off,,battery-voltage-out-of-range
        6,on,floating,,,floating,,,off,off,,\
        cell-voltage-missing;cell-temperature-missing;remote-l-below-zero;remote-h-above-battery

        """)
  }

  @Test func `columns may come in any order`() throws {
    let run = try simulate(
      """
      cell_temperature_max,remote_h,time,cell_voltage_max,load_resistance,cell_voltage_min,remote,battery_voltage,\
      cell_temperature_min
      25,,0,3.35,120,3.3,bridged,12.1,20
      """)
    #expect(run.error == nil)
    #expect(run.rows == [["0", "on", "high", "12", "0.1", "high", "11.5", "0", "on", "off", "2.7", ""]])
  }

  @Test func `columns that are not readings may be missing`() throws {
    let run = try simulate("\(requiredColumns)\n\(goodRow)\n")
    #expect(run.error == nil)
    #expect(run.field("system") == "off" && run.field("diagnostics") == "")
  }

  @Test func `a header alone gives a header alone`() throws {
    let run = try simulate(requiredColumns)
    #expect(run.error == nil && run.rows.isEmpty && run.text.hasSuffix("diagnostics\n"))
  }

  @Test(arguments: ["", "nan", "NaN", "-nan", "+NAN", "inf", "-Inf", "+infinity", "1e999"])
  func `a reading that is not there is a diagnostic, not an error`(_ cell: String) throws {
    let run = try simulate("\(requiredColumns)\n0,12,\(cell),3.35,20,25\n")
    #expect(run.error == nil && run.field("diagnostics") == "cell-voltage-missing")
  }

  @Test(arguments: ["", "nan", "inf"])
  func `an open terminal and a missing load are no diagnostic`(_ cell: String) throws {
    let run = try simulate("\(allColumns)\n\(goodRow),bridged,\(cell),\(cell),\(cell),\(cell)\n")
    #expect(run.error == nil && run.field("diagnostics") == "")
    #expect(run.field("load_output_current") == "0" && run.field("charger_output_current") == "0")
  }

  @Test(arguments: ["12", "12.0", "+12", "012", "1.2e1", "120E-1", "12.000000000000000000000", "12."])
  func `a number may be written in many ways`(_ cell: String) throws {
    let run = try simulate("\(requiredColumns),remote\n0,\(cell),3.3,3.35,20,25,bridged\n")
    #expect(run.error == nil && run.field("load_output_voltage") == "11.9")
  }

  @Test(arguments: ["0", "-5", "1e3", "1700000000.123456789", "0.30000000000000004", "+1.0", "\"2\""])
  func `the time is repeated as it was written`(_ time: String) throws {
    let run = try simulate("\(requiredColumns)\n\(time),12,3.3,3.35,20,25\n")
    #expect(run.error == nil && run.field("time") == time.filter { $0 != "\"" })
  }

  @Test(arguments: [
    ("0", "inf"), ("119", "0.1"), ("357", "0.033333333"),
    ("1e-300", "11900000000000000\(String(repeating: "0", count: 285))"), ("1e300", "0"), ("11.9", "1"),
    ("1e-8", "1190000000"),
  ])
  func `numbers are rounded to nine places, without zeros at their end and without exponent`(
    _ resistance: String, _ current: String
  ) throws {
    let clamp = SmallBMS().chargerOutput.maximumCurrent.value.baseValue.normalized
    let run = try simulate("\(allColumns)\n\(goodRow),bridged,,,\(resistance),0\n")
    #expect(run.error == nil && run.field("load_output_current") == current)
    #expect(run.field("charger_output_voltage") == "0")
    #expect(run.field("charger_output_current") == clamp.description)
  }

  @Test func `diagnostics of rules come before those of outputs`() throws {
    let run = try simulate("\(allColumns)\n\(goodRow),bridged,-1,13,0,0\n")
    let codes = "remote-l-below-zero;remote-h-above-battery;load-output-overload;charger-output-current-limited"
    #expect(run.field("diagnostics") == codes)
  }

  @Test func `delays run by the time column`() throws {
    let settings = Settings(overrides: ["cellUnderVoltage": .init(tripDelay: 1)])
    let times = ["0", "0.1", "0.9", "0.9", "1", "1.1"]
    let rows = times.map { "\($0),12,2.5,3.35,20,25,bridged" }
    let run = try simulate("\(requiredColumns),remote\n" + rows.joined(separator: "\n"), settings: settings)
    #expect(run.rows.map { $0[2] } == ["high", "high", "high", "high", "floating", "floating"])
  }

  @Test func `a delay is exact at times of the epoch`() throws {
    let settings = Settings(overrides: ["cellUnderVoltage": .init(tripDelay: 1)])
    let rows = (0...10).map { "170000000\($0 / 10).\($0 % 10),12,2.5,3.35,20,25,bridged" }
    let run = try simulate("\(requiredColumns),remote\n" + rows.joined(separator: "\n"), settings: settings)
    #expect(run.rows.map { $0[2] } == Array(repeating: "high", count: 10) + ["floating"])
  }
}
