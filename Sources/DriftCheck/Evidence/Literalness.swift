import Foundation

/// How closely a clause follows its source, word by word: what is worded anew may say a thing in any way.
struct Literalness {
  /// What became of a word of the source.
  private enum Fate {
    case kept
    /// The file translates it otherwise.
    case reworded
    /// Nobody knows how it is translated.
    case unknown
  }

  /// How many of the words that mean something have their translation in the clause, and how many there are.
  let kept: Int
  let all: Int
  /// Whether the file shows of no word but the kept ones how it is translated.
  let isUnknown: Bool
  /// Whether the word that is denied has its translation; nil where nobody knows how it is translated.
  let keepsDenied: Bool?

  /// Whether each word of the clause that means something stands for one of the source.
  let isExplained: Bool

  /// Whether at least three words in four are there.
  var isClose: Bool { kept * 4 >= all * 3 }

  /// Whether at least every second word is there.
  var isLiteral: Bool { kept > 0 && kept * 2 >= all }

  /// Compares a clause with its source, whose word at `denial` denies.
  init(_ pair: ClausePair, denial: Range<Int>?, evidence: FileEvidence?) {
    let translation = pair.translation
    let stems = Set(translation.contentStems)
    let words = translation.tokens.map { translation.text.folded[$0].withoutAccents }.filter {
      $0.count >= Self.shortest
    }
    func fate(_ token: Int) -> Fate {
      let (word, stem) = (pair.source.text.folded[token], pair.source.text.stems[token])
      if stems.contains(stem) || words.contains(where: { word.withoutAccents.isAkin(to: $0) }) { return .kept }
      let known = evidence?.translations(of: stem) ?? []
      if known.contains(where: { stems.contains($0.stem) }) { return .kept }
      return known.isEmpty ? .unknown : .reworded
    }
    let own = pair.source.contentTokens
    let known = Set(own.map { pair.source.text.stems[$0] }).union(
      own.flatMap { evidence?.translations(of: pair.source.text.stems[$0]).map(\.stem) ?? [] })
    let originals = own.map { pair.source.text.folded[$0].withoutAccents }
    isExplained = translation.contentTokens.allSatisfy { token in
      known.contains(translation.text.stems[token])
        || originals.contains { $0.isAkin(to: translation.text.folded[token].withoutAccents) }
    }
    let denied = { (token: Int) in denial.map { $0.contains(token) } ?? false }
    let tokens = pair.source.contentTokens.filter { !denied($0) }
    let fates = tokens.map(fate)
    (kept, all) = (fates.count { $0 == .kept }, fates.count)
    isUnknown = !fates.contains(.reworded)
    let focus = denial.flatMap { denial in tokens.firstIndex { $0 >= denial.upperBound } } ?? tokens.indices.last
    keepsDenied = focus.flatMap { fates[$0] == .unknown ? nil : fates[$0] == .kept }
  }

  /// Words of fewer letters are alike by chance.
  private static let shortest = 4
}

extension String {
  /// Its letters without what stands above and below them.
  var withoutAccents: String { folding(options: .diacriticInsensitive, locale: nil) }

  /// Whether a word of another language starts as it does, for the most part: "permission", "permissões".
  fileprivate func isAkin(to other: String) -> Bool {
    let common = zip(self, other).prefix { $0 == $1 }.count
    return common >= 4 && common * 5 >= Swift.min(count, other.count) * 3
  }
}
