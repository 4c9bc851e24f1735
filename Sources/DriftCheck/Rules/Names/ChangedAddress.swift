import Findings
import Linguistics
import Localization

/// An address, path, version or option of a command that is not the one of the source.
enum ChangedAddress: TranslationRule {
  static let description = RuleDescription(
    "changed-address", .major, .linkReference,
    summary: "Web and mail addresses, paths, options of commands, references and versions stand as in the source.",
    rationale: "One letter less leads nowhere, or to somebody else.",
    in: .files, yieldingTo: ["untranslated-text", "changed-link"],
    accepted: [
      .file("sv", "See https://example.org/en/levels.", "Se https://example.org/sv/levels."),
      .file("sv", "Edit /etc/level.conf.", "Redigera /etc/level.conf."),
      .file("de", "img/pump.png", "img/de/pump.png"), .file("fr", "Edit level.cfg.", "Modifier level.cfg\u{A0}:"),
      .file("it", "e.g. contact@foo.bar", "ad es. contatti@societa.it"),
      .file("es", "http://example.com/my-tank.jpg", "http://example.com/mi-tanque.jpg"),
      .file("it", "http://myserver.com/a.mkv", "http://mioserver.com/a.mkv"),
      .file("fr", "Full Tank.txt", "Citerne pleine.txt"),
      .file("es", "Save as *.NAME.png", "Guardar como *.NOMBRE.png"),
      .file("es", "tank --to you@example.org", "tank --to usted@example.org"),
      .file("pt", "Enter https://host(:port)/.", "Introduza https://servidor(:porta)/."),
      .file("es", "layouts/en-us-qwerty.json", "layouts/es-es-qwerty.json"),
      .file("de", "usage: tank [--global-options]", "Aufruf: tank [--globale-optionen]"),
      .file("it", "files (.conf/.log) of the tank", "file (.conf / .log) del serbatoio"),
      .file("nl", "translator-credits", "Jan <jan@example.org>"),
    ],
    rejected: [
      .file("sv", "See https://tanks.example/levels.", "Se ⟦https://tanks.example/nivåer⟧."),
      .file("nl", "Write to help@example.org.", "⟦Schrijf ons.⟧"),
      .file("de", "since 1.2.3", "seit ⟦1.2.4⟧"),
      .file("es", "See :ref:`levels` there.", "Vea ⟦:ref:`niveles`⟧ allí."),
    ])

  /// More addresses than that are a list, of which the first say enough.
  private static let most = 100

