import Localization

/// The progress of a language.
package struct LanguageProgress: Hashable, Sendable {
  /// The language.
  package let language: Language
  /// The texts that it should have.
  package let texts: Int
  /// The texts that it has.
  package let translated: Int
  /// The texts that are as they were signed off.
  package let reviewed: Int
  /// The texts whose source has changed since.
  package let stale: Int
  /// The texts that have changed, or print changed values.
  package let changed: Int
  /// The texts that nobody has signed off.
  package let unreviewed: Int
  /// The texts that claim something of a behaviour.
  package var claims = 0
  /// Those of them that were read and say what is claimed.
  package var readBack = 0

  /// The progress of two catalogs in one language together.
  package static func + (left: LanguageProgress, right: LanguageProgress) -> LanguageProgress {
    var sum = LanguageProgress(
      language: left.language, texts: left.texts + right.texts, translated: left.translated + right.translated,
      reviewed: left.reviewed + right.reviewed, stale: left.stale + right.stale, changed: left.changed + right.changed,
      unreviewed: left.unreviewed + right.unreviewed)
    (sum.claims, sum.readBack) = (left.claims + right.claims, left.readBack + right.readBack)
    return sum
  }

  private init(
    language: Language, texts: Int, translated: Int, reviewed: Int, stale: Int, changed: Int, unreviewed: Int
  ) {
    self.language = language
    self.texts = texts
    self.translated = translated
    self.reviewed = reviewed
    self.stale = stale
    self.changed = changed
    self.unreviewed = unreviewed
  }

  init(_ language: Language, _ statuses: [ReviewStatus]) {
    self.language = language
    func count(_ wanted: ReviewStatus...) -> Int { statuses.count(where: wanted.contains) }
    texts = statuses.count
    translated = texts - count(.missing)
    reviewed = count(.reviewed)
    stale = count(.stale)
    changed = count(.changed, .valueChanged)
    unreviewed = count(.unreviewed)
  }

  /// The reviewed texts in whole per cent; 100 only if all are.
  package var percent: Int { texts == 0 ? 100 : reviewed * 100 / texts }
}
