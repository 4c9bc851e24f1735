import Quantities
import SpecModel

/// One product in one language: texts with their placeholders filled from the product's facts.
///
/// What it returns is Markdown: texts are taken as they are, names are escaped.
public struct Wording: Sendable {
  /// The texts.
  public let vocabulary: Vocabulary
  /// The numbers and lists.
  public let numbers: NumberStyle
  /// The product.
  public let specification: Specification
  /// Where figures are printed for others that look the same.
  package var marks: FigureMarks?

  /// Puts a product into words.
  public init(_ specification: Specification, in vocabulary: Vocabulary, numbers: NumberStyle) {
    self.specification = specification
    self.vocabulary = vocabulary
    self.numbers = numbers
  }

  /// The language.
  public var language: Language { vocabulary.language }

  /// The text of a key, its placeholders filled from `arguments` and the facts.
  public func text(
    _ key: TextKey, _ arguments: [String: String] = [:], for user: String = "the manual"
  ) throws(LocalizationError) -> String {
    try text(key, arguments, for: user, depth: 0)
  }

  /// The text of a statement, in the polarity of the data.
  public func text(_ statement: Statement, _ arguments: [String: String] = [:]) throws(LocalizationError) -> String {
    guard let polarity = statement.polarity else { return try text(statement.id, arguments) }
    guard case .flag(let value)? = specification.facts[polarity]?.form else {
      throw unknown(polarity, kind: "the yes-or-no fact")
    }
    return try text(statement.key(value), arguments)
  }

  /// The value of a fact.
  public func text(of fact: FactID) throws(LocalizationError) -> String {
    if let marked = try marked(fact, depth: 0) { return marked }
    guard let form = specification.facts[fact]?.form else {
      throw unknown(fact, kind: "the fact")
    }
    return try text(of: form, depth: 0)
  }

  /// The figures of a fact with signs for their digits; nil where it has none, or nobody wants signs.
  private func marked(_ fact: FactID, depth: Int) throws(LocalizationError) -> String? {
    guard let marks, let position = specification.facts.position(around: fact), marks.varied.contains(position),
      let form = specification.facts.unnoted[fact]?.form, form.isFigure
    else { return nil }
    return try marks.marked(fact) { () throws(LocalizationError) in try text(of: form, depth: depth) }
  }

  /// A text that is computed from facts, with signs for its digits where they are wanted; its id is that of no fact.
  package func computed(
    _ id: FactID, _ text: (Specification) throws(LocalizationError) -> String
  ) throws(LocalizationError) -> String {
    if let marks {
      var unnoted = specification
      unnoted.facts = specification.facts.unnoted
      if let marked = try marks.marked(id, { () throws(LocalizationError) in try text(unnoted) }) { return marked }
    }
    return try text(specification)
  }

  /// A value in words.
  public func text(of form: FactForm) throws(LocalizationError) -> String { try text(of: form, depth: 0) }

  private func unknown(_ fact: FactID, kind: String) -> LocalizationError {
    .unknownFact(fact, kind: kind, known: specification.facts.facts.map(\.id))
  }

  /// A text that there need not be; to find out by an error costs a look at all texts.
  package func optionalText(_ key: TextKey) -> String? {
    vocabulary.message(key) == nil ? nil : try? text(key)
  }

  /// That a text is missing, and with it all others that are, so that they can be written in one go.
  private func missing(_ key: TextKey, for user: String) -> LocalizationError {
    var seen: Set = [key]
    let others = (TextUse.kit + specification.textUses).map(\.key).filter {
      vocabulary.message($0) == nil && seen.insert($0).inserted
    }
    return .missingKeys([key] + others, language, needed: user, path: vocabulary.ownPath)
  }

  private func text(
    _ key: TextKey, _ arguments: [String: String], for user: String, depth: Int
  ) throws(LocalizationError) -> String {
    guard let message = vocabulary.message(key) else { throw missing(key, for: user) }
    guard depth < 8 else { throw .circularTerm(vocabulary.place(of: key), key, language) }
    var result = ""
    for segment in message.segments {
      switch segment {
      case .text(let text): result += text
      case .placeholder(let name):
        if let argument = arguments[name] {
          result += argument
        } else if let marked = try marked(FactID(name), depth: depth + 1) {
          result += marked
        } else if let form = specification.facts[FactID(name)]?.form {
          if case .flag = form { throw .unprintablePlaceholder(vocabulary.place(of: key), key, language, name) }
          result += try text(of: form, depth: depth + 1)
        } else {
          throw .unknownPlaceholder(vocabulary.place(of: key), key, language, name)
        }
      }
    }
    return result
  }

