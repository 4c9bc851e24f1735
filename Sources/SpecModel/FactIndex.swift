/// All facts of a product, in the order of its properties, found by id.
///
/// An element of an array is called by its number, from 0: "channels.0.maximumCurrent". The ends of a range can be asked
/// for as facts of their own, "supply.voltage.lower" and "supply.voltage.upper"; so can what a fact is with one value of a
/// parameter that it depends on, "ratings.maximumCurrent.65".
public struct FactIndex: Sendable {
  /// The facts in the order in which the product declares them.
  public var facts: [IndexedFact] {
    reads?.noteAll()
    return shapes
  }
  /// The same for what asks for ids, forms and sources, which all variants of a product share, and for no value.
  package let shapes: [IndexedFact]
  /// Who wants to know what is read.
  package var reads: FactReads?
  /// The same without a note of what is read: for what all variants share, or for what is noted elsewhere.
  package var unnoted: FactIndex {
    var index = self
    index.reads = nil
    return index
  }
  /// Properties that hold facts where none are looked for: in a dictionary, a tuple, or a struct that is no `FactGroup`.
  public let unreachable: [String]
  private let position: [FactID: Int]

  /// Reads the facts off the product's properties.
  public init(of product: some FactGroup) {
    var facts: [IndexedFact] = []
    var unreachable: [String] = []
    func visit(_ value: Any, path: String) {
      let mirror = Mirror(reflecting: value)
      if mirror.displayStyle == .optional {
        for child in mirror.children { visit(child.value, path: path) }
      } else if let fact = value as? any ErasableFact {
        facts.append(fact.indexed(as: FactID(path)))
      } else if value is any FactGroup || mirror.displayStyle == .collection {
        for (number, child) in mirror.children.enumerated() {
          let name = child.label ?? "\(number)"
          visit(child.value, path: path.isEmpty ? name : "\(path).\(name)")
        }
      } else if holdsFacts(value) {
        unreachable.append(path)
      }
    }
    visit(product, path: "")
    self.init(facts, unreachable: unreachable)
  }

  /// Makes an index of facts, each of which has an id of its own.
  package init(_ facts: [IndexedFact], unreachable: [String] = []) {
    let position = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.id, $0) })
    self.init(facts, position, unreachable: unreachable, reads: nil)
  }

  private init(_ facts: [IndexedFact], _ position: [FactID: Int], unreachable: [String], reads: FactReads?) {
    shapes = facts
    self.position = position
    self.unreachable = unreachable
    self.reads = reads
  }

  /// Where a fact stands among the others.
  package func position(of id: FactID) -> Int? { position[id] }

  /// Where the fact stands that this one is, or is a part of.
  package func position(around id: FactID) -> Int? {
    var name = id.name[...]
    while true {
      if let number = position[FactID(String(name))] { return number }
      guard let point = name.lastIndex(of: ".") else { return nil }
      name = name[..<point]
    }
  }

  /// The same facts with other forms at some positions.
  package func replacing(_ forms: [Int: FactForm]) -> FactIndex {
    var facts = shapes
    for (number, form) in forms {
      facts[number] = IndexedFact(id: facts[number].id, form: form, sources: facts[number].sources)
    }
    return FactIndex(facts, position, unreachable: unreachable, reads: reads)
  }

  /// The same facts with one more, or with this one in the place of the one that has its id.
  package func adding(_ id: FactID, _ form: FactForm) -> FactIndex {
    let sources = self[id]?.sources ?? []
    let others = shapes.filter { $0.id != id }
    var index = FactIndex(others + [IndexedFact(id: id, form: form, sources: sources)], unreachable: unreachable)
    // Behind the one that is put at the end, positions are others: who asks is told of all.
    reads?.noteAll()
    index.reads = nil
    return index
  }

  /// The same facts with other forms.
  func mapForms(_ transform: (IndexedFact) -> FactForm) -> FactIndex {
    FactIndex(
      shapes.map { IndexedFact(id: $0.id, form: transform($0), sources: $0.sources) }, position,
      unreachable: unreachable, reads: reads)
  }

  /// The fact of this id, the end of a range, or what a fact is with one value of a parameter.
  public subscript(id: FactID) -> IndexedFact? {
    if let number = position[id] { return read(number) }
    if let chosen = chosen(id) { return chosen }
    guard let end = End.allCases.first(where: { id.name.hasSuffix(".\($0.rawValue)") }),
      let number = position[FactID(String(id.name.dropLast(end.rawValue.count + 1)))],
      case .range(let lower, let upper) = read(number).form
    else { return nil }
    return IndexedFact(
      id: id, form: .quantity(end == .lower ? lower : upper), sources: shapes[number].sources)
  }

  private func read(_ number: Int) -> IndexedFact {
    reads?.note(number)
    return shapes[number]
  }

  /// All that texts can print: each fact, the ends of a range, and what a fact is with one value of a parameter.
  public var printable: [IndexedFact] {
    facts.flatMap { fact in [fact] + fact.form.parts(of: fact.id).compactMap { self[$0] } }
  }

  private func chosen(_ id: FactID) -> IndexedFact? {
    guard let point = id.name.lastIndex(of: "."), let whole = self[FactID(String(id.name[..<point]))],
      case .byChoice(_, let forms) = whole.form,
      let chosen = forms.first(where: { $0.value.name == id.name[id.name.index(after: point)...] })
    else { return nil }
    return IndexedFact(id: id, form: chosen.form, sources: whole.sources)
  }
}

extension FactID {
  /// The lower end of the range that this fact is.
  public var lower: FactID { FactID("\(name).\(End.lower.rawValue)") }
  /// The upper end of the range that this fact is.
  public var upper: FactID { FactID("\(name).\(End.upper.rawValue)") }
}

extension FactForm {
  /// The ids of what can be asked for of a fact of this form.
  fileprivate func parts(of fact: FactID) -> [FactID] {
    switch self {
    case .range: [fact.lower, fact.upper]
    case .byChoice(_, let choices):
      choices.flatMap { choice in
        let id = FactID("\(fact).\(choice.value)")
        return [id] + choice.form.parts(of: id)
      }
    default: []
    }
  }
}

/// What the ends of a range are called after the id of its fact.
private enum End: String, CaseIterable {
  case lower
  case upper
}

/// Whether there is a fact anywhere in a value.
private func holdsFacts(_ value: Any) -> Bool {
  let mirror = Mirror(reflecting: value)
  // A class may refer to itself, without end.
  guard mirror.displayStyle != .class else { return false }
  return mirror.children.contains { $0.value is any ErasableFact || holdsFacts($0.value) }
}

private protocol ErasableFact {
  func indexed(as id: FactID) -> IndexedFact
}

extension Fact: ErasableFact {
  fileprivate func indexed(as id: FactID) -> IndexedFact { IndexedFact(id: id, form: value.form, sources: sources) }
}
