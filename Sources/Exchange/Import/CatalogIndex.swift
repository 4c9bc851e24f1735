import Localization
import SpecModel

/// The texts of catalogs by what a file may name them by.
struct CatalogIndex {
  struct Entry {
    let catalog: Int
    let text: TranslatedText
    /// "Strings/Kit.xcstrings:12", as an export says it.
    let reference: String
  }

  private var byKey: [String: Entry] = [:]
  private var bySource: [String: [Entry]] = [:]

  init(_ catalogs: [StringCatalog], _ language: Language) throws(LocalizationError) {
    for (number, catalog) in catalogs.enumerated() {
      for text in try catalog.texts(in: language, ignoresFaults: true) {
        let reference = "\(TranslationDocument.name(of: catalog)):\(text.place.line)"
        let entry = Entry(catalog: number, text: text, reference: reference)
        byKey[text.key.name] = entry
        bySource[text.source.written, default: []].append(entry)
      }
    }
  }

  /// The entry of a unit: the one with its key, or, where a tool has dropped the keys (xliff2po, po2xliff), with its
  /// source and, if there are several, its place.
  func entry(of unit: TranslationFile.Unit) throws(ExchangeError) -> Entry {
    if let id = unit.id {
      if let entry = byKey[id] { return entry }
      // xliff2po makes a context of the place where two sources are the same.
      guard unit.references.contains(id) else {
        throw ExchangeError(place: unit.place, found: "the key \"\(id)\"", expected: "a key of the catalogs")
      }
    }
    let candidates = bySource[unit.source.text] ?? []
    let placed = candidates.count > 1 ? candidates.filter { unit.references.contains($0.reference) } : candidates
    if placed.count == 1 { return placed[0] }
    let name = unit.source.text.prefix(40)
    throw ExchangeError(
      place: unit.place,
      found: "\"\(name)\" without a key" + (candidates.isEmpty ? "" : ", which \(candidates.count) texts say"),
      expected: candidates.isEmpty
        ? "a source text of the catalogs"
        : "msgctxt or id with one of \(candidates.map(\.text.key.name).joined(separator: ", "))")
  }
}
