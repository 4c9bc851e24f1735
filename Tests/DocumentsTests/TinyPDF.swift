/// A PDF of a few lines per page, as small as one can be.
enum TinyPDF {
  /// A text on an A4 page: where it starts, in points from the upper left corner, and how large its letters are.
  struct Text {
    let left: Int
    let top: Int
    let size: Int
    let text: String

    init(_ left: Int, _ top: Int, _ text: String, size: Int = 10) {
      (self.left, self.top, self.size, self.text) = (left, top, size, text)
    }
  }

  /// The bytes of a PDF with these texts, in ASCII.
  static func bytes(texts: [[Text]]) -> [UInt8] {
    bytes(
      contents: texts.map { page in
        page.map { text in
          let shown = text.text.replacing("(", with: "\\(").replacing(")", with: "\\)")
          return "BT /F \(text.size) Tf \(text.left) \(842 - text.top) Td (\(shown)) Tj ET\n"
        }.joined()
      })
  }

  /// The bytes of a PDF with these lines, in Latin letters.
  static func bytes(pages: [[String]]) -> [UInt8] {
    bytes(
      contents: pages.map { lines in
        "BT /F 12 Tf 14 TL 72 720 Td " + lines.map { "(\($0)) Tj T* " }.joined() + "ET"
      })
  }

  private static func bytes(contents: [String]) -> [UInt8] {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    var kids: [String] = []
    for text in contents {
      objects.append("<</Length \(text.utf8.count)>>stream\n\(text)\nendstream")
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents \(objects.count) 0 R>>"
      )
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = "<</Type/Pages/Count \(contents.count)/Kids[\(kids.joined(separator: " "))]>>"
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
