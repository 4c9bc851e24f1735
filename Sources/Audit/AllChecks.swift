import Findings
import SpecModel

/// All checks of one run.
struct AllChecks {
  let context: RunContext

  init(_ context: RunContext) { self.context = context }

  /// The findings, the facts that the run states, and whether most of it is our own manual.
  func result() -> (findings: [Finding], stated: Set<FactID>, isOurs: Bool) {
    let figures = FigureCheck(context)
    let names = NameCheck(context: context)
    let polarity = PolarityCheck(context: context, anchors: context.specification.anchors)
    let opposites = OppositeCheck(context: context)
    let situations = SituationCheck(context: context)
    let verdicts = VerdictCheck(context: context)
    let owned = ListOwnerCheck(context: context)
    let exchanges = FigureExchangeCheck(context: context)
    let owners = FigureOwnerCheck(context: context)
    let terms = TermCheck(context: context)
    let additions = AdditionCheck(context: context)
    let markings = MarkingCheck(context: context)
    let limits = ReferenceLimitCheck(context: context)
    let notation = NotationCheck(context: context)
    let coverage = ManualCoverage(context.run.passages, context.specification.own)
    var (findings, settled) = ManualTextCheck(context: context, coverage: coverage).check()
    let figured = context.run.passages.indices.map(figures.check)
    var stated = Set(coverage.expectations.flatMap { context.specification.expectations[$0].facts })
    for number in context.run.passages.indices {
      let result = figured[number]
      stated.formUnion(result.stated)
      if coverage.isOwn[number] {
        // In another's document a sentence of ours may stand under a heading that it is not about.
        if !coverage.isOurs { findings += polarity.check(number) }
        continue
      }
      findings += names.check(number) + terms.check(number)
      // Whoever quotes a sentence does not say it.
      if !settled.contains(number), !context.specification.analyzer.isQuotation(context.run.passages[number].text) {
        let denied = polarity.check(number)
        findings += result.findings + denied + opposites.check(number) + owners.check(number)
        findings += exchanges.check(number)
        findings += situations.check(number) + owned.check(number)
        if denied.isEmpty { findings += verdicts.check(number) }
      }
      findings += additions.check(number) + markings.check(number) + limits.check(number) + notation.check(number)
    }
    // Items in our words do not make a list complete, unless the gaps between our sentences have been looked at.
    findings += ListCheck(context: context, settled: coverage.isOurs ? settled : []).check()
    findings += HeadingCheck(context: context, settled: coverage.isOurs ? settled : []).check()
    return (withoutEchoes(findings), stated, coverage.isOurs)
  }

  /// The passages as their translations can be compared with them.
  var parallel: [ParallelPassage] {
    context.run.passages.indices.map { number in
      let expectation = context.score(number) > Likeness.isComparable ? context.expectation(number) : nil
      return ParallelPassage(context.run.passages[number], expectation, context.specification.analyzer)
    }
  }

  /// A lost item whose name or term was found wrong in the same place is reported once, as what it is.
  private func withoutEchoes(_ findings: [Finding]) -> [Finding] {
    let named = Set(findings.filter { $0.rule == AuditRule.otherName.id }.map(\.place.line))
    return findings.filter { $0.rule != AuditRule.lostItem.id || !named.contains($0.place.line) }
  }
}
