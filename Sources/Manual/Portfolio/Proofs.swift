import Localization
import SpecModel
import Synchronization
import Verification

/// Whether the engine confirms variants of a product: proven once for each logic that their figures make.
final class Proofs: Sendable {
  private struct State {
    let confirmed = Recalled<Void>()
    /// The same for all that are confirmed: variants have other values, and say the same.
    var verdicts: [ClaimVerdict] = []
  }

  private let state = Mutex(State())
  private let known: KnownProofs

  init(_ base: Specification) { known = KnownProofs(base) }

  /// What the engine says of a variant.
  ///
  /// - Throws: `DeniedManual` where the engine denies what the manual claims.
  func verdicts(of variant: NumberedVariant, in edition: Site.Edition?) throws -> [ClaimVerdict] {
    let verdicts = state.withLock { $0.confirmed.known(for: variant) == nil ? nil : $0.verdicts }
    if let verdicts { return verdicts }
    let (specification, reads) = variant.specification.recorded
    let confirmation = Confirmation(of: specification, knowing: known)
    if let edition {
      let wording = Wording(variant.specification, in: edition.vocabulary, numbers: edition.numbers)
      if let denied = try DeniedManual(confirmation.verdicts, confirmation.report, wording) { throw denied }
    }
    return state.withLock { state in
      state.verdicts = confirmation.verdicts
      state.confirmed.keep((), reads, for: variant)
      return state.verdicts
    }
  }
}
