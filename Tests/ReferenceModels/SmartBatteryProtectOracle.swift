/// A second model of the Smart BatteryProtect, written from its facts alone: what a product of tables is compared with.
///
/// It lives from event to event, as a microcontroller would: a reading arrives or a clock runs down, at its own instant.
///
///     var oracle = SmartBatteryProtectOracle(options)
///     let results = trace.rows.map { oracle.take($0) }
public struct SmartBatteryProtectOracle {
  /// What happens when its time has come.
  private enum Event: CaseIterable {
    case remoteDelay, alarm, shutdown, reconnection, deadTime, lockoutRelease, retry
  }

  /// How far an under-voltage has got.
  private enum UnderVoltage { case none, warned, alarming, shutDown }

  /// What the BMS allows in mode C.
  private enum Permission {
    case none
    case given(since: Int)
    case deadTime
    case lockedOut
  }

  private enum Load: Equatable {
    case off
    case on
    /// Off for a short circuit, after that many tries in vain.
    case retrying(failures: Int)
  }

  private let options: SmartBatteryProtectTrace.Options
  private let figures: SmartBatteryProtectFigures
  private let shutdown: Int
  private let restart: Int
  private let tripLevel: Int
  private let releaseLevel: Int

  private var now = 0
  private var due: [Event: Int] = [:]

  /// Nil while the reading is missing or outside the operating range.
  private var voltage: Int?
  private var isRemoteOn = false
  private var isShortCircuited = false

  private var hasRemoteDelayPassed = false
  private var underVoltage = UnderVoltage.none
  private var permission = Permission.none
  /// Whether the BMS has taken its permission away, so that the next one is an attempt to re-engage.
  private var hasDropped = false
  private var attempts = 0
  private var load = Load.off

  /// A unit at rest, its load disconnected.
  public init(
    _ options: SmartBatteryProtectTrace.Options, figures: SmartBatteryProtectFigures = SmartBatteryProtectFigures()
  ) {
    self.options = options
    self.figures = figures
    let factor = options.systemVoltage.factor
    shutdown = figures.settings[options.setting].shutdown * factor
    restart = figures.settings[options.setting].restart * factor
    tripLevel = figures.overVoltage * factor
    releaseLevel = figures.lockoutRelease * factor
  }

  /// What a unit does at each row of a trace.
  public static func results(
    of trace: SmartBatteryProtectTrace, figures: SmartBatteryProtectFigures = SmartBatteryProtectFigures()
  ) -> [SmartBatteryProtectTrace.Result] {
    var oracle = SmartBatteryProtectOracle(trace.options, figures: figures)
    return trace.rows.map { oracle.take($0) }
  }

  /// Lets everything happen that is due at the row's time or before it, then takes its readings in.
  public mutating func take(_ row: SmartBatteryProtectTrace.Row) -> SmartBatteryProtectTrace.Result {
    while let (event, instant) = nextEvent, instant <= row.time {
      now = instant
      due[event] = nil
      happen(event)
      settle()
    }
    now = row.time
    isShortCircuited = row.isShortCircuited
    let isInRange = { [figures] in figures.lowestOperating <= $0 && $0 <= figures.highestOperating }
    voltage = row.batteryVoltage.flatMap { isInRange($0) ? $0 : nil }
    switchRemote(on: row.remote == .closed || row.remote == .high)
    watchVoltage()
    settle()
    return result
  }

  /// The first event that is due; of several at one instant, the one that stands first in the list of events.
  private var nextEvent: (Event, Int)? {
    var next: (Event, Int)?
    for event in Event.allCases {
      if let instant = due[event], instant < next?.1 ?? .max { next = (event, instant) }
    }
    return next
  }

  private mutating func start(_ event: Event, _ delay: Int) { due[event] = now + delay }

  /// Runs a clock for as long as something lasts without interruption.
  private mutating func run(_ event: Event, _ delay: Int, while isLasting: Bool) {
    if !isLasting {
      due[event] = nil
    } else if due[event] == nil {
      start(event, delay)
    }
  }

