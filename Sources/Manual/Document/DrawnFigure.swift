/// A drawing as its files hold it.
package struct DrawnFigure: Hashable, Sendable {
  /// As it is on a phone, and where there is only one form.
  package let svg: String
  /// As it is on wide screens and on paper, where that is another form.
  package let wide: String?

  init(_ svg: String, wide: String? = nil) { (self.svg, self.wide) = (svg, wide) }

  /// The name of the file of the wide form, by that of the other.
  static func wideFile(of file: some StringProtocol) -> String { "\(file.dropLast(".svg".count))-wide.svg" }

  /// The files, where the drawing is called so; only pages choose between two forms.
  func files(_ name: String, hasPage: Bool) -> [(file: String, svg: String)] {
    [(name, svg)] + (hasPage ? [wide].compactMap(\.self).map { (Self.wideFile(of: name), $0) } : [])
  }
}
