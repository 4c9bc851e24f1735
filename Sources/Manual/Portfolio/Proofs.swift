import Localization
import SpecModel
import Synchronization
import Verification

/// Whether the engine confirms variants of a product: proven once for each logic that their figures make.
final class Proofs: Sendable {
  /// What the engine says of tables depends on fewer facts than what it says of claims, so that each is known by itself.
  private let reports: Recalled<Void>
  private let claims: Recalled<Void>
  /// The same for all that are confirmed: variants have other values, and say the same.
  private let verdicts = Mutex<[ClaimVerdict]>([])
  private let known: KnownProofs
  /// The figures of which only the order counts, and a number for each order.
  private let order: FigureOrder
  private let orders = Mutex(Numbering<[Int]>())

  init(_ base: Specification) {
    known = KnownProofs(base)
    order = FigureOrder(of: base)
    (reports, claims) = (Recalled(ignoring: order.positions), Recalled(ignoring: order.positions))
  }

  /// What the engine says of a variant.
  ///
  /// - Throws: `DeniedManual` where the engine denies what the manual claims.
  func verdicts(of variant: NumberedVariant, in edition: Site.Edition?) throws -> [ClaimVerdict] {
    let ranks = order.ranks(of: variant.specification.facts)
    let number = orders.withLock { $0.number(of: ranks) }
    try reports.value(for: variant, beside: number) { specification in
      try refuse(variant, [], Confirmation.report(of: specification, knowing: known), in: edition)
    }
    try claims.value(for: variant, beside: number) { specification in
      let confirmed = Confirmation.verdicts(of: specification, knowing: known)
      try refuse(variant, confirmed, nil, in: edition)
      verdicts.withLock { $0 = confirmed }
    }
    return verdicts.withLock(\.self)
  }

  /// Throws what the engine denies, in the words of the product as it is.
  private func refuse(
    _ variant: NumberedVariant, _ verdicts: [ClaimVerdict], _ report: VerificationReport?, in edition: Site.Edition?
  ) throws {
    guard let edition else { return }
    let wording = edition.wording(variant.original)
    guard try DeniedManual(verdicts, report, wording) != nil else { return }
    let whole = Confirmation(of: variant.original, knowing: known)
    if let denied = try DeniedManual(whole.verdicts, whole.report, wording) { throw denied }
  }
}
