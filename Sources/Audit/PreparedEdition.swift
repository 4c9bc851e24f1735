import Glossary
import Linguistics
import Localization
import Manual
import Synchronization

/// An edition that is made when it is first needed, and used by one task at a time: its stemmer remembers words.
final class PreparedEdition: Sendable {
  private let wording: Wording
  private let recordings: FigureRecordings
  private let profile: LanguageProfile
  private let glossary: Glossary
  private let edition = Mutex<Edition?>(nil)

  init(_ wording: Wording, _ recordings: FigureRecordings, _ profile: LanguageProfile, _ glossary: Glossary) {
    self.wording = wording
    self.recordings = recordings
    self.profile = profile
    self.glossary = glossary
  }

  /// Does some work with the edition.
  func use<Result: Sendable>(_ work: (Edition) throws -> Result) throws -> Result {
    try edition.withLock { edition in
      let made = try edition ?? Edition(wording, recordings, profile, glossary)
      edition = made
      return try work(made)
    }
  }
}
