/// The HTML of a document as a page has it: cmark-gfm's, and what Markdown has no signs for.
///
/// Headings have their ids themselves, and a link to what they head; tables have captions, row headers and, for phones, the
/// heading of each cell's column; marks of sources lead to what they stand for, and that leads back to each of them.
package struct PageBody {
  private let permalink: String
  private let back: String
  private let sizes: PictureSizes
  /// How often each source is referred to.
  private let uses: [String: Int]
  private var passed: [String: Int]
  /// The last heading, which a table has for a caption.
  private(set) var heading: String
  private var columns: [String] = []
  private var column = 0
  private var page: [UInt8] = []

  /// Makes the body of a page; the two texts name the links that it adds.
  package static func html(
    _ html: String, permalink: String, back: String, sizes: PictureSizes = PictureSizes()
  ) -> String {
    let references = References(in: html)
    let uses = references.uses.filter { references.targets.contains($0.key) }
    var body = PageBody(permalink: permalink, back: back, sizes: sizes, uses: uses)
    body.add(html)
    return body.result
  }

  /// Starts a body whose sources are referred to so often.
  init(
    permalink: String, back: String, sizes: PictureSizes, uses: [String: Int], passed: [String: Int] = [:],
    heading: String = ""
  ) {
    self.permalink = Markup.escaped(permalink)
    self.back = Markup.escaped(back)
    self.sizes = sizes
    self.uses = uses
    self.passed = passed
    self.heading = heading
  }

  /// What has been made so far.
  var result: String { page[...].text }

  /// What a piece of HTML refers to, and what in it can be referred to.
  struct References: Hashable {
    /// The ids of its anchors.
    private(set) var targets: Set<String> = []
    /// How often it has the mark of each source.
    private(set) var uses: [String: Int] = [:]

    init(in html: String) {
      var rest = [UInt8](html.utf8)[...]
      while let link = rest.range(of: "<a ") {
        rest = rest[link.upperBound...]
        if let target = rest.after("id=\"") {
          targets.insert(target.attribute.text)
        } else if let target = rest.after("href=\"#"), let name = PageBody.source(at: target) {
          uses[name.text, default: 0] += 1
        }
      }
    }
  }

  /// Adds the HTML of one or more whole blocks.
  mutating func add(_ html: String) {
    let bytes = [UInt8](html.utf8)[...]
    page.reserveCapacity(page.count + bytes.count * 5 / 4)
    for line in bytes.lines { add(Compounds.kept(in: sizes.sized(line))) }
  }

  private mutating func add(_ line: Bytes) {
    if line.starts(with: "<h"), let head = line.range(of: "><a id=\"") {
      addHeading(line[..<head.lowerBound], line[head.upperBound...])
    } else if line.count == Self.table.utf8CodeUnitCount, line.starts(with: Self.table) {
      columns = []
      page.append("<table>\n<caption>\(heading)</caption>\n")
    } else if let head = line.after("<th>") {
      columns.append(head.dropLast("</th>".utf8.count).withoutTags.text)
      page.append("<th scope=\"col\">")
      page += head
      page.append("\n")
    } else if line.starts(with: "<td>"), line.ends(with: "</td>") {
      addCell(line.dropFirst("<td>".utf8.count).dropLast("</td>".utf8.count))
    } else {
      if line.starts(with: "<tr>") { column = 0 }
      addLinked(line)
      page.append("\n")
    }
  }

  private static let table: StaticString = "<table>"

  /// A heading of this start, whose id and title follow.
  private mutating func addHeading(_ start: Bytes, _ rest: Bytes) {
    let id = rest.attribute
    let title = rest.dropFirst(id.count + "\"></a>".utf8.count).dropLast("</h2>".utf8.count)
    heading = title.text
    page += start
    page.append(
      " id=\"\(id.text)\">\(heading)\u{A0}<a class=\"permalink\" href=\"#\(id.text)\" aria-label=\"\(permalink)\">#</a></"
    )
    page += start.dropFirst()
    page.append(">\n")
  }

  private mutating func addCell(_ content: Bytes) {
    // A header without words heads nothing.
    if column == 0, let anchor = content.after("<a id=\""), case let id = anchor.attribute, uses[id.text] == nil {
      page.append("<th scope=\"row\" id=\"")
      page += id
      page.append("\">")
      addLinked(anchor.dropFirst(id.count + "\"></a>".utf8.count))
      page.append("</th>\n")
    } else if column == 0, !content.isEmpty {
      // A number says nothing by itself.
      page.append("<th scope=\"row\"\(content.first.map(Self.digits.contains) == true ? label : "")>")
      addLinked(content)
      page.append("</th>\n")
    } else {
      page.append("<td\(column > 0 ? label : "")>")
      addLinked(content)
      page.append("</td>\n")
    }
    column += 1
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// The heading of the column, as an attribute.
  private var label: String { columns.indices.contains(column) ? " data-label=\"\(columns[column])\"" : "" }

  /// Adds a line whose marks can be led back to, and whose sources lead back to them.
  private mutating func addLinked(_ line: Bytes) {
    var rest = line
    while let range = rest.range(of: "<a ") {
      page += rest[..<range.lowerBound]
      rest = rest[range.upperBound...]
      if let target = rest.after("id=\"") {
        let name = target.attribute
        page.append("<a id=\"")
        page += name
        page.append("\"></a>")
        rest = target.dropFirst(name.count + "\"></a>".utf8.count)
        // The name itself, then where it is referred to.
        let end =
          rest.starts(with: "<strong>") ? rest.range(of: "</strong>")?.upperBound : rest.startIndex + name.count
        if let count = uses[name.text], let end, end <= rest.endIndex {
          page += rest[..<end]
          page.append(backLinks(name.text, count))
          rest = rest[end...]
        }
      } else if let target = rest.after("href=\"#"), let name = Self.source(at: target)?.text, uses[name] != nil {
        let number = passed[name, default: 0] + 1
        passed[name] = number
        page.append("<a id=\"\(name)-\(number)\" ")
      } else {
        page.append("<a ")
      }
    }
    page += rest
  }

  private func backLinks(_ name: String, _ count: Int) -> String {
    let links = (1...count).map { "<a href=\"#\(name)-\($0)\" aria-label=\"\(back) \(name), \($0)\">\($0)</a>" }
    return "<span class=\"uses\">\u{A0}\(links.joined(separator: " "))</span>"
  }

  /// The source that a link is the mark of: its text is the name of where it leads.
  private static func source(at target: Bytes) -> Bytes? {
    let name = target.attribute
    guard let text = target.dropFirst(name.count).after("\">"), text.starts(with: name) else { return nil }
    return text.dropFirst(name.count).starts(with: "</a>" as StaticString) ? name : nil
  }
}

extension Bytes {
  /// The bytes outside tags.
  fileprivate var withoutTags: Bytes {
    var isTag = false
    return filter { byte in
      if byte == UInt8(ascii: "<") { isTag = true }
      defer { if byte == UInt8(ascii: ">") { isTag = false } }
      return !isTag
    }[...]
  }
}
