/// What a trace of the Smart BatteryProtect is made of, as its contract writes it.
public struct SmartBatteryProtectTrace: Sendable {
  /// How the alarm output is used (B12 to B14).
  public enum Mode: String, CaseIterable, Sendable {
    /// Mode A.
    case buzzerOrLED = "A"
    /// Mode B.
    case relay = "b"
    /// Mode C.
    case liIon = "C"
  }

  /// The voltage of the battery's system (B4).
  public enum SystemVoltage: Int, CaseIterable, Sendable {
    /// 12 V, as the table of settings is printed.
    case volts12 = 12
    /// 24 V: thresholds are twice those at 12 V.
    case volts24 = 24

    /// What the thresholds at 12 V are multiplied by.
    public var factor: Int { rawValue / Self.volts12.rawValue }
  }

  /// What the command is told besides the rows.
  public struct Options: Sendable {
    /// The models by their current in amperes (B6).
    public static let models = [65, 100, 220]

    /// One of the models; no row depends on it.
    public var model = 65
    /// The digit of the programming table.
    public var setting = 0
    /// The mode of operation.
    public var mode = Mode.buzzerOrLED
    /// The system's voltage.
    public var systemVoltage = SystemVoltage.volts12

    /// The defaults (B11, B12).
    public init(setting: Int = 0, mode: Mode = .buzzerOrLED, systemVoltage: SystemVoltage = .volts12) {
      self.setting = setting
      self.mode = mode
      self.systemVoltage = systemVoltage
    }

    /// As arguments of a command line.
    public var arguments: [String] {
      [
        "--model", "\(model)", "--setting", "\(setting)", "--mode", mode.rawValue,
        "--system-voltage", "\(systemVoltage.rawValue)",
      ]
    }
  }

  /// What the remote input is.
  public enum Remote: String, CaseIterable, Sendable {
    /// Off, or in mode C free floating.
    case open, floating
    /// On, or in mode C allowed by the BMS.
    case closed, high
  }

  /// Inputs from a time on.
  public struct Row: Sendable {
    /// In milliseconds.
    public var time: Int
    /// In millivolts; nil where the reading is missing.
    public var batteryVoltage: Int?
    /// What the remote input is.
    public var remote: Remote
    /// Whether the load is short-circuited.
    public var isShortCircuited: Bool

    /// A row of readings.
    public init(time: Int, batteryVoltage: Int?, remote: Remote, isShortCircuited: Bool = false) {
      self.time = time
      self.batteryVoltage = batteryVoltage
      self.remote = remote
      self.isShortCircuited = isShortCircuited
    }
  }

  /// What the alarm output does.
  public enum Alarm: String, CaseIterable, Sendable {
    /// Nothing.
    case off
    /// Under-voltage, mode A.
    case continuous
    /// Over-voltage, mode A.
    case intermittent
    /// Under-voltage, mode B.
    case engaged
  }

  /// A code of the display (B20).
  public enum Code: String, CaseIterable, Sendable {
    /// Short circuit.
    case shortCircuit = "E1"
    /// The load was disconnected for under-voltage.
    case underVoltage = "E3"
    /// Over-voltage.
    case overVoltage = "E4"
    /// BMS lockout.
    case lockout = "E7"
    /// The load will be disconnected for under-voltage.
    case underVoltageWarning = "P3"
  }

  /// What the unit does at a time.
  public struct Result: Hashable, Sendable {
    /// Whether the load is connected.
    public var isConnected: Bool
    /// What the alarm output does.
    public var alarm: Alarm
    /// What the display shows.
    public var display: Code?

    /// What the unit does.
    public init(isConnected: Bool, alarm: Alarm, display: Code?) {
      self.isConnected = isConnected
      self.alarm = alarm
      self.display = display
    }
  }

  /// What the command is told besides the rows.
  public var options: Options
  /// Readings in the order of time.
  public var rows: [Row]

  /// A trace of these readings.
  public init(_ options: Options = Options(), rows: [Row]) {
    self.options = options
    self.rows = rows
  }

  /// What the command reads.
  public var input: String {
    rows.reduce("time,battery_voltage,remote,short_circuit\n") { text, row in
      let voltage = row.batteryVoltage.map(thousandths) ?? ""
      return text + "\(thousandths(row.time)),\(voltage),\(row.remote),\(row.isShortCircuited ? 1 : 0)\n"
    }
  }

  /// What the command has to write, if these are the results of the rows.
  public func output(_ results: [Result]) -> String {
    zip(rows, results).reduce("time,load,alarm,display\n") { text, pair in
      let (row, result) = pair
      let load = result.isConnected ? "connected" : "disconnected"
      return text + "\(thousandths(row.time)),\(load),\(result.alarm),\(result.display?.rawValue ?? "")\n"
    }
  }

  /// A number of thousandths as a plain decimal: 12050 is 12.05.
  private func thousandths(_ count: Int) -> String {
    let (whole, rest) = count.magnitude.quotientAndRemainder(dividingBy: 1_000)
    var fraction = rest == 0 ? "" : ".\(String(1_000 + rest).dropFirst())"
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(count < 0 ? "-" : "")\(whole)\(fraction)"
  }
}
