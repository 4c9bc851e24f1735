import Linguistics
import SpecModel

/// What a sentence says of situations and of what is so in them.
struct SituationReading {
  /// A table and which of its two states it is said to have.
  struct Statement {
    let table: TableID
    let isActive: Bool
    let isConsumer: Bool
    let tokens: Range<Int>
  }

  /// Something that a sentence speaks of.
  struct Subject {
    let table: TableID
    let kind: SituationTerms.Kind
    let tokens: Range<Int>
  }

  /// Whether causes are said to act on some tables.
  struct Effect {
    let tables: Set<TableID>
    let isAffected: Bool
    let part: Range<Int>
    let tokens: Range<Int>
  }

  var subjects: [Subject] = []
  var statements: [Statement] = []
  var causes: Set<ProtectionID> = []
  /// Where they are named.
  var placesOfCauses: [(cause: ProtectionID, token: Int)] = []
  var effects: [Effect] = []
  /// What the question before says of the whole.
  var given: [Statement] = []
  /// What is said not to have tripped: "above 2.8 V".
  var untripped: Set<ProtectionID> = []
  var isClosed: Bool?
  var isNormal = false
  /// All that is said, by the question as well.
  var all: [Statement] { statements + given }
  /// Whether more is said than could be read: a cause that is denied, both sides of something.
  var isOpen = false
}

/// Reads sentences of a language for what they say of situations.
struct SituationReader {
  let terms: SituationTerms
  let specification: WordedSpecification

  private typealias Kind = SituationTerms.Kind

  /// A word for a state, by what it is said of.
  private struct StateWord {
    let tokens: Range<Int>
    var senses: [Kind: Bool]
    /// Whether it is a term of the glossary.
    var isTerm = false
    /// Whether it is a word for on or off alone.
    var isPower = false
  }

  /// Words of so many letters are prepositions elsewhere: "on".
  private static let shortest = 3
  /// How many words stand between a verb and what it is done to: "stops all the loads".
  private static let reachOfVerb = 2
  /// The farthest that "too" stands from what it is said of.
  private static let reachOfExcess = 2

  /// Reads a text; `carried` is what the question before it is about.
  func read(
    _ text: ReadText, naming poles: [OpposedConcepts.Mention], carried: [SituationReading.Subject] = [],
    isQuestion: Bool = false
  ) -> SituationReading {
    var reading = SituationReading()
    let groups = terms.words(in: text)
    readCauses(text, groups, isQuestion, &reading)
    reading.subjects = subjects(in: text, poles, groups)
    let states = self.states(in: text, groups)
    let parts = text.words.parts()
    let denied = parts.filter { part in text.negativeWords.contains(where: part.contains) }
    bind(states, text, parts, denied, carried, &reading)
    readContact(text, groups, denied, &reading)
    readEffects(text, groups, &reading)
    reading.isNormal = groups.contains { $0.group == .normal }
    for statement in reading.statements
    where reading.statements.contains(where: {
      $0.table == statement.table && $0.isConsumer == statement.isConsumer && $0.isActive != statement.isActive
    }) {
      reading.isOpen = true
    }
    return reading
  }

