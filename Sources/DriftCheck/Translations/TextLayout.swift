/// What the lines of a text are: those of a paragraph, or of a block that a program reads and that stands as it is.
struct TextLayout {
  /// The lines, in UTF-8 code units without their line ends.
  private let lines: [Range<Int>]
  private let bytes: [UInt8]
  /// Whether it is a block of code or configuration, in which spaces and line ends mean something.
  let isBlock: Bool
  /// Whether it has tags, whose attributes look like settings: 'target="_blank"'.
  private let hasTags: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      lines.append(start..<end)
      start = end + 1
    }
    lines.append(start..<bytes.count)
    hasTags = zip(bytes, bytes.dropFirst()).contains { $0 == Sign.less && $1 == Sign.slash }
    self.lines = lines.filter { line in !bytes[line].allSatisfy(\.isSpace) }
    isBlock =
      TextLayout.isOption(bytes)
      || self.lines.count > 1
        && TextLayout.isBlock(self.lines.map { [hasTags] line in TextLayout.shape(of: bytes[line], hasTags: hasTags) })
  }

  /// Whether a text is the line of an option in the help of a command, in which spaces make a column: " -a, --all  …".
  private static func isOption(_ bytes: [UInt8]) -> Bool {
    let rest = bytes.drop { $0 == Sign.space }
    return rest.startIndex > 0 && rest.first == Sign.hyphen
      && zip(rest, rest.dropFirst()).contains { $0 == Sign.space && $1 == Sign.space }
  }

  /// The lines of a block that are code, without the spaces around them and a comment behind.
  var codeLines: [Range<Int>] {
    guard isBlock else { return [] }
    return lines.compactMap { line in
      let text = bytes[line]
      guard TextLayout.shape(of: text, hasTags: hasTags).isCode else { return nil }
      var (start, end) = (line.lowerBound, line.upperBound)
      while start < end, bytes[start].isSpace { start += 1 }
      let comment = bytes[(start + 1)..<end].indices.first { bytes[$0] == Sign.hash && bytes[$0 - 1].isSpace }
      end = comment ?? end
      while end > start, bytes[end - 1].isSpace { end -= 1 }
      return start < end ? start..<end : nil
    }
  }

  /// What a line looks like.
  private enum Shape {
    /// "[fan]", "pin: PA1", "#pin:", "G28 X0", "}".
    case code(isSure: Bool)
    /// "#   What the pin is for."
    case comment
    case indented
    case plain

    var isCode: Bool { if case .code = self { true } else { false } }
  }

  /// More lines of code and comment than of anything else make a block.
  private static func isBlock(_ shapes: [Shape]) -> Bool {
    var (code, sure, comments, indented) = (0, 0, 0, 0)
    for shape in shapes {
      switch shape {
      case .code(let isSure):
        code += 1
        sure += isSure ? 1 : 0
      case .comment: comments += 1
      case .indented: indented += 1
      case .plain: break
      }
    }
    let isCode = sure > 0 || code > 0 && comments > 0
    return isCode && (code + comments + indented) * 2 > shapes.count || comments > 1 && comments * 2 > shapes.count
      || indented * 2 > shapes.count
  }

  private static func shape(of line: ArraySlice<UInt8>, hasTags: Bool) -> Shape {
    var rest = line.drop(while: \.isSpace)
    let indent = line.count - rest.count
    while rest.last?.isSpace == true { rest.removeLast() }
    guard let first = rest.first, let last = rest.last else { return .plain }
    if first == Sign.hash || rest.starts(with: "//".utf8) {
      let text = rest.dropFirst(first == Sign.hash ? 1 : 2)
      return text.first.map { $0.isSpace } ?? true ? .comment : assignment(text, hasTags: hasTags) ?? .plain
    }
    // "    147, 154": figures of a table.
    if shapesColumns(rest) { return .code(isSure: false) }
    if first == Sign.openingBracket, last == Sign.closingBracket, !rest.contains(Sign.openingParenthesis) {
      return .code(isSure: true)
    }
    if let assignment = assignment(rest, hasTags: hasTags) { return assignment }
    if "{}".utf8.contains(first) && rest.count < 3 { return .code(isSure: false) }
    return indent > 1 || line.first == Sign.tab ? .indented : .plain
  }

  private static func shapesColumns(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(where: \.isDigit) && !line.contains { $0.isLetter || $0 >= 0x80 }
  }

  /// "pin:", "pin: PA1", "speed = 50", "accel_chip: adxl345   # the default"; "Level: low" is none.
  private static func assignment(_ line: ArraySlice<UInt8>, hasTags: Bool) -> Shape? {
    let name = line.prefix { $0.isName || $0 == Sign.hyphen || $0 == Sign.stop }
    guard name.first?.isLetter == true, !name.contains(where: \.isUppercase) else { return nil }
    let sign = line.dropFirst(name.count).drop(while: \.isSpace)
    guard sign.first == Sign.colon || sign.first == Sign.equals else { return nil }
    // An attribute goes on with a tag of the line before.
    if sign.first == Sign.equals, sign.dropFirst().first == Sign.quote, hasTags { return nil }
    let value = sign.dropFirst().split(separator: Sign.hash, maxSplits: 1, omittingEmptySubsequences: false)[0]
    let words = value.split(whereSeparator: \.isSpace)
    // "size = %d" prints a label.
    guard !words.contains(where: { $0.first == UInt8(ascii: "%") }) else { return nil }
    if name.contains(Sign.underscore) { return .code(isSure: true) }
    guard words.isEmpty || words.count < 3 && words.allSatisfy({ $0.contains(where: \.isCodeSign) }) else { return nil }
    return .code(isSure: sign.first == Sign.equals)
  }
}

/// The characters of code.
private enum Sign {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let stop = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let less = UInt8(ascii: "<")
  static let slash = UInt8(ascii: "/")
  static let quote = UInt8(ascii: "\"")
  static let underscore = UInt8(ascii: "_")
  static let openingBracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
  static let openingParenthesis = UInt8(ascii: "(")
}

extension UInt8 {
  /// A space, a tab or a carriage return.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  fileprivate var isUppercase: Bool { (0x41...0x5A).contains(self) }
  /// What code has and words have not.
  fileprivate var isCodeSign: Bool { isDigit || "_/\\=<>{}[]$%&*+.,^!~|".utf8.contains(self) }
}
