import Glossary
import Linguistics
import Localization
import Manual
import SpecModel

/// What a language calls the tables, states and protections of a product.
struct SituationTerms {
  /// What a table decides, by how texts speak of its states.
  enum Kind {
    case output
    case lamp
    case system
    /// What hangs on an output.
    case consumer
  }

  /// A word group of the language's data.
  enum Group: Int, CaseIterable {
    case normal, running, stopped, lit, dark, lamps, high, floating, switches, opening, closing, rising, falling, hot,
      cold, temperature, enduring, permitting, suiting, having, affecting, sparing, protection
  }

  /// A word of a group in a text.
  struct Word {
    let group: Group
    let tokens: Range<Int>
  }

  let situations: Situations
  let kinds: [TableID: Kind]
  /// The tables by the concepts, names and words that only they are called by.
  let concepts: [String: TableID]
  let names: [String: TableID]
  let stems: [String: TableID]
  /// What hangs on outputs, by concept.
  let consumers: [String: TableID]
  /// The states of outputs by concept: whether they supply.
  let states: [String: Bool]
  /// The protections by the concept that they are called.
  let protections: [String: ProtectionID]
  /// Those that watch a temperature.
  let thermal: Set<ProtectionID>
  /// What the poles that switch inputs are called.
  let poles: Set<String>
  private let words: WordPatterns
  /// "Too".
  let excess: Set<String>

  init(_ wording: Wording, _ analyzer: TextAnalyzer, _ opposites: OpposedConcepts, _ glossary: Glossary) throws {
    let behaviour = wording.specification.behaviour
    let situations = Situations(behaviour)
    self.situations = situations
    let data = analyzer.profile.situations
    words = WordPatterns(
      [
        data.normal, data.running, data.stopped, data.lit, data.dark, data.lamps, data.high, data.floating,
        data.switches, data.opening, data.closing, data.rising, data.falling, data.hot, data.cold, data.temperature,
        data.enduring, data.permitting, data.suiting, data.having, data.affecting, data.sparing, data.protection,
      ])
    excess = Set(analyzer.profile.excessWords)
    var kinds: [TableID: Kind] = [:]
    var (concepts, names, stems): ([String: TableID], [String: TableID], [String: TableID]) = ([:], [:], [:])
    var (consumers, states): ([String: TableID], [String: Bool]) = ([:], [:])
    let read = { (key: TextKey) in analyzer.analyze(CMark.plainText(try wording.text(key))) }
    let texts = try situations.tables.map { try read($0.text) }
    let sources = Set(behaviour.outputs.map(\.table))
    for (table, text) in zip(situations.tables, texts) {
      let others = Set(texts.filter { $0.text != text.text }.flatMap(\.stems))
      let poles = text.wholeTerms.compactMap { opposites.pole(of: $0.term.concept) }
      if sources.contains(table.id) {
        kinds[table.id] = .output
      } else {
        kinds[table.id] = words.isIn(text.words.folded, group: .lamps) ? .lamp : .system
      }
      for name in text.spelledNames { names[name.name] = table.id }
      if let pole = poles.first, poles.count == 1 {
        concepts[pole.concept] = table.id
        for consumer in glossary.concepts where consumer.isPart(of: pole.concept, not: pole.opposite, glossary) {
          consumers[consumer.id] = table.id
        }
      } else {
        for index in text.tokens.indices
        where text.tokens[index].kind == .word && text.tokens[index].text.count > 2
          && !others.contains(text.stems[index])
          && !text.spelledNames.contains(where: { $0.range.overlaps(text.tokens[index].range) })
        { stems[text.stems[index]] = table.id }
      }
      guard sources.contains(table.id) else { continue }
      for state in Set(table.rows.map(\.outcome.state)) {
        guard let outcome = wording.optionalText("outcome.\(table.id).\(state)") else { continue }
        for match in analyzer.analyze(CMark.plainText(outcome)).wholeTerms
        where opposites.pole(of: match.term.concept) != nil {
          states[match.term.concept] = state == situations.activeStates[table.id]
        }
      }
    }
    // The process that a consumer's name is made of: charging, of a charger.
    for (consumer, table) in consumers {
      for process in glossary.concepts where process.opposite == nil && consumers[process.id] == nil {
        if process.isNamed(like: glossary.concepts.first { $0.id == consumer }) { consumers[process.id] = table }
      }
    }
    (self.kinds, self.concepts, self.names, self.stems) = (kinds, concepts, names, stems)
    (self.consumers, self.states) = (consumers, states)
    var protections: [String: ProtectionID] = [:]
    for protection in behaviour.protections {
      for match in try read(protection.text).wholeTerms where opposites.pole(of: match.term.concept) != nil {
        protections[match.term.concept] = protection.id
      }
    }
    self.protections = protections
    thermal = Set(
      behaviour.protections.filter { protection in
        if case .quantity(let quantity)? = wording.specification.facts[protection.threshold]?.form {
          quantity.unit == "°C"
        } else {
          false
        }
      }.map(\.id))
    let poleTexts = (["picture.batteryPlus", "picture.batteryMinus"] as [TextKey]).compactMap(wording.optionalText)
    poles = Set(poleTexts.flatMap { analyzer.analyze(CMark.plainText($0)).wholeTerms.map(\.term.concept) })
  }

