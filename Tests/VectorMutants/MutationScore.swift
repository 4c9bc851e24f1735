import Engine
import SpecModel
import Verification

/// What the vectors of a product make of its mutants.
public struct MutationScore {
  /// How many of them a vector catches.
  public private(set) var killed = 0
  /// How many the engine refuses with every choice.
  public private(set) var refused = 0
  /// Those of which it is proven that nobody can tell them from the product, by any readings at any time.
  public private(set) var equivalent: [String] = []
  /// Those that no vector catches although they differ.
  public private(set) var survivors: [String] = []
  /// How many vectors there are.
  public let vectorCount: Int

  private let behaviour: Behaviour
  private let facts: FactIndex
  private let variants: [Settings]
  /// The traces of the vectors with what is expected, by what is chosen.
  private let traces: [[ParameterID: ChoiceID]: [(place: String, inputs: Trace, expected: [[String]])]]

  /// Puts every mutant of a behaviour to its vectors, and what they let pass to the proof of equality.
  public init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) throws {
    (self.behaviour, self.facts) = (behaviour, facts)
    let vectors = try TestVectors(behaviour, facts, settings).vectors
    vectorCount = vectors.count
    variants = Variants(behaviour, facts, settings).settings
    var known: Set<[AnyHashable]> = []
    traces = Dictionary(
      grouping: vectors.filter { known.insert([$0.choices, $0.inputs]).inserted }, by: \.choices.values
    ).mapValues { $0.map { ($0.id, $0.inputs, $0.expected) } }
    for mutant in try Mutant.all(of: behaviour, facts, settings) { try judge(mutant) }
  }

  private mutating func judge(_ mutant: Mutant) throws {
    var isRefused = true
    let place = mutant.name.prefix { $0 != ":" }
    for (choices, traces) in traces {
      guard let output = engine(mutant, choices).map(OutputRow.init) else { continue }
      isRefused = false
      // The vectors of the place where the mutant is are likely to catch it.
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

  /// Whether nobody can tell the mutant from the product, with any choice; choices with which both are of one logic are
  /// looked at once.
  private func isEquivalent(_ mutant: Mutant) throws -> Bool {
    var seen: Set<[Logic]> = []
    return try variants.allSatisfy { variant in
      guard let changed = engine(mutant, variant.choices.values) else { return false }
      let original = try Engine(behaviour, facts, variant)
      return !seen.insert([Logic(of: original), Logic(of: changed)]).inserted
        || original.isIndistinguishable(from: changed)
    }
  }

  private func engine(_ mutant: Mutant, _ choices: [ParameterID: ChoiceID]) -> Engine? {
    var settings = mutant.settings
    settings.choices = Choices(choices)
    return try? Engine(mutant.behaviour, mutant.facts, settings)
  }
}
