/// A sentence or a group of sentences of the document: a text of the catalogs and what it states.
public struct Statement: Hashable, Sendable {
  /// Its name, and the key of its text.
  public let id: TextKey
  /// The yes-or-no fact that chooses between the texts "id.yes" and "id.no".
  public let polarity: FactID?
  /// What it states.
  public let sources: [Source]

  /// Makes a statement worded by the text `id`, or by "id.yes" or "id.no" according to the fact `polarity`.
  public init(_ id: TextKey, choosing polarity: FactID? = nil, from sources: Source...) {
    self.id = id
    self.polarity = polarity
    self.sources = sources
  }

  /// The key of the text that words a yes-or-no fact.
  public func key(_ value: Bool) -> TextKey { TextKey("\(id).\(value ? "yes" : "no")") }

  /// All keys that the statement can need.
  public var keys: [TextKey] { polarity == nil ? [id] : [key(true), key(false)] }
}
