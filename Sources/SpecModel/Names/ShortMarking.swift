extension String {
  /// The most letters of a marking that is a common word in one language or another.
  private static let longest = 3

  /// Whether a name of few capital letters is a word when it is written otherwise: "IN", "OUT", "ON".
  package var isShortMarking: Bool {
    utf8.count <= String.longest && utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
