import Linguistics

/// Placeholders that are written alike but for their names and numbers: "%1" and "%2", "{name}" and "{count}", "%s".
struct PlaceholderFamily: Hashable, Sendable {
  private let shape: String

  init(_ placeholder: ReadText.Protected) {
    // What only looks like one is told apart by its signs alone: "${name}" and "${upper:name}".
    guard !placeholder.isAssumed else {
      shape = String(placeholder.written.prefix { !$0.isLetter })
      return
    }
    // The letter of a conversion tells it from another: "%s" from the "% c" of "100 % clean".
    let hasLetter = placeholder.written.first == "%" && placeholder.written.dropFirst().first != "("
    var shape = ""
    for character in placeholder.written.unicodeScalars {
      let kind: Character =
        character.isDigit ? "0" : !hasLetter && (character.isLetter || character == "_") ? "a" : Character(character)
      if shape.last != kind || hasLetter && kind != "0" { shape.append(kind) }
    }
    self.shape = shape
  }

  /// How the texts of a file treat those of a family, each text once.
  struct Count: Sendable {
    /// The pairs that have the same ones in both texts.
    private(set) var kept = 0
    /// The pairs that have one in a single text.
    private(set) var changed = 0

    /// Fewer texts that differ are single errors.
    private static let fewest = 3

    /// Whether a text that has one too few or too many is the exception.
    var isUsual: Bool { changed < Self.fewest || kept >= 4 * changed }

    mutating func add(isKept: Bool) {
      if isKept { kept += 1 } else { changed += 1 }
    }
  }

  /// The families of the placeholders of a pair, each with whether both texts have the same of it.
  static func kept(in pair: TextPair) -> [PlaceholderFamily: Bool] {
    guard !pair.source.protected.isEmpty || !pair.translation.protected.isEmpty else { return [:] }
    let (own, others) = (names(in: pair.source), names(in: pair.translation))
    var kept: [PlaceholderFamily: Bool] = [:]
    for family in own.keys { kept[family] = own[family] == others[family] }
    for family in others.keys where own[family] == nil { kept[family] = false }
    return kept
  }

  private static func names(in text: CheckedText) -> [PlaceholderFamily: Set<String>] {
    var names: [PlaceholderFamily: Set<String>] = [:]
    for placeholder in text.placeholders { names[PlaceholderFamily(placeholder), default: []].insert(placeholder.name) }
    return names
  }
}
