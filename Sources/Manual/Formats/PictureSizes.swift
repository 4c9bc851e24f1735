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
    let head = [UInt8](drawing.utf8.prefix { $0 != UInt8(ascii: ">") })[...]
    func number(_ name: StaticString) -> Int? {
      guard let attribute = head.range(of: name) else { return nil }
      return Double(head[attribute.upperBound...].attribute.text).map { Int($0.rounded()) }
    }
    guard let width = number(" width=\""), let height = number(" height=\"") else { return nil }
    return " width=\"\(width)\" height=\"\(height)\""
  }

  /// A line of HTML whose picture has its size, and its other form for wide screens and paper where it has one.
  func sized(_ line: Bytes) -> Bytes {
    guard !attributes.isEmpty, let image = line.range(of: "<img src=\"") else { return line }
    let file = line[image.upperBound...].attribute
    guard let size = attributes[file.text], file.endIndex < line.endIndex else { return line }
    let mark = file.endIndex + 1
    let sizedImage = line[image.lowerBound..<mark] + size.utf8
    let wide = DrawnFigure.wideFile(of: file.text)
    guard let wideSize = attributes[wide], let end = line[mark...].range(of: "/>") else {
      return line[..<image.lowerBound] + sizedImage + line[mark...]
    }
    let source = "<picture><source media=\"print, (min-width: 56rem)\" srcset=\"\(wide)\"\(wideSize)>"
    return line[..<image.lowerBound] + source.utf8 + sizedImage + line[mark..<end.upperBound] + "</picture>".utf8
      + line[end.upperBound...]
  }
}
