/// Where a text differs from an earlier one.
enum Difference {
  /// What lies between the common beginning and the common end, in UTF-8 code units of the text.
  static func range(in text: String, from earlier: String) -> Range<Int> {
    let (new, old) = (Array(text.unicodeScalars), Array(earlier.unicodeScalars))
    let start = zip(new, old).prefix { $0 == $1 }.count
    let end = zip(new.dropFirst(start).reversed(), old.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let width = { (scalars: ArraySlice<Unicode.Scalar>) in scalars.reduce(0) { $0 + UTF8.width($1) } }
    return width(new[..<start])..<width(new[..<(new.count - end)])
  }
}
