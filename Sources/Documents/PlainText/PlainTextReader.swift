/// Reads plain text as programs such as pdftotext write it: lines broken at a width, tables flattened into lines.
///
/// A line goes on in the next one where it is nearly as long as the lines around it, or where the next one starts like
/// the middle of a sentence. What stands between two such ends is a block.
package struct PlainTextReader {
  private struct Line {
    let text: Substring
    let number: Int
    /// Where its text starts, from 1, in bytes.
    let column: Int
    /// In characters.
    let length: Int
  }

  private var blocks: [TextBlock] = []
  private var open: [Line] = []
  /// How many brackets of the open block are open.
  private var brackets = 0
  private var isItem = false
  /// How many steps the numbered list has had so far.
  private var steps = 0
  /// The last line of the last step.
  private var lastStep: Int?
  /// Whether the open block is a step of the list, and whether the next one follows in the next line.
  private var isNumbered = false
  private var isBeforeStep = false
  /// Whether the next line goes on with the open block.
  private var isContinued = false
  private let page: Int?

  /// The blocks of a text.
  package static func blocks(of text: String, page: Int? = nil) -> [TextBlock] {
    var reader = PlainTextReader(page: page)
    reader.read(text)
    return reader.blocks
  }

  private init(page: Int?) { self.page = page }

  private mutating func read(_ text: String) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map { number, bytes in
      let line = Substring(bytes.last == 0x0D ? bytes.dropLast() : bytes)
      let content = line.drop { $0.isWhitespace }
      let column = line.utf8.distance(from: line.startIndex, to: content.startIndex) + 1
      return Line(text: content, number: number + 1, column: column, length: content.count)
    }
    for (index, line) in lines.enumerated() {
      if line.text.isEmpty, index + 1 < lines.count, isInterrupted(before: lines[index + 1]) { continue }
      let width = lines[max(0, index - 12)..<min(lines.count, index + 13)].map(\.length).max() ?? 0
      add(line, before: index + 1 < lines.count ? lines[index + 1] : nil, width: width)
    }
    close()
  }

  private mutating func add(_ line: Line, before next: Line?, width: Int) {
    guard !line.text.isEmpty else { return close() }
    let step = isContinued ? nil : PlainTextReader.step(line.text)
    if let step { steps = step.number == 1 ? 1 : steps + 1 }
    if !isContinued, let mark = PlainTextReader.bullet(line.text) ?? (step?.number == steps ? step?.mark : nil) {
      close()
      (isItem, isNumbered) = (true, step?.number == steps)
      let content = line.text.dropFirst(mark).drop { $0.isWhitespace }
      let skipped = line.text.utf8.distance(from: line.text.startIndex, to: content.startIndex)
      append(Line(text: content, number: line.number, column: line.column + skipped, length: content.count))
    } else {
      append(line)
    }
    guard let next else { return close() }
    isBeforeStep = isNextStep(next.text)
    if next.text.isEmpty, isOpenBracket { return }
    guard !next.text.isEmpty else { return close() }
    isContinued = goesOn(line, in: next, width: width)
    // A dash that a broken line starts with is no mark of an item.
    if PlainTextReader.bullet(next.text) != nil {
      let isDash = "-–—".contains(next.text.first ?? " ")
      isContinued =
        isDash && isContinued && line.length * 10 >= width * 8
        && !".:;".contains(line.text.last { !$0.isWhitespace } ?? ".")
    }
    if !isContinued { close() }
  }

  private func goesOn(_ line: Line, in next: Line, width: Int) -> Bool {
    let text = PlainTextReader.trimmed(line.text)
    guard let last = text.last, let first = next.text.first else { return false }
    let isLong = text.count * 10 >= width * 8
    // An indented line, one with the letter of a point and what follows a closing bracket start anew.
    if next.column > line.column + (open.count == 1 && isItem ? 8 : 0), !isLong { return false }
    if last == ")", first.isUppercase { return false }
    if PlainTextReader.isPoint(next.text) { return false }
    if isNextStep(next.text), isNumbered || !isLong || ".:;!?)".contains(last) { return false }
    if ".:!?".contains(last) { return isLong }
    return isLong || first.isLowercase || first.isNumber || first == "(" || last == "," || last == "("
  }

  private var isOpenBracket: Bool { brackets > 0 }

  private mutating func append(_ line: Line) {
    open.append(line)
    brackets += line.text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0) }
  }

  /// Whether an empty line stands inside brackets, where a page was broken.
  private func isInterrupted(before next: Line) -> Bool {
    guard isOpenBracket, let first = next.text.first, PlainTextReader.bullet(next.text) == nil else { return false }
    return !first.isUppercase
  }

  private mutating func close() {
    defer {
      if isNumbered { lastStep = open.last?.number }
      (open, brackets, isItem, isNumbered, isBeforeStep, isContinued) = ([], 0, false, false, false, false)
    }
    guard !open.isEmpty else { return }
    var text = ""
    var spans: [TextBlock.Span] = []
    for line in open {
      if !text.isEmpty { text += " " }
      spans.append(.init(offset: text.utf8.count, page: page, line: line.number, column: line.column))
      text += PlainTextReader.trimmed(line.text)
    }
    // A numbered heading stands by itself, a step among others.
    let isAmongSteps = isBeforeStep || lastStep.map { $0 + 1 == open.first?.number } ?? false
    let isHeading = isNumbered && !isAmongSteps && open.count == 1 && Self.kind(ofLine: text) == .heading
    let kind = isItem && !isHeading ? .item : open.count == 1 ? Self.kind(ofLine: text) : TextBlock.Kind.paragraph
    blocks.append(TextBlock(kind, text, spans: spans))
  }

  /// A line without the spaces at its end.
  private static func trimmed(_ line: Substring) -> Substring {
    line.lastIndex { !$0.isWhitespace }.map { line[...$0] } ?? ""
  }

  /// What a line by itself is: a heading is short, has neither a full stop nor a figure, and is no row.
  static func kind(ofLine text: String) -> TextBlock.Kind {
    guard let last = text.last, text.count <= 60, !".,;:".contains(last) else { return .paragraph }
    return text.contains { $0.isNumber } ? .row : .heading
  }

  /// Whether a line starts a numbered list or the step that comes next.
  private func isNextStep(_ text: Substring) -> Bool {
    PlainTextReader.step(text).map { $0.number == 1 || $0.number == steps + 1 } ?? false
  }

  /// The number of a step that a line starts with, "2." or "2)", and how many characters it takes.
  private static func step(_ text: Substring) -> (number: Int, mark: Int)? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let rest = text.dropFirst(digits.count)
    guard digits.count < 3, let number = Int(digits), [".", ")"].contains(rest.first), rest.dropFirst().first == " "
    else { return nil }
    return (number, digits.count + 1)
  }

  /// Whether a line starts with the letter of a point, "b" and a full stop.
  private static func isPoint(_ text: Substring) -> Bool {
    text.first?.isLetter == true && [".", ")"].contains(text.dropFirst().first) && text.dropFirst(2).first == " "
  }

  /// How many characters the mark of a list item has; nil where there is none.
  static func bullet(_ text: Substring) -> Int? {
    guard let first = text.first else { return nil }
    if "•▪◦‣●○■".contains(first) { return 1 }
    if "-–—*".contains(first), text.dropFirst().first == " " { return 1 }
    return nil
  }
}
