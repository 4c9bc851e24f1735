/// A name that was read somewhere and that nothing is called: what there is instead, and what may have been meant.
public struct UnknownName: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it should have named: "profile", "input".
  public let kind: String
  /// The name as it was read.
  public let name: String
  /// The names that there are, in the order of the data.
  public let known: [String]

  /// Makes an error.
  public init(_ name: String, kind: String, known: [String]) {
    self.name = name
    self.kind = kind
    self.known = known
  }

  /// The name that is near enough to be what was meant.
  public var suggestion: String? { NearMiss.suggestion(for: name, among: known) }

  /// What nothing is called, what may have been meant, and what there is.
  public var description: String {
    guard !known.isEmpty else { return "there is no \(kind) \"\(name)\", nor any other" }
    let question = NearMiss.question(for: name, among: known)
    return "there is no \(kind) \"\(name)\"\(question)\(question.isEmpty ? "; e" : " E")xpected one of "
      + known.joined(separator: ", ")
  }
}
