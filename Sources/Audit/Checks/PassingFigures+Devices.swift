import Linguistics

/// Figures of other things, told by what they stand beside.
extension PassingFigures {
  /// Whether a figure is that of a device beside it: "a 5 mA reed relay", "a coil of 0.35 A", "the contactor (24 V, 0.55 A)".
  func isOfDevice(_ mention: QuantityMention, _ number: Int) -> Bool {
    guard mention.form == .single, mention.comparator == nil else { return false }
    let text = run.passages[number].text
    let devices = text.wholeTerms.filter { run.specification.figures.devices.contains($0.term.concept) }
    guard !devices.isEmpty else { return false }
    let (starts, ends) = (Set(devices.map(\.tokens.lowerBound)), Set(devices.map { $0.tokens.upperBound - 1 }))
    return isAhead(of: starts, mention, text) || isBehind(ends, mention, text)
  }

  /// Whether a device follows a figure, with no more than an adjective between them.
  private func isAhead(of devices: Set<Int>, _ mention: QuantityMention, _ text: ReadText) -> Bool {
    var adjectives = 0
    for index in text.tokens.indices.dropFirst(mention.tokens.upperBound) {
      if devices.contains(index) { return true }
      if text.tokens[index].text == "-" { continue }
      guard isContent(text.tokens[index]), adjectives < Self.mostAdjectives else { return false }
      adjectives += 1
    }
    return false
  }

  /// Whether a device stands before a figure, with no more than a verb or an adjective, function words and other figures of
  /// its own between them.
  private func isBehind(_ devices: Set<Int>, _ mention: QuantityMention, _ text: ReadText) -> Bool {
    let figures = text.quantities.filter { $0.amounts.contains { $0.unit != nil } }.reduce(into: Set<Int>()) {
      $0.formUnion($1.tokens)
    }
    var contents = 0
    for index in text.tokens[..<mention.tokens.lowerBound].indices.reversed() {
      if devices.contains(index) { return true }
      if figures.contains(index) { continue }
      let token = text.tokens[index]
      if token.text == "(" || token.text == "," && figures.contains(index - 1) { continue }
      guard token.kind == .word else { return false }
      guard isContent(token) else { continue }
      guard contents < Self.mostAdjectives else { return false }
      contents += 1
    }
    return false
  }

  private func isContent(_ token: Token) -> Bool {
    token.kind == .word && !run.specification.analyzer.functionWords.contains(token.folded)
  }

  /// How many words may stand between a device and its figure that are no function words.
  private static let mostAdjectives = 1
}
