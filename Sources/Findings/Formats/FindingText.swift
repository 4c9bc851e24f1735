extension Finding {
  /// What is wrong, with its page, where the file has pages; one line without anything invisible.
  var headline: String { (page.map { "page \($0), line \(place.line): " } ?? "") + Visible.text(message) }

  /// The lines under it: what it is about, what has changed, what was expected, how to fix it, who says so.
  var details: [String] {
    let about = [product?.name, fact, language?.tag].compactMap { $0 }.joined(separator: ", ")
    let named = [
      ("about", about.isEmpty ? nil : about), ("\(change?.subject ?? "") then", change?.before),
      ("\(change?.subject ?? "") now ", change?.now), ("expected", expected), ("fix", remedy), ("stated by", source),
    ]
    return named.compactMap { name, value in value.map { "\(name): \(Visible.text($0))" } }
  }

  /// Everything as lines, for formats that have no fields for it.
  var paragraph: String {
    ([headline] + (excerpt.map { ["in: \(Visible.text($0.text))"] } ?? []) + details).joined(separator: "\n")
  }
}
