import Localization
import SpecModel

/// The translations of a file put into catalogs: all of them, or none if one can't be taken.
package struct TranslationImport: Sendable {
  /// What a file changed.
  package struct Summary: Sendable, Hashable {
    /// The language.
    package let language: Language
    /// How many translations differ from before, or are in another state.
    package internal(set) var changed = 0
    /// How many were not there before.
    package internal(set) var new = 0
    /// How many in the file need review.
    package internal(set) var needReview = 0
    /// How many in the file are empty.
    package internal(set) var untranslated = 0
  }

  /// The catalogs with the translations.
  package private(set) var catalogs: [StringCatalog]
  /// What changed.
  package private(set) var summary: Summary
  private var changedPaths: Set<String> = []

  /// The catalogs that have changed.
  package var changedCatalogs: [StringCatalog] { catalogs.filter { changedPaths.contains($0.path) } }

  /// Puts the translations of a file into catalogs.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - catalogs: The catalogs of a product.
  ///   - language: The language that the file has to be in; by default any that a catalog has.
  ///   - allowsNewLanguage: Whether the file may be in a language that no catalog has yet.
  /// - Throws: `RefusedImport`, or `LocalizationError` if a catalog itself is faulty.
  package init(
    _ file: TranslationFile, into catalogs: [StringCatalog], expecting language: Language? = nil,
    allowsNewLanguage: Bool = false
  ) throws {
    let target: Language
    do throws(ExchangeError) {
      guard [.po, .xliff1, .xliff2].contains(file.format) else {
        throw ExchangeError(
          place: file.languagePlace, found: file.format.rawValue, expected: "PO or XLIFF, as export writes it")
      }
      target = try LanguageCheck(file, catalogs, allowsNewLanguage).target(expecting: language)
    } catch {
      throw RefusedImport(errors: [error])
    }
    self.catalogs = catalogs
    summary = Summary(language: target)
    let index = try CatalogIndex(catalogs, target)
    var errors: [ExchangeError] = []
    var taken: [TextKey: LocatedText] = [:]
    for unit in file.units where !unit.isObsolete {
      do throws(ExchangeError) {
        let entry = try index.entry(of: unit)
        if let first = taken.updateValue(unit.source, forKey: entry.text.key) {
          throw ExchangeError(
            place: unit.place, found: "the text \"\(entry.text.key)\" a second time",
            expected: "it once; the first is in line \(first.place.line)")
        }
        try take(unit, entry)
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw RefusedImport(errors: errors) }
  }

  private mutating func take(_ unit: TranslationFile.Unit, _ entry: CatalogIndex.Entry) throws(ExchangeError) {
    let old = entry.text
    let check = UnitCheck(unit, old)
    try check.checkSource()
    guard let target = unit.target, !target.isBlank else {
      summary.untranslated += 1
      return
    }
    try check.check(target)
    let needsReview = unit.isFuzzy
    if needsReview { summary.needReview += 1 }
    let isSame = old.target.map { $0.written.utf8.elementsEqual(target.text.utf8) } ?? false
    guard !isSame || old.needsReview != needsReview else { return }
    guard !catalogs[entry.catalog].hasVariations(old.key, in: summary.language) else {
      throw ExchangeError(
        place: target.place, found: "one text for \"\(old.key)\"", expected: "none: the catalog has it in variations")
    }
    if old.target == nil { summary.new += 1 } else { summary.changed += 1 }
    catalogs[entry.catalog].setText(target.text, of: old.key, in: summary.language, needsReview: needsReview)
    changedPaths.insert(catalogs[entry.catalog].path)
  }
}

/// Why a file was refused: everything that is wrong with it.
package struct RefusedImport: Error, CustomStringConvertible {
  /// What is wrong, in the order of the file.
  package let errors: [ExchangeError]

  private static let shown = 20

  /// The messages; of very many, the first.
  package var lines: [String] {
    let more = errors.count - RefusedImport.shown
    return errors.prefix(RefusedImport.shown).map(\.description) + (more > 0 ? ["and \(more) more"] : [])
  }

  /// All lines.
  package var description: String { lines.joined(separator: "\n") }
}
