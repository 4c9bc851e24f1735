import Findings
import Linguistics
import SpecModel

/// What became of the placeholders of a source in its translation.
struct PlaceholderChange {
  /// Those of the source that are gone, each once.
  var missing: [ReadText.Protected] = []
  /// Those that the source does not have.
  var added: [ReadText.Protected] = []
  /// Whether the text explains what its placeholders are for, and nothing is put in their place.
  private var isExplained = false
  /// Whether there are forms for some numbers or cases, asked once for all placeholders.
  private var hasForms = false
  /// Those that stand for one of another kind.
  var exchanged: [(ReadText.Protected, ReadText.Protected)] = []
  /// What was looked for in the texts as it is written.
  private var search = WrittenSearch()

  init(_ pair: TextPair) {
    let text = pair.translation
    // What is broken may be any of them, and is reported as broken.
    let (placeholders, sources) = (text.placeholders, pair.source.placeholders)
    guard text.broken.isEmpty, !placeholders.lazy.map(\.name).elementsEqual(sources.lazy.map(\.name)),
      pair.tools.product.facts != nil || !pair.source.isDateFormat
    else { return }
    hasForms = pair.isPluralForm || [pair.source, text].contains { $0.isMessage }
    let wanted = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    let found = Set(placeholders.map(\.name))
    let facts = pair.tools.product.facts
    let arguments = pair.tools.product.uses[text.key, default: []]
    // A text for one number may say it in a word.
    missing = pair.isForOneNumber ? [] : wanted.values.filter { !found.contains($0.name) }.sorted { $0.name < $1.name }
    // In a file from elsewhere one text may have it in code, and the other not: "`{name}`".
    if facts == nil, text.hasCode {
      missing = missing.filter { lost in !search.finds(lost.written, .codeOfText) { text.hasInCode(lost) } }
    }
    let sourceHasCode = pair.source.hasCode
    let hasDollars = sources.contains { $0.written.first == "$" }
    let namesForMany = Set(pair.sourceForMany?.placeholders.map(\.name) ?? [])
    for placeholder in placeholders where wanted[placeholder.name] == nil {
      let form = facts?[placeholder.name]
      guard facts == nil || form != nil || arguments.contains(placeholder.name) else {
        // It names nothing: reported as unknown, and most likely a misspelling of one that seems to be missing.
        if !missing.isEmpty { missing.removeFirst() }
        continue
      }
      if case .flag? = form { continue }
      if facts == nil, placeholder.written.first == "$", !hasDollars,
        // A sign, and no placeholder of its program, unless it took the next word to itself: "$ key", "$key".
        !search.finds(
          placeholder.written, .signOfSource, { pair.source.content.contains("$ \(placeholder.written.dropFirst())") })
      {
        continue
      }
      if facts == nil, sourceHasCode,
        search.finds(placeholder.written, .codeOfSource, { pair.source.hasInCode(placeholder) })
      {
        continue
      }
      // A form may print the number although the form for one has it in a word.
      if facts == nil, namesForMany.contains(placeholder.name) { continue }
      if missing.count == 1, let form, let other = facts?[missing[0].name], form.kind != other.kind {
        exchanged.append((placeholder, missing.removeFirst()))
      } else {
        added.append(placeholder)
      }
    }
    takeOutReferences(pair)
    takeOutEndings(pair)
    takeOutOffered(pair)
    takeOutExamples(pair)
    takeOutQuoted(pair)
    takeOutWritten(pair)
    takeOutArguments(pair)
    takeOutFillable(pair)
  }

  /// Takes out references to other texts of a file of keys, whose words may stand there instead, with what they need:
  /// "{tank.level}".
  private mutating func takeOutReferences(_ pair: TextPair) {
    guard pair.tools.product.facts == nil, pair.source.key.name.isDotted else { return }
    let isReference = { (placeholder: ReadText.Protected) in
      placeholder.written.hasPrefix("{") && placeholder.name.filter { $0 != "{" && $0 != "}" }.isDotted
    }
    if missing.contains(where: isReference) { added = [] }
    missing.removeAll(where: isReference)
    added.removeAll(where: isReference)
  }

  /// Takes out what does no more than put a word into the plural, which other languages do otherwise or not at all: the
  /// last conversion, close behind a word, "%d pump%s", and a message without its number.
  private mutating func takeOutEndings(_ pair: TextPair) {
    guard pair.tools.product.facts == nil, !missing.isEmpty else { return }
    let (source, last) = (pair.source, pair.source.placeholders.last)
    missing.removeAll { placeholder in
      placeholder.name == last?.name && ["%s", "%@"].contains(placeholder.written) && source.isJoined(placeholder)
        || placeholder.written.contains(", plural,") && !source.content.contains("#")
    }
  }