  static func issues(in pair: TextPair) -> [Issue] {
    [ProtectedStretch.Kind.address, .version].flatMap { kind -> [Issue] in
      let change = pair.change(of: kind)
      guard !change.lost.isEmpty || !change.added.isEmpty, !pair.isFileInWords else { return [] }
      // A second mention is none that is lost.
      let known = Set(pair.source.protected.map(\.addressName))
      let present = Set(pair.translation.protected.map(\.addressName))
      let lost = change.lost.prefix(most).filter {
        !present.contains($0.addressName) && !pair.translation.content.contains($0.name)
          // "Version 4.0" is "v4.0".
          && !$0.name.isAnyOption && !($0.kind == .version && pair.translation.content.hasVersion($0.versionDigits))
      }
      let added = change.added.prefix(most).filter {
        !known.contains($0.addressName) && !pair.source.content.contains($0.name)
      }
      if let first = added.first {
        let original = lost.first
        let isSlip = original.map { first.name.distance(to: $0.name) <= slip } ?? false
        // An example, and an address that is the whole text, may be that of a place for readers of the language.
        // "https://name:password@your-server/" shows what to write, and a name of a file in capitals is the same to readers.
        guard original?.name.showsUser != true || first.name.showsUser != true,
          original?.name.isExample(beside: first.name) != true,
          isSlip || original?.name.isAtExample(beside: first.name) != true,
          original?.name.isOwners(beside: first.name) != true,
          original?.name.differsByLanguage(from: first.name, pair.translation.language.primary) != true
        else { return [] }
        guard isSlip || !pair.isSample, original != nil || !pair.translation.givesExample(pair.tools) else { return [] }
        // An option or a file that is put in says in what way something is done: "(fetch --all)".
        guard original != nil || first.name.leadsSomewhere else { return [] }
        // "https://yoursite.yourplatform.tld" has words for whoever reads them.
        let isExample = pair.source.givesExample(pair.sourceTools) || pair.translation.givesExample(pair.tools)
        if let original, isExample || !isSlip, original.name.isWordedAs(first.name, anyPart: isExample) { return [] }
        var issue = pair.translation.issue(
          first.character..<(first.character + 1), "the source does not have \(first.written)",
          expected: original?.written)
        // Another file or mailbox is mostly one for readers of the language; an option, a function and a version are a
        // program's, and a page is that of somebody.
        let isOwn = original.map { !$0.name.isOfProgram && !$0.name.contains("://") && kind != .version } ?? true
        if isOwn && !isSlip || isExample || original?.name.lowercased() == first.name.lowercased() {
          (issue.severity, issue.isDoubtful) = (.minor, pair.isLong)
        }
        return [issue]
      }
      guard let original = lost.first, !pair.isSample, !original.name.isPathToAnything,
        // ".conf / .log" with spaces beside the stroke.
        !original.name.contains("/") || !pair.translation.content.filter({ !$0.isWhitespace }).contains(original.name)
      else { return [] }
      return [pair.translation.issue("\(original.written) of the source is missing", expected: original.written)]
    }
  }

  /// Letters that a slip of the keyboard makes another.
  private static let slip = 2
}

extension String {
  /// Whether a version stands in it that no figure goes on before or behind.
  fileprivate func hasVersion(_ digits: Substring) -> Bool {
    occurrences(of: String(digits)).contains { range in
      let isPart = { (character: Character?) in character?.isNumber ?? false }
      return !isPart(self[..<range.lowerBound].last) && !isPart(self[range.upperBound...].first)
    }
  }

  /// Whether it stands for any path: "/path/to/tank", "/some/path".
  var isPathToAnything: Bool { contains("/path/to") || contains("/some/") || contains("/my/") }

  /// Whether it stands for any path or address, whose host another one has in the words of a language:
  /// "name@example.org", "name@beispiel.de".
  fileprivate func isExample(beside other: String) -> Bool {
    let (own, its) = (split(separator: "@"), other.split(separator: "@"))
    return isPathToAnything || isFileInCapitals && other.isFileInCapitals || contains("your-") || isAtAnyHost
      || own.count == 2 && Self.anybody.contains(own[0])
      || own.count == 2 && its.count == 2 && own[1].hasPrefix("example.") && !its[1].hasPrefix("example.")
  }

  /// Who a mailbox belongs to that readers have.
  private static let anybody: Set<Substring> = ["me", "name", "someone", "user", "username", "you"]

  /// Whether its host is a word for any: "https://host:port/".
  private var isAtAnyHost: Bool {
    guard let host else { return false }
    let name = host.prefix { $0.isLetter }
    return !host.contains(".") && name != "localhost" && !name.isEmpty
  }

  /// Whether it is a page at a host that nobody has, whose words each language has its own of:
  /// "http://example.com/my-image.jpg".
  fileprivate func isAtExample(beside other: String) -> Bool {
    guard let own = host, let its = other.host else { return false }
    let isExample = { (host: Substring) in
      ["example.com", "example.net", "example.org"].contains { host == $0 || host.hasSuffix("." + $0) }
    }
    return isExample(own) && (own == its || !isExample(its))
  }

  /// Whether both lead to a host that readers have of their own: "http://myserver.com".
  fileprivate func isOwners(beside other: String) -> Bool {
    guard let own = host, let its = other.host else { return false }
    return own != its && ["my", "your"].contains { own.hasPrefix($0) }
  }

