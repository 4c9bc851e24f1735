/// A value with its sources.
public struct Fact<Value: FactValue>: Sendable {
  /// What is so.
  public var value: Value
  /// Who says so.
  public let sources: [Source]

  /// Makes a fact that `sources` state: the datasheet, a reading, or a statement as a reading completes it.
  public init(_ value: Value, from sources: Source...) {
    self.value = value
    self.sources = sources
  }
}

/// A part of a product whose stored properties are facts or parts again; its property names make the facts' ids.
public protocol FactGroup: Sendable {}

/// A fact with its id and without its type, as catalogs and tables refer to it.
public struct IndexedFact: Sendable {
  /// The path of properties from the product to the fact.
  public let id: FactID
  /// The value.
  public let form: FactForm
  /// Who says so.
  public let sources: [Source]

  /// Makes a fact of its parts.
  public init(id: FactID, form: FactForm, sources: [Source]) {
    self.id = id
    self.form = form
    self.sources = sources
  }
}
