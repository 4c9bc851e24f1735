import Glossary
import Linguistics
import Localization
import Manual
import Synchronization

/// A specification that is made when it is first needed, and used by one task at a time: its stemmer remembers words.
final class SharedSpecification: Sendable {
  private let wording: Wording
  private let recordings: FigureRecordings
  private let profile: LanguageProfile
  private let glossary: Glossary
  private let others: [String]
  private let specification = Mutex<WordedSpecification?>(nil)

  init(
    _ wording: Wording, _ recordings: FigureRecordings, _ profile: LanguageProfile, _ glossary: Glossary,
    beside others: [String]
  ) {
    self.wording = wording
    self.recordings = recordings
    self.profile = profile
    self.glossary = glossary
    self.others = others
  }

  /// Does some work with the specification.
  func use<Result: Sendable>(_ work: (WordedSpecification) throws -> Result) throws -> Result {
    try specification.withLock { specification in
      let made = try specification ?? WordedSpecification(wording, recordings, profile, glossary, beside: others)
      specification = made
      return try work(made)
    }
  }
}
