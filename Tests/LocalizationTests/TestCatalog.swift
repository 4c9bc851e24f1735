import Localization

/// A catalog made in a test: texts by key and language, written as Xcode would.
func catalog(_ texts: [String: [String: String]], path: String = "Test.xcstrings") throws -> StringCatalog {
  let entries = texts.sorted { $0.key < $1.key }.map { key, values in
    let units = values.sorted { $0.key < $1.key }.map { language, value in
      JSONMember(language, .object([JSONMember("stringUnit", .object([JSONMember("value", text(value))]))]))
    }
    return JSONMember(key, .object([JSONMember("localizations", .object(units))]))
  }
  let document = JSONValue.object([JSONMember("sourceLanguage", text("en")), JSONMember("strings", .object(entries))])
  return try StringCatalog(path: path, bytes: Array(document.xcodeText.utf8))
}

private func text(_ text: String) -> JSONValue { .string(JSONString(text)) }
