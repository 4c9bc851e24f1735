/// A product as engine, document and checks take it: facts by id, behaviour, readings and the order of the document.
public struct Specification: Sendable {
  /// What folders, web addresses and command lines call the product.
  public private(set) var id: ProductID
  /// The name of the product, never translated.
  public var product: Name {
    facts.reads?.noteName()
    return name
  }
  private var name: Name
  /// The revision of the specification.
  public let revision: String
  /// The facts.
  public var facts: FactIndex
  /// The statements of the datasheet, in its order.
  public let clauseGroups: [ClauseGroup]
  /// What the datasheet leaves open.
  public let readings: [Reading]
  /// What the product does.
  public var behaviour: Behaviour
  /// The document.
  public let chapters: [Chapter]
  /// The technical data.
  public let specifications: [SpecificationGroup]
  /// Which products it is made of, where it is a system of products; none for a product.
  public internal(set) var components: [ComponentReference] = []

  /// Makes a specification of what there is.
  public init(
    id: ProductID, product: Name, revision: String, facts: FactIndex, clauses: [ClauseGroup] = [],
    readings: [Reading] = [], behaviour: Behaviour = Behaviour(), chapters: [Chapter],
    specifications: [SpecificationGroup] = []
  ) {
    self.id = id
    name = product
    self.revision = revision
    self.facts = facts
    clauseGroups = clauses
    self.readings = readings
    self.behaviour = behaviour
    self.chapters = chapters
    self.specifications = specifications
  }

  /// The same product under another id and name, with other values.
  package func variant(_ id: ProductID, named name: Name, _ facts: FactIndex) -> Specification {
    var variant = self
    variant.id = id
    variant.name = name
    variant.facts = facts
    return variant
  }

  /// All statements of the datasheet, in its order.
  public var clauses: [ClauseID] { clauseGroups.flatMap(\.clauses) }
}
