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
