import Localization

extension Finding {
  /// What is wrong, on one line without invisible characters; the page comes first where the file has pages.
  var headline: String { (page.map { "page \($0), line \(place.line): " } ?? "") + Visible.text(message) }

  /// The lines under it: what it is about, what has changed, what was expected, how to fix it, which clauses say so.
  var details: [String] {
    let about = [product?.name, subject?.name, language?.tag].compactMap { $0 }.joined(separator: ", ")
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