  private func readCauses(
    _ text: ReadText, _ groups: [SituationTerms.Word], _ isQuestion: Bool,
    _ reading: inout SituationReading
  ) {
    var places: [Int] = []
    for match in text.wholeTerms {
      guard let protection = terms.protections[match.term.concept] else { continue }
      reading.placesOfCauses.append((protection, match.tokens.lowerBound))
      places.append(match.tokens.lowerBound)
    }
    for word in groups {
      let (group, tokens) = (word.group, word.tokens)
      guard isExcessive(tokens, in: text),
        !text.wholeTerms.contains(where: { terms.protections[$0.term.concept] != nil && $0.tokens.overlaps(tokens) })
      else { continue }
      let part = text.words.part(around: tokens.lowerBound)
      let isOfTemperature = groups.contains { $0.group == .temperature && part.contains($0.tokens.lowerBound) }
      let protection: ProtectionID? =
        switch group {
        case .hot: terms.protection(isThermal: true, isUpward: true)
        case .cold: terms.protection(isThermal: true, isUpward: false)
        case .rising: terms.protection(isThermal: isOfTemperature, isUpward: true)
        case .falling: terms.protection(isThermal: isOfTemperature, isUpward: false)
        default: nil
        }
      guard let protection else { continue }
      reading.placesOfCauses.append((protection, tokens.lowerBound))
      places.append(tokens.lowerBound)
    }
    let figures = specification.figures.figures
    for mention in text.quantities {
      guard
        let protection = terms.situations.protections.first(where: { protection in
          figures.contains { $0.fact == protection.threshold && $0.matches(mention) }
        })
      else { continue }
      places.append(mention.tokens.lowerBound)
      guard let comparator = mention.comparator else {
        // In a question it is what is measured.
        guard isQuestion else { continue }
        if [.atMost, .atLeast].contains(protection.trips) {
          reading.placesOfCauses.append((protection.id, mention.tokens.lowerBound))
        }
        continue
      }
      if comparator.isUpward == protection.trips.isUpward {
        reading.placesOfCauses.append((protection.id, mention.tokens.lowerBound))
      } else {
        reading.untripped.insert(protection.id)
      }
    }
    reading.isOpen = places.contains { place in
      let part = text.words.part(around: place)
      return text.negativeWords.contains(where: part.contains)
    }
    reading.causes = Set(reading.placesOfCauses.map(\.cause)).subtracting(reading.untripped)
  }

  private func isExcessive(_ tokens: Range<Int>, in text: ReadText) -> Bool {
    let before = max(0, tokens.lowerBound - Self.reachOfExcess)..<tokens.lowerBound
    let behind = tokens.upperBound..<max(tokens.upperBound, min(text.tokens.count, tokens.upperBound + 1))
    return (Array(before) + Array(behind)).contains { terms.excess.contains(text.tokens[$0].folded) }
  }

