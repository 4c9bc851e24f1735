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
      .file("nl", "Clears the variable `name`.", "Maakt de variabele `naam` leeg."),
      .file("fr", "Add it in `Settings -> Tank`.", "Ajoutez-le dans `Réglages -> Citerne`."),
      .file("fr", "`next = <next_mark> - 5`", "`next = <marque_suivante> - 5`"),
      .file("it", "[--level=SIZE] [--fill FILE]", "[--level=DIMENSIONE] [--fill FILE_DATI]"),
    ],
    rejected: [
      .file("fr", "Read `/tmp/levels.png`.", "Lisez ⟦`/tmp/niveaux.png`⟧."),
      .file("it", "Set `CHIP=flat`.", "Impostare ⟦`CHIP=piatto`⟧."),
      .file("es", "Set `max_level` to 5.", "Ponga ⟦`nivel_max`⟧ a 5."),
      .file("fr", "[tank]\n#   The level.\nmax_level: 5", "[tank]\n#   Le niveau.\n⟦niveau_max: 5⟧"),
      .file("it", "{% if full %}Full{% endif %}", "⟦{% se pieno %}⟧Pieno{% endif %}"),
    ])

  /// Of more pieces of code the first say enough.
  private static let most = 100

  static func issues(in pair: TextPair) -> [Issue] {
    let own = pair.source.protected.filter { $0.kind == .code }
    // The help of a command has arguments, which are words, and options, which are addresses.
    guard !own.isEmpty, !pair.source.isUsage else { return [] }
    let others = pair.translation.protected.filter { $0.kind == .code }
    let (wanted, found) = (own.map { CodeShape($0.name) }, others.map { CodeShape($0.name) })
    let (known, kept) = (Set(wanted.map(\.text)), Set(found.map(\.text)))
    // Lines of usage break where each language has the room.
    guard wanted.map(\.text).joined() != found.map(\.text).joined() else { return [] }
    // What has lost its back quotes and nothing else still stands there; words of a sentence are translated.
    let text = CodeShape(pair.translation.content).text
    let lost = zip(own, wanted).filter { code, shape in
      !kept.contains(shape.text) && code.isSurelyCode && !shape.hasOwnersName && !code.name.isPathToAnything
    }.prefix(most).filter { !text.contains($1.text) }
    guard let first = lost.first?.0 else { return [] }
    let added = zip(others, found).prefix(most).first { code, shape in
      !known.contains(shape.text) && !pair.source.content.contains(code.name)
    }
    guard let other = added?.0 else {
      return [pair.translation.issue("the code \"\(first.name)\" of the source is missing", expected: first.name)]
    }
    return [
      pair.translation.issue(
        other.character..<(other.character + 1), "the source has no code \"\(other.name)\"", expected: first.name)
    ]
  }
}

/// What a translation of a piece of code has to keep: its signs and the words that a program knows.
///
/// Words of a language, which may be arguments or names of menus, are all the same: "FILE", "[command]", "Settings -> Tank".
private struct CodeShape {
  /// Without spaces, which code may have or not.
  let text: String
  /// Whether it has a name that a reader makes up: "pin my_pin".
  let hasOwnersName: Bool

  private static let owners = ["my_", "your_"]
  private static let wholes = ["{%", "<%", "{#", "/", "~/"]

  init(_ code: String) {
    let scalars = Array(code.unicodeScalars)
    // A template's words are a program's, and so are those of a path.
    let isWhole = Self.wholes.contains(where: code.hasPrefix)
    var shape = ""
    var hasOwnersName = false
    var position = 0
    while position < scalars.count {
      if let end = Self.endOfArgument(scalars, at: position) {
        shape += "<>"
        position = end
        continue
      }
      let end = Self.endOfWord(scalars, at: position)
      guard end > position else {
        // "..." and "…" are one sign to readers.
        if !scalars[position].properties.isWhitespace {
          shape += Self.signs[scalars[position]] ?? String(scalars[position])
        }
        position += 1
        continue
      }
      let word = String(String.UnicodeScalarView(scalars[position..<end]))
      hasOwnersName = hasOwnersName || Self.owners.contains(where: word.hasPrefix)
      let isCommand = position == 0 && end < scalars.count && scalars[end] == " "
      let next = scalars[end...].first { !$0.properties.isWhitespace } ?? " "
      let isSetting = ":=(".unicodeScalars.contains(next) || shape.last == "="
      if isWhole || word.isOfProgram || (isCommand || isSetting) && word.isLowercaseASCII {
        shape += word
      } else if shape.last != Self.word {
        shape.append(Self.word)
      }
      position = end
    }
    (text, self.hasOwnersName) = (shape, hasOwnersName)
  }

  /// Stands for one or more words of a language.
  private static let word: Character = "¤"
  private static let signs: [Unicode.Scalar: String] = ["…": "...", "→": "->"]

  /// The end of words in angle brackets, which stand for others: "<next mark>".
  private static func endOfArgument(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start] == "<", let end = scalars[(start + 1)...].firstIndex(where: { $0 == "<" || $0 == ">" }),
      scalars[end] == ">", end > start + 1
    else { return nil }
    return end + 1
  }

  /// The end of an option or a word: letters, digits and, inside, hyphens.
  private static func endOfWord(_ scalars: [Unicode.Scalar], at start: Int) -> Int {
    let isPart = { (scalar: Unicode.Scalar) in scalar.isLetter || scalar.isDigit || scalar == "_" }
    var position = start
    while position < scalars.count, scalars[position] == "-" { position += 1 }
    guard position < scalars.count, isPart(scalars[position]) else { return start }
    while position < scalars.count {
      let isHyphen = scalars[position] == "-" && position + 1 < scalars.count && isPart(scalars[position + 1])
      guard isPart(scalars[position]) || isHyphen else { break }
      position += 1
    }
    return position
  }
}

extension String {
  /// Whether a word has what those of a language have not: a dash before it, a digit, an underscore between small letters,
  /// a capital inside.
  fileprivate var isOfProgram: Bool {
    let scalars = Array(unicodeScalars)
    let hasSmall = scalars.contains(where: \.isLower)
    return scalars.first == "-" || scalars.contains(where: \.isDigit) || hasSmall && scalars.contains("_")
      || scalars.indices.dropFirst().contains { scalars[$0].isUpper && scalars[$0 - 1].isLower }
  }

  fileprivate var isLowercaseASCII: Bool { unicodeScalars.allSatisfy { $0.isASCII && ($0.isLower || $0 == "-") } }
}

extension ReadText.Protected {
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
