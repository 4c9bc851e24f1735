import Audit
import Documents
import Foundation

/// Finds places of a text that can be changed, knowing nothing but its characters, and chooses some far apart.
struct MutationMaker {
  private let text: NSString
  private let format: DocumentFormat
  private let rules: MutationRules
  private let lines: [NSRange]
  /// For each line how many lines with words stand before it.
  private let depth: [Int]

  init(_ text: String, _ format: DocumentFormat, _ rules: MutationRules) {
    self.text = text as NSString
    self.format = format
    self.rules = rules
    var lines: [NSRange] = []
    var start = 0
    while start < self.text.length {
      let line = self.text.lineRange(for: NSRange(location: start, length: 0))
      lines.append(line)
      start = line.location + line.length
    }
    self.lines = lines
    var count = 0
    depth = lines.map { [text = self.text] line in
      defer { count += MutationMaker.hasWords(text.substring(with: line)) ? 1 : 0 }
      return count
    }
  }

  /// The text with mutants of all kinds, chosen by a seed.
  func mutated(seed: UInt64) throws -> MutatedText {
    var randomness = Randomness(seed: seed)
    var sites = Dictionary(grouping: try self.sites(&randomness), by: \.kind)
    for kind in Mutant.Kind.allCases { sites[kind]?.shuffle(using: &randomness) }
    var chosen: [Mutant] = []
    while sites.values.contains(where: { !$0.isEmpty }) {
      for kind in Mutant.Kind.allCases {
        // One of a kind in turn, so that rare kinds are not crowded out.
        while let site = sites[kind]?.popLast() {
          guard chosen.allSatisfy({ isFar($0, from: site) }) else { continue }
          chosen.append(site)
          break
        }
      }
    }
    return MutatedText(text, chosen)
  }

  /// Whether sentences or rows are left alone between two places.
  private func isFar(_ one: Mutant, from other: Mutant) -> Bool {
    let gap = format == .html ? 3 : 1
    return depth[one.lines.lowerBound - 1] - depth[other.lines.upperBound - 1] >= gap
      || depth[other.lines.lowerBound - 1] - depth[one.lines.upperBound - 1] >= gap
  }

  private static func hasWords(_ line: String) -> Bool {
    line.replacingOccurrences(of: "<[^>]*>|[|\\- ]", with: "", options: .regularExpression).contains {
      $0.isLetter || $0.isNumber
    }
  }

  private func sites(_ randomness: inout Randomness) throws -> [Mutant] {
    let body = self.body
    var sites: [Mutant] = []
    for rule in rules.rules {
      for match in rule.pattern.matches(in: text as String, range: body) {
        guard let template = rule.replacements.randomElement(using: &randomness), !isMarkup(match.range) else {
          continue
        }
        let new = rule.pattern.replacementString(for: match, in: text as String, offset: 0, template: template)
        let line = self.line(of: match.range.location)
        guard new != text.substring(with: match.range) else { continue }
        sites.append(Mutant(kind: rule.kind, range: match.range, replacement: new, lines: around(line...line)))
      }
    }
    return try sites + deletions() + exchanges()
  }

  /// The part of the file that is the manual: not the head and the navigation of a page, nor a comment.
  private var body: NSRange {
    guard format == .html else { return NSRange(location: 0, length: text.length) }
    let start = text.range(of: "<main"), end = text.range(of: "</main>")
    return NSRange(location: start.location, length: end.location - start.location)
  }

  /// Whether a place is in a tag, a comment, the target of a link or the numbers of the ways back from a source; the text
  /// that stands for an image is none of them.
  private func isMarkup(_ range: NSRange) -> Bool {
    let line = lines[self.line(of: range.location) - 1]
    let before = text.substring(with: NSRange(location: line.location, length: range.location - line.location))
    if before.contains("alt=\"") || before.hasPrefix("![") { return false }
    let last = { (mark: String) in before.range(of: mark, options: .backwards)?.upperBound ?? before.startIndex }
    return before.hasPrefix("<!--")
      || format == .html && (last("<") > last(">") || last("<span class=\"uses\">") > last("</span>"))
      || format != .plainText && (last("](") > last(")") || last("<a ") > last(">"))
  }

