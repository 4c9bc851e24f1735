/// The most plausible sequence of our sentences in a document: mostly in the order of our manual, with a few left out.
///
/// A sentence that is found out of order, such as an item of a list within a row that names all of them, costs more than
/// its words are worth and is passed over (dynamic programming, as for chains of anchors in the alignment of genomes).
struct ManualChain {
  /// A sentence of ours at a place of the stream of words.
  struct Match {
    let stream: Range<Int>
    let sentence: Int
  }

  /// No more sentences than these are passed over at once.
  static let reach = 12
  private static let jump = 40
  private static let skip = 3

  let matches: [Match]

  /// Chooses from places with the sentences that may stand there.
  init(_ places: [(stream: Range<Int>, sentences: [Int])]) {
    var best: [[Int]] = []
    var origins: [[(place: Int, choice: Int)?]] = []
    // The best chain that ends before the places within reach.
    var top: (score: Int, place: Int, choice: Int)?
    for (number, place) in places.enumerated() {
      let far = top.map { (score: $0.score - ManualChain.jump, origin: (place: $0.place, choice: $0.choice)) }
      var scores: [Int] = []
      var row: [(place: Int, choice: Int)?] = []
      for sentence in place.sentences {
        var (score, origin): (Int, (place: Int, choice: Int)?) = (0, nil)
        if let far, far.score > score { (score, origin) = (far.score, far.origin) }
        for earlier in max(0, number - ManualChain.reach)..<number {
          for (choice, other) in places[earlier].sentences.enumerated() where other < sentence {
            let skipped = sentence - other - 1
            guard skipped <= ManualChain.reach else { continue }
            let reached = best[earlier][choice] - (skipped > 0 ? ManualChain.skip : 0)
            if reached > score { (score, origin) = (reached, (earlier, choice)) }
          }
        }
        scores.append(score + place.stream.count)
        row.append(origin)
      }
      best.append(scores)
      origins.append(row)
      for (choice, score) in scores.enumerated() where score > top?.score ?? 0 { top = (score, number, choice) }
    }
    var matches: [Match] = []
    var current = top.map { (place: $0.place, choice: $0.choice) }
    while let (place, choice) = current {
      matches.append(Match(stream: places[place].stream, sentence: places[place].sentences[choice]))
      current = origins[place][choice]
    }
    self.matches = matches.reversed()
  }
}
