import Findings
import SpecModel

/// All that is wrong in the parts of a document that are in one language.
struct LanguageAudit {
  let document: PublishedDocument
  let edition: Edition

  /// The runs are read, audited and forgotten one by one, so that memory does not grow with the document.
  func result(of runs: [LanguageRun]) -> (findings: [Finding], stated: Set<FactID>) {
    var findings: [Finding] = []
    var stated: Set<FactID> = []
    var wordedBy: [Int: Segment] = [:]
    for run in runs {
      let run = AlignedRun(run, of: document, in: edition)
      let result = RunAudit(RunContext(document: document, run: run)).result()
      findings += result.findings
      stated.formUnion(result.stated)
      for (segment, link) in zip(run.segments, run.links) { if let link { wordedBy[link.unit] = segment } }
    }
    let omissions = OmissionCheck(document: document, edition: edition, wordedBy: wordedBy, stated: stated).check()
    return (findings + omissions, stated)
  }
}
