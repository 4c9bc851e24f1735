import Findings
/// A list that lost or gained an item.
enum ListItems: TranslationRule {
  static let description = RuleDescription(
    "list-items", .major, .omission,
    summary: "A list has as many items as in the source, in lines or in a sentence.",
    rationale: "The item that is missing is the part that nobody mounts, or the step that nobody takes.",
    in: .files, yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [
      .file("nl", "Parts:\n- pump\n- valve", "Onderdelen:\n- pomp\n- klep"),
      .file("de", "pump, valve, float and hose", "Pumpe, Ventil, Schwimmer und Schlauch"),
    ],
    rejected: [
      .file("nl", "Parts:\n- pump\n- valve\n- hose", "⟦Onderdelen:\n- pomp\n- klep⟧"),
      .file("de", "pump, valve, float and hose", "⟦Pumpe, Ventil und Schlauch⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    // The prose of a comment in code breaks where each language does.
    guard !pair.source.content.hasPrefix("/*") else { return [] }
    let (found, wanted) = (lines(pair.translation), lines(pair.source))
    if wanted > 1 || found > 1 {
      // Without any mark the lines may be a list all the same, or the sentence says it.
      guard found != wanted, found > 0, wanted > 0 else { return [] }
      var issue = issue(pair, found, wanted)
      // An item that lost no more than its mark is a line all the same.
      if pair.translation.filledLines == pair.source.filledLines { issue.severity = .minor }
      return [issue]
    }
    // With a single comma it may as well be two clauses.
    guard pair.source.content.utf8.contains(UInt8(ascii: ",")), let wanted = items(pair.source, pair.sourceTools),
      wanted > 3,
      let found = items(pair.translation, pair.tools), found < wanted
    else { return [] }
    // A clause before the enumeration looks like its first item: "If it is empty, the pump, the valve and the tank …".
    var issue = issue(pair, found, wanted)
    (issue.severity, issue.isDoubtful) = (.minor, pair.isLong)
    return [issue]
  }

  private static func issue(_ pair: TextPair, _ found: Int, _ wanted: Int) -> Issue {
    pair.translation.issue(
      "the list has \(found) items, that of the source \(wanted)", remedy: pair.sourceAsRemedy)
  }

  /// How many lines start with a bullet or a number.
  private static func lines(_ text: CheckedText) -> Int {
    guard text.classes.contains(.lineBreak) else { return 0 }
    return text.characters.split(separator: "\n").count { line in
      let line = line.drop(while: \.isSpace)
      guard let first = line.first else { return false }
      if "-*•–·‣▪".unicodeScalars.contains(first) { return line.dropFirst().first?.isSpace ?? false }
      let rest = line.drop(while: \.isDigit)
      return rest.count < line.count && (rest.first == "." || rest.first == ")")
        && (rest.dropFirst().first?.isSpace ?? false)
    }
  }

  /// How many items the only enumeration of a text has: short ones between commas, the last behind "and" or "or".
  private static func items(_ text: CheckedText, _ language: LanguageTools) -> Int? {
    let joints = language.joints
    let last = text.folded.indices.filter { joints.contains(text.folded[$0]) }
    guard last.count == 1, let joint = last.first, joint > 0, joint + 1 < text.tokens.count else { return nil }
    // What comes behind the last item ends the clause.
    guard !text.folded[(joint + 1)...].contains(",") else { return nil }
    var items = 2
    var position = joint - 1
    var length = 0
    var isAside = false
    while position >= 0 {
      let word = text.folded[position]
      if [".", ":", ";", "!", "?", "\u{2013}"].contains(word) { break }
      if word == "(" || word == ")" { isAside = word == ")" }
      if isAside || word == "(" {
        position -= 1
        continue
      }
      if word == "," {
        // "pump, valve, and hose": the comma before the joint divides nothing.
        if length > 0 {
          guard length < 5 else { return nil }
          items += 1
        }
        length = 0
      } else {
        length += 1
      }
      position -= 1
    }
    return items
  }
}

extension CheckedText {
  /// How many lines have anything in them.
  fileprivate var filledLines: Int {
    characters.split(separator: "\n").count { line in line.contains { !$0.isSpace } }
  }
}
