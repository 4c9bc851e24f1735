import Documents
import Findings
import SpecModel

/// All that is wrong in the parts of a document that are in one language.
struct LanguageAudit {
  let document: PublishedDocument
  let specification: WordedSpecification
  let scope: AuditScope

  /// The most runs and passages of a language that translations are looked for in: a long compilation has none to
  /// set side by side, and would have to be kept whole.
  private static let parallelRuns = 8
  private static let parallelPassages = 2000

  /// What was found in one language.
  struct Result {
    var findings: [Finding] = []
    /// What of it is about the product, and what is not.
    var parts: [SubjectPart] = []
    /// Each part that is, as its translations can be compared with it.
    var parallel: [[ParallelPassage]] = []
  }

  /// What is found in the runs of the language.
  ///
  /// The runs are read, audited and forgotten one by one, so that memory does not grow with the document.
  func result(of runs: [LanguageRun]) -> Result {
    var result = Result()
    var stated: Set<FactID> = []
    var wordedBy: [Int: (passage: Passage, score: Float)] = [:]
    for run in runs {
      let whole = AlignedRun(run, of: document, in: specification)
      let parts = scope.parts(of: whole, run.blocks)
      result.parts += parts
      for part in parts where part.isAboutProduct {
        let run = whole.part(part.blocks)
        let audit = AllChecks(RunContext(document: document, run: run))
        let audited = audit.result()
        result.findings += audited.findings
        stated.formUnion(audited.stated)
        // What is in our words has been compared with them already.
        if runs.count <= LanguageAudit.parallelRuns {
          result.parallel.append(
            audited.isOurs || run.passages.count > LanguageAudit.parallelPassages ? [] : audit.parallel)
        }
        for (passage, link) in zip(run.passages, run.links) {
          guard let link, link.score >= wordedBy[link.expectation]?.score ?? 0 else { continue }
          wordedBy[link.expectation] = (passage, link.score)
        }
      }
    }
    result.findings += OmissionCheck(
      document: document, specification: specification, wordedBy: wordedBy.mapValues(\.passage), stated: stated
    ).check()
    return result
  }
}
