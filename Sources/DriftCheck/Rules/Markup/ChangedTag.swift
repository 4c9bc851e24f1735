import Linguistics

/// Tags that were lost, added or altered.
enum ChangedTag: TranslationRule {
  static let description = RuleDescription(
    "changed-tag", .major, .markupTag,
    summary: "A translation has the tags of its source.",
    rationale: "A tag that is lost, misspelt or never closed changes everything behind it.",
    in: .files, yieldingTo: ["untranslated-text", "unsafe-link"],
    accepted: [
      .file("pt", "It is <b>not</b> sealed.", "<b>Não</b> está selado."),
      .file(
        "de", "See <a href=\"http://en.tanks.example/Level\">here</a>.",
        "Siehe <a href=\"https://de.tanks.example/Stand\">hier</a>."),
      .file("es", "<a href=https://tanks.example/level>1</a>", "<a href=\"https://tanks.example/level\">1</a>"),
      .file("es", "-font <font>  Use <font>", "-font <fuente>  Usa <fuente>"),
      .file("it", "--move <from> <to>", "--move <da> <a>"),
      .file("sv", "It stops when “Empty” is set.", "Den stannar när <gui>Tom</gui> är valt."),
      .file("fr", "<html><head/><body><p>Level</p></body></html>", "<p>Niveau</p>"),
    ],
    rejected: [
      .file("pt", "It is <b>not</b> sealed.", "⟦<b>Não está selado.⟧"),
      .file("it", "See <em>levels</em>.", "⟦Vedere <em>livelli<em>.⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    var (lost, added) = pair.change(of: .tag)
    // A link to the page that is written in the language of the translation.
    for link in added.filter({ $0.isLink(into: pair.translation.language.primary) }) {
      guard let other = lost.firstIndex(where: \.isLink) else { break }
      lost.remove(at: other)
      added.removeAll { $0.character == link.character }
    }
    guard !lost.isEmpty || !added.isEmpty else { return [] }
    // What a page has around its text says nothing.
    if added.isEmpty, lost.allSatisfy({ wrappers.contains($0.plainName.replacing("/", with: "")) }) { return [] }
    // What a page of help marks as the name of something, and its source does not.
    if lost.isEmpty, added.allSatisfy({ names.contains($0.plainName.replacing("/", with: "")) }), isPaired(added) {
      return []
    }
    // "-font <font>": an argument that is called as a tag is.
    if pair.source.isUsage, !(lost + added).contains(where: { $0.name.hasPrefix("</") }) { return [] }
    // "<from>" of a usage is "<a>" in Italian.
    if lost.isEmpty, pair.source.content.contains("<"), !pair.source.protected.contains(where: { $0.kind == .tag }),
      !added.contains(where: { $0.name.hasPrefix("</") })
    {
      return []
    }
    // A language may raise letters, as in "2<sup>e</sup>".
    if lost.isEmpty, ["sup", "sub"].contains(where: { Set(added.map(\.name)) == ["<\($0)>", "</\($0)>"] }) {
      return []
    }
    let expected = lost.isEmpty ? nil : lost.map(\.written).joined(separator: " ")
    let message =
      added.isEmpty
      ? "the tag \(lost[0].written) of the source is missing"
      : "the source does not have the tag \(added[0].written) here"
    var issue = pair.translation.issue(
      message, expected: expected, remedy: pair.sourceAsRemedy)
    // Where a line ends and what is stressed is a matter of taste.
    if isLook(lost), isLook(added) {
      issue.severity = .minor
    }
    return [issue]
  }

  /// Whether tags say how a text looks and nothing else, each of them closed.
  private static func isLook(_ tags: [ReadText.Protected]) -> Bool {
    let names = tags.map(\.plainName).filter { $0 != "<br>" }
    return names.allSatisfy { looks.contains($0.replacing("/", with: "")) }
      && isPaired(tags.filter { $0.plainName != "<br>" })
  }

  private static func isPaired(_ tags: [ReadText.Protected]) -> Bool {
    tags.count { $0.plainName.hasPrefix("</") } * 2 == tags.count
  }

  /// Elements of Mallard and DocBook for what something on the screen or the disk is called.
  private static let names: Set<String> = [
    "<app>", "<gui>", "<guiseq>", "<key>", "<keyseq>", "<file>", "<cmd>", "<guibutton>", "<guilabel>", "<guimenuitem>",
    "<application>", "<filename>", "<command>", "<keycap>",
  ]
  /// The elements around the text of a page.
  private static let wrappers: Set<String> = ["<html>", "<head>", "<body>"]
  private static let looks: Set<String> = [
    "<html>", "<body>", "<b>", "<i>", "<u>", "<em>", "<strong>", "<small>", "<code>", "<kbd>", "<tt>",
    "<span>", "<font>",
  ]
}

extension ReadText.Protected {
  /// Whether it is a tag that leads to an address on the web.
  fileprivate var isLink: Bool { kind == .tag && name.contains("://") }

  /// Whether the address names a language: "https://de.example.org/", "https://example.org/de/".
  fileprivate func isLink(into language: String) -> Bool {
    isLink && name.split { !$0.isLetter && !$0.isNumber }.contains { $0 == language }
  }

  /// The name without the parts of an address that name a language: "/en/", "de.example.org".
  var plainName: String {
    if kind == .tag, name.lowercased().filter({ !" /".contains($0) }) == "<br>" { return "<br>" }
    // "</P>" is "</p>".
    if kind == .tag, !name.utf8.contains(UInt8(ascii: "=")) { return name.lowercased() }
    guard kind == .tag || name.contains("://") || name.hasPrefix("www.") else { return name }
    // A stroke at the end leads to the same page, and so does the address without encryption; where in it, its language says.
    let isLink = kind == .tag && name.contains("://")
    let address = (isLink ? String(name.prefix { $0 != "#" }).replacing("\">", with: "") : name)
      .replacing("https://", with: "http://")
    let parts = address.split(separator: "/", omittingEmptySubsequences: false).flatMap { part in
      part.hasPrefix("www.") || part.contains(".") ? part.split(separator: ".") : [part]
    }
    let kept = parts.filter { $0.count != 2 && !(isLink && $0.isEmpty) }
    return kind == .tag && !isLink ? name : kept.joined(separator: "/")
  }
}

extension TextPair {
  /// What is protected in the source and missing in the translation, and the other way round.
  func change(of kind: ProtectedStretch.Kind) -> (lost: [ReadText.Protected], added: [ReadText.Protected]) {
    guard !source.protected.isEmpty || !translation.protected.isEmpty else { return ([], []) }
    let stretches = [source, translation].map { text in text.protected.filter { $0.kind == kind } }
    // Most translations have the same ones in the same order, or none.
    guard !stretches[0].elementsEqual(stretches[1], by: { $0.name == $1.name }) else { return ([], []) }
    let own = stretches[0].map { (stretch: $0, name: $0.plainName) }
    let others = stretches[1].map { (stretch: $0, name: $0.plainName) }
    /// Those that stand there more often than the others have them.
    func surplus(
      of stretches: [(stretch: ReadText.Protected, name: String)],
      over others: [(stretch: ReadText.Protected, name: String)]
    ) -> [ReadText.Protected] {
      var counts: [String: Int] = [:]
      for other in others { counts[other.name, default: 0] += 1 }
      return stretches.filter { stretch in
        guard let count = counts[stretch.name], count > 0 else { return true }
        counts[stretch.name] = count - 1
        return false
      }.map(\.stretch)
    }
    return (surplus(of: own, over: others), surplus(of: others, over: own))
  }
}
