/// Breaks a text into lines that are no wider than they may be.
enum LineBreaker {
  /// The lines; a single word that is wider stays whole.
  static func lines(_ text: String, width: Double) -> [String] {
    pieces(of: text).reduce(into: [String]()) { lines, piece in
      guard let last = lines.last else { return lines = [String(piece)] }
      let joined = last.hasSuffix("-") || last.hasSuffix("/") ? last + piece : "\(last) \(piece)"
      if FigureStyle.width(of: joined) <= width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(String(piece))
      }
    }
  }

  /// The width of the widest piece, below which no text can be broken.
  static func narrowest(_ texts: [String]) -> Double {
    texts.flatMap(pieces).map { FigureStyle.width(of: String($0)) }.max() ?? 0
  }

  /// What must not be torn apart: words, and the parts of words before and after a hyphen or a slash.
  private static func pieces(of text: String) -> [Substring] {
    text.split(separator: " ").flatMap { word -> [Substring] in
      var pieces: [Substring] = []
      var rest = word
      while let end = rest.firstIndex(where: { "-/".contains($0) }), rest.index(after: end) < rest.endIndex {
        pieces.append(rest[...end])
        rest = rest[rest.index(after: end)...]
      }
      return pieces + [rest]
    }
  }
}
