import SpecModel

/// Inputs, and what the product has to make of them, with what that shows.
public struct TestVector: Hashable, Sendable {
  /// What a vector shows.
  public enum Purpose: String, Sendable, CaseIterable {
    /// The condition decides; with the other vector of its pair no other condition has another value.
    case uniqueCause = "unique-cause"
    /// The condition decides; other conditions differ as well, and are masked: the decision does not depend on them.
    case masking
    /// A row of a table decides.
    case row
    /// A row decides although one below holds as well.
    case order
    /// The condition decides, and what comes out in the end would be otherwise if it had the other value.
    case observable
    /// A comparison has its bound where it belongs.
    case bound
    /// A timer takes as long as it should.
    case time
    /// A counter counts as far as it should.
    case count
  }

  /// Its name, unique.
  public let id: String
  /// What decides: "table loadOutput, row off".
  public let decision: String
  /// The condition whose independence it shows; nil if it shows a row or an order.
  public let condition: String?
  /// Whether that condition holds in the last sample.
  public let value: Bool?
  /// What it shows.
  public let purpose: Purpose
  /// The samples; the last one shows it, or the last but one if what it does can be seen only later.
  public let inputs: Trace
  /// What has to come out, sample by sample, without the time.
  public let expected: [[String]]
  /// What has to be chosen for the parameters of the product.
  public var choices = Choices()
}
