// Columns are aligned by hand, so that the run reads like a log.
// swift-format-ignore-file
import Quantities
import SmallBMS
import SmartBatteryProtect
import SpecModel

extension SmallBMSWithSmartBatteryProtect {
  /// A made-up quarter of an hour of a 12 V system, for the figure of the page: an example, no measurement.
  ///
  /// A cell runs low and recovers as soon as the load is gone, again and again, until the Smart BatteryProtect gives up;
  /// a charger brings the voltage back; in the end somebody switches off and on again.
  static let exampleRun = ExampleReadings(
    of: [
      batteryVoltage.id, cellVoltageMin.id,
      cellVoltageMax.id, cellTemperatureMin.id,
      cellTemperatureMax.id,
    ], every: .seconds(1), [
      //     time                 battery cells       temperatures
      .init(after: .seconds(0),   12.5,  3.05, 3.14,  18, 20,  closed: joined),
      .init(after: .seconds(60),  12.1,  2.9,  3.07,  18, 20,  closed: joined),
      .init(after: .seconds(100), 11.9,  2.8,  3.03,  18, 20,  closed: joined),
      .init(after: .seconds(104), 12.5,  3.0,  3.12,  18, 20,  closed: joined),
      .init(after: .seconds(130), 12.5,  3.01, 3.12,  18, 20,  closed: joined),
      .init(after: .seconds(132), 12.0,  2.86, 3.06,  18, 20,  closed: joined),
      .init(after: .seconds(144), 11.9,  2.8,  3.03,  18, 20,  closed: joined),
      .init(after: .seconds(148), 12.4,  2.98, 3.11,  18, 20,  closed: joined),
      .init(after: .seconds(174), 12.4,  2.99, 3.11,  18, 20,  closed: joined),
      .init(after: .seconds(176), 12.0,  2.84, 3.05,  18, 20,  closed: joined),
      .init(after: .seconds(184), 11.8,  2.8,  3.02,  18, 20,  closed: joined),
      .init(after: .seconds(188), 12.4,  2.97, 3.1,   18, 20,  closed: joined),
      .init(after: .seconds(214), 12.4,  2.98, 3.1,   18, 20,  closed: joined),
      .init(after: .seconds(216), 11.9,  2.82, 3.04,  18, 20,  closed: joined),
      .init(after: .seconds(220), 11.8,  2.8,  3.02,  18, 20,  closed: joined),
      .init(after: .seconds(224), 12.4,  2.97, 3.1,   18, 20,  closed: joined),
      .init(after: .seconds(380), 12.5,  3.02, 3.12,  18, 20,  closed: joined),
      .init(after: .seconds(400), 13.2,  3.28, 3.32,  18, 21,  closed: joined),
      .init(after: .seconds(620), 13.5,  3.35, 3.4,   19, 22,  closed: joined),
      .init(after: .seconds(660), 13.5,  3.36, 3.41,  19, 22),
      .init(after: .seconds(668), 13.5,  3.36, 3.41,  19, 22,  closed: joined),
      .init(after: .seconds(780), 13.5,  3.37, 3.42,  19, 22,  closed: joined),
    ])
}
