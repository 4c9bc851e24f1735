/// The words of a document, which tell a hyphen that stands for itself from one that divides a word at a line's end.
struct PrintedVocabulary {
  private let words: Set<String>

  init(_ lines: some Sequence<PrintedLine>) {
    var words: Set<String> = []
    for line in lines { words.formUnion(line.words.lazy.map { Self.bare($0.text) }) }
    self.words = words
  }

  /// What is between the last word of a line and the first of the next.
  enum Seam {
    case space
    /// The word goes on behind its hyphen.
    case nothing
    /// The word goes on without the hyphen.
    case hyphenation
  }

  /// What joins two lines, as the same word tells elsewhere in the document.
  func seam(between end: String, and start: String) -> Seam {
    guard let last = end.last, Self.hyphens.contains(last), end.dropLast().last?.isLetter == true,
      start.first?.isLowercase == true
    else { return .space }
    let (head, tail) = (Self.bare(String(end.dropLast())), Self.bare(start))
    if words.contains("\(head)-\(tail)") { return .nothing }
    return last != "-" || words.contains(head + tail) ? .hyphenation : .space
  }

  private static let hyphens: Set<Character> = ["-", "\u{AD}", "\u{2010}"]

  /// A word without what stands around it, in small letters.
  private static func bare(_ word: String) -> String {
    let start = word.drop { !$0.isLetter }
    guard let end = start.lastIndex(where: \.isLetter) else { return "" }
    return start[...end].lowercased()
  }
}
