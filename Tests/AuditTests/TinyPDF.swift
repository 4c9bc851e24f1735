/// A PDF of a few lines per page, as small as one can be.
enum TinyPDF {
  /// The bytes of a PDF with these lines, in Latin letters.
  static func bytes(pages: [[String]]) -> [UInt8] {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    var kids: [String] = []
    for lines in pages {
      let text = "BT /F 12 Tf 14 TL 72 720 Td " + lines.map { "(\($0)) Tj T* " }.joined() + "ET"
      objects.append("<</Length \(text.utf8.count)>>stream\n\(text)\nendstream")
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents \(objects.count) 0 R>>"
      )
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = "<</Type/Pages/Count \(pages.count)/Kids[\(kids.joined(separator: " "))]>>"
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
