/// Markdown documents of every kind of block and inline inside each other, the same for the same seed.
struct MarkdownDocuments: RandomNumberGenerator {
  private var state: UInt64
  private var words = 0

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A document of four blocks.
  mutating func document() -> String {
    words = 0
    return (0..<4).map { _ in block("", depth: 0) }.joined(separator: "\n\n") + "\n\n[ref]: http://x\n"
  }

  /// A word that the document has once, some with an escape or a character reference.
  private mutating func word() -> String {
    words += 1
    return ["w%q", "\u{E9}%q", "x\\_%q", "a&amp;%q", "k%q &le; t%q", "%q"][Int.random(in: 0..<6, using: &self)]
      .replacing("%", with: "\(words)")
  }

  private mutating func inline() -> String {
    switch Int.random(in: 0..<12, using: &self) {
    case 0: "*\(word())*"
    case 1: "**\(word()) \(word())**"
    case 2: "[\(word())](http://u/\(word()))"
    case 3: "[\(word())](<b c> \"\(word()) (\")"
    case 4: "`c\(words)q d`"
    case 5: "[*\(word())*][ref]"
    case 6: "![\(word())](i.png)"
    case 7: "<b>\(word())</b>"
    case 8: "\\*\(word())\\|"
    default: word()
    }
  }

  private mutating func line() -> String {
    (0..<Int.random(in: 1...4, using: &self)).map { _ in inline() }.joined(separator: " ")
  }

  private mutating func block(_ prefix: String, depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 2 ? 5 : 8), using: &self) {
    case 0: return prefix + "## " + line()
    case 1: return prefix + line() + "\n" + prefix + "==="
    case 2:
      let rows = (0..<2).map { _ in "\n\(prefix)| \(line()) |  \(line())|" }.joined()
      return prefix + "| \(line()) | \(line()) |\n\(prefix)|---|---|" + rows
    case 3: return prefix + "```\n" + prefix + "code \(words)q\n" + prefix + "```"
    case 4: return (0..<3).map { _ in prefix + " " + line() }.joined(separator: "\n")
    case 5:
      return prefix + "- " + line() + "\n" + prefix + "  " + line() + "\n\n" + block(prefix + "  ", depth: depth + 1)
    case 6: return prefix + "> " + line() + "\n" + block(prefix + "> ", depth: depth + 1)
    default: return prefix + "12. " + line() + "\n\n" + block(prefix + "    ", depth: depth + 1)
    }
  }
}
