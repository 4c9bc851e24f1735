import Localization
import Quantities
import SpecModel

/// A specification as an earlier program exported it: what is needed to say what has changed since.
public struct ExportedSpecification: Sendable {
  /// The file, as messages name it.
  package let path: String
  /// The name of the product.
  public let product: String
  /// The revision of the specification.
  public let revision: String
  /// The statements of the datasheet that it lists.
  package let clauses: [ClauseID]
  /// The facts.
  package let facts: FactIndex
  /// The readings of what the datasheet leaves open.
  package let readings: [ExportedReading]
  /// What the product did.
  package let behaviour: Behaviour
  /// What the document printed, in the languages that the file has; nil for a file that has no texts.
  package let items: [PrintedItem]?

  /// The name of the product in a file, without reading the rest of it.
  ///
  /// - Throws: where it is no exported specification, or one of a newer form, with the place in the file.
  package static func product(path: String, bytes: [UInt8]) throws(LocalizationError) -> JSONString {
    try ExportedSpecificationReader.header(JSONRecord(.init(path: path, bytes: bytes))).product
  }

  /// Reads the export of an earlier revision of a specification.
  ///
  /// - Throws: where it is no exported specification, one of another product or of a newer form, with the place in the
  ///   file.
  public init(path: String, bytes: [UInt8], of specification: Specification) throws {
    let record = try JSONRecord(.init(path: path, bytes: bytes))
    try ExportedNames.check(bytes: bytes, record)
    self = try ExportedSpecificationReader(path: path, specification).specification(record)
  }

  init(
    path: String, product: String, revision: String, clauses: [ClauseID], facts: FactIndex,
    readings: [ExportedReading], behaviour: Behaviour, items: [PrintedItem]?
  ) {
    self.path = path
    self.product = product
    self.revision = revision
    self.clauses = clauses
    self.facts = facts
    self.readings = readings
    self.behaviour = behaviour
    self.items = items
  }
}

/// A reading of what a datasheet leaves open, as it is exported.
package struct ExportedReading: Hashable, Sendable {
  /// Its name.
  package let id: ClauseID
  /// The name that the keys of its texts start with.
  package let topic: String
  /// What it rests on.
  package let basis: String
  /// The statements that it completes.
  package let concerns: [ClauseID]
}

/// Reads what `JSONExport` writes.
struct ExportedSpecificationReader {
  private let path: String
  private let specification: Specification
  private let facts: ExportedFactReader

  init(path: String, _ specification: Specification) {
    (self.path, self.specification) = (path, specification)
    facts = ExportedFactReader(like: specification)
  }

  /// The product's name, if the file is an exported specification of a form that is known.
  static func header(_ record: JSONRecord) throws(LocalizationError) -> (product: JSONString, form: Int) {
    let expected = "spec.json, as \"export --json\" prints it and \"build\" writes it"
    guard record.has("product"), record.has("facts"), record.has("behaviour") else {
      throw record.fault(found: "an object without \"product\", \"facts\" and \"behaviour\"", expected: expected)
    }
    var form = JSONExport.firstForm
    if record.has("form") {
      let number = try record.number("form")
      guard number.fractionDigits == 0, number.coefficient >= JSONExport.firstForm else {
        throw record.fault("form", found: "the form \(number)", expected: "a whole number from \(JSONExport.firstForm)")
      }
      form = number.coefficient
    }
    guard form <= JSONExport.form else {
      throw record.fault(
        "form", found: "the form \(form), which a newer program has written",
        expected: "at most \(JSONExport.form), the newest that this program reads")
    }
    return (try record.string("product"), form)
  }

  func specification(_ record: JSONRecord) throws -> ExportedSpecification {
    let (product, form) = try Self.header(record)
    guard product.text == specification.product.text else {
      throw LocalizationError.malformed(
        record.place(of: product), found: "the product \"\(product.text)\"",
        expected: "\"\(specification.product.text)\"; choose another product with --product, or its file")
    }
    let readings = try record.optionalRecords("readings").map { reading in
      ExportedReading(
        id: ClauseID(try reading.text("id")), topic: try reading.text("topic"), basis: try reading.text("basis"),
        concerns: try reading.texts("concerns").map { ClauseID($0) })
    }
    let sources = ExportedSources(readings: Set(readings.map(\.id)))
    let facts = try self.facts.index(record, sources)
    let behaviour = try ExportedBehaviourReader(
      behaviour: specification.behaviour, facts: facts, numbers: self.facts, sources: sources
    ).behaviour(try record.record("behaviour"), form: form)
    return ExportedSpecification(
      path: path, product: product.text, revision: try record.text("revision"),
      clauses: try record.texts("statements").map { ClauseID($0) }, facts: facts, readings: readings,
      behaviour: behaviour, items: try items(record))
  }

  private func items(_ record: JSONRecord) throws -> [PrintedItem]? {
    guard record.has("document") else { return nil }
    var seen: Set<PrintedItem.ID> = []
    return try record.records("document").map { item in
      let kind = try item.choice("kind", of: PrintedItem.Kind.self)
      let id = PrintedItem.ID(
        kind: kind, name: try item.text("id"), choosing: try item.optionalString("choosing").map { FactID($0.text) })
      guard seen.insert(id).inserted else {
        throw item.fault("id", found: "\(kind.rawValue) \"\(id.name)\" a second time", expected: "each once")
      }
      let texts = try item.strings("texts").map { (Language($0.name), $0.text) }
      return PrintedItem(
        id: id, sources: try item.texts("sources").map { ClauseID($0) },
        texts: Dictionary(texts) { first, _ in first })
    }
  }
}

/// Who says something, by the name of the statement or reading.
struct ExportedSources {
  let readings: Set<ClauseID>

  func source(_ name: String) -> Source {
    let clause = ClauseID(name)
    return readings.contains(clause) ? .reading(clause) : .datasheet(clause)
  }

  func sources(_ record: JSONRecord) throws(LocalizationError) -> [Source] {
    record.has("sources") ? try record.texts("sources").map(source) : []
  }
}

extension JSONRecord {
  /// A text that is one of the raw values of a type.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Value.Type
  ) throws(LocalizationError) -> Value {
    let text = try text(name)
    guard let value = Value(rawValue: text) else {
      throw fault(
        name, found: "\"\(text)\"", expected: "one of \(type.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  /// Names of one kind.
  func identifiers<Tag>(_ name: String) throws(LocalizationError) -> [Identifier<Tag>] {
    try texts(name).map { Identifier<Tag>($0) }
  }

  /// A name of one kind.
  func identifier<Tag>(_ name: String) throws(LocalizationError) -> Identifier<Tag> { Identifier(try text(name)) }
}
