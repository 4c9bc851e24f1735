import Linguistics

/// A part of a sentence between signs that divide it.
enum Clause {
  static func around(_ position: Int, in tokens: [Token]) -> Range<Int> {
    let start = tokens[..<position].indices.reversed().first { isEnd($0, tokens) }.map { $0 + 1 } ?? 0
    let end = tokens[position...].indices.first { isEnd($0, tokens) } ?? tokens.count
    return start..<max(end, position + 1)
  }

  /// The clauses of a text, which end where something else does as well.
  static func all(in tokens: [Token], endingAt isOtherEnd: (Int) -> Bool) -> [Range<Int>] {
    tokens.indices.split { isEnd($0, tokens) || isOtherEnd($0) }.map { $0.startIndex..<$0.endIndex }
  }

  private static func isEnd(_ index: Int, _ tokens: [Token]) -> Bool {
    let isStop = tokens[index].text == "." && index + 1 < tokens.count && tokens[index + 1].gap != .none
    return isStop || [",", ";", ":", "(", ")", "\u{2013}"].contains(tokens[index].text)
  }
}
