/// Joins the lines of a column of text into paragraphs, list items and headings.
struct PrintedParagraphs {
  /// How the text of the document is set.
  struct Setting {
    /// The height of its words.
    let height: Double
    /// The gap between lines that most of its lines have.
    let gap: Double

    /// The gap between lines in letters of another size, if they are set as those of the text are.
    func gap(height: Double) -> Double { gap * height / self.height }
  }

  let setting: Setting

  init(_ setting: Setting) { self.setting = setting }

  /// The lines of each paragraph.
  func groups(of lines: [PrintedLine]) -> [[PrintedLine]] {
    var groups: [[PrintedLine]] = []
    for line in lines {
      if let group = groups.last, goesOn(group, in: line) {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups
  }

  private func goesOn(_ group: [PrintedLine], in next: PrintedLine) -> Bool {
    guard let first = group.first, let last = group.last, abs(last.height - next.height) < 0.08 * next.height else {
      return false
    }
    let gap = next.top - last.bottom
    let usual = group.count > 1 ? last.top - group[group.count - 2].bottom : setting.gap(height: next.height)
    guard gap <= usual + 0.15 * next.height, gap > -next.height,
      PlainTextReader.bullet(next.text[...]) == nil || "-–—".contains(next.text.first ?? " ")
    else { return false }
    // A mark stands to the left of its item's text; a first line may be moved in or out.
    guard abs(next.left - (group.count > 1 ? last.left : first.left)) <= 3 * next.height else { return false }
    // Had the next word had room on the line, the line would not have ended there.
    let right = max(group.suffix(12).map(\.right).max() ?? 0, next.right)
    return !last.hasRoom(for: next, upTo: right)
  }

  /// Whether a paragraph that a page or column ends with goes on with the first lines of the next.
  func goesOver(_ group: [PrintedLine], to next: [PrintedLine]) -> Bool {
    guard let last = group.last, let first = next.first, abs(last.height - first.height) < 0.08 * first.height,
      let end = last.text.last(where: { !"”»)".contains($0) }), !".!?:;".contains(end),
      PlainTextReader.bullet(first.text[...]) == nil, let start = first.text.first
    else { return false }
    let right = (group.suffix(12).map(\.right).max() ?? 0) - (group.map(\.left).min() ?? 0)
    let width = (next.prefix(12).map(\.right).max() ?? 0) - first.left
    let isFull = !last.hasRoom(for: first, upTo: last.left + max(right, width))
    return isFull && (start.isLowercase || group.count > 1)
  }

  /// What a group of lines is.
  func kind(of lines: [PrintedLine], text: String) -> TextBlock.Kind {
    if let line = lines.first, line.height > 1.05 * setting.height, text.count <= 120 { return .heading }
    return lines.count == 1 ? PlainTextReader.kind(ofLine: text) : .paragraph
  }
}
