import Exchange
import Findings
import Glossary
import Linguistics
import Localization
import SpecModel
import Synchronization

@testable import DriftCheck

extension RuleExample {
  /// What all rules find in a catalog of this example.
  func findings() throws -> [Finding] {
    if peculiarity == .elsewhere || peculiarity == .fuzzy { return try findingsInFile() }
    var entries = [entry(key, source, translated)]
    entries += beside.map { neighbour in entry(neighbour.key, neighbour.source, neighbour.text.map(RuleExample.unit)) }
    let document = JSONValue.object([
      JSONMember("sourceLanguage", .string(JSONString(ExampleWorld.sourceLanguage.tag))),
      JSONMember("strings", .object(entries)),
      JSONMember("version", .string(JSONString("1.0"))),
    ])
    let catalog = try StringCatalog(path: "Example.xcstrings", bytes: Array(document.xcodeText.utf8))
    var uses: [TextKey: Set<String>] = peculiarity == .unused ? [:] : [key: ["count"]]
    if peculiarity == .absent { uses["further"] = [] }
    for neighbour in beside { uses[neighbour.key] = [] }
    var check = try Self.check(of: uses)
    if peculiarity == .spelt { check.spelling = Spelling(of: [language], words: [:]) }
    return check.findings(
      in: peculiarity == .twice ? [catalog, catalog] : [catalog],
      languages: source == nil ? [language] : [ExampleWorld.sourceLanguage, language])
  }

  /// Most examples need the same texts, and share what is prepared for their check.
  private static let checks = Mutex<[[TextKey: Set<String>]: CatalogCheck]>([:])

  /// The check of catalogs that need some texts.
  private static func check(of uses: [TextKey: Set<String>]) throws -> CatalogCheck {
    try checks.withLock { checks in
      if let known = checks[uses] { return known }
      let check = CatalogCheck(
        product: ProductTexts(facts: ExampleWorld.facts, uses: uses, limits: ExampleWorld.limits),
        glossary: try Glossary(path: "Example.tbx", bytes: Array(ExampleWorld.glossary.utf8)),
        profiles: try Shipped.profiles.get())
      checks[uses] = check
      return check
    }
  }

  /// What all rules find in a translation file of this example.
  private func findingsInFile() throws -> [Finding] {
    func quoted(_ text: String) -> String {
      let escapes: [(String, String)] = [("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n"), ("\t", "\\t")]
      return "\"" + escapes.reduce(text) { $0.replacing($1.0, with: $1.1) } + "\""
    }
    func entry(_ key: TextKey, _ source: String, _ text: String?) -> String {
      let flag = peculiarity == .fuzzy ? "#, fuzzy\n" : ""
      return "\n\(flag)msgctxt \(quoted(key.name))\nmsgid \(quoted(source))\nmsgstr \(quoted(text ?? ""))\n"
    }
    let entries = [entry(key, source ?? "", text)] + beside.map { entry($0.key, $0.source, $0.text) }
    let po = "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n" + entries.joined()
    let file = try TranslationFile(path: "Example.po", bytes: Array(po.utf8))
    return try Shipped.translationCheck.get().result(of: file).findings
  }

  private var translated: JSONValue? {
    guard plurals.isEmpty else {
      let forms = plurals.sorted { $0.key < $1.key }.map { JSONMember($0.key, RuleExample.unit($0.value)) }
      return .object([JSONMember("variations", .object([JSONMember("plural", .object(forms))]))])
    }
    return text.map(RuleExample.unit)
  }

  private func entry(_ key: TextKey, _ source: String?, _ text: JSONValue?) -> JSONMember {
    var texts: [JSONMember] = []
    if let source { texts.append(JSONMember(ExampleWorld.sourceLanguage.tag, RuleExample.unit(source))) }
    if let text { texts.append(JSONMember(language.tag, text)) }
    return JSONMember(key.name, .object([JSONMember("localizations", .object(texts))]))
  }

  private static func unit(_ text: String) -> JSONValue {
    .object([
      JSONMember(
        "stringUnit",
        .object([
          JSONMember("state", .string(JSONString("translated"))), JSONMember("value", .string(JSONString(text))),
        ]))
    ])
  }
}
