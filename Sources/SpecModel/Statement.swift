/// A sentence or a group of sentences of the document: a text of the catalogs and what it states.
public struct Statement: Sendable {
  /// Its name, and the key of its text.
  public let id: TextKey
  /// The yes-or-no fact that chooses between the texts "id.yes" and "id.no".
  public let polarity: FactID?
  /// What it states.
  public let sources: [Source]
  /// What kind of thing it says, and what the engine has to confirm.
  public let kind: StatementKind

  /// Makes a statement worded by the text `id`, or by "id.yes" or "id.no" according to the fact `polarity`.
  public init(_ id: TextKey, choosing polarity: FactID? = nil, from sources: Source..., as kind: StatementKind) {
    self.init(id, choosing: polarity, from: sources, as: kind)
  }

  /// Makes a statement with the sources in a list.
  public init(_ id: TextKey, choosing polarity: FactID? = nil, from sources: [Source], as kind: StatementKind) {
    self.id = id
    self.polarity = polarity
    self.sources = sources
    self.kind = kind
  }

  /// Makes a statement of how the product behaves.
  public init(_ id: TextKey, choosing polarity: FactID? = nil, from sources: Source..., claims: [Claim]) {
    self.init(id, choosing: polarity, from: sources, as: .behaviour(claims))
  }

  /// The key of the text that words a yes-or-no fact.
  public func key(_ value: Bool) -> TextKey { TextKey("\(id).\(value ? "yes" : "no")") }

  /// All keys that the statement can need.
  public var keys: [TextKey] { polarity == nil ? [id] : [key(true), key(false)] }
}
