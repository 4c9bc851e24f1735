/// Endless random traces of the Smart BatteryProtect, the same for the same seed.
///
/// Uniformly random readings would hardly ever meet a threshold or the instant at which a delay ends. Here voltages lie
/// at, just below and just above the thresholds, and rows at, just before and just after the instants at which something
/// that began at an earlier row may end.
public struct SmartBatteryProtectTraces: Sequence, IteratorProtocol {
  /// What a trace is mostly about; the rest of its readings is uneventful.
  private enum Theme: CaseIterable {
    case underVoltage, overVoltage, remote, bms, shortCircuit, operatingRange, everything
  }

  private let figures = SmartBatteryProtectFigures()
  private var random: SplitMix64

  /// Traces of this seed.
  public init(seed: UInt64) { random = SplitMix64(state: seed) }

  /// The next trace; there is always one.
  public mutating func next() -> SmartBatteryProtectTrace? {
    let theme = pick(Theme.allCases) ?? .everything
    var options = SmartBatteryProtectTrace.Options()
    options.model = pick(SmartBatteryProtectTrace.Options.models) ?? options.model
    options.setting = pick(figures.settings.indices) ?? options.setting
    options.mode = pick(modes(theme)) ?? options.mode
    options.systemVoltage = pick(SmartBatteryProtectTrace.SystemVoltage.allCases) ?? options.systemVoltage

    var trace = SmartBatteryProtectTrace(options, rows: [firstRow(options, theme)])
    for _ in 0..<Int.random(in: 8...48, using: &random) {
      guard var row = trace.rows.last else { break }
      row.time = nextTime(trace.rows, theme)
      if isChance(percentOfVoltageChanges(theme)) { row.batteryVoltage = nextVoltage(options, theme) }
      if isChance(percentOfRemoteChanges(theme)) { row.remote = nextRemote(after: row.remote, theme) }
      if isChance(percentOfShortCircuitChanges(theme)) { row.isShortCircuited.toggle() }
      trace.rows.append(row)
    }
    return trace
  }

  private mutating func firstRow(
    _ options: SmartBatteryProtectTrace.Options, _ theme: Theme
  ) -> SmartBatteryProtectTrace.Row {
    let voltage = isChance(80) ? uneventful(options) : nextVoltage(options, theme)
    let remote = isChance(80) ? .closed : nextRemote(after: .closed, theme)
    return SmartBatteryProtectTrace.Row(time: isChance(80) ? 0 : 12_345, batteryVoltage: voltage, remote: remote)
  }

  private func modes(_ theme: Theme) -> [SmartBatteryProtectTrace.Mode] {
    switch theme {
    case .bms: [.liIon]
    case .underVoltage, .remote: [.buzzerOrLED, .relay]
    case .overVoltage, .shortCircuit, .operatingRange, .everything: SmartBatteryProtectTrace.Mode.allCases
    }
  }

  // MARK: Time

  private mutating func nextTime(_ rows: [SmartBatteryProtectTrace.Row], _ theme: Theme) -> Int {
    let now = rows.last?.time ?? 0
    switch Int.random(in: 0..<100, using: &random) {
    case ..<(theme == .bms ? 85 : 65):
      let delays = delays(theme)
      // The instants soon to come, because a later row is an end of its own.
      let instants = rows.suffix(8).flatMap { row in delays.map { row.time + $0 } }.filter { $0 > now + 1 }.sorted()
      return (pick(instants.prefix(6)) ?? now + 2) + (pick([-1, 0, 0, 1]) ?? 0)
    case ..<92: return now + Int.random(in: 1...20_000, using: &random)
    case ..<97: return now + Int.random(in: 1...200, using: &random) * 1_000
    default: return now + Int.random(in: 1...8, using: &random) * 1_800_000
    }
  }

  private func delays(_ theme: Theme) -> [Int] {
    let remote = figures.remoteDelay
    let retries = (1...figures.triesBeforeError + 1).map { $0 * figures.retryInterval }
    let underVoltage = [figures.alarmDelay, figures.shutdownDelay, figures.reconnectDelay]
    switch theme {
    case .underVoltage: return underVoltage
    case .overVoltage: return [remote]
    case .remote: return [remote]
    case .bms: return [figures.deadTime, figures.lockoutReleaseDelay, figures.retryInterval]
    case .shortCircuit: return [remote] + retries
    case .operatingRange, .everything: return [remote, figures.deadTime] + retries + underVoltage
    }
  }

  // MARK: Voltage

  private func percentOfVoltageChanges(_ theme: Theme) -> Int {
    switch theme {
    case .remote, .shortCircuit, .bms: 30
    case .underVoltage, .overVoltage, .operatingRange, .everything: 60
    }
  }

  /// Between the highest restart level and the trip level.
  private func uneventful(_ options: SmartBatteryProtectTrace.Options) -> Int {
    let highest = figures.settings.map(\.restart).max() ?? figures.overVoltage
    return (highest + figures.overVoltage) / 2 * options.systemVoltage.factor
  }

  private mutating func nextVoltage(_ options: SmartBatteryProtectTrace.Options, _ theme: Theme) -> Int? {
    let factor = options.systemVoltage.factor
    let setting = figures.settings[options.setting]
    let (shutdown, restart, trip) = (setting.shutdown * factor, setting.restart * factor, figures.overVoltage * factor)
    let release = figures.lockoutRelease * factor
    let range = [figures.lowestOperating, figures.highestOperating]
    let levels =
      switch theme {
      case .underVoltage: [shutdown, shutdown, restart]
      case .overVoltage: [trip, trip, shutdown, restart]
      case .bms: [release, release, trip, shutdown]
      case .operatingRange: range + range + [shutdown, restart, release]
      case .remote, .shortCircuit, .everything: range + [shutdown, restart, trip, release]
      }
    switch Int.random(in: 0..<100, using: &random) {
    case ..<70: return pick(levels).map { $0 + Int.random(in: -1...1, using: &random) }
    case ..<75: return (shutdown + restart) / 2
    case ..<90: return uneventful(options)
    case ..<95: return Int.random(in: 0...40_000, using: &random)
    default: return theme == .operatingRange || theme == .everything ? nil : uneventful(options)
    }
  }

  // MARK: Contacts

  private func percentOfRemoteChanges(_ theme: Theme) -> Int {
    switch theme {
    case .remote, .bms: 60
    case .underVoltage, .overVoltage, .operatingRange: 5
    case .shortCircuit, .everything: 15
    }
  }

  private mutating func nextRemote(
    after remote: SmartBatteryProtectTrace.Remote, _ theme: Theme
  ) -> SmartBatteryProtectTrace.Remote {
    // A lockout needs the BMS to change its mind seven times in a row.
    guard theme == .bms else { return pick(SmartBatteryProtectTrace.Remote.allCases) ?? .open }
    return remote == .high ? .floating : .high
  }

  private func percentOfShortCircuitChanges(_ theme: Theme) -> Int {
    switch theme {
    case .shortCircuit: 40
    case .everything: 15
    case .underVoltage, .overVoltage, .remote, .bms, .operatingRange: 0
    }
  }

  private mutating func isChance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element? {
    choices.randomElement(using: &random)
  }
}
