import CStemmer
import Localization

/// The stems of a language's words by Snowball, so that "Ausgänge" is found as "Ausgang".
///
/// It remembers what it has stemmed; a stemmer belongs to one task, and copies would share its C object, so that it is
/// a class and not sendable.
package final class Stemmer {
  private let handle: OpaquePointer?
  /// The words that were stemmed last, each at the place that its hash gives it.
  private var known: [(word: String, stem: String)?]

  /// More words than that are remembered no better, however many different ones there are.
  private static let places = 1 << 13

  /// Makes the stemmer of a language; one that Snowball does not know leaves words as they are.
  package init(_ language: Language) {
    handle = sb_stemmer_new(language.primary, "UTF_8")
    known = Array(repeating: nil, count: Stemmer.places)
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a word in lower case.
  package func stem(_ folded: String) -> String {
    let place = Int(truncatingIfNeeded: WordKeys.hash(folded)) & (Stemmer.places - 1)
    if let entry = known[place], entry.word == folded { return entry.stem }
    let stem = stemmed(folded)
    known[place] = (folded, stem)
    return stem
  }

  private func stemmed(_ word: String) -> String {
    guard let handle else { return word }
    var word = word
    return word.withUTF8 { bytes in
      guard let start = bytes.baseAddress, let stem = sb_stemmer_stem(handle, start, Int32(clamping: bytes.count))
      else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
