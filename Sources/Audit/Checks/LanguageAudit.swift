import Findings
import SpecModel

/// All that is wrong in the parts of a document that are in one language.
struct LanguageAudit {
  let document: PublishedDocument
  let edition: Edition

  func findings(in runs: [LanguageRun]) -> [Finding] {
    var findings: [Finding] = []
    var stated: Set<FactID> = []
    var aligned: [AlignedRun] = []
    for run in runs {
      let run = AlignedRun(run, of: document, in: edition)
      let result = RunAudit(RunContext(document: document, run: run)).result()
      findings += result.findings
      stated.formUnion(result.stated)
      aligned.append(run)
    }
    return findings + OmissionCheck(document: document, edition: edition, runs: aligned, stated: stated).check()
  }
}
