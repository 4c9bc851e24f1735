/// A run of one language under audit: what checks look at, and what they report with.
struct RunContext: Reporting {
  let document: PublishedDocument
  let run: AlignedRun

  var edition: Edition { run.edition }

  /// The unit that a segment words.
  func unit(_ segment: Int) -> ExpectedUnit? { run.links[segment].map { edition.units[$0.unit] } }

  /// How similar a segment is to the unit that it words.
  func score(_ segment: Int) -> Float { run.links[segment]?.score ?? 0 }
}

extension RunContext {
  /// Which of two opposed things a segment is about: what it names, or what the text of its section has named so far and
  /// no other; nil where that is open.
  func subject(of segment: Int) -> OpposedConcepts.Pole? {
    let segments = run.segments
    var pole: OpposedConcepts.Pole?
    for index in stride(from: segment, through: max(0, segment - 12), by: -1) {
      let named = run.subjects[index]
      guard named.count < 2, pole == nil || named.isEmpty || named.first == pole else { return nil }
      pole = pole ?? named.first
      // What is named here counts whatever stood before.
      if index == segment, pole != nil { return pole }
      if segments[index].kind == .heading, index < segment {
        return pole.flatMap {
          named.isEmpty || edition.opposites.hints(at: $0.reversed, in: segments[segment].text) ? nil : $0
        }
      }
    }
    return nil
  }
}
