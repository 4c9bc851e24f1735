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
    report = Self.report(of: specification, knowing: known)
    verdicts = Self.verdicts(of: specification, knowing: known)
  }

  /// What the engine says of the tables.
  static func report(of specification: Specification, knowing known: KnownProofs) -> VerificationReport {
    var verifier = Verifier(specification)
    verifier.known = known
    return verifier.report()
  }

  /// What the engine says of the claims.
  static func verdicts(of specification: Specification, knowing known: KnownProofs) -> [ClaimVerdict] {
    ClaimCheck(specification, knowing: known).verdicts()
  }

  /// The one that is there, or a new one.
  static func made(of specification: Specification, _ known: Confirmation?) async -> Confirmation {
    if let known { return known }
    return await Confirmation(of: specification)
  }
}
