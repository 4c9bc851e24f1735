import Localization

/// Two versions of a text as inline Markdown, what differs between them in bold.
struct WordDifference {
  /// The earlier version; nil where there was none.
  let old: String?
  /// The present version; nil where there is none any more.
  let new: String?

  /// Compares word by word, from both ends.
  init(_ old: String?, _ new: String?) {
    guard let old, let new else {
      (self.old, self.new) = (old.map(Markdown.escaped), new.map(Markdown.escaped))
      return
    }
    let (before, now) = (Self.words(old), Self.words(new))
    let first = zip(before, now).prefix { $0 == $1 }.count
    let rest = min(before.count, now.count) - first
    let last = zip(before.reversed(), now.reversed()).prefix { $0 == $1 }.count
    (self.old, self.new) = (
      Self.marked(before, first, min(last, rest)), Self.marked(now, first, min(last, rest))
    )
  }

  /// Only at spaces that break lines: a figure and its unit are one word.
  private static func words(_ text: String) -> [Substring] {
    text.split(separator: " ", omittingEmptySubsequences: false)
  }

  private static func marked(_ words: [Substring], _ first: Int, _ last: Int) -> String {
    let parts = [words.prefix(first), words.dropFirst(first).dropLast(last), words.suffix(last)].map { part in
      Markdown.escaped(part.joined(separator: " "))
    }
    return [parts[0], parts[1].isEmpty ? "" : "**\(parts[1])**", parts[2]].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
