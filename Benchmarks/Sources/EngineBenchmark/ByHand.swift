import Engine
import HandWrittenLoop
import SmallBMS
import SpecModel

/// The loop in C with the columns that it reads and writes.
final class ByHand {
  private var limits: limits
  private let inputs: [UnsafeMutableBufferPointer<Double>]
  private let tables: [UnsafeMutableBufferPointer<Int16>]
  private let outputs: [UnsafeMutableBufferPointer<Double>]
  private let diagnostics: UnsafeMutableBufferPointer<UInt16>
  private let count: Int

  init(_ columns: ReadingColumns<SmallBMS>, _ module: Simulator<SmallBMS>) {
    count = columns.count
    let count = count
    limits = Self.limits(module)
    inputs = columns.doubles.map { column in
      let values = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
      _ = values.initialize(from: column)
      return values
    }
    let behaviour = module.engine.behaviour
    tables = behaviour.tables.map { _ in .allocate(capacity: count) }
    outputs = (0..<2 * behaviour.outputs.count).map { _ in .allocate(capacity: count) }
    diagnostics = .allocate(capacity: count)
    for table in tables { table.initialize(repeating: 0) }
    for output in outputs { output.initialize(repeating: 0) }
    diagnostics.initialize(repeating: 0)
  }

  deinit {
    for column in inputs + outputs { column.deallocate() }
    for table in tables { table.deallocate() }
    diagnostics.deallocate()
  }

  /// Runs over all rows from the state in which nothing has tripped.
  func run() {
    let i = inputs.map { UnsafePointer($0.baseAddress) }
    let (t, o) = (tables.map(\.baseAddress), outputs.map(\.baseAddress))
    var readings = readings(
      battery_voltage: i[0], cell_voltage_min: i[1], cell_voltage_max: i[2], cell_temperature_min: i[3],
      cell_temperature_max: i[4], remote: i[5], remote_l: i[6], remote_h: i[7], load_resistance: i[8],
      charger_resistance: i[9])
    var decisions = decisions(
      system: t[0], load_output: t[1], charger_output: t[2], led_load_on: t[3], led_temp_or_ovp: t[4],
      supply_current: t[5], load_voltage: o[0], load_current: o[1], charger_voltage: o[2], charger_current: o[3],
      diagnostics: diagnostics.baseAddress)
    var latches = latches()
    run_by_hand(&limits, &latches, &readings, &decisions, count)
  }

  /// The first row in which the engine decided something else.
  func firstDifference(from batch: DecisionColumns<SmallBMS>) -> Int? {
    let rows = [
      batch.positions(.system), batch.positions(.loadOutput), batch.positions(.chargerOutput),
      batch.positions(.ledLoadOn),
      batch.positions(.ledTempOrOVP), batch.positions(.supplyCurrent),
    ]
    let values = [
      batch.voltages(.loadOutput), batch.currents(.loadOutput), batch.voltages(.chargerOutput),
      batch.currents(.chargerOutput),
    ]
    let codes = batch.diagnosticCodes.compactMap { batch.diagnostics[$0] }
    return (0..<count).first { row in
      let bits = codes.indices.reduce(0) { $0 | (codes[$1][row] ? 1 << $1 : 0) }
      return diagnostics[row] != bits || zip(tables, rows).contains { $0[row] != $1[row] }
        || zip(outputs, values).contains { $0[row] != $1[row] && !($0[row].isNaN && $1[row].isNaN) }
    }
  }

  private static func limits(_ module: Simulator<SmallBMS>) -> limits {
    let product = SmallBMS()
    func threshold<Unit>(_ key: ProtectionKey<SmallBMS, Unit>) -> Double {
      module.limits(of: key).threshold.baseValue.doubleValue
    }
    func release<Unit>(_ key: ProtectionKey<SmallBMS, Unit>) -> Double? {
      module.limits(of: key).releaseThreshold?.baseValue.doubleValue
    }
    let supply = product.supply.operatingVoltage.value.range
    return HandWrittenLoop.limits(
      under_voltage: threshold(.cellUnderVoltage),
      // Without hysteresis it releases as soon as the voltage is above.
      under_voltage_release: release(.cellUnderVoltage) ?? threshold(.cellUnderVoltage).nextUp,
      over_voltage: threshold(.cellOverVoltage),
      over_voltage_release: release(.cellOverVoltage) ?? threshold(.cellOverVoltage),
      over_temperature: threshold(.cellOverTemperature), under_temperature: threshold(.cellUnderTemperature),
      lowest_supply: supply.lower.baseValue.doubleValue, highest_supply: supply.upper.baseValue.doubleValue,
      remote_low: product.onOffInput.lowThreshold.value.baseValue.doubleValue,
      remote_high: product.onOffInput.highThreshold.value.baseValue.doubleValue,
      load_drop: product.loadOutput.voltageWhenHigh.value.drop.baseValue.doubleValue,
      load_maximum: product.loadOutput.maximumCurrent.value.baseValue.doubleValue,
      charger_drop: product.chargerOutput.voltageWhenHigh.value.drop.baseValue.doubleValue,
      charger_maximum: product.chargerOutput.maximumCurrent.value.baseValue.doubleValue)
  }
}