  /// Whether nothing but codes of languages and countries differs, the language of the translation among them:
  /// "layouts/en-us.json", "layouts/de-de.json".
  fileprivate func differsByLanguage(from other: String, _ language: String) -> Bool {
    func parts(_ name: String) -> [Substring] { name.split { !$0.isLetter && !$0.isNumber } }
    let (own, its) = (parts(self), parts(other))
    let changed = zip(own, its).filter { $0 != $1 }
    return own.count == its.count && changed.allSatisfy { $0.count == 2 && $1.count == 2 }
      && changed.contains { $1.lowercased() == language }
  }

  /// What stands between the scheme and the path of an address on the web.
  private var host: Substring? {
    firstRange(of: "://").map { self[$0.upperBound...].prefix { $0 != "/" } }
  }

  /// Whether it stands for any option of a command: "--global-options".
  fileprivate var isAnyOption: Bool {
    hasPrefix("--") && (hasSuffix("options") || hasSuffix("arguments") || hasSuffix("args"))
  }

  /// Whether it is an address on the web or of a mailbox.
  fileprivate var leadsSomewhere: Bool { contains("://") || contains("@") || hasPrefix("www.") }

  /// Whether it is a file whose name in capitals stands for any: "NAME.png".
  private var isFileInCapitals: Bool {
    let parts = split(separator: ".")
    return parts.count == 2 && parts[0].allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// Whether it is an option or a function: "--fill", "fill()".
  fileprivate var isOfProgram: Bool { hasPrefix("-") || hasSuffix("()") || hasPrefix(":") }

  /// Whether another one has other words at each place of the host that differs, and the same scheme and end: what is
  /// made up to be filled in, not where somebody else's page is.
  fileprivate func isWordedAs(_ other: String, anyPart: Bool) -> Bool {
    guard leadsSomewhere else { return false }
    func parts(_ address: String) -> [Substring] {
      let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
      return rest.prefix { !"/?#:".contains($0) }.split { ".@".contains($0) }
    }
    let (own, its) = (parts(self), parts(other))
    guard own.count == its.count, own.count > 1, own.last == its.last, contains("@") == other.contains("@") else {
      return false
    }
    // A mailbox in another language at the same place is another mailbox.
    guard anyPart || own.dropLast().last != its.dropLast().last else { return false }
    let changed = zip(own, its).filter { $0 != $1 }
    return !changed.isEmpty
      && changed.allSatisfy { $0.allSatisfy { $0.isLetter || $0 == "-" } && $0.count > 2 && $1.count > 2 }
  }

  /// Whether it is an address with a user and a password, which only examples have.
  fileprivate var showsUser: Bool {
    guard let scheme = firstRange(of: "://") else { return false }
    return self[scheme.upperBound...].contains("@") && self[scheme.upperBound...].prefix { $0 != "@" }.contains(":")
  }
}

extension ReadText.Protected {
  /// The name by which an address or a version is known: "V1.2" is "1.2".
  fileprivate var addressName: String { kind == .version ? String(versionDigits) : plainName }

  /// A version without its letter.
  fileprivate var versionDigits: Substring { name.drop { !$0.isNumber } }
}

extension TextPair {
  /// Whether both texts are the name of a file in words, with the same ending: "Full tank.txt".
  fileprivate var isFileInWords: Bool {
    let texts = [source.content, translation.content]
    let endings = Set(texts.map { $0.split(separator: ".").last })
    return endings.count == 1
      && texts.allSatisfy { text in
        text.split(separator: ".").count == 2 && text.contains(" ")
          && text.allSatisfy { $0.isLetter || $0.isWhitespace || $0 == "." } && text.last?.isLetter == true
      }
  }
}

extension CheckedText {
  /// Whether it says that something in it is an example.
  fileprivate func givesExample(_ language: LanguageTools) -> Bool { !language.exampleWords.all(in: folded).isEmpty }
}
