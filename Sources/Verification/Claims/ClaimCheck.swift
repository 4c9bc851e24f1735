import Engine
import Quantities
import SpecModel

/// Puts what the statements of a document claim to the engine: every claim, in every situation.
///
/// ```swift
/// let denied = ClaimCheck(specification).verdicts().filter { !$0.denials.isEmpty }
/// ```
/// A table that decides a quantity is treated as one that decides a state of the quantity's id.
public struct ClaimCheck {
  private let specification: Specification
  private let settings: Settings
  private let printed: PrintedBehaviour

  /// Prepares to check the claims of a specification, and what is printed of its behaviour.
  ///
  /// A document prints the first profile, whatever the settings are.
  public init(
    _ specification: Specification, _ settings: Settings = Settings(), printed: PrintedBehaviour? = nil
  ) {
    self.specification = specification
    self.settings = settings
    self.printed = printed ?? PrintedBehaviour(specification.behaviour)
  }

  /// A verdict for everything that says something, or what has these names, in the order of the document.
  public func verdicts(of names: Set<String>? = nil) -> [ClaimVerdict] {
    var verdicts = specification.claimants.map { ClaimVerdict(subject: $0, denials: []) }
    if let names { verdicts.removeAll { !names.contains($0.name) } }
    var behaviour = specification.behaviour.decidingQuantitiesAsStates
    behaviour.properties = properties(of: verdicts)
    if !verdicts.flatMap(\.kind.claims).allSatisfy(\.standsAlone) { behaviour.properties += situations }
    var proof: ProofOfClaims
    do throws(EngineError) {
      let isPrintAsked = verdicts.flatMap(\.kind.claims).contains(where: \.isAboutPrint)
      let printed = isPrintAsked ? PrintedProof(try Engine(specification), printed) : nil
      proof = ProofOfClaims(try Engine(behaviour, specification.facts, settings), settings, printed)
    } catch {
      // A claim about a state that no row decides any more, or data that no engine runs.
      let denial = ClaimVerdict.Denial(words: error.description, trace: nil)
      for number in verdicts.indices where !verdicts[number].kind.claims.isEmpty { verdicts[number].denials = [denial] }
      return verdicts
    }
    for number in verdicts.indices {
      for (position, claim) in verdicts[number].kind.claims.enumerated() {
        if let denial = proof.denial(of: claim, named: Self.id(number, position)) {
          verdicts[number].denials.append(denial)
        }
      }
    }
    return verdicts
  }

  private func properties(of verdicts: [ClaimVerdict]) -> [SafetyProperty] {
    verdicts.enumerated().flatMap { number, verdict in
      verdict.kind.claims.enumerated().compactMap { position, claim in
        if case .always(let implication) = claim {
          SafetyProperty(Self.id(number, position), [implication])
        } else {
          nil
        }
      }
    }
  }

  /// What is refuted by a situation in which an output sources or floats, or a protection leaves an output alone.
  private var situations: [SafetyProperty] {
    specification.behaviour.outputs.flatMap { output in
      let sources = Condition.state(output.table, output.sourcingState)
      return [
        SafetyProperty(ProofOfClaims.neverSources(output.id), [.init(when: .all([]), then: .not(sources))]),
        SafetyProperty(ProofOfClaims.neverFloats(output.id), [.init(when: .all([]), then: sources)]),
      ]
        + specification.behaviour.protections.map { protection in
          SafetyProperty(
            ProofOfClaims.floats(output.id, on: protection.id),
            [.init(when: .tripped(protection.id), then: .not(sources))])
        }
    }
  }

  private static func id(_ subject: Int, _ claim: Int) -> PropertyID { "\(subject).\(claim)" }
}

extension Behaviour {
  /// The same with tables that decide states only: what is no state becomes the one that it is asked for by.
  fileprivate var decidingQuantitiesAsStates: Behaviour {
    var behaviour = self
    for table in behaviour.tables.indices {
      for row in behaviour.tables[table].rows.indices {
        let outcome = behaviour.tables[table].rows[row].outcome
        behaviour.tables[table].rows[row].outcome = .state(outcome.state)
      }
    }
    return behaviour
  }
}

extension Claim {
  /// Whether it is proven by itself, without the situations that claims about outputs need.
  var standsAlone: Bool { if case .always = self { true } else { isAboutPrint } }

  /// Whether it is about what the document prints of the data.
  fileprivate var isAboutPrint: Bool {
    switch self {
    case .row, .trip: true
    default: false
    }
  }
}
