import Linguistics
import Localization
import Manual
import SpecModel

/// Finds what each yes-or-no fact is about in the words of a language.
struct PolarityAnchors {
  /// For each fact its statements, the shortest first, which has least beside it.
  private(set) var anchors: [FactID: [PolarityAnchor]] = [:]

  init(_ wording: Wording, _ analyzer: TextAnalyzer) throws {
    let stops = Set(analyzer.functionWords.map(analyzer.stemmer.stem))
    let rows = wording.specification.specifications.flatMap(\.rows).compactMap(\.note)
    for statement in wording.specification.statements + rows {
      guard let fact = statement.polarity, case .flag(let value)? = wording.specification.facts[fact]?.form else {
        continue
      }
      let yes = analyzer.analyze(CMark.plainText(try wording.text(statement.key(true))))
      let no = analyzer.analyze(CMark.plainText(try wording.text(statement.key(false))))
      // Where the two differ by other words than a negation, nothing tells them apart reliably.
      guard yes.negations.isEmpty != no.negations.isEmpty else { continue }
      let shared = Set(yes.stems).intersection(no.stems).filter { $0.count > 3 && !stops.contains($0) }
      let concepts = Set(yes.concepts.filter(\.term.status.isUsable).map(\.term.concept))
        .intersection(no.concepts.filter(\.term.status.isUsable).map(\.term.concept))
      guard !shared.isEmpty else { continue }
      let chosen = value ? yes : no
      let anchor = PolarityAnchor(
        stems: shared, concepts: concepts, isNegated: !chosen.negations.isEmpty, text: chosen.text)
      anchors[fact, default: []].append(anchor)
    }
    for fact in anchors.keys { anchors[fact]?.sort { $0.text.count < $1.text.count } }
  }
}
