import Findings
import Linguistics
import SpecModel

/// Whether a text puts together what no situation of the product has together.
struct SituationCheck {
  let context: RunContext
  private let reader: SituationReader

  init(context: RunContext) {
    self.context = context
    reader = SituationReader(terms: context.specification.situations, specification: context.specification)
  }

  private var terms: SituationTerms { context.specification.situations }

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    let text = passage.text
    guard !terms.situations.tables.isEmpty, passage.kind != .heading, text.tokens.last?.text != "?", !holdsUntil(text)
    else { return [] }
    if text.text.count(where: { $0 == "\t" }) > 1 { return columns(number) }
    let question = question(before: number)
    let reading = reading(of: number, answering: question)
    guard
      isRelated(number) || question.map(isRelated) ?? false || !text.spelledNames.isEmpty
        || reading.subjects.contains(where: { $0.kind == .output || $0.kind == .lamp })
    else { return [] }
    if let effect = reading.effects.first(where: { isWrong($0, reading) }) { return [finding(effect.tokens, number)] }
    guard !reading.isOpen else { return [] }
    if let tokens = otherColour(text, reading) { return [finding(tokens, number)] }
    return contradiction(in: reading).map { [finding($0.tokens, number)] } ?? []
  }

  private func isRelated(_ number: Int) -> Bool {
    context.run.links[number] != nil || (context.run.similarities[number].max() ?? 0) > Likeness.mayBeOpposed
  }

  /// What a passage says, with what the question that it answers asks about.
  private func reading(of number: Int, answering question: Int?) -> SituationReading {
    let asked = question.map(reading(ofQuestion:))
    var reading = reader.read(
      context.run.passages[number].text, naming: context.run.mentions(in: number),
      carried: asked?.subjects ?? subject(of: number))
    guard let asked, !reading.isOpen else { return reading }
    reading.causes.formUnion(asked.causes)
    reading.placesOfCauses += asked.placesOfCauses.map { ($0.cause, context.run.passages[number].text.tokens.count) }
    reading.untripped.formUnion(asked.untripped)
    reading.isNormal = reading.isNormal || asked.isNormal
    reading.isClosed = reading.isClosed ?? asked.isClosed
    reading.isOpen = asked.isOpen
    if !reading.statements.contains(where: { terms.kinds[$0.table] == .system }) {
      reading.given = asked.statements.filter { terms.kinds[$0.table] == .system }
    }
    return reading
  }

  /// The question before a passage; what stands between as "A." is a label.
  private func question(before number: Int) -> Int? {
    let passages = context.run.passages
    let previous = passages[..<number].indices.reversed().first { passages[$0].text.tokens.count > Self.longestLabel }
    return previous.flatMap { passages[$0].text.tokens.last?.text == "?" ? $0 : nil }
  }

  /// The most tokens that a label such as "A." or "Q5." has.
  private static let longestLabel = 2

  private func reading(ofQuestion number: Int) -> SituationReading {
    let passages = context.run.passages
    var reading = reader.read(passages[number].text, naming: context.run.mentions(in: number), isQuestion: true)
    // "A cell is at 2.8 V. Is the light on?"
    if number > 0, passages[number - 1].block == passages[number].block {
      let before = reader.read(passages[number - 1].text, naming: [], isQuestion: true)
      if before.statements.isEmpty, !before.isOpen {
        reading.causes.formUnion(before.causes)
        reading.placesOfCauses += before.placesOfCauses
        reading.untripped.formUnion(before.untripped)
      }
    }
    return reading
  }

  /// A row that tells for each column what a table's state comes of: "floats on | under-voltage | over-voltage".
  private func columns(_ number: Int) -> [Finding] {
    guard let table = TableColumns(number, of: context.run.passages), let first = table.cells.first else { return [] }
    let text = context.run.passages[number].text
    let reading = reader.read(text, naming: [])
    guard text.negativeWords.isEmpty,
      let state = reader.outputState(in: text, first)
    else { return [] }
    return table.subjects(context.specification).compactMap { subject in
      guard let output = terms.concepts[subject.pole.concept],
        let cell = table.cell(below: table.header.tokens[subject.tokens.lowerBound].range),
        let wrong = reading.placesOfCauses.first(where: { place in
          cell.overlaps(text.tokens[place.token].range)
            && terms.situations.only(place.cause)?.active[output] != state
        })
      else { return nil }
      return finding(wrong.token..<(wrong.token + 1), number)
    }
  }

  /// The colour of one lamp beside the name of another: "the red lamp, Load ON".
  private func otherColour(_ text: ReadText, _ reading: SituationReading) -> Range<Int>? {
    let lamps = reading.subjects.filter { $0.kind == .lamp && $0.tokens.count == 1 }
    func isName(_ subject: SituationReading.Subject) -> Bool {
      text.spelledNames.contains { $0.range.overlaps(text.tokens[subject.tokens.lowerBound].range) }
    }
    let (names, colours) = (lamps.filter(isName), lamps.filter { !isName($0) })
    guard names.count == 1, colours.count == 1, names[0].table != colours[0].table,
      abs(names[0].tokens.lowerBound - colours[0].tokens.lowerBound) <= Self.reachOfColour
    else { return nil }
    return colours[0].tokens
  }

  /// How many tokens stand between a name and its colour at most.
  private static let reachOfColour = 4

  /// Whether what causes are said to act on, or to leave alone, is what they do not, or do.
  private func isWrong(_ effect: SituationReading.Effect, _ reading: SituationReading) -> Bool {
    let near = reading.placesOfCauses.filter { effect.part.contains($0.token) }
    let causes = Set((near.isEmpty ? reading.placesOfCauses : near).map(\.cause))
    guard !causes.isEmpty, let normal = terms.situations.all.first(where: \.isNormal) else { return false }
    return effect.tables.contains { table in
      causes.allSatisfy { cause in
        (terms.situations.only(cause)?.active[table] != normal.active[table]) != effect.isAffected
      }
    }
  }

  private func subject(of number: Int) -> [SituationReading.Subject] {
    guard let pole = context.subject(of: number), let table = terms.concepts[pole.concept] else { return [] }
    return [.init(table: table, kind: .output, tokens: 0..<0)]
  }

  /// "High until a cell is low": what holds then is not what holds now.
  private func holdsUntil(_ text: ReadText) -> Bool {
    let words = Set(context.specification.analyzer.profile.conventions.untilWords)
    return text.tokens.indices.contains { index in
      words.contains(text.tokens[index].folded) && !text.quantities.contains { $0.tokens.contains(index) }
    }
  }

  /// The statement that is never so beside the others, and would be if it said the contrary.
  private func contradiction(in reading: SituationReading) -> SituationReading.Statement? {
    // "Normally high, floating if a cell is low" has both.
    guard reading.causes.isEmpty || !reading.isNormal, isContradictory(reading.all, reading),
      reading.isClosed != nil || reading.all.contains(where: { terms.kinds[$0.table] != .system })
    else { return nil }
    func isRight(turning turned: (SituationReading.Statement) -> Bool) -> Bool {
      !isContradictory(
        reading.all.map { statement in
          guard turned(statement) else { return statement }
          return .init(
            table: statement.table, isActive: !statement.isActive, isConsumer: statement.isConsumer,
            tokens: statement.tokens)
        }, reading)
    }
    let single = reading.statements.last { statement in isRight { $0.table == statement.table } }
    if let single { return single }
    // All of it the wrong way around: "stops the loads, but lets the charger run".
    let others = reading.statements.filter { terms.kinds[$0.table] != .system }
    return isRight { terms.kinds[$0.table] != .system } ? others.first : nil
  }

  private func isContradictory(_ statements: [SituationReading.Statement], _ reading: SituationReading) -> Bool {
    let isOn = statements.first { terms.kinds[$0.table] == .system }
    var situations = terms.situations.all.filter { situation in
      reading.untripped.isDisjoint(with: situation.trips)
        && reading.isClosed.map { $0 == situation.isClosed } ?? true
        && isOn.map { situation.active[$0.table] == $0.isActive } ?? true
    }
    func holds(_ statement: SituationReading.Statement, _ situation: Situations.Situation) -> Bool {
      situation.active[statement.table] == statement.isActive
    }
    guard reading.causes.isEmpty else {
      // Each cause has to bring about something of what is said, and all of that has to come of one of them.
      situations.removeAll {
        $0.trips.count != 1 || $0.failsSafe || isOn == nil && reading.isClosed == nil && !$0.isClosed
      }
      let others = statements.filter { terms.kinds[$0.table] != .system }
      guard !others.isEmpty else { return isOn != nil && situations.isEmpty }
      let byCause = reading.causes.map { cause in situations.filter { $0.trips == [cause] } }
      return others.contains { statement in !byCause.contains { $0.contains { holds(statement, $0) } } }
        || byCause.contains { situations in
          !others.contains { statement in situations.contains { holds(statement, $0) } }
        }
    }
    // What hangs on an output may be off for reasons of its own.
    let certain = statements.filter { !$0.isConsumer || $0.isActive }
    if reading.isNormal, isOn?.isActive ?? true, reading.isClosed ?? true { situations.removeAll { !$0.isNormal } }
    return !situations.contains { situation in certain.allSatisfy { holds($0, situation) } }
  }

  private func finding(_ words: Range<Int>, _ number: Int) -> Finding {
    let passage = context.run.passages[number]
    let tokens = passage.text.tokens
    let range = tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
    return context.finding(
      .opposite, in: passage, at: range, about: context.expectation(number)?.subject,
      "\"\(passage.text.excerpt(range))\" is never so beside what else is said here",
      sources: context.expectation(number)?.sources ?? [])
  }
}
