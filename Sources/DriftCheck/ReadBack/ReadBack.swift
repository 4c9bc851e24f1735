import Findings
import Glossary
import Linguistics
import Localization
import SpecModel

/// Reads the texts of claims and compares what they say with what is claimed.
struct ReadBack: Sendable {
  /// How a text stands to its claims.
  enum Verdict: Sendable {
    /// All that has a contrary is what the claims say.
    case agrees
    /// It says the contrary.
    case contradicts([Said])
    /// It says what the claims do not decide, or nothing that could be read.
    case open([Said])
  }

  /// A word of a text, and what the claims say in its place.
  struct Said: Sendable {
    let tokens: Range<Int>
    let message: String
  }

  let reader: SenseReader
  private let scenarios: [TextKey: Scenarios]
  private let labels: [TextKey: Set<Sense>]
  /// The flag that each text is chosen by.
  let polarities: [TextKey: Bool]

  /// The keys of the texts that are read back.
  var keys: Set<TextKey> { Set(scenarios.keys).union(labels.keys) }

  /// Prepares for the texts of a specification; the names of states are read in all languages.
  init(
    _ specification: Specification, _ glossary: Glossary, _ profiles: [Language: LanguageProfile],
    names: [TextKey: [CheckedText]], tools: [Language: LanguageTools]
  ) {
    let reader = SenseReader(glossary, profiles)
    self.reader = reader
    let meanings = StateMeanings(specification, names) { text in
      tools[text.language].map { reader.read(text, $0).senses.map(\.sense) } ?? []
    }
    let conditions = ConditionReader(specification, meanings)
    var scenarios: [TextKey: Scenarios] = [:]
    for (key, claims) in specification.claimsOfTexts {
      scenarios[key] = Scenarios(
        claims, onlySituations: specification.situationTexts.contains(key), conditions)
    }
    var polarities: [TextKey: Bool] = [:]
    for statement in specification.statements where statement.polarity != nil {
      for flag in [true, false] { polarities[statement.key(flag)] = flag }
    }
    self.polarities = polarities
    self.scenarios = scenarios
    labels = Dictionary(
      StateMeanings.names(in: specification).map { ($0, meanings[$0]) }.filter { !$0.1.isEmpty },
      uniquingKeysWith: { first, _ in first })
  }

  /// How a text stands to what is claimed by it; nil where it claims nothing.
  func verdict(on text: CheckedText, _ tools: LanguageTools) -> Verdict? {
    if let meaning = labels[text.key] { return verdict(on: text, tools, meaning) }
    guard let scenarios = scenarios[text.key] else { return nil }
    let reading = reader.read(text, tools, isDenialOfAll: polarities[text.key] != nil)
    var said = meant(
      reading.senses.map { SaidSense(sense: known($0.sense, scenarios.all), tokens: $0.tokens) }, scenarios)
    let sentences = text.clauses
    func holds(_ rule: ([Set<Sense>]) -> Bool) -> Bool {
      rule(sentences.map { sentence in Set(said.filter { $0.tokens.overlaps(sentence) }.map(\.sense)) })
    }
    /// The words that could be exchanged for their contraries, and the text would be right by a rule.
    func exchangeable(_ rule: ([Set<Sense>]) -> Bool) -> [SaidSense] {
      said.indices.compactMap { index in
        let own = said[index]
        defer { said[index] = own }
        return own.sense.contraries.contains { contrary in
          said[index] = SaidSense(sense: contrary, tokens: own.tokens)
          return holds(rule)
        } ? own : nil
      }
    }
    var open = denials(reading, text, tools, scenarios)
    guard holds(scenarios.agree) else {
      // "Input" and "output" name things, and a text may speak of more of them than claims do.
      let contrary = exchangeable(scenarios.agree).filter { $0.sense.subject != Sense.flow }
      if !contrary.isEmpty {
        return .contradicts(contrary.map { Said(tokens: $0.tokens, message: message($0.sense)) })
      }
      if open.isEmpty, holds(scenarios.areConsequences), exchangeable(scenarios.areConsequences).isEmpty {
        return .agrees
      }
      open += said.filter { !scenarios.all.contains($0.sense) }.map {
        Said(tokens: $0.tokens, message: "claims do not decide it")
      }
      return .open(
        open.isEmpty ? [Said(tokens: text.tokens.indices, message: "no claim says all of a sentence")] : open)
    }
    open += exchangeable(scenarios.agree).map { Said(tokens: $0.tokens, message: "claims allow the contrary as well") }
    if said.isEmpty, polarities[text.key] == nil {
      open.append(Said(tokens: text.tokens.indices, message: "nothing could be read"))
    }
    return open.isEmpty ? .agrees : .open(open)
  }

