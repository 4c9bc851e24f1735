import Localization

/// What is wrong with a file that translators sent, and where.
public struct ExchangeError: Error, Hashable, CustomStringConvertible {
  /// Where.
  package let place: Place
  /// What was found.
  package let found: String
  /// What was expected.
  package let expected: String

  /// Makes an error.
  package init(place: Place, found: String, expected: String) {
    self.place = place
    self.found = found
    self.expected = expected
  }

  /// The message, place first.
  public var description: String { "\(place): error: found \(found); expected \(expected)" }
}
