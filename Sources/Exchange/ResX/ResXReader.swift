import Localization
import XMLReading

/// Reads `.resx` of .NET: `<data name="key"><value>text</value><comment>…</comment></data>`.
enum ResXReader {
  static func read(_ file: DecodedFile) throws(ExchangeError) -> TranslationFile {
    var texts = KeyedTexts(file, .resx, flags: ["csharp-format"])
    var hasHeader = false
    try XMLTexts.read(file, elements: ["data", "resheader"]) { (node) throws(XMLFault) in
      hasHeader = hasHeader || node.name == "resheader"
      // An entry with a type is a picture or a size, and ">>" marks the notes of a form designer.
      guard node.name == "data", node["type"] == nil, node["mimetype"] == nil else { return }
      guard let name = node["name"] else {
        throw XMLFault(offset: node.element.offset, found: "a <data> without a name", expected: "name=\"…\"")
      }
      guard let value = node.child("value") else {
        throw XMLFault(offset: node.end, found: "a <data> without <value>", expected: "<value>")
      }
      guard !name.hasPrefix(">>") else { return }
      do throws(ExchangeError) {
        try texts.add(
          name, at: node.element.offset, value.plainText(in: file.lines),
          notes: node.child("comment").map { [$0.text] } ?? [])
      } catch {
        throw XMLFault(offset: node.element.offset, found: error.found, expected: error.expected)
      }
    }
    guard hasHeader || !texts.units.isEmpty else {
      throw file.error(at: 0, "a <root> without <data>", expected: TranslationFile.readable)
    }
    return texts.made()
  }
}
