/// The HTML of a document as a page has it: cmark-gfm's, and what Markdown has no signs for.
///
/// Headings have their ids themselves, and a link to what they head; tables have captions, row headers and, for phones, the
/// heading of each cell's column; marks of sources lead to what they stand for, and that leads back to each of them.
package struct PageBody {
  private let permalink: String
  private let back: String
  private let sizes: PictureSizes
  /// How often each source is referred to.
  private let uses: [Substring: Int]
  private var passed: [Substring: Int]
  /// The last heading, which a table has for a caption.
  private(set) var heading: String
  private var columns: [String] = []
  private var column = 0
  private(set) var result = ""

  /// Makes the body of a page; the two texts name the links that it adds.
  package static func html(
    _ html: String, permalink: String, back: String, sizes: PictureSizes = PictureSizes()
  ) -> String {
    let references = References(in: html)
    let uses = references.uses.filter { references.targets.contains($0.key) }
    var body = PageBody(permalink: permalink, back: back, sizes: sizes, uses: uses)
    body.result.reserveCapacity(html.utf8.count * 5 / 4)
    body.add(html)
    return body.result
  }

  /// Starts a body whose sources are referred to so often.
  init(
    permalink: String, back: String, sizes: PictureSizes, uses: [Substring: Int], passed: [Substring: Int] = [:],
    heading: String = ""
  ) {
    self.permalink = Markup.escaped(permalink)
    self.back = Markup.escaped(back)
    self.sizes = sizes
    self.uses = uses
    self.passed = passed
    self.heading = heading
  }

  /// What a piece of HTML refers to, and what in it can be referred to.
  struct References {
    /// The ids of its anchors.
    private(set) var targets: Set<Substring> = []
    /// How often it has the mark of each source.
    private(set) var uses: [Substring: Int] = [:]

    init(in html: String) {
      for line in PageBody.lines(of: html) where line.utf8.firstRange(of: "<a ".utf8) != nil {
        for piece in PageBody.pieces(of: line, after: "<a id=\"") { targets.insert(PageBody.name(at: piece)) }
        for piece in PageBody.pieces(of: line, after: "<a href=\"#") {
          if let name = PageBody.source(at: piece) { uses[name, default: 0] += 1 }
        }
      }
    }
  }

  /// Adds the HTML of one or more whole blocks.
  mutating func add(_ html: String) { for line in Self.lines(of: html) { add(line) } }

  private static func lines(of html: String) -> [Substring] {
    var lines = html.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Each line ends; behind the last there is none.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(Substring.init)
  }

  private mutating func add(_ line: Substring) {
    let line = sizes.sized(line)
    if line.hasPrefix("<h"), let head = line.utf8.firstRange(of: "><a id=\"".utf8) {
      addHeading(line, head)
    } else if line == "<table>" {
      columns = []
      result += "<table>\n<caption>\(heading)</caption>\n"
    } else if line.hasPrefix("<th>") {
      columns.append(Self.withoutTags(line))
      result += "<th scope=\"col\">\(line.dropFirst(4))\n"
    } else if line == "<tr>" {
      column = 0
      result += "<tr>\n"
    } else if line.hasPrefix("<td>"), line.hasSuffix("</td>") {
      addCell(line.dropFirst(4).dropLast(5))
    } else {
      result += linked(line) + "\n"
    }
  }

  private mutating func addHeading(_ line: Substring, _ head: Range<Substring.Index>) {
    let id = Self.name(at: line[head.upperBound...])
    let start = line[..<head.lowerBound]
    let rest = line[head.upperBound...].dropFirst(id.count + "\"></a>".count)
    let title = rest.dropLast("</h2>".count)
    heading = String(title)
    result += "\(start) id=\"\(id)\">\(title) <a class=\"permalink\" href=\"#\(id)\" aria-label=\"\(permalink)\">#</a>"
    result += "</\(start.dropFirst())>\n"
  }

  private mutating func addCell(_ content: Substring) {
    // A header without words heads nothing.
    if column == 0, content.hasPrefix("<a id=\""), case let id = Self.name(at: content.dropFirst("<a id=\"".count)),
      uses[id] == nil
    {
      result += "<th scope=\"row\" id=\"\(id)\">\(linked(content.dropFirst("<a id=\"\"></a>".count + id.count)))</th>\n"
    } else if column == 0, !content.isEmpty {
      result += "<th scope=\"row\">\(linked(content))</th>\n"
    } else {
      let label = column > 0 && column < columns.count ? " data-label=\"\(columns[column])\"" : ""
      result += "<td\(label)>\(linked(content))</td>\n"
    }
    column += 1
  }

  /// A line whose marks can be led back to, and whose sources lead back to them.
  private mutating func linked(_ line: Substring) -> String {
    guard line.utf8.contains(UInt8(ascii: "<")) else { return String(line) }
    var text = ""
    var rest = line
    while let range = rest.utf8.firstRange(of: "<a ".utf8) {
      text += rest[..<range.lowerBound]
      rest = rest[range.lowerBound...]
      if rest.hasPrefix("<a href=\"#"), let name = Self.source(at: rest.dropFirst("<a href=\"#".count)),
        uses[name] != nil
      {
        passed[name, default: 0] += 1
        text += "<a id=\"\(name)-\(passed[name] ?? 0)\" "
      } else if rest.hasPrefix("<a id=\"") {
        let name = Self.name(at: rest.dropFirst("<a id=\"".count))
        text += "<a id=\"\(name)\"></a>"
        rest = rest.dropFirst("<a id=\"\"></a>".count + name.count)
        // The name itself, then where it is referred to.
        let end =
          rest.hasPrefix("<strong>")
          ? rest.utf8.firstRange(of: "</strong>".utf8)?.upperBound
          : rest.index(rest.startIndex, offsetBy: name.count, limitedBy: rest.endIndex)
        if let count = uses[name], let end {
          text += rest[..<end] + backLinks(name, count)
          rest = rest[end...]
        }
        continue
      } else {
        text += "<a "
      }
      rest = rest.dropFirst("<a ".count)
    }
    return text + rest
  }

  private func backLinks(_ name: Substring, _ count: Int) -> String {
    let links = (1...count).map { "<a href=\"#\(name)-\($0)\" aria-label=\"\(back) \(name), \($0)\">\($0)</a>" }
    return " <span class=\"uses\">\(links.joined(separator: " "))</span>"
  }

  private static func pieces(of line: Substring, after mark: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = line
    while let range = rest.utf8.firstRange(of: mark.utf8) {
      rest = rest[range.upperBound...]
      pieces.append(rest)
    }
    return pieces
  }

  /// The name that an attribute starts with.
  private static func name(at text: Substring) -> Substring {
    Substring(text.utf8.prefix { $0 != UInt8(ascii: "\"") })
  }

  /// The source that a link is the mark of: its text is the name of where it leads.
  private static func source(at text: Substring) -> Substring? {
    let name = name(at: text)
    return text.dropFirst(name.count).hasPrefix("\">\(name)</a>") ? name : nil
  }

  private static func withoutTags(_ line: Substring) -> String {
    var isTag = false
    return String(
      line.unicodeScalars.reduce(into: String.UnicodeScalarView()) { text, scalar in
        if scalar == "<" { isTag = true } else if scalar == ">" { isTag = false } else if !isTag { text.append(scalar) }
      })
  }
}
