import Quantities

/// What a fact can be: the closed list of forms that every language knows how to print.
public enum FactForm: Hashable, Sendable {
  case quantity(AnyQuantity)
  case quantities([AnyQuantity])
  case range(AnyQuantity, AnyQuantity)
  case limit(Comparator, AnyQuantity)
  /// A voltage below a reference: "Vbat − 0.1 V".
  case drop(reference: String, AnyQuantity)
  case dimensions([AnyQuantity])
  /// How many of something there are.
  case count(Int)
  case flag(Bool)
  /// Never translated nor inflected: a product, a marking, a material.
  case name(String)
  case names([String])
  /// Words of the catalogs, one key an item, all of which apply.
  case terms([TextKey])
  /// Words of the catalogs, one key an item, any one of which applies.
  case alternatives([TextKey])
  /// A form for each value of a parameter.
  case byChoice(ParameterID, [Choice])
}

/// A value that a fact can hold.
public protocol FactValue: Sendable {
  /// The value in the form that languages print.
  var form: FactForm { get }
}

/// A quantity whose unit is known only when the program runs.
public struct AnyQuantity: Hashable, Sendable {
  /// The number in front of the unit.
  public let number: ExactDecimal
  /// The prefix of the unit.
  public let prefix: SIPrefix
  /// The symbol of the unit without its prefix.
  public let unit: String
  /// Whether the unit is to be printed as direct voltage or current.
  public let isDirect: Bool
  /// The power that the prefix is raised to.
  private let power: Int
  /// How many seconds the unit without its prefix has; nil for what is no time.
  private let secondsPerUnit: ExactDecimal?

  /// Forgets the unit's type.
  public init<Unit>(_ quantity: Quantity<Unit>, isDirect: Bool = false) {
    number = quantity.number
    prefix = quantity.prefix
    unit = Unit.symbol
    power = Unit.power
    secondsPerUnit = (Unit.self as? any UnitOfTime.Type)?.seconds
    self.isDirect = isDirect
  }

  /// The same unit with another number.
  package func with(_ number: ExactDecimal, isDirect: Bool) -> AnyQuantity {
    AnyQuantity(number, prefix, unit, power, secondsPerUnit, isDirect: isDirect)
  }

  /// Makes a quantity of a unit by its symbol, which may have a prefix: "mA"; what no unit is called is taken as it is.
  package init(_ number: ExactDecimal, symbol: String, isDirect: Bool = false) {
    for unit in UnitsOfMeasure.all {
      for prefix in [SIPrefix.none] + SIPrefix.allCases where prefix.symbol + unit.symbol == symbol {
        let seconds = (unit as? any UnitOfTime.Type)?.seconds
        self.init(number, prefix, unit.symbol, unit.power, seconds, isDirect: isDirect)
        return
      }
    }
    self.init(number, .none, symbol, 1, nil, isDirect: isDirect)
  }

  private init(
    _ number: ExactDecimal, _ prefix: SIPrefix, _ unit: String, _ power: Int, _ secondsPerUnit: ExactDecimal?,
    isDirect: Bool
  ) {
    self.number = number
    self.prefix = prefix
    self.unit = unit
    self.power = power
    self.secondsPerUnit = secondsPerUnit
    self.isDirect = isDirect
  }

  /// The number of units without a prefix.
  public var baseValue: ExactDecimal { number.scaled(byPowerOfTen: prefix.rawValue * power) }
  /// The unit symbol with its prefix: "mA".
  public var symbol: String { prefix.symbol + unit }
  /// The number of seconds; nil for what is no time.
  public var seconds: ExactDecimal? { secondsPerUnit.map { baseValue * $0 } }
}

extension Quantity: FactValue {
  /// A single quantity.
  public var form: FactForm { .quantity(AnyQuantity(self)) }
}

extension QuantityRange: FactValue {
  /// A range.
  public var form: FactForm { .range(AnyQuantity(lower), AnyQuantity(upper)) }
}

extension Limit: FactValue {
  /// A one-sided limit.
  public var form: FactForm { .limit(comparator, AnyQuantity(bound)) }
}

extension Dimensions: FactValue {
  /// Height, width and depth.
  public var form: FactForm { .dimensions([height, width, depth].map { AnyQuantity($0) }) }
}

extension Bool: FactValue {
  /// Yes or no; it selects between two texts.
  public var form: FactForm { .flag(self) }
}

extension Int: FactValue {
  /// A number of things.
  public var form: FactForm { .count(self) }
}

extension Array: FactValue where Element: FactListItem {
  /// A list, printed in its order.
  public var form: FactForm { Element.form(ofList: self) }
}

/// A value that facts can list.
public protocol FactListItem: Sendable {
  /// The form of a list of such values.
  static func form(ofList items: [Self]) -> FactForm
}

extension Quantity: FactListItem {
  /// Quantities of one unit.
  public static func form(ofList items: [Self]) -> FactForm { .quantities(items.map { AnyQuantity($0) }) }
}

/// A name that no language alters: of a product, a marking, a terminal, a material.
public struct Name: Hashable, Sendable, FactValue, FactListItem, ExpressibleByStringLiteral {
  /// The name as it is printed.
  public let text: String

  /// Makes a name.
  public init(stringLiteral text: String) { self.text = text }

  /// The name itself.
  public var form: FactForm { .name(text) }
  /// Names in a row.
  public static func form(ofList items: [Self]) -> FactForm { .names(items.map(\.text)) }
}

/// A thing that each language has words for: the key of its text.
public struct Term: Hashable, Sendable, FactValue, FactListItem, ExpressibleByStringLiteral {
  /// The key of the words.
  public let key: TextKey

  /// Makes a term of the key of its words.
  public init(stringLiteral key: String) { self.key = TextKey(key) }

  /// One term.
  public var form: FactForm { .terms([key]) }
  /// Terms in a row.
  public static func form(ofList items: [Self]) -> FactForm { .terms(items.map(\.key)) }
}

/// Things of which any one will do: printed with "or".
public struct AnyOf: Hashable, Sendable, FactValue, ExpressibleByArrayLiteral {
  /// The things, in the order in which they are printed.
  public let terms: [Term]

  /// Makes a choice between terms.
  public init(arrayLiteral terms: Term...) { self.terms = terms }

  /// The terms as alternatives.
  public var form: FactForm { .alternatives(terms.map(\.key)) }
}

/// The range of a direct voltage.
public struct DirectVoltageRange: Hashable, Sendable, FactValue {
  /// The range.
  public let range: QuantityRange<Volt>

  /// Makes the range; both bounds are inside.
  public init(_ lower: Quantity<Volt>, to upper: Quantity<Volt>) { range = QuantityRange(lower, to: upper) }

  /// A range whose unit is printed as direct voltage.
  public var form: FactForm {
    .range(AnyQuantity(range.lower, isDirect: true), AnyQuantity(range.upper, isDirect: true))
  }
}

/// The voltage of an output that lies a fixed drop below a reference voltage: Vbat − 0.1 V.
public struct VoltageBelow: Hashable, Sendable, FactValue {
  /// The name of the reference voltage.
  public let reference: Name
  /// How far below the reference.
  public let drop: Quantity<Volt>

  /// Makes the voltage `reference` − `drop`.
  public init(_ reference: Name, drop: Quantity<Volt>) {
    self.reference = reference
    self.drop = drop
  }

  /// A difference from the reference.
  public var form: FactForm { .drop(reference: reference.text, AnyQuantity(drop)) }
}