  /// A comment names no more than that, of no more.
  private static let (mostOffered, mostReplaced) = (10, 100)

  /// Takes out what the comment for translators offers beside those of the source, each with one that it stands for: "%0 is
  /// the hour that has begun, %1 the next".
  private mutating func takeOutOffered(_ pair: TextPair) {
    guard pair.tools.product.facts == nil, let comment = pair.comment, added.count <= Self.mostOffered,
      missing.count <= Self.mostReplaced
    else { return }
    let isOffered = { (placeholder: ReadText.Protected) in comment.contains(placeholder.written) }
    let offered = added.count(where: isOffered)
    added.removeAll(where: isOffered)
    for _ in 0..<offered {
      guard let index = missing.firstIndex(where: isOffered) else { break }
      missing.remove(at: index)
    }
  }

  /// Placeholders as a message lists them, each once.
  static func list(_ placeholders: [ReadText.Protected]) -> String {
    var seen: Set<String> = []
    return placeholders.map(\.written).filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// How bad it is that these are missing or added; nil where it is as bad as the rule says.
  ///
  /// A form for some numbers may do without the number, and signs that most texts of a file do not keep, that are of
  /// another format than those it names, of a rare kind or part of a word may be none of its program, or need no
  /// translation: "%0 cores", "%Close", "pump%s".
  func severity(of placeholders: [ReadText.Protected], of text: CheckedText, in pair: TextPair) -> Severity? {
    guard pair.tools.product.facts == nil else { return nil }
    let areUnsure = placeholders.allSatisfy { placeholder in
      placeholder.isAssumed || !placeholder.isPlain || pair.evidence?.isUsual(PlaceholderFamily(placeholder)) == false
        || text.isJoined(placeholder)
    }
    return isExplained || hasForms || areUnsure || pair.source.isListOfAlternatives ? .major : nil
  }

  /// Takes out what the other text has as it is written, but where it is read as part of something else: "%sen".
  private mutating func takeOutWritten(_ pair: TextPair) {
    guard pair.tools.product.facts == nil else { return }
    missing = missing.filter { lost in !search.finds(lost.written, .text) { pair.translation.hasUnread(lost) } }
    added = added.filter { other in !search.finds(other.written, .source) { pair.source.hasUnread(other) } }
  }

  /// Takes out the arguments that the help of a program names, where the file translates them: "${cut:length,text}".
  private mutating func takeOutArguments(_ pair: TextPair) {
    let isArgument = { (placeholder: ReadText.Protected) in
      placeholder.isAssumed
        && (pair.evidence?.isUsual(PlaceholderFamily(placeholder)) == false
          // "{All}": a label.
          || [pair.source, pair.translation].contains { $0.content == placeholder.written })
    }
    // "{unset}", "{not set}": what an argument is called need not be one word.
    let isLabel = pair.translation.content.hasPrefix("{") && pair.translation.content.hasSuffix("}")
    guard isLabel || missing.count(where: isArgument) == added.count(where: isArgument) else { return }
    missing.removeAll(where: isArgument)
    added.removeAll(where: isArgument)
  }

  /// Takes out what an address has for its reader to fill in: "https://{your-name}.example.org".
  private mutating func takeOutFillable(_ pair: TextPair) {
    let gaps = { (text: CheckedText) in text.content.count { $0 == "{" } }
    guard pair.tools.product.facts == nil, pair.source.isAddress(of: missing), pair.translation.isAddress(of: added),
      gaps(pair.source) == gaps(pair.translation)
    else { return }
    (missing, added) = ([], [])
  }

  /// Takes out the names that a text makes up and quotes: "call it "tank", and %{tank} is replaced".
  private mutating func takeOutQuoted(_ pair: TextPair) {
    guard pair.tools.product.facts == nil else { return }
    let (source, text) = (pair.source.content, pair.translation.content)
    takeOut(from: &missing, quotedIn: source, unlessIn: text)
    takeOut(from: &added, quotedIn: text, unlessIn: source)
  }

  private func takeOut(from placeholders: inout [ReadText.Protected], quotedIn text: String, unlessIn other: String) {
    guard !placeholders.isEmpty else { return }
    let quoted = text.quotedWords
    guard !quoted.isEmpty else { return }
    let words = Set(other.split { !$0.isPartOfName }.map(String.init))
    placeholders.removeAll { quoted.contains($0.bareName) && !words.contains($0.bareName) }
  }

  /// Takes out the names that a text about variables makes up for them: "variables of the form %{name-of-variable}".
  private mutating func takeOutExamples(_ pair: TextPair) {
    guard pair.tools.product.facts == nil, !missing.isEmpty,
      pair.sourceTools.variableWords.isIn(pair.source.folded, pair.source.tokens.indices)
    else { return }
    isExplained = true
    // What it is translated by may have letters that no placeholder has.
    guard pair.translation.content.count(where: { $0 == "{" }) >= pair.source.content.count(where: { $0 == "{" }) else {
      return
    }
    missing.removeAll(where: \.isWorded)
    added.removeAll(where: \.isWorded)
  }
}

extension String {
  /// The words of some length that stand in it between quotation marks.
  fileprivate var quotedWords: Set<String> {
    let marks: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "„": "“", "«": "»"]
    var quoted: Set<String> = []
    var word = ""
    var closing: Character?
    for character in self {
      if character.isPartOfName {
        word.append(character)
        continue
      }
      // French quotation marks have spaces within.
      if character == "\u{A0}", closing == "»" { continue }
      if character == closing, word.count > 2 { quoted.insert(word) }
      (closing, word) = (marks[character], "")
    }
    return quoted
  }
}

