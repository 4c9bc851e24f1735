/// Finds which unit each segment words, by a hidden Markov model in the manner of Vogel's alignment of words.
///
/// A segment resembles the unit that it words, and what follows it words what follows that unit, or at least something
/// of the same section; Viterbi's algorithm finds the sequence that is best in all. Unlike the monotonous alignment of
/// hunalign it follows a document that tells things in another order.
struct Aligner {
  /// A unit that a segment words, and how similar they are.
  struct Link {
    let unit: Int
    let score: Float
  }

  private let units: [ExpectedUnit]
  /// For each unit the first and last of its section.
  private let sections: [Range<Int>]
  /// For each unit the first section of the same topic: the chapter on something and its group in the table.
  private let topics: [Int]

  /// What a segment has to resemble its unit by.
  private let threshold: Float = 0.16
  private let sectionBonus: Float = 0.12
  private let topicBonus: Float = 0.10
  private let nextBonus: Float = 0.16

  init(_ units: [ExpectedUnit]) {
    self.units = units
    var sections: [Range<Int>] = []
    var start = 0
    for index in units.indices where index + 1 == units.count || units[index + 1].section != units[index].section {
      for _ in start...index { sections.append(start..<(index + 1)) }
      start = index + 1
    }
    self.sections = sections
    var first: [String: Int] = [:]
    topics = units.indices.map { index in
      let start = sections[index].lowerBound
      let topic = units[index].topic
      first[topic] = first[topic] ?? start
      return first[topic] ?? start
    }
  }

  /// The unit of each segment; nil where none is similar enough.
  func align(_ segments: [Segment], _ similarities: [[Float]]) -> [Link?] {
    guard !segments.isEmpty, !units.isEmpty else { return segments.map { _ in nil } }
    // The state behind the last unit stands for "none of them"; it keeps the section of the unit before it.
    let none = units.count
    var scores = [Float](repeating: 0, count: units.count + 1)
    var lastUnit = [Int](repeating: none, count: units.count + 1)
    var origins: [[Int32]] = []
    for (segment, similarity) in zip(segments, similarities) {
      let best = scores.indices.max { scores[$0] < scores[$1] } ?? none
      var bestOfSection: [Int: Int] = [:]
      var bestOfTopic: [Int: Int] = [:]
      for state in scores.indices where lastUnit[state] != none {
        let section = sections[lastUnit[state]].lowerBound
        if bestOfSection[section].map({ scores[$0] < scores[state] }) ?? true { bestOfSection[section] = state }
        let topic = topics[lastUnit[state]]
        if bestOfTopic[topic].map({ scores[$0] < scores[state] }) ?? true { bestOfTopic[topic] = state }
      }
      var next = scores
      var origin = [Int](repeating: best, count: scores.count)
      var last = lastUnit
      for unit in units.indices {
        var top = (scores[best], best)
        if let near = bestOfSection[sections[unit].lowerBound], scores[near] + sectionBonus > top.0 {
          top = (scores[near] + sectionBonus, near)
        }
        if let near = bestOfTopic[topics[unit]], scores[near] + topicBonus > top.0 {
          top = (scores[near] + topicBonus, near)
        }
        if unit > 0, scores[unit - 1] + nextBonus > top.0 { top = (scores[unit - 1] + nextBonus, unit - 1) }
        next[unit] = top.0 + similarity[unit] + affinity(segment.kind, units[unit].kind)
        origin[unit] = top.1
        last[unit] = unit
      }
      next[none] = scores[best] + threshold
      origin[none] = best
      last[none] = lastUnit[best]
      let peak = next.max() ?? 0
      scores = next.map { $0 - peak }
      lastUnit = last
      origins.append(origin.map(Int32.init))
    }
    var state = scores.indices.max { scores[$0] < scores[$1] } ?? none
    var links: [Link?] = Array(repeating: nil, count: segments.count)
    for position in segments.indices.reversed() {
      if state != none { links[position] = Link(unit: state, score: similarities[position][state]) }
      state = Int(origins[position][state])
    }
    return links
  }

  /// A heading is worded by a heading, an item or a step by an item.
  private func affinity(_ segment: TextBlock.Kind, _ unit: ExpectedUnit.Kind) -> Float {
    switch (segment, unit) {
    case (.heading, .heading), (.item, .item), (.item, .step), (.row, .row): 0.05
    case (.heading, .sentence), (.heading, .item), (.heading, .step), (.item, .heading), (.paragraph, .heading): -0.06
    default: 0
    }
  }
}
