// Columns are aligned by hand, so that the day reads like a log.
// swift-format-ignore-file
import Quantities
import SpecModel

extension SmartBatteryProtect {
  /// A made-up quarter of an hour in mode A at 12 V, for the figure of the manual: an example, no measurement.
  ///
  /// The load is switched on; a motor pulls the voltage down for a moment; then the battery runs low, the alarm sounds and
  /// the load is disconnected; a charger brings the voltage back, later too high for a while.
  public static let exampleDay = ExampleReadings(
    of: [InputID(.batteryVoltage)], every: .seconds(1), [
      //     time                 battery
      .init(after: .seconds(0),   12.7),
      .init(after: .seconds(10),  12.7,  input: .remote, in: .closed),
      .init(after: .seconds(60),  12.4,  input: .remote, in: .closed),
      .init(after: .seconds(70),  10.2,  input: .remote, in: .closed),
      .init(after: .seconds(76),  12.3,  input: .remote, in: .closed),
      .init(after: .seconds(180), 11.2,  input: .remote, in: .closed),
      .init(after: .seconds(240), 10.3,  input: .remote, in: .closed),
      .init(after: .seconds(345), 10.1,  input: .remote, in: .closed),
      .init(after: .seconds(350), 10.9,  input: .remote, in: .closed),
      .init(after: .seconds(420), 11.4,  input: .remote, in: .closed),
      .init(after: .seconds(480), 12.6,  input: .remote, in: .closed),
      .init(after: .seconds(620), 14.1,  input: .remote, in: .closed),
      .init(after: .seconds(700), 16.6,  input: .remote, in: .closed),
      .init(after: .seconds(740), 14.3,  input: .remote, in: .closed),
      .init(after: .seconds(840), 13.6,  input: .remote, in: .closed),
      .init(after: .seconds(860), 13.5),
      .init(after: .seconds(900), 13.4),
    ])
}