  private func line(of location: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].location <= location { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// Lines with those beside them that have words.
  private func around(_ range: ClosedRange<Int>, by distance: Int = 1) -> ClosedRange<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<distance {
      repeat { low -= 1 } while low > 1 && !MutationMaker.hasWords(content(low))
      repeat { high += 1 } while high < lines.count && !MutationMaker.hasWords(content(high))
    }
    return max(1, low)...min(lines.count, high)
  }

  private func content(_ line: Int) -> String {
    lines.indices.contains(line - 1) ? text.substring(with: lines[line - 1]) : ""
  }
}

extension MutationMaker {
  /// Items and rows, each to be deleted with its line break.
  private func deletions() throws -> [Mutant] {
    (try groups(of: items) + groups(of: rows)).flatMap { group in
      group.lines.map { lines in
        Mutant(
          kind: group.isTable ? .rowDeleted : .itemDeleted, range: range(of: lines), replacement: "",
          lines: around(lines, by: format == .html && group.isTable ? 3 : 1))
      }
    }
  }

  /// Neighbouring rows whose second cells change places.
  private func exchanges() throws -> [Mutant] {
    try groups(of: rows).flatMap { group in
      zip(group.lines, group.lines.dropFirst()).compactMap { one, other in
        guard let first = secondCell(of: one), let second = secondCell(of: other) else { return nil }
        let (a, b) = (text.substring(with: first), text.substring(with: second))
        guard a != b else { return nil }
        let between = NSRange(
          location: first.location + first.length, length: second.location - first.location - first.length)
        return Mutant(
          kind: .valuesExchanged, range: NSUnionRange(first, second),
          replacement: b + text.substring(with: between) + a,
          lines: around(one.lowerBound...other.upperBound))
      }
    }
  }

  private typealias Group = (isTable: Bool, lines: [ClosedRange<Int>])

  private var items: String {
    switch format {
    case .html: "<li>[\\s\\S]*?</li>\\n"
    case .markdown: "(?m)^- .*\\n(  .*\\n)*"
    default: "(?m)^• .*\\n((?!•).+\\n)*"
    }
  }

  private var rows: String {
    switch format {
    case .html: "<tr>\\n<t(d|h scope=\"row\")>[\\s\\S]*?</tr>\\n"
    case .markdown: "(?m)^\\| (?!---).*\\n"
    default: "(?m)^(?!•).*\\S  \\S.*\\n"
    }
  }

  private func groups(of pattern: String) throws -> [Group] {
    let expression = try NSRegularExpression(pattern: pattern)
    var groups: [Group] = []
    for match in expression.matches(in: text as String, range: body) {
      let lines = line(of: match.range.location)...line(of: match.range.location + match.range.length - 1)
      if let last = groups.last?.lines.last, last.upperBound + 1 == lines.lowerBound {
        groups[groups.count - 1].lines.append(lines)
      } else {
        groups.append((pattern == rows, [lines]))
      }
    }
    // The first row of a table names its columns, and a single item is no list.
    return groups.compactMap { group in
      var lines = group.lines
      if group.isTable, format != .html, !lines.isEmpty { lines.removeFirst() }
      // A broken line can't be told from a row: only rows of one line with others of one line around them are taken.
      if group.isTable, format == .plainText { lines = Array(lines.dropLast()) }
      return lines.count > 1 ? (group.isTable, lines) : nil
    }
  }

  private func range(of lines: ClosedRange<Int>) -> NSRange {
    NSUnionRange(self.lines[lines.lowerBound - 1], self.lines[lines.upperBound - 1])
  }

  private func secondCell(of row: ClosedRange<Int>) -> NSRange? {
    let pattern =
      switch format {
      case .html: "(?<=</t[dh]>\\n)<td.*(?=</td>)"
      case .markdown: "(?<=\\S \\| ).*?(?= \\|)"
      default: "(?<=\\S  )\\S.*?(?=  |\\n)"
      }
    let found = text.range(of: pattern, options: .regularExpression, range: range(of: row))
    return found.location == NSNotFound ? nil : found
  }
}
