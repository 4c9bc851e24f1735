import Localization
import SpecModel

/// The sign-offs of a catalog's texts, as a file keeps them: one line of JSON each, in the order of keys and languages,
/// so that versions of the file merge line by line.
package struct SignOffs: Sendable {
  /// The sign-offs, with their places where they stand in a file.
  private var entries: [SignOff.Slot: (signOff: SignOff, place: Place?)] = [:]

  /// No sign-offs.
  package init() {}

  /// Reads the lines of a file.
  ///
  /// - Throws: if a line is not a sign-off, or is a second one for the same text.
  package init(path: String, bytes: [UInt8]) throws(LocalizationError) {
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) else { continue }
      let record = try JSONRecord(.init(path: path, bytes: Array(line), firstLine: index + 1))
      let signOff = try SignOffs.signOff(record)
      guard entries[signOff.slot] == nil else {
        throw .malformed(
          record.place, found: "\"\(signOff.slot.key)\" in \"\(signOff.slot.language)\" a second time",
          expected: "one line for each text; keep the one that was signed last")
      }
      entries[signOff.slot] = (signOff, record.place)
    }
  }

  /// The sign-off of a text.
  package subscript(slot: SignOff.Slot) -> SignOff? { entries[slot]?.signOff }

  /// The slots that have a sign-off, in order.
  package var slots: [SignOff.Slot] { entries.keys.sorted() }

  /// Where a sign-off stands.
  func place(of slot: SignOff.Slot) -> Place? { entries[slot]?.place }

  /// Replaces any earlier sign-off of the same text.
  package mutating func record(_ signOff: SignOff) {
    entries[signOff.slot] = (signOff, nil)
  }

  /// The file.
  package var text: String {
    entries.values.map(\.signOff).sorted { $0.slot < $1.slot }.map { SignOffs.line($0) + "\n" }.joined()
  }

  private static func line(_ signOff: SignOff) -> String {
    let values = signOff.values.sorted { $0.key.name < $1.key.name }.map { JSONMember($0.key.name, .init($0.value)) }
    let members: [(String, JSONValue?)] = [
      ("key", .init(signOff.slot.key.name)), ("language", .init(signOff.slot.language.tag)),
      ("text", .init(signOff.text)), ("source", signOff.source.map { .init($0) }),
      ("values", values.isEmpty ? nil : .object(values)), ("by", .init(signOff.reader)),
      ("on", .init(signOff.day.description)),
    ]
    return JSONValue.object(members.compactMap { name, value in value.map { .init(name, $0) } }).line
  }

  private static func signOff(_ record: JSONRecord) throws(LocalizationError) -> SignOff {
    try record.expectOnly("key", "language", "text", "source", "values", "by", "on")
    let on = try record.string("on")
    guard let day = Day(on.text) else {
      throw .malformed(record.place(of: on), found: "\"\(on.text)\"", expected: "a day such as 2026-05-31")
    }
    let values = try record.strings("values").map { (FactID($0.name), $0.text) }
    return SignOff(
      slot: .init(
        TextKey(try record.string("key", mayBeBlank: true).text), Language(try record.string("language").text)),
      text: try record.string("text").text, source: try record.optionalString("source")?.text,
      values: Dictionary(values) { first, _ in first }, reader: try record.string("by").text, day: day)
  }
}
