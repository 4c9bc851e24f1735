import ReferenceModels

/// Breaks inputs: the same ones in the same ways for the same seed.
struct Mutator {
  private var random: SplitMix64

  /// What parsers look at, and numbers at the ends of what is counted in.
  private static let words: [[UInt8]] = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&#x10FFFF;", "<!DOCTYPE x [", "\"", "'",
    "\\", "\\u", "\\uD800",
    "\\x", "{", "}", "{{", "[", "]", "(", ")", "%", "%s", "%1$@", "%%", "{0}", "{n, plural, other {#}}", "msgid",
    "msgstr[", "msgctxt",
    "#, fuzzy", "#~ ", "\n", "\r", "\t", "\u{0}", "\u{FEFF}", "\u{202E}", "\u{A0}", "0/0", "1/0", "-0", "1e999",
    "99999999999999999999", "0.1",
    "−40 °C", "5 V", "> 5 A", "not", "nicht", "|", "| --- |", "```", "# ", "- ", "1. ", "![](", "http://", "a@b.c", ":",
    ";", ",", "=", "null",
    "true", "\u{1F468}\u{200D}\u{1F469}", "e\u{301}", "ﬁ",
  ].map { Array($0.utf8) }
  /// So many changes at most are made to one input.
  private static let most = 6

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  /// One of some inputs, broken.
  mutating func broken(_ seeds: [[UInt8]]) -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...Self.most, using: &random) { change(&bytes, seeds) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...32, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.replaceSubrange(place..<end, with: Self.words.randomElement(using: &random) ?? [])
    case 4: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 5: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 6:
      let other = seeds.randomElement(using: &random) ?? []
      bytes.replaceSubrange(place..., with: other[Int.random(in: 0...other.count, using: &random)...])
    default: bytes.insert(contentsOf: Self.words.randomElement(using: &random) ?? [], at: place)
    }
  }
}
