import Findings
import Linguistics

/// Code in a text that is not the one of its source.
enum ChangedCode: TranslationRule {
  static let description = RuleDescription(
    "changed-code", .major, .doNotTranslate,
    summary: "Code between back quotes, lines of configuration and tags of templates stand as in the source.",
    rationale: "Readers type it in as it stands, and programs know it by no other name.",
    in: .files, yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [
      .file("de", "Set `max_level: 5`.", "`max_level:  5` setzen."),
      .file("fr", "[tank]\n#   The level.\nmax_level: 5", "[tank]\n#   Le niveau.\nmax_level: 5"),
      .file("es", "Type `help [command]`.", "Escriba `help [comando]`."),
      .file("de", "Type `fill TANK 5`.", "`fill BEHÄLTER 5` eingeben."),
    ],
    rejected: [
      .file("es", "Set `max_level` to 5.", "Ponga ⟦`nivel_max`⟧ a 5."),
      .file("fr", "[tank]\n#   The level.\nmax_level: 5", "[tank]\n#   Le niveau.\n⟦niveau_max: 5⟧"),
      .file("it", "{% if full %}Full{% endif %}", "⟦{% se pieno %}⟧Pieno{% endif %}"),
    ])

  /// Of more pieces of code the first say enough.
  private static let most = 100

  static func issues(in pair: TextPair) -> [Issue] {
    let own = pair.source.protected.filter { $0.kind == .code }
    guard !own.isEmpty else { return [] }
    let others = pair.translation.protected.filter { $0.kind == .code }
    let (wanted, found) = (Set(own.map(\.plainCode)), Set(others.map(\.plainCode)))
    let missing = own.filter {
      !found.contains($0.plainCode) && $0.isSurelyCode && !$0.name.hasOwnersName && !$0.name.isPathToAnything
    }
    guard !missing.isEmpty else { return [] }
    // What has lost its back quotes and nothing else still stands there; words of a sentence are translated.
    let text = pair.translation.content.plainCode
    let lost = missing.prefix(most).filter { !text.contains($0.plainCode) }
    guard let first = lost.first else { return [] }
    // What the text calls an argument, "`name`", is a word that its other places have in the same translation.
    let severity: Severity? = lost.allSatisfy { $0.name.isWord || $0.name.isPathOfMenus } ? .minor : nil
    if let other = others.prefix(most).first(where: {
      !wanted.contains($0.plainCode) && !pair.source.content.contains($0.name)
    }) {
      var issue = pair.translation.issue(
        other.character..<(other.character + 1), "the source has no code \"\(other.name)\"", expected: first.name)
      issue.severity = severity
      return first.name.isPathOfMenus ? [] : [issue]
    }
    var issue = pair.translation.issue("the code \"\(first.name)\" of the source is missing", expected: first.name)
    issue.severity = severity
    return [issue]
  }
}

extension String {
  /// Whether it is one word in small letters.
  fileprivate var isWord: Bool { count > 2 && allSatisfy { $0.isLetter && $0.isLowercase } }

  /// Whether it leads through menus, whose names are translated: "Settings -> Tank".
  fileprivate var isPathOfMenus: Bool { contains(" -> ") || contains(" → ") }
}

extension String {
  /// Without spaces, which code may have or not, and without words that stand for others: "<diameter>", "[diameter]",
  /// "fill TANK", "my_sensor".
  fileprivate var plainCode: String {
    let scalars = Array(unicodeScalars)
    let isCommand = scalars.contains(where: \.isLower)
    var plain = UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "<", let end = scalars[(position + 1)...].firstIndex(where: { $0 == "<" || $0 == ">" }),
        scalars[end] == ">", end > position + 1
      {
        plain.append(contentsOf: ["<", ">"])
        position = end + 1
      } else if let end = String.endOfArgument(scalars, at: position) {
        plain.append(contentsOf: ["[", "]"])
        position = end
      } else if isCommand, let end = String.endOfCapitals(scalars, at: position) {
        plain.append("X")
        position = end
      } else if let end = String.endOfOwnersName(scalars, at: position) {
        position = end
      } else {
        if !scalar.properties.isWhitespace { plain.append(scalar) }
        position += 1
      }
    }
    return String(plain)
  }

  /// Whether it has a name that a reader makes up: "pin my_pin".
  fileprivate var hasOwnersName: Bool {
    let scalars = Array(unicodeScalars)
    return scalars.indices.contains { String.endOfOwnersName(scalars, at: $0) != nil }
  }

  private static let owners = ["my_", "your_"].map { Array($0.unicodeScalars) }

  /// The end of words in square brackets.
  private static func endOfArgument(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start] == "[" else { return nil }
    let words = scalars[(start + 1)...].prefix { $0.isLetter || $0 == " " || $0 == "-" }
    return !words.isEmpty && words.endIndex < scalars.count && scalars[words.endIndex] == "]" ? words.endIndex + 1 : nil
  }

  /// The end of a word in capitals that stands by itself, as the help of a command has for what its user puts in.
  private static func endOfCapitals(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    let isPart = { (scalar: Unicode.Scalar) in scalar.isLetter || scalar.isDigit || scalar == "_" }
    guard start == 0 || !isPart(scalars[start - 1]) else { return nil }
    let word = scalars[start...].prefix(while: isPart)
    return word.count > 2 && word.allSatisfy { $0.isLetter && $0.isUpper } ? word.endIndex : nil
  }

  /// The end of a space and a name behind it that starts with whose it is.
  private static func endOfOwnersName(_ scalars: [Unicode.Scalar], at space: Int) -> Int? {
    guard scalars[space].properties.isWhitespace,
      let owner = owners.first(where: { scalars[(space + 1)...].starts(with: $0) })
    else { return nil }
    let name = scalars[(space + 1 + owner.count)...].prefix { $0.isLetter || $0.isDigit || $0 == "_" }
    return name.isEmpty ? nil : name.endIndex
  }
}

extension ReadText.Protected {
  fileprivate var plainCode: String { name.plainCode }

  /// Whether it has what no word has: a sign of code, a digit, a capital inside.
  fileprivate var isSurelyCode: Bool {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count > 1 else { return false }
    let isSentence = name.split(separator: " ").count { $0.allSatisfy(\.isLetter) } > 2
    return !isSentence
      && (scalars.contains { "_=<>(){}[]\\/;$%#*&|~@^".unicodeScalars.contains($0) || $0.isDigit }
        || scalars.indices.dropFirst().contains { scalars[$0].isUpper && scalars[$0 - 1].isLower })
  }
}
