import Findings
import SpecModel

/// All checks of one run.
struct RunAudit {
  let context: RunContext

  init(_ context: RunContext) { self.context = context }

  /// The findings, and the facts that the run states.
  func result() -> (findings: [Finding], stated: Set<FactID>) {
    let figures = FigureCheck(context)
    let names = NameCheck(context: context)
    let polarity = PolarityCheck(context: context, anchors: context.edition.anchors)
    let terms = TermCheck(context: context)
    let additions = AdditionCheck(context: context)
    let notation = NotationCheck(context: context)
    var findings: [Finding] = []
    var stated: Set<FactID> = []
    for number in context.run.segments.indices {
      let result = figures.check(number)
      stated.formUnion(result.stated)
      findings += result.findings + names.check(number) + polarity.check(number) + terms.check(number)
      findings += additions.check(number) + notation.check(number)
    }
    findings += ListCheck(context: context).check() + HeadingCheck(context: context).check()
    return (findings, stated)
  }
}
