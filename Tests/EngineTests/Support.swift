import Engine
import Quantities
import SmallBMS
import SpecModel

/// The figures of the product that the tests go around.
enum Figures {
  static let product = SmallBMS()
  static let underVoltage = value(product.protections.underVoltage)
  static let underVoltageRelease = value(product.protections.underVoltageRelease)
  static let overVoltage = value(product.protections.overVoltage)
  static let overVoltageRelease = value(product.protections.overVoltageRelease)
  static let overTemperature = value(product.protections.overTemperature)
  static let underTemperature = value(product.protections.underTemperature)
  static let low = value(product.onOffInput.lowThreshold)
  static let high = value(product.onOffInput.highThreshold)
  static let loadDrop = product.loadOutput.voltageWhenHigh.value.drop.baseValue.doubleValue
  static let chargerDrop = product.chargerOutput.voltageWhenHigh.value.drop.baseValue.doubleValue
  static let loadMaximum = value(product.loadOutput.maximumCurrent)
  static let chargerMaximum = value(product.chargerOutput.maximumCurrent)
  static let lowestSupply = product.supply.operatingVoltage.value.range.lower.baseValue.doubleValue
  static let highestSupply = product.supply.operatingVoltage.value.range.upper.baseValue.doubleValue

  private static func value<Unit>(_ fact: Fact<Quantity<Unit>>) -> Double { fact.value.baseValue.doubleValue }
}

/// An engine with one sample after the other; at first all is well, L and H are joined.
struct Bench {
  let engine: Engine
  var inputs: Inputs
  var state: State
  var outputs: Outputs

  init(profile: String = "datasheet", overrides: [ProtectionID: Settings.Override] = [:]) throws {
    let behaviour = SmallBMS.behaviour
    try self.init(
      Engine(
        SmallBMS().specification, Settings(behaviour.profiles.first { $0.id == profile }, overrides: overrides)))
    set(["batteryVoltage": (Figures.lowestSupply + Figures.highestSupply) / 2])
    let voltage = (Figures.underVoltageRelease + Figures.overVoltageRelease) / 2
    set(["cellVoltageMin": voltage, "cellVoltageMax": voltage])
    let temperature = (Figures.underTemperature + Figures.overTemperature) / 2
    set(["cellTemperatureMin": temperature, "cellTemperatureMax": temperature])
    inputs.setContact("remote", closed: true)
  }

  init(_ engine: Engine) {
    self.engine = engine
    (inputs, state, outputs) = (engine.inputs, engine.initialState, engine.initialOutputs)
  }

  mutating func set(_ values: [InputID: Double]) {
    for (id, value) in values { inputs[id] = value }
  }

  /// Sets inputs and takes a sample.
  @discardableResult
  mutating func sample(_ values: [InputID: Double] = [:], after seconds: Double = 1) -> Outputs {
    set(values)
    (state, outputs) = engine.step(state, inputs, after: seconds)
    return outputs
  }

  /// Sets inputs and says whether the protection has tripped after that sample.
  mutating func trips(_ id: ProtectionID, _ values: [InputID: Double], after seconds: Double = 1) -> Bool? {
    sample(values, after: seconds).isTripped(id)
  }
}

extension Outputs {
  var isOn: Bool { state(of: "system") == "on" }
  var isLoadHigh: Bool { state(of: "loadOutput") == "high" }
  var isChargerHigh: Bool { state(of: "chargerOutput") == "high" }
  var isBlueLit: Bool { state(of: "ledLoadOn") == "on" }
  var isRedLit: Bool { state(of: "ledTempOrOVP") == "on" }
  var milliamperes: String? { quantity(of: "supplyCurrent").map { "\($0.number)" } }
}

/// A number, and its neighbours.
func around(_ value: Double) -> (below: Double, at: Double, above: Double) { (value.nextDown, value, value.nextUp) }
