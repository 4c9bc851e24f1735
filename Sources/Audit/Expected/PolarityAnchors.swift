import Linguistics
import Localization
import Manual
import SpecModel

/// Finds what each yes-or-no fact is about in the words of a language.
struct PolarityAnchors {
  /// For each fact its statements, the shortest first, which has least beside it.
  private(set) var anchors: [FactID: [PolarityAnchor]] = [:]

  init(_ wording: Wording, _ analyzer: TextAnalyzer, _ expectations: [Expectation]) throws {
    let stops = Set(analyzer.functionWords.map(analyzer.stemmer.stem))
    let rows = wording.specification.specifications.flatMap(\.rows).compactMap(\.note)
    for statement in wording.specification.statements + rows {
      guard let fact = statement.polarity, case .flag(let value)? = wording.specification.facts[fact]?.form else {
        continue
      }
      let yes = analyzer.analyze(CMark.plainText(try wording.text(statement.key(true))))
      let no = analyzer.analyze(CMark.plainText(try wording.text(statement.key(false))))
      // Where the two differ by other words than a negation, nothing tells them apart reliably.
      guard yes.negativeWords.isEmpty != no.negativeWords.isEmpty else { continue }
      let shared = Set(yes.stems).intersection(no.stems).filter { $0.count > 3 && !stops.contains($0) }
      let concepts = Set(yes.concepts.filter(\.term.status.isUsable).map(\.term.concept))
        .intersection(no.concepts.filter(\.term.status.isUsable).map(\.term.concept))
      guard !shared.isEmpty else { continue }
      let denial = yes.negativeWords.isEmpty ? no : yes
      let kernel = PolarityAnchors.kernel(of: denial, shared)
      let chosen = value ? yes : no
      let anchor = PolarityAnchor(
        stems: shared, concepts: concepts, kernel: kernel.stems, kernelConcepts: kernel.concepts,
        isDiffuse: kernel.isDiffuse,
        positives: analyzer.positives,
        isNegated: !chosen.negativeWords.isEmpty, text: chosen.text)
      anchors[fact, default: []].append(anchor)
    }
    for fact in anchors.keys { anchors[fact]?.sort { $0.text.count < $1.text.count } }
    tellApart(expectations)
  }

  /// The words by a negation, without terms that only name a part of what is denied; and the terms that name all of it.
  private static func kernel(of denial: ReadText, _ shared: Set<String>) -> (
    stems: Set<String>, concepts: Set<String>, isDiffuse: Bool
  ) {
    let near = shared.intersection(
      denial.negativeWords.flatMap { denial.words.part(around: $0).map { denial.stems[$0] } })
    let matches = denial.concepts.map { ($0.term.concept, near.intersection(denial.stems[$0.tokens])) }
    var kernel = near.subtracting(matches.filter { $0.1 != near }.flatMap(\.1))
    // "output not protected against short circuits": all that follows the negation is the term that is denied, of which
    // a smaller term in it, the short circuit, is not the point.
    let denied = near.intersection(
      denial.negativeWords.flatMap { negation in
        denial.words.part(around: negation).filter { $0 > negation }.map { denial.stems[$0] }
      })
    if kernel.isDisjoint(with: denied), matches.contains(where: { $0.1 == denied }) {
      kernel = denied.subtracting(matches.filter { $0.1.isStrictSubset(of: denied) }.flatMap(\.1))
    }
    let concepts = Set(matches.filter { !kernel.isEmpty && $0.1.isSuperset(of: kernel) }.map(\.0))
    return (kernel.isEmpty ? near.isEmpty ? shared : near : kernel, concepts, near.isEmpty)
  }

  /// Facts with the same words, such as the protection of two outputs, are told apart by what their headings name: the
  /// Charger output, and in a text about two outputs "the one for the charger".
  private mutating func tellApart(_ expectations: [Expectation]) {
    let headings = Dictionary(
      uniqueKeysWithValues: anchors.keys.map { fact in
        let sections = Set(expectations.filter { $0.polarity == fact }.map(\.section))
        return (fact, expectations.filter { $0.kind == .heading && sections.contains($0.section) }.map(\.text))
      })
    let subjects = headings.mapValues { Set($0.flatMap(\.wholeTerms).map(\.term.concept)) }
    let parts = headings.mapValues { Set($0.flatMap(\.concepts).filter(\.term.status.isUsable).map(\.term.concept)) }
    for (fact, own) in subjects {
      let others = subjects.keys.filter { $0 != fact && anchors[$0]?.first?.stems == anchors[fact]?.first?.stems }
      guard !others.isEmpty else {
        for index in anchors[fact, default: []].indices { anchors[fact]?[index].subjects = own }
        continue
      }
      let theirs = Set(others.flatMap { subjects[$0] ?? [] })
      let theirParts = Set(others.flatMap { parts[$0] ?? [] })
      for index in anchors[fact, default: []].indices {
        anchors[fact]?[index].subjects = own.subtracting(theirs)
        anchors[fact]?[index].rivals = theirs.subtracting(own)
        anchors[fact]?[index].parts = (parts[fact] ?? []).subtracting(theirParts)
        anchors[fact]?[index].partsOfRivals = theirParts.subtracting(parts[fact] ?? [])
      }
    }
  }
}
