import SpecModel
import Synchronization

/// What has been proven of one product, for others that say the same and differ in the values of facts alone.
///
/// Proofs depend on the logic of a behaviour, not on its figures: of another product with the same logic only what claims
/// say of figures is put to the engine.
package final class KnownProofs: Sendable {
  private struct State {
    /// The reports of behaviours in which nothing is wrong, and what was looked at.
    var reports: [Logic: (report: VerificationReport, subjects: Set<String>)] = [:]
    var claims: [[Logic]: KnownClaims] = [:]
  }

  /// What is printed of the behaviour that they share.
  let printed: PrintedBehaviour
  private let state = Mutex(State())

  /// Figures make few logics: only their order counts.
  private static let limit = 64

  /// Starts with nothing known of products with the behaviour of this one.
  package init(_ specification: Specification) { printed = PrintedBehaviour(specification.behaviour) }

  func report(of logic: Logic) -> (report: VerificationReport, subjects: Set<String>)? {
    state.withLock { $0.reports[logic] }
  }

  func note(_ report: VerificationReport, _ subjects: Set<String>, of logic: Logic) {
    guard report.isFlawless else { return }
    state.withLock { state in
      if state.reports.count >= Self.limit { state.reports = [:] }
      state.reports[logic] = (report, subjects)
    }
  }

  /// Of how many logics claims are known.
  var countOfLogics: Int { state.withLock { $0.claims.count } }

  func claims(of logic: [Logic]) -> KnownClaims { state.withLock { $0.claims[logic] } ?? KnownClaims() }

  func note(_ claims: KnownClaims, of logic: [Logic]) {
    state.withLock { state in
      if state.claims.count >= Self.limit { state.claims = [:] }
      state.claims[logic, default: KnownClaims()].add(claims)
    }
  }
}

/// What is known of claims about behaviours of one logic.
struct KnownClaims: Sendable {
  /// Whether properties hold in every situation.
  var holding: [PropertyID: Bool] = [:]
  /// What can't be, of what is printed beside what the engine does.
  var impossible: [Moments: Set<Formula>] = [:]

  mutating func add(_ other: KnownClaims) {
    holding.merge(other.holding) { known, _ in known }
    impossible.merge(other.impossible) { $0.union($1) }
  }
}
