import Findings
import SpecModel

/// All that is wrong in the parts of a document that are in one language.
struct LanguageAudit {
  let document: PublishedDocument
  let edition: Edition

  /// The findings, and each run as its translations can be compared with it.
  func result(in runs: [LanguageRun]) -> (findings: [Finding], parallel: [[ParallelSegment]]) {
    var findings: [Finding] = []
    var stated: Set<FactID> = []
    var aligned: [AlignedRun] = []
    var parallel: [[ParallelSegment]] = []
    for run in runs {
      let run = AlignedRun(run, of: document, in: edition)
      let result = RunAudit(RunContext(document: document, run: run)).result()
      findings += result.findings
      stated.formUnion(result.stated)
      aligned.append(run)
      parallel.append(result.parallel)
    }
    let omissions = OmissionCheck(document: document, edition: edition, runs: aligned, stated: stated).check()
    return (findings + omissions, parallel)
  }
}
