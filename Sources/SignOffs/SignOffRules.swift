import Findings

/// The rules that hold texts to their sign-offs.
package enum SignOffRules {
  /// All of them.
  package static let all = [unreviewed, changed, stale, valueChanged, orphan]

  static let unreviewed = RuleSummary(
    "unreviewed", .minor, .mistranslation, summary: "Every text has been read and signed off by a person.",
    help: """
      Rules find what can be counted; only a reader can tell whether a sentence says what it should. Read the text beside \
      its source and sign it off with check --accept. A text that its catalog marks as needing review counts as unread, \
      whoever has signed it off before; a new sign-off removes the mark. A text that consists of placeholders alone has \
      no words to read.
      """)

  static let changed = RuleSummary(
    "changed-after-sign-off", .major, .mistranslation, summary: "A text is the one that was signed off, byte for byte.",
    help: """
      An edit after the last reading is an edit that nobody has read. Read the new text beside its source and sign it off \
      again with check --accept, or put the old one back.
      """)

  static let stale = RuleSummary(
    "stale", .major, .mistranslation, summary: "The source of a translation is the one that it was signed off against.",
    help: """
      When the source changes, its translations still say what it said before. Bring the translation up to date and sign \
      it off with check --accept; if it needs no change, sign it off as it is.
      """)

  static let valueChanged = RuleSummary(
    "value-changed", .major, .mistranslation,
    summary: "The values that a text prints, or that choose it, are those that it was signed off with.",
    help: """
      A sentence can stop being true or good when its figure changes: a plural, a comparison, a reason given for a limit. \
      Each sentence that prints the value is listed in each language. Read it with the new value and sign it off with \
      check --accept.
      """)

  static let orphan = RuleSummary(
    "orphan-sign-off", .minor, .textualConventions, summary: "Every sign-off belongs to a text that is there.",
    help: """
      A sign-off without its text means that the text or its key is gone, perhaps by mistake. Put the text back, or remove \
      the line from the file.
      """)
}
