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
}

/// All facts of a product, in the order of its properties, found by id.
public struct FactIndex: Sendable {
  /// The facts in the order in which the product declares them.
  public let facts: [IndexedFact]
  private let position: [FactID: Int]

  /// Reads the facts off the product's properties.
  public init(of product: some FactGroup) {
    var facts: [IndexedFact] = []
    func visit(_ group: Any, path: String) {
      for case let (label?, value) in Mirror(reflecting: group).children {
        let name = path.isEmpty ? label : "\(path).\(label)"
        if let fact = value as? any ErasableFact {
          facts.append(fact.indexed(as: FactID(name)))
        } else if value is any FactGroup {
          visit(value, path: name)
        }
      }
    }
    visit(product, path: "")
    self.facts = facts
    position = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.id, $0) })
  }

  /// The fact of this id.
  public subscript(id: FactID) -> IndexedFact? { position[id].map { facts[$0] } }
}

private protocol ErasableFact {
  func indexed(as id: FactID) -> IndexedFact
}

extension Fact: ErasableFact {
  fileprivate func indexed(as id: FactID) -> IndexedFact { IndexedFact(id: id, form: value.form, sources: sources) }
}
