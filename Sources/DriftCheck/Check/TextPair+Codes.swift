import Linguistics

extension TextPair {
  /// A number too long to be a quantity, of a part or a device, that another one stands in the place of.
  var changedCode: (source: Range<Int>, translation: Range<Int>)? {
    let own = source.codes
    guard !own.isEmpty else { return nil }
    let others = translation.codes
    let (known, found) = (Set(own.map(\.digits)), Set(others.map(\.digits)))
    guard let lost = own.first(where: { !found.contains($0.digits) }),
      let added = others.first(where: { !known.contains($0.digits) })
    else { return nil }
    return (lost.tokens, added.tokens)
  }
}

extension CheckedText {
  fileprivate var codes: [(digits: String, tokens: Range<Int>)] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .number, tokens[index].text.utf8.count > NumberNotation.longest else { return nil }
      let digits = tokens[index].text.filter(\.isNumber)
      return digits.utf8.count > NumberNotation.longest ? (digits, index..<(index + 1)) : nil
    }
  }
}
