import Localization
import SpecModel
import Synchronization

/// What the engine says of variants, once for all that have the same of what it asks for.
final class Proofs: Sendable {
  /// What it says, with a number of its own.
  struct Proof: Sendable {
    let number: Int
    let confirmation: Confirmation
  }

  private struct State {
    let known = Recalled<Proof>()
    var count = 0
  }

  private let state = Mutex(State())

  /// The proof of a variant.
  ///
  /// - Throws: `DeniedManual` where the engine denies what the manual claims.
  func proof(of variant: NumberedVariant, in edition: Site.Edition?) async throws -> Proof {
    if let known = state.withLock({ $0.known.known(for: variant) }) { return known }
    let (specification, reads) = variant.specification.recorded
    let confirmation = await Confirmation(of: specification)
    if let edition {
      let wording = Wording(variant.specification, in: edition.vocabulary, numbers: edition.numbers)
      if let denied = try DeniedManual(confirmation.verdicts, confirmation.report, wording) { throw denied }
    }
    return state.withLock { state in
      if let known = state.known.known(for: variant) { return known }
      state.count += 1
      let proof = Proof(number: state.count, confirmation: confirmation)
      state.known.keep(proof, reads, for: variant)
      return proof
    }
  }
}
