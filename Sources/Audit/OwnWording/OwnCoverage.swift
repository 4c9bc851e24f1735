/// Which parts of a run are our own manual, word for word, and what stands between them.
struct OwnCoverage {
  /// A position in the stream of all words of a run.
  struct Position {
    let segment: Int
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
  /// For each segment whether each of its words belongs to a sentence of ours.
  let isOwn: [Bool]
  /// The units whose words are there.
  let units: Set<Int>

  init(_ segments: [Segment], _ own: OwnSentences) {
    var positions: [Position] = []
    var stream: [String] = []
    for (number, segment) in segments.enumerated() {
      for (token, key) in segment.text.tokens.enumerated() {
        positions.append(Position(segment: number, token: token))
        stream.append(key.folded)
      }
    }
    self.positions = positions
    var matches: [(stream: Range<Int>, sentence: Int)] = []
    var position = 0
    while position < stream.count {
      // A sentence starts where a segment does, or where the one before it ends.
      let isStart = positions[position].token == 0 || matches.last?.stream.upperBound == position
      if let sentence = own.match(stream, at: position, after: matches.last?.sentence ?? -1), isStart || own.sentences[sentence].keys.count > 3 {
        let end = position + own.sentences[sentence].keys.count
        matches.append((position..<end, sentence))
        position = end
      } else {
        position += 1
      }
    }
    var covered = [Int](repeating: 0, count: segments.count)
    for match in matches { for index in match.stream { covered[positions[index].segment] += 1 } }
    isOwn = segments.indices.map { covered[$0] == segments[$0].text.tokens.count }
    units = Set(matches.compactMap { own.sentences[$0.sentence].unit })
    // Only a document that is mostly ours is expected to have the rest as well.
    let isOurs = matches.reduce(0) { $0 + $1.stream.count } * 2 > stream.count && matches.count > 10
    gaps = isOurs ? OwnCoverage.gaps(between: matches) : []
  }

  private static func gaps(between matches: [(stream: Range<Int>, sentence: Int)]) -> [Gap] {
    zip(matches, matches.dropFirst()).compactMap { one, next in
      guard next.sentence > one.sentence + 1, next.sentence - one.sentence <= 12 else { return nil }
      return Gap(
        stream: one.stream.upperBound..<next.stream.lowerBound, own: (one.sentence + 1)..<next.sentence)
    }
  }
}
