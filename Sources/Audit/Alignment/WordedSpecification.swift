import Documents
import Glossary
import Linguistics
import Localization
import Manual
import SpecModel

/// What a specification says in one language, ready to be looked for in published texts.
final class WordedSpecification {
  let language: Language
  let wording: Wording
  let analyzer: TextAnalyzer
  /// The names that no language alters.
  let names: NamedFacts
  let expectations: [Expectation]
  let index: FeatureIndex
  let aligner: Aligner
  let figures: FigureTable
  let lists: [ExpectedList]
  let anchors: [FactID: [PolarityAnchor]]
  let opposites: OpposedConcepts
  let situations: SituationTerms
  let verdicts: Verdicts
  let ownedTerms: [OwnedTerms]
  /// What the sentences that print a fact are about.
  let owners: [FactID: Set<OpposedConcepts.Pole>]
  let glossary: Glossary
  let markingFamilies: [MarkingFamily]
  let markingLabels: [MarkingLabel]
  /// What figures are called.
  let labels: FigureLabels
  /// The words for yes and no.
  let answers: (yes: String, no: String)
  let references: [ReferenceLimit]
  let productNames: ProductNames
  /// The folded words for what can be chosen: "100 A model".
  let choices: [[String]]
  private let conceptsOfSection: [String: Set<String>]
  /// The words of the expectations and the glossary.
  let vocabulary: SpecificationWords

  /// Our own manual.
  let own: ManualSentences

  init(
    _ wording: Wording, _ recordings: FigureRecordings, _ profile: LanguageProfile, _ glossary: Glossary,
    beside others: [String]
  ) throws {
    language = wording.language
    self.wording = wording
    names = NamedFacts(wording.specification)
    analyzer = TextAnalyzer(profile, glossary, names.all.map(\.name))
    expectations = try Expectations(wording, analyzer).expectations
    index = FeatureIndex(expectations, analyzer)
    aligner = Aligner(expectations)
    figures = FigureTable(wording.specification, expectations, glossary)
    lists = try ExpectedLists(wording, analyzer, expectations).lists
    anchors = try PolarityAnchors(wording, analyzer, expectations).anchors
    self.glossary = glossary
    own = try ManualSentences(wording, recordings, analyzer, expectations)
    markingFamilies = MarkingFamily.all(wording.specification, expectations)
    let terms = glossary.concepts.flatMap { $0.terms[wording.language] ?? [] }
    vocabulary = SpecificationWords(expectations.map(\.text) + terms.map { [analyzer] in analyzer.analyze($0.text) })
    opposites = OpposedConcepts(
      glossary, markingFamilies, expectations.filter { $0.section != Expectations.readings }, own.rows, vocabulary,
      analyzer)
    situations = try SituationTerms(wording, analyzer, opposites, glossary)
    verdicts = try Verdicts(wording, analyzer, anchors, expectations, opposites, lists)
    ownedTerms = OwnedTerms.all(
      lists, expectations, opposites, analyzer, except: Set(situations.consumers.keys).union(situations.poles))
    owners = figures.expectations.mapValues { [opposites, expectations] printing in
      printing.reduce(into: []) { owners, number in
        // What speaks of both sides says of neither.
        let subjects = opposites.subjects(of: expectations[number])
        owners.formUnion(subjects.filter { !subjects.contains($0.reversed) })
      }
    }
    references = ReferenceLimit.all(wording.specification)
    markingLabels = MarkingLabel.all(expectations, wording.specification, names)
    labels = FigureLabels(expectations, analyzer)
    answers = (try wording.text("picture.yes").lowercased(), try wording.text("picture.no").lowercased())
    choices = try wording.specification.behaviour.parameters.filter { !$0.areMarkings }.flatMap { parameter in
      try parameter.values.map { Tokenizer.tokens(of: try wording.text(of: $0, of: parameter.id)).map(\.folded) }
    }
    conceptsOfSection = Dictionary(grouping: expectations, by: \.section).mapValues { Set($0.flatMap(\.concepts)) }
    productNames = ProductNames(
      wording.specification.product.text, beside: others, vocabulary, functionWords: analyzer.functionWords)
    analyzer.forget()
  }

  /// The concepts that a text about an expectation can be expected to speak of: those of its section, or of its step alone.
  func expectedConcepts(around expectation: Expectation) -> Set<String> {
    expectation.kind == .step ? expectation.concepts : conceptsOfSection[expectation.section] ?? []
  }

  /// The passages of some blocks.
  func passages(of blocks: [TextBlock], _ range: Range<Int>) -> [Passage] {
    var columns = ProductColumns(productNames)
    return range.flatMap { number in
      let block = blocks[number]
      let text = columns.text(of: block)
      return analyzer.sentences(of: block.kind == .heading ? analyzer.unnumbered(text) : text).map { offset, text in
        Passage(block: number, kind: block.kind, offset: offset, text: text)
      }
    }
  }
}
