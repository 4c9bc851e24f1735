import Findings

/// Whether a run is about something else, such as another product: then it is told once, not figure by figure.
struct OtherSubject {
  let context: RunContext
  /// For each segment what is wrong with its figures.
  let figures: [[Finding]]

  /// Fewer figures can all be wrong in a text about the product.
  private static let fewest = 12

  /// The finding, at the first figure that is none of the product's; nil where most are.
  var finding: Finding? {
    let segments = context.run.segments
    let all = segments.reduce(0) { sum, segment in
      sum + segment.text.quantities.count { $0.amounts.contains { $0.unit != nil } }
    }
    guard all >= Self.fewest else { return nil }
    let strangers = segments.indices.flatMap { number in
      figures[number].filter { [AuditRule.wrongFigure.id, AuditRule.unknownFigure.id].contains($0.rule) }
        .map { _ in number }
    }
    guard strangers.count >= Self.fewest, strangers.count * 2 > all, let first = strangers.first else { return nil }
    let segment = segments[first]
    return context.finding(
      .otherSubject, in: segment, at: 0..<segment.text.text.utf8.count, fact: nil,
      "\(strangers.count) of \(all) figures are not in the specification: the text is about something else")
  }
}
