import Engine
import SpecModel

/// What a product does differently since its behaviour was changed: for every profile and every choice of parameters
/// that both have.
public struct BehaviourChange: Sendable {
  /// A difference, and with which profile and choices it shows.
  public struct Witness: Sendable {
    /// The name of the profile; nil of a product that has none.
    public let profile: String?
    /// What is chosen.
    public let choices: Choices
    /// What differs, and after which samples.
    public let difference: Difference.Witness
  }

  /// Traces that show all that is decided differently; what one of them shows is not shown again.
  public private(set) var witnesses: [Witness] = []
  /// Inputs that both read and that have become something else, so that no readings are readings of both.
  public private(set) var unlikeInputs: [InputID] = []
  /// Situations visited.
  public private(set) var states = 0

  /// A behaviour, and the facts that it refers to.
  public typealias Stated = (behaviour: Behaviour, facts: FactIndex)

  /// Compares two behaviours of one product.
  ///
  /// - Throws: why the first of them can't run; the second is to be one that can.
  public init(from old: Stated, to new: Stated) throws(EngineError) {
    var (old, new) = (old, new)
    unlikeInputs = new.behaviour.inputs.filter { input in
      old.behaviour.inputs.contains { $0.id == input.id && !$0.canBeRead(like: input) }
    }.map(\.id)
    // Whether they can run is said in any case.
    _ = try Engine(old.behaviour, old.facts)
    for profile in old.behaviour.profiles { _ = try Engine(old.behaviour, old.facts, Settings(profile)) }
    guard unlikeInputs.isEmpty else { return }
    let inputs = new.behaviour.inputs.map { input in
      input.accepting(old.behaviour.inputs.first { $0.id == input.id })
    }
    let gone = old.behaviour.inputs.filter { input in !inputs.contains { $0.id == input.id } }
    (old.behaviour.inputs, new.behaviour.inputs) = (inputs + gone, inputs + gone)
    try compare(old, new)
  }

  private mutating func compare(_ old: Stated, _ new: Stated) throws(EngineError) {
    var (seen, shown): (Set<[AnyHashable]>, Set<Difference.Subject>) = ([], [])
    for (before, profile) in Self.profiles(old.behaviour, new.behaviour) {
      for choices in choices(old, new, Settings(before), Settings(profile)) {
        // What only one of them lets choose is as it is by itself.
        guard let choicesBefore = old.behaviour.known(choices) else { continue }
        var search = DifferenceSearch(
          try Engine(old.behaviour, old.facts, Settings(before, choices: choicesBefore)),
          try Engine(new.behaviour, new.facts, Settings(profile, choices: choices)))
        guard !search.candidates.isEmpty, seen.insert(search.key).inserted else { continue }
        for candidate in search.candidates where !shown.contains(candidate.subject) {
          guard let witness = search.witness(of: candidate) else { continue }
          shown.formUnion(search.candidates.map(\.subject).filter { search.shows(witness, $0) })
          shown.insert(candidate.subject)
          witnesses.append(Witness(profile: profile?.id, choices: choices, difference: witness))
        }
        states += search.states
      }
    }
  }

  /// The profiles that both have; the first, or none, where one of the two has none.
  private static func profiles(_ old: Behaviour, _ new: Behaviour) -> [(old: Profile?, new: Profile?)] {
    guard !old.profiles.isEmpty, !new.profiles.isEmpty else { return [(old.profiles.first, new.profiles.first)] }
    return new.profiles.compactMap { profile in
      old.profiles.first { $0.id == profile.id }.map { ($0, profile) }
    }
  }

  /// Every combination of what one of the two depends on.
  private func choices(_ old: Stated, _ new: Stated, _ before: Settings, _ now: Settings) -> [Choices] {
    let asked = [(old, before), (new, now)].flatMap { stated, settings in
      Variants(stated.behaviour, stated.facts, settings, asking: stated.behaviour.factsThatShow)
        .settings.flatMap(\.choices.values.keys)
    }
    return new.behaviour.combinations(of: Set(asked))
  }
}

extension Behaviour {
  /// The facts whose values are among the results.
  fileprivate var factsThatShow: [FactID] {
    let decided = tables.flatMap(\.rows).compactMap { if case .fact(let fact) = $0.outcome { fact } else { nil } }
    let voltages = outputs.compactMap { output -> FactID? in
      switch output.voltage {
      case .supply(_, let drop)?: drop
      case .stated(let fact)?: fact
      case nil: nil
      }
    }
    return decided + voltages + outputs.compactMap(\.limit?.maximum)
  }

  /// Those of the choices that it lets make; nil if one of them is a value that it does not have.
  fileprivate func known(_ choices: Choices) -> Choices? {
    var known = Choices()
    for parameter in parameters {
      guard let value = choices[parameter.id] else { continue }
      guard parameter.values.contains(value) else { return nil }
      known[parameter.id] = value
    }
    return known
  }
}

extension Input {
  /// Whether the same column of a trace can be read as both.
  fileprivate func canBeRead(like other: Input) -> Bool {
    switch (kind, other.kind) {
    case (.quantity(let unit, let absence), .quantity(let otherUnit, let otherAbsence)):
      unit == otherUnit && absence == otherAbsence
    case (.contact, .contact): true
    case (.choice(_, let absence), .choice(_, let otherAbsence)): absence == otherAbsence
    default: false
    }
  }

  /// The input with the states that another one can have as well.
  fileprivate func accepting(_ other: Input?) -> Input {
    guard case .choice(let states, let absence) = kind, case .choice(let others, _)? = other?.kind else { return self }
    return Input(
      id, column: column, .choice(states + others.filter { !states.contains($0) }, ifAbsent: absence), symbol: symbol,
      of: aggregate)
  }
}