  private func text(of form: FactForm, depth: Int) throws(LocalizationError) -> String {
    switch form {
    case .quantity(let quantity): return try text(of: quantity)
    case .quantities(let list):
      var items: [String] = []
      for quantity in list { items.append(try text(of: quantity)) }
      // A quantity has one value at a time.
      return numbers.or(items)
    case .range(let lower, let upper): return try range(lower, upper)
    case .limit(let comparator, let bound):
      return try pattern("limit.\(comparator.name)", ["value": try text(of: bound)])
    case .drop(let reference, let drop):
      let space = NumberStyle.noBreakSpace
      return printed(reference) + space + NumberStyle.minus + space + (try text(of: drop))
    case .dimensions(let sides):
      let unit = sides.last.map(\.symbol) ?? ""
      let separator = NumberStyle.noBreakSpace + "×" + NumberStyle.noBreakSpace
      return sides.map { numbers.format($0.number) }.joined(separator: separator) + numbers.suffix(unit: unit)
    case .count(let number): return numbers.format(ExactDecimal(coefficient: number))
    case .byChoice(let parameter, let forms):
      var items: [(value: String, choice: String)] = []
      for choice in forms {
        items.append((try text(of: choice.form, depth: depth), try text(of: choice.value, of: parameter)))
      }
      // "12 V (12 V system)" would say one thing twice.
      if items.allSatisfy({ $0.choice.contains($0.value) }) { return numbers.and(items.map(\.value)) }
      var texts: [String] = []
      for item in items { texts.append(try pattern("value.byChoice", ["value": item.value, "choice": item.choice])) }
      return numbers.and(texts)
    case .flag(let value): return value.description
    case .name(let name): return printed(name)
    case .names(let names): return numbers.and(names.map(printed))
    case .terms(let keys): return numbers.and(try terms(keys, depth))
    case .alternatives(let keys): return numbers.or(try terms(keys, depth))
    }
  }

  /// A name, its last part not alone on a line where it is a letter or a number: "Remote L".
  private func printed(_ name: String) -> String {
    let escaped = Markdown.escaped(name)
    guard let space = escaped.lastIndex(of: " ") else { return escaped }
    let last = escaped[escaped.index(after: space)...]
    guard last.count == 1 || last.allSatisfy(\.isNumber) else { return escaped }
    return escaped[..<space] + NumberStyle.noBreakSpace + last
  }

  private func terms(_ keys: [TextKey], _ depth: Int) throws(LocalizationError) -> [String] {
    var texts: [String] = []
    for key in keys { texts.append(try text(key, [:], for: "a list of the data", depth: depth)) }
    return texts
  }

  /// A quantity with its unit.
  public func text(of quantity: AnyQuantity) throws(LocalizationError) -> String {
    numbers.format(quantity.number) + (try suffix(of: quantity))
  }

  private func suffix(of quantity: AnyQuantity) throws(LocalizationError) -> String {
    guard quantity.isDirect else { return numbers.suffix(unit: quantity.symbol) }
    let unit = try pattern("unit.\(quantity.unit).direct", [:]).replacing(" ", with: NumberStyle.noBreakSpace)
    return numbers.suffix(unit: quantity.prefix.symbol + unit)
  }

  /// A range in the language's pattern; one in °C is followed by the same in °F.
  private func range(_ lower: AnyQuantity, _ upper: AnyQuantity) throws(LocalizationError) -> String {
    let crossesZero = lower.number < 0 && upper.number > 0
    let text =
      try pattern(
        "range",
        ["lower": numbers.format(lower.number), "upper": numbers.format(upper.number, showsPlus: crossesZero)]
      ).replacing(" ", with: NumberStyle.noBreakSpace) + (try suffix(of: upper))
    guard lower.unit == Celsius.symbol, lower.prefix == .none else { return text }
    let (low, high) = (
      Quantity<Celsius>.celsius(lower.number).fahrenheit, Quantity<Celsius>.celsius(upper.number).fahrenheit
    )
    return text + " (" + (try range(AnyQuantity(low), AnyQuantity(high))) + ")"
  }

  private func pattern(_ key: TextKey, _ arguments: [String: String]) throws(LocalizationError) -> String {
    try text(key, arguments, for: "a value of the data")
  }
}

extension Wording {
  /// A value of a parameter in words, or as it is marked on the product.
  public func text(of value: ChoiceID, of parameter: ParameterID) throws(LocalizationError) -> String {
    guard let parameter = specification.behaviour.parameters.first(where: { $0.id == parameter }) else {
      throw .unknownParameter(parameter, known: specification.behaviour.parameters.map(\.id))
    }
    return parameter.areMarkings ? Markdown.escaped(value.name) : try text(parameter.text(of: value))
  }

  /// A text as it stands at the start of a heading or a cell.
  public func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension FactForm {
  /// Whether it is a figure, or two, that one product has and another one of its kind has not.
  fileprivate var isFigure: Bool {
    switch self {
    case .quantity, .range, .limit, .drop, .count: true
    default: false
    }
  }
}

extension Comparator {
  /// The last part of the key of a limit's pattern.
  fileprivate var name: String {
    switch self {
    case .lessThan: "lessThan"
    case .atMost: "atMost"
    case .greaterThan: "greaterThan"
    case .atLeast: "atLeast"
    }
  }
}
