import CStemmer
import Localization

/// The stems of a language's words by Snowball, so that "Ausgänge" is found as "Ausgang".
///
/// It remembers what it has stemmed; a stemmer belongs to one task, and copies would share its C object, so that it is
/// a class and not sendable.
package final class Stemmer {
  private let handle: OpaquePointer?
  private var known: [String: String] = [:]

  /// Makes the stemmer of a language; one that Snowball does not know leaves words as they are.
  package init(_ language: Language) {
    handle = sb_stemmer_new(language.primary, "UTF_8")
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a word in lower case.
  package func stem(_ folded: String) -> String {
    if let stem = known[folded] { return stem }
    let stem = stemmed(folded)
    // Noise has no end of different words; what is remembered has.
    if known.count > 50_000 { known.removeAll(keepingCapacity: true) }
    known[folded] = stem
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
