/// A day of the calendar as ISO 8601 writes it: "2026-05-31".
package struct Day: Hashable, Sendable, CustomStringConvertible {
  /// The day as it is written.
  package let description: String

  /// Takes a day; nil for anything else.
  package init?(_ text: String) {
    // Not a regular expression: thousands of days are read, and Swift would compile it each time.
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isNumber = { (part: Substring.UTF8View) in
      part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy(isNumber), let month = Int(Substring(parts[1])),
      let day = Int(Substring(parts[2])), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    description = text
  }
}
