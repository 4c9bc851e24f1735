import Findings

/// What an audit found in a document.
public struct AuditResult: Sendable {
  /// What is wrong in it, in its order.
  public var findings: [Finding]
  /// What of it is about the product, and what is not, from the top.
  public let parts: [SubjectPart]

  /// Whether anything in it is about the product.
  public var isAboutProduct: Bool { parts.contains(where: \.isAboutProduct) }
}
