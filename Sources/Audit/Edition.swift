import Glossary
import Linguistics
import Localization
import Manual
import SpecModel

/// What a specification says in one language, ready to be looked for in published texts.
final class Edition {
  let language: Language
  let wording: Wording
  let analyzer: TextAnalyzer
  /// The names that no language alters.
  let names: NamedFacts
  let units: [ExpectedUnit]
  let index: FeatureIndex
  let aligner: Aligner
  let figures: FigureTable
  let lists: [ExpectedList]
  let anchors: [FactID: [PolarityAnchor]]
  let opposites: OpposedConcepts
  let glossary: Glossary
  let markingFamilies: [MarkingFamily]
  let labels: [MarkingLabel]
  let references: [ReferenceLimit]
  let productNames: ProductNames
  private let conceptsOfSection: [String: Set<String>]
  /// The words of the units and the glossary.
  let vocabulary: KnownWords

  /// Our own manual.
  let own: OwnSentences

  init(_ wording: Wording, _ recordings: FigureRecordings, _ profile: LanguageProfile, _ glossary: Glossary) throws {
    language = wording.language
    self.wording = wording
    names = NamedFacts(wording.specification)
    analyzer = TextAnalyzer(profile, glossary, names.all.map(\.name))
    units = try ExpectedUnits(wording, analyzer).units
    index = FeatureIndex(units, analyzer)
    aligner = Aligner(units)
    figures = FigureTable(wording.specification, units)
    lists = try ExpectedLists(wording, analyzer, units).lists
    anchors = try PolarityAnchors(wording, analyzer, units).anchors
    self.glossary = glossary
    own = try OwnSentences(wording, recordings, analyzer, units)
    markingFamilies = MarkingFamily.all(wording.specification, units)
    opposites = OpposedConcepts(
      glossary, markingFamilies, units.filter { $0.section != ExpectedUnits.readings }, own.rows, analyzer)
    references = ReferenceLimit.all(wording.specification)
    labels = MarkingLabel.all(units, wording.specification, names)
    conceptsOfSection = Dictionary(grouping: units, by: \.section).mapValues { Set($0.flatMap(\.concepts)) }
    let terms = glossary.concepts.flatMap { $0.terms[wording.language] ?? [] }
    vocabulary = KnownWords(units.map(\.text) + terms.map { [analyzer] in analyzer.analyze($0.text) })
    productNames = ProductNames(
      wording.specification.product.text, vocabulary, functionWords: analyzer.functionWords)
    analyzer.forget()
  }

  /// The concepts that a text about a unit can be expected to speak of: those of its section, or of its step alone.
  func expectedConcepts(around unit: ExpectedUnit) -> Set<String> {
    unit.kind == .step ? unit.concepts : conceptsOfSection[unit.section] ?? []
  }

  /// The segments of some blocks.
  func segments(of blocks: [TextBlock], _ range: Range<Int>) -> [Segment] {
    range.flatMap { number in
      let block = blocks[number]
      return analyzer.sentences(of: block.text).map { offset, text in
        Segment(block: number, kind: block.kind, offset: offset, text: text)
      }
    }
  }
}
