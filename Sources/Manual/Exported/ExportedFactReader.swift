import Localization
import Quantities
import SpecModel

/// Reads exported facts.
struct ExportedFactReader {
  /// The present quantities by the symbols of their units, of which the export says no more.
  private let known: [String: AnyQuantity]
  /// Those facts of the present specification that are printed as direct voltage or current.
  private let direct: Set<FactID>

  /// Reads facts of the units that a product has, and of those of the kit.
  init(like specification: Specification) {
    let quantities = specification.facts.facts.flatMap { fact in fact.form.quantities.map { (fact.id, $0) } }
    known = Dictionary(quantities.map { ($0.1.symbol, $0.1) }) { first, _ in first }
    direct = Set(quantities.filter(\.1.isDirect).map(\.0))
  }

  func index(_ record: JSONRecord, _ sources: ExportedSources) throws(LocalizationError) -> FactIndex {
    var facts: [IndexedFact] = []
    var seen: Set<String> = []
    for fact in try record.records("facts") {
      let id = try fact.text("id")
      guard seen.insert(id).inserted else {
        throw fact.fault("id", found: "the fact \"\(id)\" a second time", expected: "each fact once")
      }
      facts.append(
        IndexedFact(id: FactID(id), form: try form(fact, of: FactID(id)), sources: try sources.sources(fact)))
    }
    return FactIndex(facts)
  }

  private func form(_ fact: JSONRecord, of id: FactID) throws(LocalizationError) -> FactForm {
    switch try fact.text("kind") {
    case "quantity": return .quantity(try quantity(try fact.record("value"), of: id))
    case "quantities": return .quantities(try quantities(fact, of: id))
    case "dimensions": return .dimensions(try quantities(fact, of: id))
    case "range":
      return .range(
        try quantity(try fact.record("minimum"), of: id), try quantity(try fact.record("maximum"), of: id))
    case "limit":
      return .limit(
        try fact.choice("comparator", of: Comparator.self), try quantity(try fact.record("value"), of: id))
    case "drop":
      return .drop(reference: try fact.text("below"), try quantity(try fact.record("value"), of: id))
    case "count":
      let number = try number(fact, "value")
      guard number.fractionDigits == 0 else {
        throw fact.fault("value", found: "\(number)", expected: "a whole number")
      }
      return .count(number.coefficient)
    case "flag": return .flag(try fact.flag("value"))
    case "name": return .name(try fact.text("value"))
    case "names": return .names(try fact.texts("value"))
    case "terms": return .terms(try fact.identifiers("value"))
    case "alternatives": return .alternatives(try fact.identifiers("value"))
    case "byChoice":
      var choices: [FactForm.Choice] = []
      for (name, value) in try fact.namedRecords("values") {
        choices.append(FactForm.Choice(value: ChoiceID(name), form: try form(value, of: id)))
      }
      return .byChoice(try fact.identifier("parameter"), choices)
    case let kind:
      throw fact.fault(
        "kind", found: "\"\(kind)\"",
        expected: "one of quantity, quantities, dimensions, range, limit, drop, count, flag, name, names, terms, "
          + "alternatives, byChoice")
    }
  }

  private func quantities(_ fact: JSONRecord, of id: FactID) throws(LocalizationError) -> [AnyQuantity] {
    var list: [AnyQuantity] = []
    for value in try fact.records("value") { list.append(try quantity(value, of: id)) }
    return list
  }

  private func quantity(_ value: JSONRecord, of id: FactID) throws(LocalizationError) -> AnyQuantity {
    let number = try number(value, "number")
    let symbol = try value.text("unit")
    let isDirect = value.has("direct") ? try value.flag("direct") : direct.contains(id)
    let quantity =
      known[symbol]?.with(number, isDirect: isDirect) ?? AnyQuantity(number, symbol: symbol, isDirect: isDirect)
    let one = quantity.with(1, isDirect: isDirect)
    let size = abs(number.doubleValue) * max(1, (one.seconds ?? one.baseValue).doubleValue)
    guard size < Self.largest else {
      throw value.fault("number", found: "\(number) \(symbol)", expected: Self.expectedNumber)
    }
    return quantity
  }

  /// A number that can be calculated with.
  func number(_ record: JSONRecord, _ name: String) throws(LocalizationError) -> ExactDecimal {
    let number = try record.number(name)
    guard abs(number.doubleValue) < Self.largest, number.fractionDigits <= Self.fractionDigits else {
      throw record.fault(name, found: "\(number)", expected: Self.expectedNumber)
    }
    return number
  }

  // Sums and steps of such numbers, with any prefix of the SI down to milli, stay exact.
  private static let largest = 1e9
  private static let fractionDigits = 5
  private static let expectedNumber = "less than 1000000000 with at most \(fractionDigits) digits behind the point"
}

extension FactForm {
  /// The quantities in it.
  fileprivate var quantities: [AnyQuantity] {
    switch self {
    case .quantity(let quantity), .limit(_, let quantity), .drop(_, let quantity): [quantity]
    case .quantities(let list), .dimensions(let list): list
    case .range(let lower, let upper): [lower, upper]
    case .byChoice(_, let choices): choices.flatMap(\.form.quantities)
    case .count, .flag, .name, .names, .terms, .alternatives: []
    }
  }
}
