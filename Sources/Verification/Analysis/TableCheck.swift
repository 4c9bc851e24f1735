import SpecModel

extension Analysis {
  /// Looks for gaps, rows that never decide, duplicates and overlaps in every table.
  mutating func checkTables() {
    for (table, formulas) in zip(behaviour.tables, part.tables) { check(table, formulas) }
  }

  private mutating func check(_ table: DecisionTable, _ formulas: [Formula]) {
    let space = witnesses.space(of: formulas)
    var survey = TableSurvey(table)
    witnesses.visit(space) { situation, holds in
      survey.add(holds, situation)
      return true
    }
    if let gap = survey.gap {
      defect(
        .incomplete, "table \(table.id)", "no row decides",
        counterexample(space.trace(of: gap)) {
          "\($0): no row of table \(table.id) holds"
        } confirmedBy: {
          $0.outputs.matchedRow(of: table.id) == nil
        })
    }
    for number in table.rows.indices { check(row: number, of: table, survey, space) }
    for (overlap, situation) in survey.overlaps.sorted(by: {
      ($0.key.above, $0.key.below) < ($1.key.above, $1.key.below)
    }) {
      let (above, below) = (table.rows[overlap.above], table.rows[overlap.below])
      report.remarks.append(
        Finding(
          kind: .overlap, place: "table \(table.id), row \(above.id)",
          message: "comes before row \(below.id), which would decide \(below.outcome.state) where both hold",
          counterexample: counterexample(space.trace(of: situation)) {
            "\($0): rows \(above.id) and \(below.id) of table \(table.id) hold, the first decides"
          } confirmedBy: { sample in
            let holds = sample.outputs.rowsThatHold(in: table.id)
            return holds[overlap.above] && holds[overlap.below]
          }))
    }
  }

  private mutating func check(row number: Int, of table: DecisionTable, _ survey: TableSurvey, _ space: StateSpace) {
    let row = table.rows[number]
    let place = "table \(table.id), row \(row.id)"
    // What has been chosen excludes it.
    guard settings.choices.values.isEmpty || !row.isExcluded else { return }
    look(at: place)
    for condition in row.conditions { checkParts(of: condition, place) }
    guard let situation = survey.holding[number] else {
      return defect(
        .contradictory, place, "its conditions can never hold together",
        nearest(to: row.conditions) { sample, failing in
          "\(sample): row \(row.id) of table \(table.id) would need \(failing)"
        } confirmedBy: {
          !$0.outputs.rowsThatHold(in: table.id)[number]
        })
    }
    if let original = survey.original(of: number) {
      let first = table.rows[original]
      return defect(
        .duplicate, place, "has the conditions of row \(first.id)",
        counterexample(space.trace(of: situation)) {
          "\($0): rows \(first.id) and \(row.id) of table \(table.id) hold, as everywhere, and the first decides"
        } confirmedBy: { sample in
          let holds = sample.outputs.rowsThatHold(in: table.id)
          return holds[original] && holds[number]
        })
    }
    guard survey.decides[number] else {
      return defect(
        .unreachable, place, "rows above decide wherever its conditions hold",
        counterexample(space.trace(of: situation)) {
          "\($0): row \(row.id) of table \(table.id) holds, and a row above decides"
        } confirmedBy: { sample in
          sample.outputs.rowsThatHold(in: table.id)[number] && sample.outputs.matchedRow(of: table.id)?.id != row.id
        })
    }
    guard !survey.matters[number] else { return }
    report.remarks.append(
      Finding(
        kind: .redundant, place: place, message: "the table decides the same without it",
        counterexample: counterexample(space.trace(of: situation)) {
          "\($0): row \(row.id) of table \(table.id) holds, and rows below would decide the same"
        } confirmedBy: {
          $0.outputs.rowsThatHold(in: table.id)[number]
        }, subject: place))
  }

  /// A part of a condition that has the same answer in every situation is a slip, or dead weight.
  mutating func checkParts(of condition: Condition, _ place: String) {
    for leaf in condition.leaves {
      let subject = "\(place): \(leaf.words)"
      look(at: subject)
      let formula = formula(leaf)
      let never =
        search(formula) {
          $0
        } confirmedBy: { _ in
          true
        } == nil
      let always =
        !never
        && search(.not(formula)) {
          $0
        } confirmedBy: { _ in
          true
        } == nil
      guard never || always else { continue }
      let answer = never ? "never" : "always"
      let example = search(.constant(true)) {
        "\($0): \(leaf.words) is \(never ? "not " : "")so, as everywhere"
      } confirmedBy: {
        $0.holds(leaf) == always
      }
      defect(.constant, place, "the condition \(leaf.words) \(answer) holds", example, subject)
    }
  }

  /// A situation in which as many of the conditions hold as can at once.
  mutating func nearest(
    to conditions: [Condition], _ words: (_ sample: String, _ failing: String) -> String,
    confirmedBy isShown: (Sample) -> Bool
  ) -> Counterexample? {
    let space = witnesses.space(of: conditions.map(formula))
    var best: (situation: StateSpace.Situation, holds: [Bool])?
    witnesses.visit(space) { situation, holds in
      if holds.count(where: { $0 }) > best?.holds.count(where: { $0 }) ?? -1 { best = (situation, holds) }
      return true
    }
    guard let best else { return nil }
    let failing = zip(conditions, best.holds).filter { !$1 }.map(\.0.words).joined(separator: " and ")
    return counterexample(space.trace(of: best.situation), { words($0, failing) }, confirmedBy: isShown)
  }

  /// Notes a defect; `subject` is what was looked at, if that is less than the place.
  mutating func defect(
    _ kind: Finding.Kind, _ place: String, _ message: String, _ example: Counterexample?, _ subject: String? = nil
  ) {
    report.defects.append(
      Finding(kind: kind, place: place, message: message, counterexample: example, subject: subject ?? place))
  }
}
