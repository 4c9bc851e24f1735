import Exchange
import Foundation
import Localization
import ShippedFiles

/// The formats that are written and read.
enum Form: CaseIterable, Sendable {
  case po
  case xliff1
  case xliff2

  func text(of document: TranslationDocument) -> String {
    switch self {
    case .po: document.po
    case .xliff1: document.xliff1
    case .xliff2: document.xliff2
    }
  }
}

/// A translation in a catalog made in a test.
struct Entry {
  var source: String
  var target: String?
  var state = "translated"
  var comment: String?
}

/// A catalog of English texts in German, written as Xcode would.
func catalog(_ entries: [String: Entry], path: String = "R/Strings/Test.xcstrings") throws -> StringCatalog {
  func unit(_ text: String, _ state: String) -> JSONValue {
    .object([
      JSONMember(
        "stringUnit", .object([JSONMember("state", string(state)), JSONMember("value", string(text))]))
    ])
  }
  func string(_ text: String) -> JSONValue { .string(JSONString(text)) }
  let strings = entries.sorted { $0.key < $1.key }.map { key, entry in
    let target = entry.target.map { [JSONMember("de", unit($0, entry.state))] } ?? []
    let localizations = target + [JSONMember("en", unit(entry.source, "translated"))]
    let comment = entry.comment.map { [JSONMember("comment", string($0))] } ?? []
    return JSONMember(key, .object(comment + [JSONMember("localizations", .object(localizations))]))
  }
  let document = JSONValue.object([
    JSONMember("sourceLanguage", string("en")), JSONMember("strings", .object(strings)),
  ])
  return try StringCatalog(path: path, bytes: Array(document.xcodeText.utf8))
}

/// The products that ship, by the names of their folders.
let shippedProducts = ["SmallBMS", "SmartBatteryProtect"]

/// The catalogs of one product, those that all share included.
func shippedCatalogs(of product: String) throws -> [StringCatalog] {
  let folders = ["Shared/", "Products/\(product)/"]
  return try ShippedFiles.resources.files
    .filter { file in file.key.hasSuffix(".xcstrings") && folders.contains { file.key.hasPrefix($0) } }
    .sorted { $0.key < $1.key }
    .map { try StringCatalog(path: ShippedFiles.resources.name($0.key), bytes: $0.value) }
}

func file(_ text: String, _ path: String = "x") throws -> TranslationFile {
  try TranslationFile(path: path, bytes: Array(text.utf8))
}

let german = Language("de")
