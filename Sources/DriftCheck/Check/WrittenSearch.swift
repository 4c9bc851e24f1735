/// Looks through texts for placeholders as they are written: once for all that are written alike, and for so many of them at
/// most, so that a text with thousands takes no longer than it is long.
struct WrittenSearch {
  /// What is looked through.
  enum Place: Hashable {
    case text, codeOfText, source, codeOfSource, signOfSource
  }

  /// A text that lacks more placeholders of different kinds is no matter of how it is read.
  static let mostKinds = 100

  private var found: [Place: [String: Bool]] = [:]

  /// Whether a placeholder is there.
  mutating func finds(_ placeholder: String, _ place: Place, _ look: () -> Bool) -> Bool {
    if let known = found[place]?[placeholder] { return known }
    guard found[place, default: [:]].count < Self.mostKinds else { return false }
    let isFound = look()
    found[place, default: [:]][placeholder] = isFound
    return isFound
  }
}