  private func subjects(
    in text: ReadText, _ poles: [OpposedConcepts.Mention],
    _ groups: [SituationTerms.Word]
  ) -> [SituationReading.Subject] {
    typealias Subject = SituationReading.Subject
    var subjects: [Subject] = poles.compactMap { mention in
      terms.concepts[mention.pole.concept].map { Subject(table: $0, kind: .output, tokens: mention.tokens) }
    }
    for name in text.spelledNames {
      guard let table = terms.names[name.name], let kind = terms.kinds[table],
        let first = text.tokens.firstIndex(where: { $0.range.overlaps(name.range) })
      else { continue }
      subjects.append(Subject(table: table, kind: kind, tokens: first..<(first + 1)))
    }
    for (tokens, table) in terms.consumers(in: text) where !subjects.contains(where: { $0.tokens.overlaps(tokens) }) {
      subjects.append(Subject(table: table, kind: .consumer, tokens: tokens))
    }
    for index in text.tokens.indices {
      guard let table = terms.stems[text.stems[index]], let kind = terms.kinds[table] else { continue }
      subjects.append(Subject(table: table, kind: kind, tokens: index..<(index + 1)))
    }
    subjects += all(.lamp, text, groups.filter { $0.group == .lamps }.map(\.tokens))
    subjects += all(
      .output, text, text.opposites.filter { $0.subject == "flow" && $0.side == .second }.map(\.tokens))
    return subjects.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// All tables of a kind, where "both" or the number of them stands before their word.
  private func all(_ kind: SituationTerms.Kind, _ text: ReadText, _ words: [Range<Int>])
    -> [SituationReading.Subject]
  {
    let tables = terms.kinds.filter { $0.value == kind }.keys.sorted { $0.name < $1.name }
    guard tables.count == 2 else { return [] }
    let two = Set(specification.analyzer.profile.numberWords.dropFirst(tables.count).first ?? [])
    return words.flatMap { tokens -> [SituationReading.Subject] in
      guard
        let start = (max(0, tokens.lowerBound - 2)..<tokens.lowerBound).first(where: { index in
          specification.analyzer.dualWords.contains(text.tokens[index].folded)
            || two.contains(text.tokens[index].folded)
        })
      else { return [] }
      return tables.map { SituationReading.Subject(table: $0, kind: kind, tokens: start..<tokens.upperBound) }
    }
  }

  private func states(
    in text: ReadText, _ groups: [SituationTerms.Word]
  ) -> [StateWord] {
    var states: [StateWord] = []
    func add(_ tokens: Range<Int>, _ kinds: [Kind], _ isActive: Bool) {
      if let index = states.firstIndex(where: { $0.tokens.overlaps(tokens) }) {
        for kind in kinds where states[index].senses[kind] == nil { states[index].senses[kind] = isActive }
      } else {
        states.append(StateWord(tokens: tokens, senses: Dictionary(kinds.map { ($0, isActive) }) { first, _ in first }))
      }
    }
    for match in text.concepts {
      guard let isActive = terms.states[match.term.concept],
        !text.concepts.contains(where: { $0.tokens.count > match.tokens.count && $0.tokens.overlaps(match.tokens) })
      else { continue }
      add(match.tokens, [.output], isActive)
    }
    for index in states.indices { states[index].isTerm = true }
    for word in groups.sorted(by: { $0.tokens.count > $1.tokens.count }) where isWhole(word.tokens, text) {
      let tokens = word.tokens
      switch word.group {
      case .running: add(tokens, [.system, .consumer], true)
      case .stopped: add(tokens, [.system, .consumer], false)
      case .lit: add(tokens, [.lamp], true)
      case .dark: add(tokens, [.lamp], false)
      case .high: add(tokens, [.output], true)
      case .floating: add(tokens, [.output], false)
      default: break
      }
    }
    for mention in text.opposites where mention.subject == "power" {
      add(mention.tokens, [.system, .consumer, .lamp], mention.side == .first)
      for index in states.indices where states[index].tokens.overlaps(mention.tokens) { states[index].isPower = true }
    }
    for index in states.indices
    where states[index].senses[.system] != nil && states[index].tokens.count == 1
      && text.tokens[states[index].tokens.lowerBound].text.count <= Self.shortest
    { states[index].isPower = true }
    let measured = groups.filter { $0.group == .temperature }.map(\.tokens.lowerBound)
    return states.filter { state in
      // "Too high" and "high voltage" are no state of an output.
      guard let isActive = state.senses[.output], isActive || !state.isTerm else { return true }
      let near = (state.tokens.lowerBound - 2)..<(state.tokens.upperBound + 2)
      return !isExcessive(state.tokens, in: text) && !measured.contains(where: near.contains)
        && !text.tokens.indices.contains { near.contains($0) && isVoltage(text, $0) }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isVoltage(_ text: ReadText, _ index: Int) -> Bool {
    text.wholeTerms.contains { match in
      match.tokens.contains(index) && terms.states[match.term.concept] == nil
        && terms.concepts[match.term.concept] == nil && terms.protections[match.term.concept] == nil
    }
  }

  /// Whether a word stands by itself: short ones, which are prepositions elsewhere, only at the end of a part.
  private func isWhole(_ tokens: Range<Int>, _ text: ReadText) -> Bool {
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    let next = last + 1 < text.tokens.count ? text.tokens[last + 1] : nil
    let marks: Set<String> = ["/", "-", "\u{2011}"]
    if first > 0, marks.contains(text.tokens[first - 1].text), text.tokens[first].gap == .none { return false }
    if let next, marks.contains(next.text), next.gap == .none { return false }
    guard tokens.count == 1, text.tokens[first].text.count <= Self.shortest else { return true }
    return next.map { $0.kind == .sign || specification.analyzer.joints.contains($0.folded) } ?? true
  }

  private func bind(
    _ states: [StateWord], _ text: ReadText, _ parts: [Range<Int>], _ denied: [Range<Int>],
    _ carried: [SituationReading.Subject], _ reading: inout SituationReading
  ) {
    for part in parts where !denied.contains(part) {
      let inside = reading.subjects.filter { part.contains($0.tokens.lowerBound) }
      var pending: [SituationReading.Subject] = []
      var isUsed = false
      var waiting: StateWord?
      var free: [StateWord] = []
      func bind(_ state: StateWord, _ subjects: [SituationReading.Subject]) -> Bool {
        let fitting = subjects.filter { state.senses[$0.kind] != nil }
        for subject in fitting {
          guard let isActive = state.senses[subject.kind] else { continue }
          reading.statements.append(
            .init(
              table: subject.table, isActive: isActive, isConsumer: subject.kind == .consumer, tokens: state.tokens))
        }
        return !fitting.isEmpty
      }
      typealias Event = (place: Int, subject: SituationReading.Subject?, state: StateWord?)
      let events: [Event] =
        inside.map { Event(place: $0.tokens.lowerBound, subject: $0, state: nil) }
        + states.filter { part.contains($0.tokens.lowerBound) }.map {
          Event(place: $0.tokens.lowerBound, subject: nil, state: $0)
        }
      for event in events.sorted(by: { $0.place < $1.place }) {
        if let subject = event.subject {
          if isUsed { (pending, isUsed) = ([], false) }
          pending.append(subject)
          if let state = waiting, subject.tokens.lowerBound - state.tokens.upperBound <= Self.reachOfVerb,
            bind(state, [subject])
          {
            (waiting, isUsed) = (nil, true)
            free.removeAll { $0.tokens == state.tokens }
          }
        } else if let state = event.state {
          if bind(state, pending) {
            isUsed = true
          } else {
            waiting = state
            free.append(state)
          }
        }
      }
      for state in free {
        // What a part does not name is what the sentence names, or what the question before asks about.
        let named = reading.subjects.filter { state.senses[$0.kind] != nil && $0.kind != .consumer }
        let tables = Set(named.map(\.table))
        if tables.count == 1, let subject = named.first, subject.tokens.lowerBound < state.tokens.lowerBound {
          _ = bind(state, [subject])
        } else if named.isEmpty, !bind(state, carried.filter { $0.kind != .consumer }), state.isPower, inside.isEmpty,
          let system = terms.kinds.first(where: { $0.value == .system })?.key
        {
          // "Off" alone is said of the whole.
          _ = bind(state, [.init(table: system, kind: .system, tokens: part)])
        }
      }
    }
  }

  /// The state of an output that a part of a text names alone, in UTF-8 code units; nil where it names none or both.
  func outputState(in text: ReadText, _ range: Range<Int>) -> Bool? {
    let named = states(in: text, terms.words(in: text)).filter { state in
      range.overlaps(text.tokens[state.tokens.lowerBound].range)
    }.compactMap { $0.senses[.output] }
    return Set(named).count == 1 ? named.first : nil
  }

  private func readContact(
    _ text: ReadText, _ groups: [SituationTerms.Word], _ denied: [Range<Int>],
    _ reading: inout SituationReading
  ) {
    let sides = Set(groups.filter { $0.group == .opening || $0.group == .closing }.map(\.group))
    let isDenied = groups.contains { word in
      (word.group == .opening || word.group == .closing) && denied.contains { $0.contains(word.tokens.lowerBound) }
    }
    guard sides.count == 1, groups.contains(where: { $0.group == .switches }), !isDenied,
      !text.wholeTerms.contains(where: { terms.poles.contains($0.term.concept) })
    else { return }
    reading.isClosed = sides.contains(.closing)
  }

  /// "Acts on the Load output alone", "leaves the Charger output untouched".
  private func readEffects(
    _ text: ReadText, _ groups: [SituationTerms.Word], _ reading: inout SituationReading
  ) {
    let isJoint = text.tokens.map { specification.analyzer.joints.contains($0.folded) }
    for part in text.words.parts(endingAt: { isJoint[$0] }) {
      let inside = groups.filter { part.contains($0.tokens.lowerBound) }
      let verbs = inside.filter { $0.group == .affecting || $0.group == .sparing }
      let denials = text.negations.stated.count { part.contains($0.lowerBound) }
      let tables = Set(
        reading.subjects.filter {
          part.contains($0.tokens.lowerBound) && ($0.kind == .output || $0.kind == .lamp)
        }.map(\.table))
      guard let verb = verbs.first, Set(verbs.map(\.group)).count == 1, denials < 2, !tables.isEmpty else { continue }
      if verb.group == .sparing, denials > 0 { continue }
      if inside.contains(where: { $0.group == .temperature }),
        !reading.placesOfCauses.contains(where: { part.contains($0.token) })
      {
        for protection in terms.thermal { reading.placesOfCauses.append((protection, verb.tokens.lowerBound)) }
      }
      reading.effects.append(
        .init(
          tables: tables, isAffected: verb.group == .affecting && denials == 0, part: part, tokens: verb.tokens))
    }
  }
}
