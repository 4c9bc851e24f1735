extension Specification {
  /// Makes the specification of a system of products, which is that of a product in turn.
  ///
  /// The facts are those of the system, in whose properties the components are; the properties are what must hold of the
  /// components together.
  public init(
    id: ProductID, product: Name, revision: String, facts: FactIndex, clauses: [ClauseGroup] = [],
    readings: [Reading] = [], structure: SystemStructure, properties: [SafetyProperty] = [], chapters: [Chapter],
    specifications: [SpecificationGroup] = []
  ) {
    self.init(
      id: id, product: product, revision: revision, facts: facts.inside(structure), clauses: clauses,
      readings: readings, behaviour: structure.behaviour(properties: properties), chapters: chapters,
      specifications: specifications)
    components = structure.components.map { ComponentReference(id: $0.id, product: $0.specification.id) }
  }
}

/// Which product a component is.
public struct ComponentReference: Hashable, Sendable {
  /// Its name in the system.
  public let id: ComponentID
  /// The product, from whose words those of the component are taken.
  public let product: ProductID
}

extension FactIndex {
  /// The facts of a system: those of components as they are with what is chosen for them.
  fileprivate func inside(_ structure: SystemStructure) -> FactIndex {
    mapForms { fact in
      guard let component = structure.components.first(where: { fact.id.name.hasPrefix("\($0.id).") }) else {
        return fact.form
      }
      return fact.form.resolved(component.choices).inside(component.id)
    }
  }
}