extension Character {
  /// Whether it can stand in the name of a placeholder.
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "_" }
}

extension ReadText.Protected {
  /// Its name without the signs that make it a placeholder.
  fileprivate var bareName: String { name.filter(\.isPartOfName) }

  /// Whether its name is made of words, which a translator may translate: "%{name-of-variable}".
  fileprivate var isWorded: Bool { name.contains { $0.isLowercase } && name.count > 3 }
}

extension ReadText.Protected {
  /// The letters that nearly all conversions end in.
  private static let usualConversions = "sdiufxc@"

  /// Whether it is written as nearly all are: "%s", "%1$ld", "%1", "%(name)s", "{name}", "${name}"; not "%E", "${a ? b : c}".
  fileprivate var isPlain: Bool {
    guard let sign = written.first, "%{$".contains(sign) else { return true }
    guard sign == "%", let last = written.last, last.isLetter else {
      return written.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || " {}._-,:$%()@".contains($0) }
    }
    return written.contains("(") || Self.usualConversions.contains(last) || written == "%n"
  }
}

extension CheckedText {
  /// Whether a conversion stands in it with a letter close before or behind it.
  fileprivate func isJoined(_ placeholder: ReadText.Protected) -> Bool {
    guard placeholder.written.first == "%" else { return false }
    return character(before: placeholder.character)?.isLetter == true
      || placeholder.written.last?.isLetter == true && character(at: placeholder.character + 1)?.isLetter == true
  }

  /// Whether it is a message of ICU, with a text for each number or case.
  var isMessage: Bool { protected.contains { $0.kind == .message } }

  /// Whether it is an address as a whole, and these are placeholders in braces inside it.
  fileprivate func isAddress(of placeholders: [ReadText.Protected]) -> Bool {
    placeholders.isEmpty
      || placeholders.allSatisfy { $0.written.first == "{" } && content.contains("://")
        && !content.contains(where: \.isWhitespace)
  }

  /// Whether three lines or more have the same placeholder, each of them once: ways to say one thing, of which another
  /// language may have more or fewer.
  fileprivate var isListOfAlternatives: Bool {
    let lines = content.split(separator: "\n")
    guard lines.count > 2, lines.count == placeholders.count, let first = placeholders.first?.written else {
      return false
    }
    return placeholders.allSatisfy { $0.written == first } && lines.allSatisfy { $0.contains(first) }
  }

  /// Whether a placeholder stands in it as it is written, and is none of those that are read.
  fileprivate func hasUnread(_ placeholder: ReadText.Protected) -> Bool {
    let written = placeholder.written
    // "%%d" prints "%d".
    let places = content.occurrences(of: written).filter { content[..<$0.lowerBound].last != written.first }
    if written == "{}", content.contains("{ }") { return true }
    return written.utf8.count > 1 && places.count > placeholders.count { $0.written == written }
  }

  /// Whether there is code in it at all, which few texts have.
  fileprivate var hasCode: Bool { protected.contains { $0.kind == .code } }

  /// Whether a placeholder stands in its code as it is written.
  fileprivate func hasInCode(_ placeholder: ReadText.Protected) -> Bool {
    protected.contains { $0.kind == .code && $0.written.contains(placeholder.written) }
  }
}

extension FactForm {
  /// A number, for what may stand in the place of another.
  fileprivate var kind: Int {
    switch self {
    case .quantity, .drop: 0
    case .quantities: 1
    case .range, .limit: 2
    case .dimensions: 3
    case .flag: 4
    case .name: 5
    case .names: 6
    case .terms, .alternatives: 7
    case .count: 8
    case .byChoice(_, let forms): forms.first?.form.kind ?? 9
    }
  }
}

extension String {
  /// Whether it is made of names that full stops join, as the key of a text is.
  fileprivate var isDotted: Bool {
    contains(".") && !hasPrefix(".") && !hasSuffix(".")
      && allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
  }
}
