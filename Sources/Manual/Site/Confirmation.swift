import SpecModel
import Verification

/// What the engine says of a product and of what its manual claims; the same whatever the words are.
public struct Confirmation: Sendable {
  let report: VerificationReport
  let verdicts: [ClaimVerdict]

  /// Puts a product to the engine.
  public init(of specification: Specification) async {
    async let report = Verifier(specification).report()
    async let verdicts = ClaimCheck(specification).verdicts()
    (self.report, self.verdicts) = (await report, await verdicts)
  }

  /// Puts a product to the engine of which only the figures are not known.
  init(of specification: Specification, knowing known: KnownProofs) {
    var verifier = Verifier(specification)
    verifier.known = known
    (report, verdicts) = (verifier.report(), ClaimCheck(specification, knowing: known).verdicts())
  }

  /// The one that is there, or a new one.
  static func made(of specification: Specification, _ known: Confirmation?) async -> Confirmation {
    if let known { return known }
    return await Confirmation(of: specification)
  }
}
