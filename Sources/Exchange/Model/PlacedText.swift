import Localization

/// Builds a text character by character, with the place of each that does not follow the one before.
struct PlacedText {
  private let lines: Lines
  private var result: LocatedText
  private var run = ""
  private var start = 0
  private var next = 0

  /// Starts a text at a byte of a file.
  init(at offset: Int, in lines: Lines) {
    self.lines = lines
    result = LocatedText(at: lines.place(offset))
  }

  /// A text that stands at a byte as a whole.
  static func text(_ text: String, at offset: Int, in lines: Lines) -> LocatedText {
    var placed = PlacedText(at: offset, in: lines)
    placed.append(text, at: offset)
    return placed.text
  }

  /// Adds a character that stands at a byte as it is.
  mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    if offset != next || run.isEmpty {
      flush()
      (start, next) = (offset, offset)
    }
    run.unicodeScalars.append(scalar)
    next += UTF8.width(scalar)
  }

  /// Adds what an escape at a byte stands for.
  mutating func append(_ text: some StringProtocol, at offset: Int) {
    flush()
    result.append(text, at: lines.place(offset))
  }

  /// Adds an inline code.
  mutating func append(code: String, id: String, at offset: Int) {
    flush()
    result.append(code: code, id: id, at: lines.place(offset))
  }

  private mutating func flush() {
    result.append(run, at: lines.place(start))
    run = ""
  }

  /// The text.
  var text: LocatedText {
    var whole = self
    whole.flush()
    return whole.result
  }
}
