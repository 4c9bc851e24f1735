/// Breaks a text into lines that are no wider than they may be.
enum LineBreaker {
  /// The lines; a single word that is wider stays whole.
  static func lines(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      // A word is torn at its hyphens only where it fits no line.
      let parts = FigureStyle.width(of: String(word)) <= width ? [word] : pieces(of: word)
      for (number, part) in parts.enumerated() {
        let joined = lines.last.map { number > 0 ? $0 + part : "\($0) \(part)" }
        if let joined, FigureStyle.width(of: joined) <= width {
          lines[lines.count - 1] = joined
        } else {
          lines.append(String(part))
        }
      }
    }
    return lines
  }

  /// The width of the widest piece, below which no text can be broken.
  static func narrowest(_ texts: [String]) -> Double {
    texts.flatMap { $0.split(separator: " ") }.flatMap(pieces).map { FigureStyle.width(of: String($0)) }.max() ?? 0
  }

  /// What must not be torn apart: the parts of a word before and after a hyphen or a slash.
  private static func pieces(of word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while let end = rest.firstIndex(where: { "-/".contains($0) }), rest.index(after: end) < rest.endIndex {
      pieces.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    return pieces + [rest]
  }
}
