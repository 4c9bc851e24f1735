import Findings
import SpecModel

/// All that is wrong in the parts of a document that are in one language.
struct LanguageAudit {
  let document: PublishedDocument
  let edition: Edition

  /// The most runs and segments of a language that translations are looked for in: a long compilation has none to
  /// set side by side, and would have to be kept whole.
  private static let parallelRuns = 8
  private static let parallelSegments = 2000

  /// The findings, the facts that are stated, and each run as its translations can be compared with it.
  ///
  /// The runs are read, audited and forgotten one by one, so that memory does not grow with the document.
  func result(of runs: [LanguageRun]) -> (
    findings: [Finding], stated: Set<FactID>, parallel: [[ParallelSegment]]
  ) {
    var parallel: [[ParallelSegment]] = []
    var findings: [Finding] = []
    var stated: Set<FactID> = []
    var wordedBy: [Int: (segment: Segment, score: Float)] = [:]
    for run in runs {
      let run = AlignedRun(run, of: document, in: edition)
      let audit = RunAudit(RunContext(document: document, run: run))
      let result = audit.result()
      findings += result.findings
      stated.formUnion(result.stated)
      // What is in our words has been compared with them already.
      if runs.count <= LanguageAudit.parallelRuns {
        parallel.append(result.isOurs || run.segments.count > LanguageAudit.parallelSegments ? [] : audit.parallel)
      }
      for (segment, link) in zip(run.segments, run.links) {
        guard let link, link.score >= wordedBy[link.unit]?.score ?? 0 else { continue }
        wordedBy[link.unit] = (segment, link.score)
      }
    }
    let omissions = OmissionCheck(
      document: document, edition: edition, wordedBy: wordedBy.mapValues(\.segment), stated: stated
    ).check()
    return (findings + omissions, stated, parallel)
  }
}
