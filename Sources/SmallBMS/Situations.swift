import SpecModel

/// The situations that properties and claims speak of, stated by readings and figures and not by the protections
/// wherever that is possible, so that a slip in a protection or a table contradicts them.
extension SmallBMS {
  static let off = Condition.state("system", "off")
  static let on = Condition.state("system", "on")
  static let loadFloats = Condition.state("loadOutput", "floating")
  static let chargerFloats = Condition.state("chargerOutput", "floating")
  static let bothFloat = Condition.all([loadFloats, chargerFloats])
  static let loadHigh = Condition.state("loadOutput", "high")
  static let chargerHigh = Condition.state("chargerOutput", "high")

  static let underVoltage = Condition.compare("cellVoltageMin", .atMost, .fact("protections.underVoltage"))
  static let overVoltage = Condition.compare("cellVoltageMax", .atLeast, .fact("protections.overVoltage"))
  static let overTemperature = Condition.compare(
    "cellTemperatureMax", .greaterThan, .fact("protections.overTemperature"))
  static let underTemperature = Condition.compare(
    "cellTemperatureMin", .lessThan, .fact("protections.underTemperature"))
  static let chargerLimit = Condition.any([overVoltage, overTemperature, underTemperature])
  static let chargerTrip = Condition.any([
    .tripped("cellOverVoltage"), .tripped("cellOverTemperature"), .tripped("cellUnderTemperature"),
  ])

  /// A reading that is missing or can't be: R10 once more, independently of the diagnostics.
  static let invalid = Condition.any([
    .not(.inside("batteryVoltage", "supply.operatingVoltage")),
    .missing("cellVoltageMin"), .missing("cellVoltageMax"),
    .missing("cellTemperatureMin"), .missing("cellTemperatureMax"),
    .compare("cellVoltageMin", .lessThan, .constant(0)),
    .compare("cellVoltageMin", .greaterThan, .input("cellVoltageMax")),
    .compare("cellTemperatureMin", .lessThan, .constant(-273.15)),
    .compare("cellTemperatureMin", .greaterThan, .input("cellTemperatureMax")),
  ])
  static let usableAndOn = Condition.all([on, .not(invalid)])

  static let joined = Condition.closed("remote")
  static let lowPulled = Condition.all([
    .compare("remoteL", .atLeast, .constant(0)), .compare("remoteL", .lessThan, .fact("onOffInput.lowThreshold")),
  ])
  static let highDriven = Condition.all([
    .compare("remoteH", .greaterThan, .fact("onOffInput.highThreshold")),
    .compare("remoteH", .atMost, .input("batteryVoltage")),
  ])
}
