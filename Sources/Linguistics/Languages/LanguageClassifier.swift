import Foundation
import Localization

/// Tells how likely a text is in each of several languages, by its groups of three letters and its words.
///
/// A naive Bayes classifier over character trigrams, in the manner of Cavnar and Trenkle, and words, trained on the words of the
/// catalogs and the profiles, so that a row of a table has the same chance as a sentence.
package struct LanguageClassifier: Sendable {
  /// The languages that it was taught.
  package let languages: [Language]
  /// The row of each feature in `table`.
  private let rows: [UInt64: Int]
  /// The logarithm of each feature's share in each language, a row a feature.
  private let table: [Float]
  /// That of a feature which a language does not have.
  private let floors: [Float]

  /// Learns each language from sample texts.
  package init(_ samples: [(Language, [String])]) {
    languages = samples.map(\.0)
    let width = samples.count
    var rows: [UInt64: Int] = [:]
    var counts: [Float] = []
    for (column, (_, texts)) in samples.enumerated() {
      for text in texts {
        LanguageClassifier.forEachFeature(text) { feature, weight in
          let row = rows[feature] ?? rows.count
          if row == rows.count {
            rows[feature] = row
            counts += repeatElement(0, count: width)
          }
          counts[row * width + column] += Float(weight)
        }
      }
    }
    let sizes = samples.indices.map { column in
      stride(from: column, to: counts.count, by: width).reduce(1) { $0 + counts[$1] + (counts[$1] > 0 ? 1 : 0) }
    }
    let floors = sizes.map { log(0.3 / $0) }
    self.floors = floors
    self.rows = rows
    table = counts.enumerated().map { index, count in
      let column = index % width
      return count > 0 ? log((count + 0.3) / sizes[column]) : floors[column]
    }
  }

  /// The logarithmic likelihood of a text in each language, the best at 0; nil where nothing can be said.
  package func scores(_ text: String) -> [Float]? {
    var sums = [Float](repeating: 0, count: languages.count)
    var isKnown = false
    LanguageClassifier.forEachFeature(text) { feature, weight in
      guard let row = rows[feature] else {
        for column in sums.indices { sums[column] += floors[column] * Float(weight) }
        return
      }
      isKnown = true
      for column in sums.indices { sums[column] += table[row * sums.count + column] * Float(weight) }
    }
    guard isKnown, let best = sums.max() else { return nil }
    return sums.map { $0 - best }
  }

  private static func forEachFeature(_ text: String, _ body: (UInt64, _ weight: Int) -> Void) {
    var window: UInt64 = 0x20
    var word: UInt64 = 0
    var length = 0
    func endWord() {
      // A whole word says more than its parts.
      if word != 0 { body(word | 1 << 63, 3) }
      word = 0
    }
    for scalar in text.unicodeScalars {
      let isLetter = scalar.isLetterOfWord
      let value = isLetter ? UInt64(scalar.lowercase) : 0x20
      if isLetter { word = (word ^ value) &* 0x100_0000_01B3 &+ 0x9E37 } else { endWord() }
      if value == 0x20, window & 0x1F_FFFF == 0x20 { continue }
      window = (window << 21 | value) & 0x7FFF_FFFF_FFFF_FFFF
      length += 1
      if length >= 2 { body(window, 1) }
    }
    endWord()
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter; the properties are looked up slowly, and nearly all letters are of ASCII or Latin.
  package var isLetterOfWord: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0: false
    case 0xD7, 0xF7: false
    case 0xC0...0x24F: true
    default: properties.isAlphabetic
    }
  }

  fileprivate var lowercase: UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xDE: value + 0x20
    case 0..<0x80, 0xDF...0xFF: value
    default: properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
  }
}
