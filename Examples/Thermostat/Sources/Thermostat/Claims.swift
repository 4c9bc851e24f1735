import SpecModel

/// What the sentences of the manual claim of the behaviour, stated by readings and figures wherever that is possible, so
/// that a slip in a limit or a table contradicts them.
extension Thermostat {
  private static let heats: Condition = .heatingRelay == .closed
  private static let cools: Condition = .coolingRelay == .closed
  private static let heatsNot: Condition = .heatingRelay == .open
  private static let coolsNot: Condition = .coolingRelay == .open
  private static let bothOpen = Condition.all([heatsNot, coolsNot])

  private static let windowOpen = Condition.not(.closed(.window))
  private static let sensorFault = Condition.not(.inside(.roomTemperature, \.sensor.measuringRange))
  private static let ready = Condition.all([.closed(.window), .not(sensorFault)])
  private static let tooCold: Condition = .roomTemperature < \.heating.on
  private static let tooWarm: Condition = .roomTemperature > \.cooling.on

  static let heatingBehaviour: [Claim] =
    [
      .whenever(.all([ready, tooCold]), heats),
      .always(
        .init(before: .tripped(.heatDemand), when: .all([ready, .roomTemperature < \.heating.off]), then: heats)),
    ] + heatingLimits
  static let coolingBehaviour: [Claim] =
    [
      .always(.init(when: .all([ready, tooWarm]), then: cools, afterDelayOf: .coolingDemand)),
      .always(
        .init(before: .tripped(.coolingDemand), when: .all([ready, .roomTemperature > \.cooling.off]), then: cools)),
    ] + coolingLimits

  static let limits = heatingLimits + coolingLimits
  private static let heatingLimits: [Claim] = [
    .always(.init(before: .not(.tripped(.heatDemand)), when: .roomTemperature >= \.heating.on, then: heatsNot)),
    .whenever(.roomTemperature >= \.heating.off, heatsNot),
  ]
  private static let coolingLimits: [Claim] = [
    .always(.init(before: .not(.tripped(.coolingDemand)), when: .roomTemperature <= \.cooling.on, then: coolsNot)),
    .whenever(.roomTemperature <= \.cooling.off, coolsNot),
  ]

  static let openWindow: [Claim] = [.whenever(windowOpen, bothOpen)]
  static let faultySensor: [Claim] = [.whenever(sensorFault, bothOpen)]
  static let notBoth: [Claim] = [.whenever(heats, coolsNot), .whenever(cools, heatsNot)]
  static let openAtFirst: [Claim] = [.initially(bothOpen)]
  static let delayAtOpenWindow: [Claim] = [
    .always(
      .init(
        when: .all([windowOpen, .not(sensorFault), tooWarm]), then: .tripped(.coolingDemand),
        afterDelayOf: .coolingDemand))
  ]

  /// What must hold whatever happens.
  static let safetyProperties = [
    SafetyProperty("neverHeatsAndCools", [.init(when: heats, then: coolsNot)], from: .F(7)),
    SafetyProperty("openWindowStopsBoth", [.init(when: windowOpen, then: bothOpen)], from: .F(6)),
    SafetyProperty("faultySensorStopsBoth", [.init(when: sensorFault, then: bothOpen)], from: .R(2)),
    SafetyProperty(
      "warmRoomIsNotHeated", [.init(when: .roomTemperature >= \.heating.off, then: heatsNot)], from: .F(4)),
    SafetyProperty(
      "coolRoomIsNotCooled", [.init(when: .roomTemperature <= \.cooling.off, then: coolsNot)], from: .F(5)),
  ]
}
