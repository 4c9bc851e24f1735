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
  /// The settings of each choice that makes a difference, where that is known.
  private var variants: [Settings]?
  /// What was proven of products with other figures, and is noted of this one.
  private var known: KnownProofs?

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

  /// Prepares to check the claims of a specification of which only the figures are not known.
  package init(_ specification: Specification, knowing known: KnownProofs) {
    self.init(specification, printed: known.printed)
    self.known = known
  }

  /// A verdict for everything that says something, or what has these names, in the order of the document.
  ///
  /// A claim holds if it does with every choice of the product's parameters that the settings leave open.
  public func verdicts(of names: Set<String>? = nil) -> [ClaimVerdict] {
    var verdicts = specification.claimants.map { ClaimVerdict(subject: $0) }
    if let names { verdicts.removeAll { !names.contains($0.name) } }
    noteUnknownNames(in: &verdicts)
    do throws(EngineError) {
      // Of some of the claims alone the properties are others.
      let known = names == nil ? known : nil
      for var proof in try proofs(of: verdicts) {
        let logic = proof.logic
        if let known { proof.known = known.claims(of: logic) }
        for number in verdicts.indices { verdicts[number].add(denials(of: verdicts[number], number, by: &proof)) }
        known?.note(proof.known, of: logic)
      }
    } catch {
      // A claim about a state that no row decides any more, or data that no engine runs.
      let denial = ClaimVerdict.Denial(words: error.description, trace: nil)
      for number in verdicts.indices where !verdicts[number].kind.claims.isEmpty { verdicts[number].denials = [denial] }
    }
    return verdicts
  }

  /// A claim that names what there is not is denied by that: what it asks for would hold nowhere.
  private func noteUnknownNames(in verdicts: inout [ClaimVerdict]) {
    let check = NameCheck(specification.behaviour, specification.facts)
    for number in verdicts.indices {
      verdicts[number].add(
        verdicts[number].kind.claims.enumerated().compactMap { position, claim in
          check.fault(in: claim).map { (position, .init(words: "claim \(position + 1): \($0)", trace: nil)) }
        })
    }
  }

  /// The first of these names whose claims are denied, those that are proven by themselves before others; nil if none is.
  ///
  /// What is of one of the logics that are `known` is not denied.
  func firstDenied(of names: [String], where known: Set<Logic>) -> String? {
    var verdicts = specification.claimants.map { ClaimVerdict(subject: $0) }
    let order = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    verdicts = verdicts.filter { order[$0.name] != nil && !$0.kind.claims.isEmpty }
    verdicts.sort { (order[$0.name] ?? 0) < (order[$1.name] ?? 0) }
    do throws(EngineError) {
      for standsAlone in [true, false] {
        let own = verdicts.filter { $0.kind.claims.allSatisfy(\.standsAlone) == standsAlone }
        for var proof in try proofs(of: own, where: known) {
          if let id = proof.firstDeniedOverTime() {
            return own.enumerated().first { number, verdict in
              verdict.kind.claims.indices.contains { Self.id(number, $0) == id }
            }?.element.name ?? own.first?.name
          }
          for (number, verdict) in own.enumerated() where !denials(of: verdict, number, by: &proof).isEmpty {
            return verdict.name
          }
        }
      }
      return nil
    } catch {
      return verdicts.first?.name
    }
  }

  /// The check of a specification of which one table decides otherwise: the same choices make a difference.
  func changed(_ specification: Specification, _ variants: [Settings]) -> ClaimCheck {
    var check = ClaimCheck(specification, settings)
    check.variants = variants.isEmpty ? nil : variants
    return check
  }

  /// The settings of each choice that makes a difference, and the logics of the behaviour with them.
  func choicesThatDiffer() -> (variants: [Settings], logics: Set<Logic>) {
    let verdicts = specification.claimants.map { ClaimVerdict(subject: $0) }
    let proofs = (try? proofs(of: verdicts)) ?? []
    return (proofs.map(\.settings), Set(proofs.map(\.logicOfBehaviour)))
  }

  private func denials(
    of verdict: ClaimVerdict, _ number: Int, by proof: inout ProofOfClaims
  ) -> [(claim: Int, denial: ClaimVerdict.Denial)] {
    verdict.kind.claims.enumerated().compactMap { position, claim in
      proof.denial(of: claim, named: Self.id(number, position)).map { (position, $0) }
    }
  }

  /// A proof for each choice that makes a difference; where some logics are `known`, for those with another one.
  private func proofs(
    of verdicts: [ClaimVerdict], where known: Set<Logic>? = nil
  ) throws(EngineError) -> [ProofOfClaims] {
    let claims = verdicts.flatMap(\.kind.claims)
    guard !claims.isEmpty else { return [] }
    var behaviour = specification.behaviour.decidingQuantitiesAsStates
    behaviour.properties = properties(of: verdicts)
    if !claims.allSatisfy(\.standsAlone) { behaviour.properties += situations }
    var (proofs, seen): ([ProofOfClaims], Set<[AnyHashable]>) = ([], [])
    let facts = claims.flatMap(\.facts)
    for settings in variants ?? Variants(behaviour, specification.facts, settings, asking: facts).settings {
      let engine = try Engine(behaviour, specification.facts, settings)
      if known?.contains(Logic(of: engine)) == true { continue }
      var print: PrintedProof?
      if claims.contains(where: \.isAboutPrint) {
        print = PrintedProof(try Engine(specification, Settings(choices: settings.choices)), printed)
      }
      let proof = ProofOfClaims(engine, settings, print)
      let forms = facts.map { engine.facts[$0]?.form }
      if seen.insert(proof.logic.map(AnyHashable.init) + forms.map(AnyHashable.init)).inserted { proofs.append(proof) }
    }
    return proofs
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
  var decidingQuantitiesAsStates: Behaviour {
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

  /// The facts whose values it puts to the engine itself.
  var facts: [FactID] {
    switch self {
    case .floatsOn(_, let fact), .voltage(_, let fact), .sinks(_, let fact), .rated(_, let fact), .limited(_, let fact):
      [fact]
    case .always, .initially, .row, .trip: []
    }
  }

  /// Whether it is about what the document prints of the data.
  fileprivate var isAboutPrint: Bool {
    switch self {
    case .row, .trip: true
    default: false
    }
  }
}