  /// The negations and verbs of obligation that claims do not decide.
  private func denials(
    _ reading: SenseReader.Reading, _ text: CheckedText, _ tools: LanguageTools, _ scenarios: Scenarios
  ) -> [Said] {
    guard let isTrue = polarities[text.key] else {
      let modals = tools.modals(in: text).map { Said(tokens: $0.tokens, message: "claims do not decide it") }
      if scenarios.deniesOnce, reading.denials.count == 1 { return modals }
      return modals + reading.denials.map { Said(tokens: $0, message: "claims do not decide it") }
    }
    guard reading.denials.count != (isTrue ? 0 : 1) else { return [] }
    return [Said(tokens: text.tokens.indices, message: isTrue ? "denies" : "does not deny once")]
  }

  /// Of the senses of one word, those that claims speak of, if there are any: "inschakelen" is on, and active.
  private func meant(_ said: [SaidSense], _ scenarios: Scenarios) -> [SaidSense] {
    let subjects = Set(scenarios.all.map(\.subject))
    return said.filter { one in
      subjects.contains(one.sense.subject)
        || !said.contains { $0.tokens.overlaps(one.tokens) && subjects.contains($0.sense.subject) }
    }
  }

  /// A comparison with a value by choice or the end of a range, as one with its fact where claims compare that.
  private func known(_ sense: Sense, _ all: Set<Sense>) -> Sense {
    guard case .comparison(let name, let comparator) = sense, !all.contains(where: { $0.subject == sense.subject })
    else { return sense }
    let other = Sense.comparison(name.split(separator: ".").dropLast().joined(separator: "."), comparator)
    return all.contains { $0.subject == other.subject } ? other : sense
  }

  private func verdict(on text: CheckedText, _ tools: LanguageTools, _ meaning: Set<Sense>) -> Verdict {
    let reading = reader.read(text, tools)
    let senses = Set(reading.senses.map(\.sense))
    let wrong = reading.senses.filter { meaning.contains($0.sense.opposite) && !senses.contains($0.sense.opposite) }
    guard wrong.isEmpty else {
      return .contradicts(wrong.map { Said(tokens: $0.tokens, message: message($0.sense)) })
    }
    let isRead = !senses.isEmpty && senses.isSubset(of: meaning) && reading.denials.isEmpty
    return isRead ? .agrees : .open([Said(tokens: text.tokens.indices, message: "says more than what it names")])
  }

  private func message(_ sense: Sense) -> String {
    "the data say \(sense.opposite.words) here, the text \(sense.words)"
  }
}

extension Specification {
  /// What each text claims of the behaviour.
  var claimsOfTexts: [TextKey: [Claim]] {
    var claims: [TextKey: [Claim]] = [:]
    for statement in statements where !statement.kind.claims.isEmpty {
      for key in statement.keys { claims[key, default: []] += statement.kind.claims }
    }
    for reading in readings where !reading.kind.claims.isEmpty {
      claims[reading.resolution, default: []] += reading.kind.claims
    }
    return claims
  }

  /// The texts that say the situation of a row whose other cells say what is decided then.
  var situationTexts: Set<TextKey> {
    Set(
      chapters.flatMap(\.tables).flatMap(\.rows).filter { row in
        row.contains { if case .state = $0.words { true } else { false } }
      }.joined().flatMap { cell -> [TextKey] in
        if case .statement(let statement) = cell.words { statement.keys } else { [] }
      })
  }
}

extension Chapter {
  /// Its tables, those of sections included.
  fileprivate var tables: [TextTable] {
    blocks.flatMap { block -> [TextTable] in
      switch block {
      case .section(let section): section.tables
      case .table(let table): [table]
      default: []
      }
    }
  }
}