  /// The words of the language's groups in a text, without those in names.
  func words(in text: ReadText) -> [Word] {
    words.matches(in: text.words.folded).compactMap { match in
      guard let group = Group(rawValue: match.group),
        !text.spelledNames.contains(where: { name in
          text.tokens[match.tokens].contains { $0.range.overlaps(name.range) }
        })
      else { return nil }
      return Word(group: group, tokens: match.tokens)
    }
  }

  /// What a text names of what hangs on outputs; of two terms with the same stem the one that is written.
  func consumers(in text: ReadText) -> [(tokens: Range<Int>, table: TableID)] {
    let named = text.wholeTerms.filter { match in
      match.term.status.isUsable && consumers[match.term.concept] != nil
        && (match.tokens.count > 1 || match.term.text.isForm(of: text.tokens[match.tokens.lowerBound].folded))
    }
    return named.compactMap { match in
      guard let table = consumers[match.term.concept] else { return nil }
      let rivals = named.filter { $0.tokens.overlaps(match.tokens) && consumers[$0.term.concept] != table }
      let isWritten =
        match.tokens.count == 1 && match.term.text.lowercased() == text.tokens[match.tokens.lowerBound].folded
      return rivals.isEmpty || isWritten ? (match.tokens, table) : nil
    }
  }

  /// The outputs that a text means by what hangs on them.
  func poles(byConsumersIn text: ReadText, _ opposites: OpposedConcepts) -> [OpposedConcepts.Mention] {
    consumers(in: text).compactMap { tokens, table in
      let concept = concepts.first { $0.value == table }?.key
      return concept.flatMap(opposites.pole).map { OpposedConcepts.Mention(pole: $0, tokens: tokens) }
    }
  }

  /// The protection that watches a temperature or not, and trips upward or not; nil unless there is exactly one.
  func protection(isThermal: Bool, isUpward: Bool) -> ProtectionID? {
    let fitting = situations.protections.filter {
      thermal.contains($0.id) == isThermal && $0.trips.isUpward == isUpward
    }
    return fitting.count == 1 ? fitting[0].id : nil
  }
}

extension String {
  /// The most letters that an ending has.
  private static let longestEnding = 2

  /// Whether a word is it with another ending, or a compound of it: "consomme" is no form of "consommateur".
  fileprivate func isForm(of word: String) -> Bool {
    let own = lowercased()
    let shared = own.commonPrefix(with: word).count
    return own.count - shared <= Self.longestEnding && word.count - shared <= Self.longestEnding
      || word.count > own.count && word.contains(own.dropLast())
  }
}

extension WordPatterns {
  fileprivate func isIn(_ keys: WordKeys, group: SituationTerms.Group) -> Bool {
    matches(in: keys).contains { $0.group == group.rawValue }
  }
}

extension Glossary.Concept {
  /// How many letters two words share that are made of one.
  private static let sharedLetters = 4

  /// Whether a word of what a concept is called, and of its opposite is not, is its name in some language.
  fileprivate func isPart(of concept: String, not opposite: String, _ glossary: Glossary) -> Bool {
    guard self.opposite == nil else { return false }
    func words(_ id: String, _ language: Language) -> [Substring] {
      glossary.concepts.first { $0.id == id }?.preferred(language)?.lowercased().split { $0 == " " || $0 == "-" } ?? []
    }
    return terms.keys.contains { language in
      guard let name = preferred(language)?.lowercased() else { return false }
      return words(concept, language).contains { $0 == name } && !words(opposite, language).contains { $0 == name }
    }
  }

  /// Whether its preferred terms start as those of another do, in every language.
  fileprivate func isNamed(like other: Glossary.Concept?) -> Bool {
    guard let other, other.id != id, !terms.isEmpty else { return false }
    return terms.keys.allSatisfy { language in
      guard let (own, theirs) = preferred(language).flatMap({ own in other.preferred(language).map { (own, $0) } })
      else { return false }
      return own.lowercased().commonPrefix(with: theirs.lowercased()).count >= Self.sharedLetters
    }
  }
}
