import Documents

/// Finds which expectation each passage words, by a hidden Markov model in the manner of Vogel's alignment of words.
///
/// A passage resembles the expectation that it words, and what follows it words what follows that expectation, or at least
/// something of the same section; Viterbi's algorithm finds the sequence that is best in all. Unlike the monotonous alignment of
/// hunalign it follows a document that tells things in another order.
struct Aligner {
  /// An expectation that a passage words, and how similar they are.
  struct Link {
    let expectation: Int
    let score: Float
  }

  private let expectations: [Expectation]
  /// For each expectation the first and last of its section.
  private let sections: [Range<Int>]
  /// For each expectation the first section of the same topic: the chapter on something and its group in the table.
  private let topics: [Int]

  /// What a passage has to resemble its expectation by.
  private let threshold: Float = 0.16
  private let sectionBonus: Float = 0.12
  private let topicBonus: Float = 0.10
  private let nextBonus: Float = 0.16

  init(_ expectations: [Expectation]) {
    self.expectations = expectations
    var sections: [Range<Int>] = []
    var start = 0
    for index in expectations.indices
    where index + 1 == expectations.count || expectations[index + 1].section != expectations[index].section {
      for _ in start...index { sections.append(start..<(index + 1)) }
      start = index + 1
    }
    self.sections = sections
    var first: [String: Int] = [:]
    topics = expectations.indices.map { index in
      let start = sections[index].lowerBound
      let topic = expectations[index].topic
      first[topic] = first[topic] ?? start
      return first[topic] ?? start
    }
  }

  /// The expectation of each passage; nil where none is similar enough.
  func align(_ passages: [Passage], _ similarities: [[Float]]) -> [Link?] {
    guard !passages.isEmpty, !expectations.isEmpty else { return passages.map { _ in nil } }
    // The state behind the last expectation stands for "none of them"; it keeps the section of the expectation before it.
    let none = expectations.count
    var scores = [Float](repeating: 0, count: expectations.count + 1)
    var lastExpectation = [Int](repeating: none, count: expectations.count + 1)
    var origins: [[Int32]] = []
    let kinds = expectations.map(\.kind)
    for (passage, similarity) in zip(passages, similarities) {
      let best = scores.indices.max { scores[$0] < scores[$1] } ?? none
      // The best state of each section and each topic, at the number of its first expectation.
      var bestOfSection = [Int?](repeating: nil, count: expectations.count)
      var bestOfTopic = bestOfSection
      for state in scores.indices where lastExpectation[state] != none {
        let section = sections[lastExpectation[state]].lowerBound
        if bestOfSection[section].map({ scores[$0] < scores[state] }) ?? true { bestOfSection[section] = state }
        let topic = topics[lastExpectation[state]]
        if bestOfTopic[topic].map({ scores[$0] < scores[state] }) ?? true { bestOfTopic[topic] = state }
      }
      var next = scores
      var origin = [Int](repeating: best, count: scores.count)
      var last = lastExpectation
      for expectation in expectations.indices {
        var top = (scores[best], best)
        if let near = bestOfSection[sections[expectation].lowerBound], scores[near] + sectionBonus > top.0 {
          top = (scores[near] + sectionBonus, near)
        }
        if let near = bestOfTopic[topics[expectation]], scores[near] + topicBonus > top.0 {
          top = (scores[near] + topicBonus, near)
        }
        if expectation > 0, scores[expectation - 1] + nextBonus > top.0 {
          top = (scores[expectation - 1] + nextBonus, expectation - 1)
        }
        next[expectation] = top.0 + similarity[expectation] + affinity(passage.kind, kinds[expectation])
        origin[expectation] = top.1
        last[expectation] = expectation
      }
      next[none] = scores[best] + threshold
      origin[none] = best
      last[none] = lastExpectation[best]
      let peak = next.max() ?? 0
      scores = next.map { $0 - peak }
      lastExpectation = last
      origins.append(origin.map(Int32.init))
    }
    var state = scores.indices.max { scores[$0] < scores[$1] } ?? none
    var links: [Link?] = Array(repeating: nil, count: passages.count)
    for position in passages.indices.reversed() {
      if state != none { links[position] = Link(expectation: state, score: similarities[position][state]) }
      state = Int(origins[position][state])
    }
    return links
  }

  /// A heading is worded by a heading, an item or a step by an item.
  private func affinity(_ passage: TextBlock.Kind, _ expectation: Expectation.Kind) -> Float {
    switch (passage, expectation) {
    case (.heading, .heading), (.item, .item), (.item, .step), (.row, .row): 0.05
    case (.heading, .sentence), (.heading, .item), (.heading, .step), (.item, .heading), (.paragraph, .heading): -0.06
    default: 0
    }
  }
}
