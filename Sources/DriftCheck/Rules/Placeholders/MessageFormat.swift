/// A message of ICU whose keywords or braces were altered.
enum MessageFormat: TranslationRule {
  static let description = RuleDescription(
    "message-format", .critical, .markupTag,
    summary: "A message with a text for each number or case has its keywords, its \"other\" and its braces.",
    rationale: "A keyword that was translated or a brace that is lost stops the program, or prints the message raw.",
    in: .files, yieldingTo: ["untranslated-text"],
    accepted: [
      .file("de", "{n, plural, one {pump} other {pumps}}", "{n, plural, one {Pumpe} other {Pumpen}}"),
      .file(
        "es", "{n, plural, one {# pump} other {# pumps}}",
        "{n, plural, one {# bomba} many {# de bombas} other {# bombas}}"),
    ],
    rejected: [
      .file("de", "{n, plural, one {pump} other {pumps}}", "⟦{n, plural, one {Pumpe} andere {Pumpen}}⟧"),
      .file("fr", "{n, plural, one {pump} other {pumps}}", "⟦{n, plural, one {pompe} other {pompes}⟧"),
      .file("it", "{mode, select, on {full} other {empty}}", "⟦{mode, select, acceso {pieno} other {vuoto}}⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let wanted = ICUMessage.messages(in: Array(pair.source.content.utf8))
    guard !wanted.isEmpty else { return [] }
    let bytes = Array(pair.translation.content.utf8)
    let found = ICUMessage.messages(in: bytes)
    guard !found.isEmpty else {
      // Without its head it is a placeholder that is missing.
      guard ICUMessage.hasHead(bytes) else { return [] }
      return [pair.translation.issue("the braces of the message do not pair")]
    }
    for message in found {
      guard let source = wanted.first(where: { $0.argument == message.argument && $0.kind == message.kind }) else {
        continue
      }
      if let fault = fault(of: message, beside: source) { return [pair.translation.issue(fault)] }
    }
    return []
  }

  private static func fault(of message: ICUMessage, beside source: ICUMessage) -> String? {
    if message.kind == "select" {
      guard Set(message.selectors) != Set(source.selectors) else { return nil }
      return "the cases are \(message.selectors.joined(separator: ", ")), those of the source "
        + source.selectors.joined(separator: ", ")
    }
    if let unknown = message.selectors.first(where: { !$0.hasPrefix("=") && !ICUMessage.pluralForms.contains($0) }) {
      return "\"\(unknown)\" is no keyword of a plural"
    }
    return message.selectors.contains("other") ? nil : "the form \"other\" is missing"
  }
}
