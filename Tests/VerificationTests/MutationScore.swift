import Engine
import SpecModel

@testable import Verification

/// What the vectors of a product make of its mutants.
struct MutationScore {
  /// How many of them a vector catches, and how many the engine refuses with every choice.
  private(set) var killed = 0
  private(set) var refused = 0
  /// Those of which it is proven that nobody can tell them from the product, by any readings at any time.
  private(set) var equivalent: [String] = []
  /// Those that no vector catches although they differ.
  private(set) var survivors: [String] = []

  private let behaviour: Behaviour
  private let facts: FactIndex
  private let variants: [Settings]
  /// The traces of the vectors with what is expected, by what is chosen; those of one place first where a mutant is of it.
  private let traces: [[ParameterID: ChoiceID]: [(place: String, inputs: Trace, expected: [[String]])]]

  /// Puts every mutant of a behaviour to its vectors, and what they let pass to the proof of equality.
  init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) throws {
    (self.behaviour, self.facts) = (behaviour, facts)
    let vectors = try TestVectors(behaviour, facts, settings).vectors
    var (variants, seen): ([Settings], Set<Logic>) = ([], [])
    for variant in Variants(behaviour, facts, settings).settings
    where seen.insert(Logic(of: try Engine(behaviour, facts, variant))).inserted { variants.append(variant) }
    self.variants = variants
    var known: Set<[AnyHashable]> = []
    traces = Dictionary(
      grouping: vectors.filter { known.insert([$0.choices, $0.inputs]).inserted }, by: \.choices.values
    ).mapValues { $0.map { ($0.id, $0.inputs, $0.expected) } }
    for mutant in try Mutant.all(of: behaviour, facts, settings) { try judge(mutant) }
  }

  private mutating func judge(_ mutant: Mutant) throws {
    var isRefused = true
    for (choices, traces) in traces {
      guard let output = engine(mutant, choices).map(OutputRow.init) else { continue }
      isRefused = false
      let place = mutant.name.prefix { $0 != ":" }
      let isCaught = traces.contains { $0.place.hasPrefix(place) && output.rows($0.inputs) != $0.expected }
      if isCaught || traces.contains(where: { output.rows($0.inputs) != $0.expected }) {
        killed += 1
        return
      }
    }
    if isRefused {
      refused += 1
    } else if try isEquivalent(mutant) {
      equivalent.append(mutant.name)
    } else {
      survivors.append(mutant.name)
    }
  }

  /// Whether nobody can tell the mutant from the product, with any choice.
  private func isEquivalent(_ mutant: Mutant) throws -> Bool {
    try variants.allSatisfy { variant in
      guard let changed = engine(mutant, variant.choices.values) else { return false }
      let original = try Engine(behaviour, facts, variant)
      let remembers = !Model.reading(original).cells.isEmpty
      return remembers
        ? ObservableDifference(between: original, and: changed).trace == nil
        : Difference(between: original, and: changed).trace == nil
    }
  }

  private func engine(_ mutant: Mutant, _ choices: [ParameterID: ChoiceID]) -> Engine? {
    var settings = mutant.settings
    settings.choices = Choices(choices)
    return try? Engine(mutant.behaviour, mutant.facts, settings)
  }
}

extension Model {
  /// The model of what an engine runs.
  fileprivate static func reading(_ engine: Engine) -> Model {
    var model = Model(reading: engine.behaviour)
    _ = model.add(engine)
    return model
  }
}
