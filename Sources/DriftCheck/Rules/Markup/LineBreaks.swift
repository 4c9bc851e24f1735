/// Line ends, tabs or escapes that were lost or added inside a text.
enum LineBreaks: TranslationRule {
  static let description = RuleDescription(
    "line-breaks", .minor, .markupTag,
    summary:
      "A translation has as many paragraphs, tabs and escapes as its source, and as many lines if they are short.",
    rationale: "Lines make lists and tables; one that is lost runs two items into one.",
    in: .files, yieldingTo: ["untranslated-text", "edge-space", "list-items"],
    accepted: [.file("nl", "Level: low\nTank: full", "Niveau: laag\nTank: vol")],
    rejected: [
      .file("nl", "Level: low\nTank: full", "⟦Niveau: laag Tank: vol⟧"),
      .file("it", "Level:\tlow", "⟦Livello: basso⟧"), .file("es", #"low\nhigh"#, "⟦bajo, alto⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let (text, source) = (pair.translation, pair.source)
    // The prose in a block breaks where each language does, and lines of HTML are none to readers.
    guard !source.isBlock, !text.isBlock,
      text.classes.union(source.classes).contains(.lineBreak) || hasEscapes(source) || hasEscapes(text),
      !source.content.contains("<p")
    else { return [] }
    for (name, count) in counts(hasLines: hasLines(source) && isLined(text) && source.tokens.count > longestHeading) {
      let (found, wanted) = (count(text), count(source))
      guard found != wanted else { continue }
      var issue = text.issue("the text has \(found) \(name), its source \(wanted)")
      // What is longer than its source is broken once more.
      issue.isDoubtful = found > wanted && wanted > 1
      return [issue]
    }
    return []
  }

  private static func counts(hasLines: Bool) -> [(String, (CheckedText) -> Int)] {
    var counts: [(String, (CheckedText) -> Int)] = [
      ("paragraphs", { text in lines(text).split { $0.allSatisfy(\.isSpace) }.count }),
      ("tabs", { text in text.characters.count { $0 == "\t" } }),
      ("escapes of a line end or tab", { text in escapes(text) }),
    ]
    if hasLines { counts.append(("lines", { text in lines(text).count { !$0.allSatisfy(\.isSpace) } })) }
    return counts
  }

  /// Whether each line says something of its own; others are broken where they are full, which each language does
  /// elsewhere.
  private static func hasLines(_ text: CheckedText) -> Bool {
    let lines = lines(text).filter { !$0.allSatisfy(\.isSpace) }
    return lines.count > 1
      && zip(lines, lines.dropFirst()).allSatisfy { line, next in
        isClosed(line)
          || next.first { !$0.isSpace }.map { !$0.isLower && !$0.isDigit && $0 != "(" } ?? false
      }
  }

  /// More words than that are no heading, which breaks where its column is full.
  private static let longestHeading = 3

  /// Whether no line of a translation ends but with a mark, if it has several: what is longer is broken anew.
  private static func isLined(_ text: CheckedText) -> Bool {
    let lines = lines(text).filter { !$0.allSatisfy(\.isSpace) }
    return lines.count < 3 || hasLines(text) && lines.dropLast().allSatisfy { isClosed($0) }
  }

  private static func isClosed(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    ".:;!?,".unicodeScalars.contains(line.last { !$0.isSpace } ?? " ")
  }

  private static func lines(_ text: CheckedText) -> [ArraySlice<Unicode.Scalar>] {
    text.characters.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func hasEscapes(_ text: CheckedText) -> Bool { text.classes.contains(.markup) && escapes(text) > 0 }

  /// A backslash with a letter that is spelled out in the text itself.
  private static func escapes(_ text: CheckedText) -> Int {
    text.characters.indices.dropLast().count { index in
      text.characters[index] == "\\" && ["n", "t", "r"].contains(text.characters[index + 1])
        && text.character(before: index) != "\\"
    }
  }
}
