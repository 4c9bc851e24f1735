import Foundation
import Linguistics
import Localization

/// Recognises the language of a text by its groups of three letters and its words.
///
/// A naive Bayes classifier over character trigrams, in the manner of Cavnar and Trenkle, and words, trained on the words of the
/// catalogs and the profiles, so that a row of a table has the same chance as a sentence.
struct LanguageRecognizer: Sendable {
  let languages: [Language]
  private let tables: [[UInt64: Float]]
  private let floors: [Float]

  /// Learns each language from sample texts.
  init(_ samples: [(Language, [String])]) {
    languages = samples.map(\.0)
    var tables: [[UInt64: Float]] = []
    var floors: [Float] = []
    for (_, texts) in samples {
      var counts: [UInt64: Float] = [:]
      var total: Float = 0
      for text in texts {
        LanguageRecognizer.forEachFeature(text) { feature in
          counts[feature, default: 0] += 1
          total += 1
        }
      }
      let size = total + Float(counts.count) + 1
      floors.append(log(0.3 / size))
      tables.append(counts.mapValues { log(($0 + 0.3) / size) })
    }
    self.tables = tables
    self.floors = floors
  }

  /// The logarithmic likelihood of a text in each language, the best at 0; nil where nothing can be said.
  func scores(_ text: String) -> [Float]? {
    var sums = [Float](repeating: 0, count: languages.count)
    var isKnown = false
    LanguageRecognizer.forEachFeature(text) { feature in
      for index in sums.indices {
        if let value = tables[index][feature] {
          sums[index] += value
          isKnown = true
        } else {
          sums[index] += floors[index]
        }
      }
    }
    guard isKnown, let best = sums.max() else { return nil }
    return sums.map { $0 - best }
  }

  private static func forEachFeature(_ text: String, _ body: (UInt64) -> Void) {
    var window: UInt64 = 0x20
    var word: UInt64 = 0
    var length = 0
    func endWord() {
      // A whole word says more than its parts.
      if word != 0 { for _ in 0..<3 { body(word | 1 << 63) } }
      word = 0
    }
    for scalar in text.unicodeScalars {
      let isLetter = scalar.isLetterOfWord
      let value = isLetter ? UInt64(scalar.lowercase) : 0x20
      if isLetter { word = (word ^ value) &* 0x100_0000_01B3 &+ 0x9E37 } else { endWord() }
      if value == 0x20, window & 0x1F_FFFF == 0x20 { continue }
      window = (window << 21 | value) & 0x7FFF_FFFF_FFFF_FFFF
      length += 1
      if length >= 2 { body(window) }
    }
    endWord()
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter; the properties are looked up slowly, and nearly all letters are of ASCII or Latin.
  var isLetterOfWord: Bool {
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