  private mutating func happen(_ event: Event) {
    switch event {
    case .remoteDelay: hasRemoteDelayPassed = true
    case .alarm: underVoltage = .alarming
    case .shutdown: underVoltage = .shutDown
    case .reconnection: underVoltage = .none
    case .deadTime: askForPermission()
    case .lockoutRelease:
      attempts = 0
      hasDropped = false
      askForPermission()
    case .retry:
      if isShortCircuited, case .retrying(let failures) = load {
        load = .retrying(failures: failures + 1)
        start(.retry, figures.retryInterval)
      } else {
        load = .on
      }
    }
  }

  private mutating func switchRemote(on isOn: Bool) {
    defer { isRemoteOn = isOn }
    guard isOn != isRemoteOn else { return }
    guard options.mode == .liIon else {
      hasRemoteDelayPassed = false
      due[.remoteDelay] = nil
      if isOn { start(.remoteDelay, figures.remoteDelay) }
      return
    }
    switch permission {
    case .none: givePermission()
    case .given(let start): takePermissionAway(givenSince: start)
    case .deadTime, .lockedOut: break
    }
  }

  private mutating func givePermission() {
    permission = .given(since: now)
    if hasDropped { attempts += 1 }
  }

  /// After a time in which the remote input counted for nothing.
  private mutating func askForPermission() {
    permission = .none
    if isRemoteOn { givePermission() }
  }

  private mutating func takePermissionAway(givenSince start: Int) {
    if now - start > figures.deadTime { attempts = 0 }
    hasDropped = true
    if attempts >= figures.attemptsBeforeLockout {
      permission = .lockedOut
    } else {
      permission = .deadTime
      self.start(.deadTime, figures.deadTime)
    }
  }

  private mutating func watchVoltage() {
    if options.mode == .liIon {
      if case .lockedOut = permission {
        run(.lockoutRelease, figures.lockoutReleaseDelay, while: isAbove(releaseLevel))
      }
      return
    }
    switch underVoltage {
    case .none:
      guard let voltage, voltage < shutdown else { return }
      underVoltage = .warned
      start(.alarm, figures.alarmDelay)
      start(.shutdown, figures.shutdownDelay)
    case .warned, .alarming:
      guard let voltage, voltage >= restart else { return }
      underVoltage = .none
      due[.alarm] = nil
      due[.shutdown] = nil
    case .shutDown:
      run(.reconnection, figures.reconnectDelay, while: isAbove(restart))
    }
  }

  private func isAbove(_ level: Int) -> Bool { voltage.map { $0 > level } ?? false }

  private var isConnectionAllowed: Bool {
    guard voltage != nil, !isAbove(tripLevel) else { return false }
    if options.mode != .liIon { return hasRemoteDelayPassed && underVoltage != .shutDown }
    if case .given = permission { return true }
    return false
  }

  /// Switches load and display as everything else demands at this instant.
  private mutating func settle() {
    if !isConnectionAllowed {
      load = .off
      due[.retry] = nil
    } else if load == .off || load == .on {
      load = isShortCircuited ? .retrying(failures: 0) : .on
      if isShortCircuited { start(.retry, figures.retryInterval) }
    }
  }

  /// The code that stands: its display going dark to save current is no matter of the trace.
  private var code: SmartBatteryProtectTrace.Code? {
    guard voltage != nil else { return nil }
    if isAbove(tripLevel) { return .overVoltage }
    if case .retrying(let failures) = load, failures >= figures.triesBeforeError { return .shortCircuit }
    if case .lockedOut = permission { return .lockout }
    return switch underVoltage {
    case .none: nil
    case .warned, .alarming: .underVoltageWarning
    case .shutDown: .underVoltage
    }
  }

  private var alarm: SmartBatteryProtectTrace.Alarm {
    guard voltage != nil else { return .off }
    return switch options.mode {
    case .buzzerOrLED: isAbove(tripLevel) ? .intermittent : underVoltage == .alarming ? .continuous : .off
    case .relay: underVoltage == .alarming ? .engaged : .off
    case .liIon: .off
    }
  }

  private var result: SmartBatteryProtectTrace.Result {
    SmartBatteryProtectTrace.Result(isConnected: load == .on, alarm: alarm, display: code)
  }
}
