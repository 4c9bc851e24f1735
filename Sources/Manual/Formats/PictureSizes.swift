/// How large pictures are, as attributes of their elements, so that nothing moves when they are there.
package struct PictureSizes {
  private var attributes: [String: String] = [:]

  /// The sizes of drawings by the names of their files.
  package init(_ drawings: [(file: String, svg: String)] = []) {
    for (file, svg) in drawings { attributes[file] = Self.size(of: svg) }
  }

  /// These and others.
  func adding(_ others: PictureSizes) -> PictureSizes {
    var all = self
    all.attributes.merge(others.attributes) { own, _ in own }
    return all
  }

  /// HTML has sizes in whole numbers.
  private static func size(of drawing: String) -> String? {
    guard let size = drawing.prefix(while: { $0 != ">" }).firstMatch(of: #/ width="([\d.]+)" height="([\d.]+)"/#),
      let width = Double(size.1), let height = Double(size.2)
    else { return nil }
    return " width=\"\(Int(width.rounded()))\" height=\"\(Int(height.rounded()))\""
  }

  /// A line of HTML whose picture has its size, and its other form for wide screens and paper where it has one.
  func sized(_ line: Substring) -> Substring {
    guard !attributes.isEmpty, let image = line.firstRange(of: "<img src=\"") else { return line }
    let file = line[image.upperBound...].prefix { $0 != "\"" }
    guard let size = attributes[String(file)] else { return line }
    let mark = line.index(after: file.endIndex)
    let wide = DrawnFigure.wideFile(of: file)
    guard let wideSize = attributes[wide], let end = line[mark...].firstRange(of: "/>") else {
      return line[..<mark] + size + line[mark...]
    }
    let source = "<picture><source media=\"print, (min-width: 56rem)\" srcset=\"\(wide)\"\(wideSize)>"
    return line[..<image.lowerBound] + source + line[image.lowerBound..<mark] + size + line[mark..<end.upperBound]
      + "</picture>" + line[end.upperBound...]
  }
}
