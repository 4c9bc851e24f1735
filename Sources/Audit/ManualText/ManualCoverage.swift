/// Which parts of a run are our own manual, word for word, and what stands between them.
struct ManualCoverage {
  /// A position in the stream of all words of a run.
  struct Position {
    let passage: Int
    let token: Int
  }

  /// A stretch between two sentences of ours, where our manual has others.
  struct Gap {
    /// The words of the document, by their position in the stream; empty where nothing stands there.
    let stream: Range<Int>
    /// The sentences of our manual.
    let own: Range<Int>
  }

  let positions: [Position]
  let gaps: [Gap]
  /// For each passage whether each of its words belongs to a sentence of ours.
  let isOwn: [Bool]
  /// Whether most of the run is ours, so that it is expected to have the rest as well.
  let isOurs: Bool
  /// The expectations whose words are there.
  let expectations: Set<Int>

  init(_ passages: [Passage], _ own: ManualSentences) {
    var positions: [Position] = []
    var stream: [String] = []
    for (number, passage) in passages.enumerated() {
      for (token, key) in passage.text.tokens.enumerated() {
        positions.append(Position(passage: number, token: token))
        stream.append(key.folded)
      }
    }
    self.positions = positions
    var places: [(stream: Range<Int>, sentences: [Int])] = []
    var position = 0
    while position < stream.count {
      // A sentence starts where a passage does, or where the one before it ends.
      let isStart = positions[position].token == 0 || places.last?.stream.upperBound == position
      let sentences = own.matches(stream, at: position)
      if let length = sentences.first.map({ own.sentences[$0].keys.count }), isStart || length > 3 {
        places.append((position..<(position + length), sentences))
        position += length
      } else {
        position += 1
      }
    }
    let chain = ManualChain(places).matches
    // Only a document that is mostly ours is expected to have the rest as well.
    isOurs = chain.reduce(0) { $0 + $1.stream.count } * 2 > stream.count && chain.count > 10
    var covered = [Int](repeating: 0, count: passages.count)
    for range in isOurs ? chain.map(\.stream) : places.map(\.stream) {
      for index in range { covered[positions[index].passage] += 1 }
    }
    isOwn = passages.indices.map { covered[$0] == passages[$0].text.tokens.count }
    expectations = Set(
      (isOurs ? chain.map(\.sentence) : places.flatMap(\.sentences)).compactMap { own.sentences[$0].expectation })
    gaps = isOurs ? ManualCoverage.gaps(between: chain) + ManualCoverage.ends(of: chain, own, positions) : []
  }

  private static func gaps(between matches: [ManualChain.Match]) -> [Gap] {
    zip(matches, matches.dropFirst()).compactMap { one, next in
      guard next.sentence > one.sentence + 1, next.sentence - one.sentence <= ManualChain.reach + 1 else { return nil }
      return Gap(
        stream: one.stream.upperBound..<next.stream.lowerBound, own: (one.sentence + 1)..<next.sentence)
    }
  }

  /// What stands before the first sentences of our manual and behind the last, wherever it starts and ends.
  private static func ends(of matches: [ManualChain.Match], _ own: ManualSentences, _ positions: [Position]) -> [Gap] {
    func length(_ sentences: Range<Int>) -> Int { sentences.reduce(0) { $0 + own.sentences[$1].keys.count } }
    var gaps: [Gap] = []
    for (index, match) in matches.enumerated() {
      let (before, behind) = (0..<match.sentence, (match.sentence + 1)..<own.sentences.count)
      let floor = index > 0 ? matches[index - 1].stream.upperBound : 0
      if (1...3).contains(before.count), index == 0 || matches[index - 1].sentence > match.sentence {
        let start = max(floor, match.stream.lowerBound - length(before))
        let aligned = (floor...start).last { $0 == floor || positions[$0].token == 0 } ?? start
        gaps.append(Gap(stream: aligned..<match.stream.lowerBound, own: before))
      }
      let ceiling = index + 1 < matches.count ? matches[index + 1].stream.lowerBound : positions.count
      if (1...3).contains(behind.count), index + 1 == matches.count || matches[index + 1].sentence < match.sentence {
        let end = min(ceiling, match.stream.upperBound + length(behind))
        let aligned = (end..<max(end, ceiling)).first { positions[$0].token == 0 } ?? ceiling
        gaps.append(Gap(stream: match.stream.upperBound..<aligned, own: behind))
      }
    }
    return gaps
  }
}
