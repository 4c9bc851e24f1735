import Findings

/// The rules that hold the texts of claims to what is claimed by them.
package enum ReadBackRules {
  /// All of them.
  package static let all = [contrary, unread]

  static let contrary = RuleSummary(
    "claim-contradicted", .critical, .mistranslation,
    summary: "A text that claims something of the behaviour says what the data have, and not the contrary.",
    help: """
      Every text of a statement with claims is read: states, comparisons, on and off, all and any, with their negations. A \
      word whose contrary would make the text say what conditions and tables of the product say is wrong, in the source and \
      in all languages alike. Put the word right; or, if it was read wrongly, read the text and sign it off with \
      check --accept.
      """)

  static let unread = RuleSummary(
    "claim-changed-unread", .major, .mistranslation,
    summary: "A text that claims something, and that can't be read back, is as a person signed it off.",
    help: """
      Not every sentence can be read: the claims of a statement may not decide each of its words. Such a text is held to \
      the sign-off of the person who has read it; an edit afterwards stops the build until somebody has read it again and \
      signed it off with check --accept. The same is true of an edit that leaves out a word with a contrary, or that denies, \
      obliges or allows otherwise than before. A text that nobody has ever signed off is left to the rule "unreviewed".
      """)
}
