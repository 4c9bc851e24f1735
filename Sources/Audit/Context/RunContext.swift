import Documents

/// A run of one language under audit: what checks look at, and what they report with.
struct RunContext: FindingMaker {
  let document: PublishedDocument
  let run: AlignedRun

  var specification: WordedSpecification { run.specification }

  /// The expectation that a passage words.
  func expectation(_ passage: Int) -> Expectation? {
    run.links[passage].map { specification.expectations[$0.expectation] }
  }

  /// How similar a passage is to the expectation that it words.
  func score(_ passage: Int) -> Float { run.links[passage]?.score ?? 0 }
}

extension RunContext {
  /// Which of two opposed things a passage is about: what it names, or what the text of its section has named so far and
  /// no other; nil where that is open.
  func subject(of passage: Int) -> OpposedConcepts.Pole? {
    let passages = run.passages
    var pole: OpposedConcepts.Pole?
    for index in stride(from: passage, through: max(0, passage - 12), by: -1) {
      let named = run.subjects[index]
      guard named.count < 2, pole == nil || named.isEmpty || named.first == pole else { return nil }
      pole = pole ?? named.first
      // What is named here counts whatever stood before.
      if index == passage, pole != nil { return pole }
      if passages[index].kind == .heading, index < passage {
        return pole.flatMap {
          named.isEmpty || specification.opposites.hints(at: $0.reversed, in: passages[passage].text) ? nil : $0
        }
      }
    }
    return nil
  }
}
