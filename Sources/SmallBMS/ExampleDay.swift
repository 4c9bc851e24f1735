// Columns are aligned by hand, so that the day reads like a log.
// swift-format-ignore-file
import Quantities
import SpecModel

extension SmallBMS {
  /// A made-up day of a 12 V system, for the figure of the manual: an example, neither a fact nor a measurement.
  ///
  /// Loads run through the night until a cell is low; the morning is too cold to charge; sun charges until a cell is
  /// high; in the evening somebody switches the system off for two hours.
  public static let exampleDay = ExampleReadings(
    of: [
      InputID(.batteryVoltage), InputID(.cellVoltageMin), InputID(.cellVoltageMax), InputID(.cellTemperatureMin),
      InputID(.cellTemperatureMax),
    ], every: .seconds(60), [
      //     time     battery   cells        temperatures
      .init(hours: 0,    13.12, 3.27, 3.29,   9,   11,   closed: .remote),
      .init(hours: 2,    12.84, 3.18, 3.24,   8,   10,   closed: .remote),
      .init(hours: 3.5,  12.2,  2.9,  3.12,   7,    9,   closed: .remote),
      .init(hours: 4,    11.8,  2.78, 3.06,   6.5,  8.5, closed: .remote),
      .init(hours: 5,    11.6,  2.72, 3.03,   6,    8,   closed: .remote),
      .init(hours: 7,    11.5,  2.68, 3.01,   3,    5,   closed: .remote),
      .init(hours: 8,    11.5,  2.69, 3.01,   3.5,  5.5, closed: .remote),
      .init(hours: 9,    11.8,  2.76, 3.06,   6,    8,   closed: .remote),
      .init(hours: 10,   12.9,  3.15, 3.22,  10,   12,   closed: .remote),
      .init(hours: 11,   13.4,  3.33, 3.37,  14,   16,   closed: .remote),
      .init(hours: 13,   13.6,  3.36, 3.44,  19,   22,   closed: .remote),
      .init(hours: 14,   14.2,  3.46, 3.7,   21,   25,   closed: .remote),
      .init(hours: 14.5, 14.4,  3.5,  3.8,   22,   26,   closed: .remote),
      .init(hours: 15.5, 14.3,  3.49, 3.76,  22,   26,   closed: .remote),
      .init(hours: 16.2, 13.7,  3.38, 3.45,  21,   24,   closed: .remote),
      .init(hours: 18,   13.3,  3.31, 3.33,  18,   21,   closed: .remote),
      .init(hours: 20,   13.2,  3.29, 3.31,  15,   17),
      .init(hours: 22,   13.2,  3.29, 3.31,  13,   15,   closed: .remote),
      .init(hours: 24,   13.15, 3.28, 3.3,   11,   13,   closed: .remote),
    ])
}
