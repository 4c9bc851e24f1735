import Quantities
import SpecModel

extension Thermostat {
  static let chapters: [Chapter] = [
    Chapter("purpose", [.paragraph(Statement("purpose.what", from: .F(1), as: .compatibility))]),
    Chapter(
      "connection",
      [
        .notice(
          .warning,
          [
            Statement("connection.mains.hazard", from: .F(2), as: .compatibility),
            Statement("connection.mains.consequence", as: .advice),
            Statement("connection.mains.avoidance", as: .advice),
          ]),
        .paragraph(
          Statement("connection.relays", from: .F(2), as: .figure),
          Statement(
            "connection.contacts", choosing: \Thermostat.relays.arePotentialFree, from: .F(2), as: .figure)),
        .paragraph(Statement("connection.window", from: .F(3), as: .advice)),
      ]),
    Chapter(
      "operation",
      [
        .list([
          Statement("operation.heating", from: .F(4), claims: heatingBehaviour),
          Statement("operation.cooling", from: .F(5), claims: coolingBehaviour),
          Statement("operation.window", from: .F(6), claims: openWindow),
          Statement("operation.notBoth", from: .F(7), claims: notBoth),
        ]),
        .figure(Figure("operation", of: exampleDay, caption: Statement("operation.example", as: .document))),
        .section(Chapter("heating-relay", [.decisions(.heatingRelay)])),
        .section(Chapter("cooling-relay", [.decisions(.coolingRelay)])),
      ]),
    Chapter("technical-data", [.specifications]),
    Chapter(
      "readings",
      [
        .paragraph(.whatNumbersStandFor, .whyReadings), .readings, .paragraph(.whereStatementsAreUsed), .clauses,
      ]),
    Chapter(
      "about",
      [
        .paragraph(Statement("about.invented", as: .document)),
        .paragraph(Statement("about.generated", as: .document), Statement("about.revision", as: .document)),
      ]),
  ]

  static let technicalData = [
    SpecificationGroup(
      "spec.limits",
      [
        .init("spec.heating", .trip(.heatDemand)),
        .init("spec.cooling", .trip(.coolingDemand)),
        .init("spec.measuringRange", .fact(\Thermostat.sensor.measuringRange)),
      ]),
    SpecificationGroup(
      "spec.relays",
      [
        .init("spec.maximumVoltage", .fact(\Thermostat.relays.maximumVoltage)),
        .init("spec.maximumCurrent", .fact(\Thermostat.relays.maximumCurrent)),
      ]),
    SpecificationGroup(
      "spec.enclosure",
      [
        .init("spec.ingressProtection", .fact(\Thermostat.enclosure.ingressProtection)),
        .init("spec.operatingTemperature", .fact(\Thermostat.enclosure.operatingTemperature)),
      ]),
  ]

  static let readings = [
    Reading(.R(1), "limits", basis: .customaryMeaning, concerns: [.F(4), .F(5)], as: .behaviour(limits)),
    Reading(.R(2), "sensorFault", basis: .failSafe, concerns: [.F(8)], as: .behaviour(faultySensor)),
    Reading(.R(3), "beforeFirstValue", basis: .failSafe, concerns: [.F(4), .F(5)], as: .behaviour(openAtFirst)),
    Reading(
      .R(4), "delayAtOpenWindow", basis: .customaryMeaning, concerns: [.F(5), .F(6)],
      as: .behaviour(delayAtOpenWindow)),
  ]

  /// A made-up day: a cold night, a hot afternoon, an open window in the evening.
  private static let exampleDay = ExampleReadings(
    of: [InputID(.roomTemperature)], every: .seconds(60),
    [
      .init(hours: 0, 20.4, closed: .window),
      .init(hours: 4, 18.6, closed: .window),
      .init(hours: 6.5, 20.2, closed: .window),
      .init(hours: 10, 22.5, closed: .window),
      .init(hours: 14, 27, closed: .window),
      .init(hours: 16, 24.8, closed: .window),
      .init(hours: 18, 27.4, closed: .window),
      .init(hours: 19, 26.2),
      .init(hours: 22, 21, closed: .window),
      .init(hours: 24, 20.1, closed: .window),
    ])
}
