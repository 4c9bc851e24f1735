import Glossary
import Linguistics
import Quantities
import SpecModel

/// The figures of a specification, and what they look like in a text.
struct FigureTable {
  /// A figure of a fact.
  struct Figure {
    let fact: FactID
    let form: QuantityMention.Form
    /// Values in units without a prefix.
    let values: [ExactDecimal]
    /// The symbol without a prefix.
    let unit: String
    /// The power of ten of the prefix that our own texts give it.
    let exponent: Int
    /// What it is subtracted from.
    let subtractedFrom: String?
    let sources: [Source]
    /// Whether the fact says more: it is one end of a range, one side of a body, or a drop without what it lies below.
    var isPart = false
    /// Whether it is what something lies below another.
    var isDrop = false
  }

  let figures: [Figure]
  /// The expectations that print a fact.
  let expectations: [FactID: [Int]]
  /// The facts that a protection or a row of a table compares readings with.
  let decisive: Set<FactID>
  /// The concepts that sentences speak of and neither headings nor rows with figures, such as a coil.
  let things: Set<String>
  /// The concepts whose figures are their own: those things, what items of lists name and no label of a figure does, such as
  /// a relay, and what the glossary alone knows, such as a fuse.
  let devices: Set<String>

  init(_ specification: Specification, _ expectations: [Expectation], _ glossary: Glossary) {
    figures = specification.facts.facts.flatMap(FigureTable.figures).flatMap { [$0] + $0.parts }
    var printing: [FactID: [Int]] = [:]
    for (number, expectation) in expectations.enumerated() {
      for fact in expectation.facts { printing[fact, default: []].append(number) }
    }
    self.expectations = printing
    let isOfFigures = { (expectation: Expectation) in expectation.kind == .row || expectation.kind == .heading }
    things = Set(expectations.filter { !isOfFigures($0) }.flatMap(\.concepts))
      .subtracting(expectations.filter(isOfFigures).flatMap(\.concepts))
    let owners = expectations.filter(isOfFigures).flatMap { expectation -> [ConceptMatch] in
      guard let first = expectation.text.quantities.first?.tokens.lowerBound else { return [] }
      return expectation.text.wholeTerms.filter { $0.tokens.upperBound <= first }
    }
    devices = Set(expectations.filter { $0.kind == .item }.flatMap(\.text.wholeTerms).map(\.term.concept))
      .subtracting(owners.map(\.term.concept)).union(things)
      .union(Set(glossary.concepts.map(\.id)).subtracting(expectations.flatMap(\.concepts)))
    let behaviour = specification.behaviour
    decisive = Set(
      behaviour.protections.map(\.threshold) + behaviour.tables.flatMap(\.rows).flatMap(\.conditions).flatMap(\.facts))
  }

  private static func figures(of fact: IndexedFact) -> [Figure] {
    func figure(
      _ form: QuantityMention.Form, _ quantities: [AnyQuantity], from reference: String? = nil
    ) -> Figure {
      // A text reads the prefix of a product or a power as part of the unit: mm², kN·m.
      let isCompound = quantities[0].unit.contains { "²³·/".contains($0) }
      return Figure(
        fact: fact.id, form: form,
        values: quantities.map { (isCompound ? $0.number : $0.baseValue).normalized },
        unit: isCompound ? quantities[0].symbol : quantities[0].unit,
        exponent: isCompound ? 0 : quantities[0].prefix.rawValue, subtractedFrom: reference, sources: fact.sources)
    }
    switch fact.form {
    case .quantity(let quantity): return [figure(.single, [quantity])]
    case .limit(.atMost, let quantity):
      // What goes up to a limit may be said to start at nothing: "0 – 95 %".
      let fromNothing = Figure(
        fact: fact.id, form: .range, values: [0, quantity.baseValue.normalized], unit: quantity.unit,
        exponent: quantity.prefix.rawValue, subtractedFrom: nil, sources: fact.sources)
      return [figure(.single, [quantity]), fromNothing]
    case .limit(_, let quantity): return [figure(.single, [quantity])]
    case .quantities(let list): return list.map { figure(.single, [$0]) }
    case .range(let lower, let upper):
      guard lower.unit == Celsius.symbol else { return [figure(.range, [lower, upper])] }
      // A document may give the same range in °F, which is computed and never a fact of its own.
      let fahrenheit = [lower, upper].map { AnyQuantity(Quantity<Celsius>.celsius($0.number).fahrenheit) }
      return [figure(.range, [lower, upper]), figure(.range, fahrenheit)]
    case .drop(let reference, let drop): return [figure(.single, [drop], from: reference)]
    case .dimensions(let sides): return [figure(.product, sides)]
    case .byChoice(_, let forms):
      return forms.flatMap { figures(of: IndexedFact(id: fact.id, form: $0.form, sources: fact.sources)) }
    case .count, .flag, .name, .names, .terms, .alternatives: return []
    }
  }
}

extension FigureTable.Figure {
  /// What a text may say of it in several places: "from 8 V upwards, up to 70 V", "42 mm wide", "0.1 V below Vbat".
  fileprivate var parts: [FigureTable.Figure] {
    guard form != .single || subtractedFrom != nil else { return [] }
    return values.filter { $0 != 0 }.map { value in
      FigureTable.Figure(
        fact: fact, form: .single, values: [value], unit: unit, exponent: exponent, subtractedFrom: nil,
        sources: sources, isPart: true, isDrop: subtractedFrom != nil)
    }
  }

  /// Whether a mention states it, prefix and notation aside.
  func matches(_ mention: QuantityMention) -> Bool {
    mention.form == form && mention.amounts.count == values.count && hasUnit(of: mention)
      && zip(mention.amounts, values).allSatisfy { $0.baseValue == $1 }
      && (subtractedFrom == nil) == (mention.subtractedFrom == nil)
      && !(isDrop && mention.amounts[0].hasPlus)
  }

  /// Whether a number is its own, the unit left out: "2 mA with a low cell, 1.5 when off".
  func isNumber(_ mention: QuantityMention) -> Bool {
    mention.form == form && mention.amounts.map { $0.value.scaled(byPowerOfTen: exponent).normalized } == values
  }

  /// Whether a mention differs from it in a sign, or in one of several numbers.
  func isNearly(_ mention: QuantityMention) -> Bool {
    guard mention.form == form, mention.amounts.count == values.count, hasUnit(of: mention) else { return false }
    let pairs = zip(mention.amounts.map(\.baseValue), values)
    return pairs.contains { $0 == $1 && $0 != 0 } || pairs.contains { $0 == -$1 }
  }

  /// Whether a mention has its unit, or lost the scale of a temperature.
  func hasUnit(of mention: QuantityMention) -> Bool {
    mention.amounts.allSatisfy { amount in
      amount.unit?.symbol == unit || amount.unit?.symbol == "°" && unit.hasPrefix("°")
    }
  }
}
