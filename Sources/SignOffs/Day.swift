/// A day of the calendar as ISO 8601 writes it: "2026-05-31".
public struct Day: Hashable, Sendable, CustomStringConvertible {
  /// The day as it is written.
  public let description: String

  /// Takes a day; nil for what is none.
  public init?(_ text: String) {
    guard let match = text.wholeMatch(of: #/(\d{4})-(\d\d)-(\d\d)/#), let month = Int(match.2), let day = Int(match.3),
      (1...12).contains(month), (1...31).contains(day), text.utf8.count == 10
    else { return nil }
    description = text
  }
}
