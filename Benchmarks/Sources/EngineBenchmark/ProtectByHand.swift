import Engine
import HandWrittenLoop
import SmartBatteryProtect
import SpecModel

/// The loop in C that states the Smart BatteryProtect's behaviour, with the columns that it reads and writes.
final class ProtectByHand {
  private var limits: protect_limits
  private let inputs: [UnsafeMutableBufferPointer<Double>]
  private let tables: [UnsafeMutableBufferPointer<Int16>]
  private let diagnostics: UnsafeMutableBufferPointer<UInt8>
  private let count: Int

  init(_ columns: ReadingColumns<SmartBatteryProtect>, _ device: Simulator<SmartBatteryProtect>, _ mode: ProtectMode) {
    let count = columns.count
    self.count = count
    limits = Self.limits(device, mode)
    inputs = columns.doubles.map { column in
      let values = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
      _ = values.initialize(from: column)
      return values
    }
    tables = device.engine.behaviour.tables.map { _ in
      let rows = UnsafeMutableBufferPointer<Int16>.allocate(capacity: count)
      rows.initialize(repeating: 0)
      return rows
    }
    diagnostics = .allocate(capacity: count)
    diagnostics.initialize(repeating: 0)
  }

  deinit {
    for column in inputs { column.deallocate() }
    for table in tables { table.deallocate() }
    diagnostics.deallocate()
  }

  /// Runs over all rows from the state in which all is at rest.
  func run() {
    let i = inputs.map { UnsafePointer($0.baseAddress) }
    let t = tables.map(\.baseAddress)
    var readings = protect_readings(battery_voltage: i[0], remote: i[1], short_circuit: i[2], seconds: i[3])
    var decisions = protect_decisions(
      under_voltage: t[0], release: t[1], permission: t[2], short_circuit: t[3], load: t[4], alarm: t[5], code: t[6],
      display: t[7], diagnostics: diagnostics.baseAddress)
    run_protect_by_hand(&limits, &readings, &decisions, count)
  }

  /// The first row in which the engine decided something else.
  func firstDifference(from batch: DecisionColumns<SmartBatteryProtect>) -> Int? {
    let rows = [
      batch.positions(.underVoltage), batch.positions(.release), batch.positions(.permission),
      batch.positions(.shortCircuit), batch.positions(.load), batch.positions(.alarm), batch.positions(.code),
      batch.positions(.display),
    ]
    let codes = batch.diagnosticCodes.compactMap { batch.diagnostics[$0] }
    return (0..<count).first { row in
      let bits = codes.indices.reduce(0) { $0 | (codes[$1][row] ? 1 << $1 : 0) }
      return diagnostics[row] != bits || zip(tables, rows).contains { $0[row] != $1[row] }
    }
  }

  private static func limits(_ device: Simulator<SmartBatteryProtect>, _ mode: ProtectMode) -> protect_limits {
    let facts = device.engine.facts
    func volts(_ id: FactID) -> Double {
      if case .quantity(let quantity) = facts[id]?.form { quantity.baseValue.doubleValue } else { .nan }
    }
    func microseconds(_ id: FactID) -> Int64 {
      guard case .quantity(let quantity) = facts[id]?.form, let seconds = quantity.seconds else { return 0 }
      return Int64(seconds.doubleValue * 1e6)
    }
    let product = SmartBatteryProtect()
    return protect_limits(
      mode: mode.inC, lowest: volts(FactID(\SmartBatteryProtect.supply.operatingVoltage).lower),
      highest: volts(FactID(\SmartBatteryProtect.supply.operatingVoltage).upper),
      over_voltage: volts(FactID(\SmartBatteryProtect.overVoltage.level)),
      shutdown: volts(FactID(\SmartBatteryProtect.levels.shutdown)),
      restart: volts(FactID(\SmartBatteryProtect.levels.restart)),
      unlocking: volts(FactID(\SmartBatteryProtect.lithium.unlockingVoltage)),
      remote_delay: microseconds(FactID(\SmartBatteryProtect.delays.remote)),
      alarm_delay: microseconds(FactID(\SmartBatteryProtect.delays.alarm)),
      shutdown_delay: microseconds(FactID(\SmartBatteryProtect.delays.disconnection)),
      restart_delay: microseconds(FactID(\SmartBatteryProtect.delays.reconnection)),
      dead_time: microseconds(FactID(\SmartBatteryProtect.lithium.deadTime)),
      unlocking_time: microseconds(FactID(\SmartBatteryProtect.lithium.unlockingTime)),
      retry: microseconds(FactID(\SmartBatteryProtect.delays.retry)),
      shown: microseconds(FactID(\SmartBatteryProtect.delays.code)),
      attempts: Int32(product.lithium.attempts.value), tries: Int32(product.shortCircuit.attempts.value))
  }
}

/// An operating mode, as both sides call it.
typealias ProtectMode = SmartBatteryProtect.Mode

extension ProtectMode {
  fileprivate var inC: protect_mode {
    switch self {
    case .alarm: MODE_ALARM
    case .relay: MODE_RELAY
    case .lithium: MODE_LITHIUM
    }
  }
}

extension ReadingColumns<SmartBatteryProtect> {
  /// All columns as numbers, in the order of the product's data, and then the seconds.
  fileprivate var doubles: [[Double]] {
    [self[.batteryVoltage], numbers(.remote), self[.shortCircuit].map { $0 == .closed ? 1 : .nan }, seconds]
  }
}
