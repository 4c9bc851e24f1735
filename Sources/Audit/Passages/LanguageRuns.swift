import Documents
import Linguistics
import Localization

/// Neighbouring blocks of one language.
struct LanguageRun {
  let language: Language
  /// The blocks, by their position in the document.
  let blocks: Range<Int>

  /// The run in parts that are held in memory at once: several times as long as a manual, and cut before a heading.
  func parts(of document: [TextBlock], length: Int = 4000) -> [LanguageRun] {
    var parts: [LanguageRun] = []
    var start = blocks.lowerBound
    while blocks.upperBound - start > length {
      let latest = start + length
      let end = document[(start + length / 2)..<latest].lastIndex { $0.kind == .heading } ?? latest
      parts.append(LanguageRun(language: language, blocks: start..<end))
      start = end
    }
    return parts + [LanguageRun(language: language, blocks: start..<blocks.upperBound)]
  }
}

extension LanguageClassifier {
  /// Cuts a document into runs of one language: the most likely sequence, in which a change of language costs.
  func runs(of blocks: [TextBlock], names: [String: Language]) -> [LanguageRun] {
    guard !blocks.isEmpty, !languages.isEmpty else { return [] }
    let changeCost: Float = 25
    var best = [Float](repeating: 0, count: languages.count)
    var origins: [[UInt8]] = []
    var known: Set<Substring> = []
    for block in blocks {
      if block.kind != .row { known = [] }
      let scores = evidence(block, names, beyond: &known)
      let top = best.indices.max { best[$0] < best[$1] } ?? 0
      var next = best
      var origin = [UInt8](repeating: 0, count: languages.count)
      for index in best.indices {
        let changed = best[top] - changeCost
        let isStaying = best[index] >= changed
        next[index] = (isStaying ? best[index] : changed) + scores[index]
        origin[index] = UInt8(isStaying ? index : top)
      }
      let peak = next.max() ?? 0
      best = next.map { $0 - peak }
      origins.append(origin)
    }
    var current = best.indices.max { best[$0] < best[$1] } ?? 0
    var path = [Int](repeating: 0, count: blocks.count)
    for position in blocks.indices.reversed() {
      path[position] = current
      current = Int(origins[position][current])
    }
    var runs: [LanguageRun] = []
    var start = 0
    for position in blocks.indices where position + 1 == blocks.count || path[position + 1] != path[position] {
      // Headings with nothing under them, as a title full of names, are in the language of what follows.
      if position + 1 < blocks.count, blocks[start...position].allSatisfy({ $0.kind == .heading }) { continue }
      runs.append(LanguageRun(language: languages[path[position]], blocks: start..<(position + 1)))
      start = position + 1
    }
    return runs
  }

  /// What a block says of its language; a heading that is a language's name says it outright.
  ///
  /// The words that a table repeats from row to row count once.
  private func evidence(
    _ block: TextBlock, _ names: [String: Language], beyond known: inout Set<Substring>
  ) -> [Float] {
    if let named = names[block.text.lowercased()] { return languages.map { $0 == named ? 0 : -100 } }
    // Few letters prove little, however rare they are.
    let text = block.kind == .row ? LanguageClassifier.news(in: block.text, beyond: &known) : block.text
    let limit = Float(text.unicodeScalars.count { $0.isLetterOfWord }) * -1
    return scores(text)?.map { max($0, limit) } ?? [Float](repeating: 0, count: languages.count)
  }

  /// The words of a row that are not known yet.
  private static func news(in row: String, beyond known: inout Set<Substring>) -> String {
    row.split { !$0.isLetter }.filter { known.insert($0).inserted }.joined(separator: " ")
  }
}
