import Localization

/// Writes SVG: escaped text, short numbers, no state but the text.
struct SVGText {
  private(set) var text = ""

  /// An element without content.
  mutating func add(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes, end: "/>\n")
  }

  /// An element with a text.
  mutating func add(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String) {
    open(name, attributes, end: ">")
    text += Markup.escaped(content)
    text += "</\(name)>\n"
  }

  /// An element around others, or around text that is SVG already.
  mutating func add(
    _ name: String, _ attributes: KeyValuePairs<String, String>, containing body: (inout SVGText) throws -> Void
  ) rethrows {
    open(name, attributes, end: ">\n")
    try body(&self)
    text += "</\(name)>\n"
  }

  /// Text that is SVG already.
  mutating func add(raw: String) { text += raw }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Markup.escaped(value))\"" }
    text += end
  }

  /// A file of its own: what is drawn, on paper of its size, with a title and, where the title does not say all, a
  /// description.
  static func document(
    width: Double, height: Double, _ language: Language, title: String, description: String? = nil, style: String,
    patterns: String? = nil, body: String
  ) -> String {
    let (width, height) = (number(width), number(height))
    var svg = SVGText()
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": width, "height": height,
        "role": "img", "lang": language.variety, "aria-labelledby": "title",
      ], end: description == nil ? ">\n" : " aria-describedby=\"description\">\n")
    svg.add("title", ["id": "title"], title)
    if let description { svg.add("desc", ["id": "description"], description) }
    svg.add("style", [:]) { $0.add(raw: style) }
    if let patterns { svg.add("defs", [:]) { $0.add(raw: patterns) } }
    svg.add("rect", ["class": "paper", "width": width, "height": height])
    svg.add(raw: body)
    svg.add(raw: "</svg>\n")
    return svg.text
  }

  /// A coordinate with at most one digit behind the point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let digits = "\(tenths.magnitude / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
    return tenths < 0 ? "-" + digits : digits
  }
}

extension Wording {
  /// A text without markup, as labels have it.
  func plain(_ markdown: String) -> String { CMark.plainText(markdown) }

  /// A text without markup that starts with a capital letter, as a label that stands alone.
  func label(_ markdown: String) -> String {
    let text = plain(markdown)
    return text.prefix(1).uppercased(with: language.formattingLocale) + text.dropFirst()
  }
}
