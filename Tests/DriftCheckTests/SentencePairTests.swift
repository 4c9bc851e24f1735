import Findings
import Foundation
import Localization
import ShippedFiles
import Testing

@testable import DriftCheck

/// Pairs of sentences in `Tests/Corpus/sentence-pairs.tsv`, each right or wrong in what it says.
@Suite("Sentences that say the same, and sentences that do not")
struct SentencePairTests {
  /// How a sentence looks is another matter.
  private static let looks: Set = [
    "apostrophe", "capitalisation", "degree-sign", "ellipsis", "end-punctuation", "hyphen-for-dash", "length-ratio",
    "number-notation", "punctuation-space", "quotation-marks", "stray-space", "unit-space",
  ]

  private static func pairs(_ language: String) throws -> [(isRight: Bool, source: String, text: String)] {
    var pairs: [(isRight: Bool, source: String, text: String)] = []
    for line in try ProjectDocuments.text("Tests/Corpus/sentence-pairs.tsv").split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      if cells[0] == language { pairs.append((cells[1] == "right", cells[2], cells[3])) }
    }
    return pairs
  }

  @Test(
    "What is right is left alone, and what is wrong is found", arguments: ["de", "es", "fr", "it", "nl", "pt", "sv"])
  func pairs(language: String) throws {
    let pairs = try Self.pairs(language)
    #expect(pairs.count > 80)
    for pair in pairs {
      let found = try Set(FileTexts(Language(language), (pair.source, pair.text)).rules()).subtracting(Self.looks)
      #expect(found.isEmpty == pair.isRight, "\(pair.source) | \(pair.text): \(found.sorted())")
    }
  }
}
