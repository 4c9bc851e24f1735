/// Placeholders of the formats that gettext knows, and of some that it does not.
extension StretchFinder {
  /// "%s", "%5.2f", "%1$s", "%(name)s", "%1" of Qt.
  mutating func percent(at start: Int) -> Found? {
    if byte(start + 1) == UInt8(ascii: "(") { return named(at: start) }
    if let end = substitution(at: start) { return (.message, "", end) }
    // "%d. %b %Y" is how a language writes a day.
    if isDateFormat { return (.entity, "", min(start + 2, bytes.count)) }
    // "%%" prints a per-cent sign.
    if has("%%", at: start) { return (.entity, "%%", start + 2) }
    // "%0A" is a line end in an address.
    if has("%0A", at: start) || has("%0D", at: start) { return (.entity, text(start..<(start + 3)), start + 3) }
    // "~%" breaks the line in formats of Lisp, and "~%1" is about so much.
    if byte(start - 1) == UInt8(ascii: "~"), !byte(start + 1).isDigit, formats.percent != true { return nil }
    if formats.percent != false, !isNumberedBeforeUnit(start), let found = conversion(at: start) { return found }
    guard formats.qt != false, formats.percent != true || formats.mayNumber else { return nil }
    // "%L1" is the same number in the notation of the reader's language.
    let digits = byte(start + 1) == UInt8(ascii: "L") ? start + 2 : start + 1
    let end = end(of: \.isDigit, from: digits)
    // "20 %1" is no placeholder, and "%" behind a figure is per cent, unless others are numbered as well.
    guard !isBehindFigure(start) || isNumberedBeside(text(digits..<end)) else { return nil }
    // "%1$" has lost its letter.
    if (1...2).contains(end - digits), byte(end) != UInt8(ascii: "$") {
      return (.placeholder, "%" + text(digits..<end), end)
    }
    return formats.countsByLetter && byte(digits) == UInt8(ascii: "n") ? (.placeholder, "%n", digits + 1) : nil
  }

  /// The end of "%#@count@", in whose place a String Catalog has texts for each number, or of "%arg" in one of them.
  private func substitution(at start: Int) -> Int? {
    guard formats.mayNumber else { return nil }
    if has("%arg", at: start), !continuesWord(at: start + 4) { return start + 4 }
    let digits = end(of: \.isDigit, from: start + 1)
    let mark = digits > start + 1 && byte(digits) == UInt8(ascii: "$") ? digits + 1 : start + 1
    guard has("#@", at: mark) else { return nil }
    let name = end(of: \.isName, from: mark + 2)
    return byte(name) == UInt8(ascii: "@") ? name + 1 : nil
  }

  /// Whether the text has "%2" beside "%1", or "%1" beside "%2".
  private func isNumberedBeside(_ number: String) -> Bool {
    guard number == "1" || number == "2" else { return false }
    let other = Array("%\(number == "1" ? 2 : 1)".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: other) }
  }

  /// "%1h ago", "%1d ago": a number as Qt has it with a letter of the text behind, unless the file says otherwise.
  private func isNumberedBeforeUnit(_ start: Int) -> Bool {
    let end = end(of: \.isDigit, from: start + 1)
    return formats.percent != true && formats.qt != false && end == start + 2 && byte(start + 1) != UInt8(ascii: "0")
      && byte(end).isLetter && !byte(end + 1).isWordPart
  }

  /// "%(name)s".
  private func named(at start: Int) -> Found? {
    let close = end(of: { $0 != UInt8(ascii: ")") && $0 != 0x0A && $0 != UInt8(ascii: "(") }, from: start + 2)
    guard byte(close) == UInt8(ascii: ")"), close > start + 2, let conversion = conversionEnd(from: close + 1) else {
      return nil
    }
    // "%({0}) and" is a name of other programs, and the word behind it is one, unless the file says otherwise.
    guard formats.percent == true || byte(close + 1) != UInt8(ascii: " ") && !continuesWord(at: conversion) else {
      return nil
    }
    return (.placeholder, text(start..<(close + 1)) + letter(at: conversion - 1), conversion)
  }

  /// "%s", "%1$s".
  private mutating func conversion(at start: Int) -> Found? {
    let isSure = formats.percent == true
    let digits = end(of: \.isDigit, from: start + 1)
    let isNumbered = digits > start + 1 && byte(digits) == UInt8(ascii: "$")
    // "%-tokens": nothing to set to the left without a width.
    guard !(byte(start - 1) == UInt8(ascii: "'") && byte(start + 1) == UInt8(ascii: "'")) else { return nil }
    guard byte(start + 1) != UInt8(ascii: "-") || byte(start + 2).isDigit || byte(start + 2) == UInt8(ascii: "*") else {
      return nil
    }
    guard let end = conversionEnd(from: isNumbered ? digits + 1 : start + 1) else { return nil }
    let letter = letter(at: end - 1)
    guard !hasSpaceBehindSign(start, end) else { return nil }
    if isNumbered { return (.placeholder, text((start + 1)..<digits) + "$" + letter, end) }
    // "100 % sicher" and "5%d" are none unless the file says so.
    if !isSure {
      guard "sdfuxgc@".contains(letter), byte(start + 1) != UInt8(ascii: " "),
        !continuesWord(at: end) || has("th", at: end) && !continuesWord(at: end + 2),
        !isBehindFigure(start)
      else { return nil }
    }
    return (.placeholder, "\(nextNumber())$\(letter)", end)
  }

  /// Whether there is one conversion, "%s" or "%1$s", and nothing else.
  func isConversion(_ range: Range<Int>) -> Bool {
    guard byte(range.lowerBound) == UInt8(ascii: "%") else { return false }
    let digits = end(of: \.isDigit, from: range.lowerBound + 1)
    return conversionEnd(from: byte(digits) == UInt8(ascii: "$") ? digits + 1 : range.lowerBound + 1)
      == range.upperBound
  }

  /// Whether the sign is a per-cent sign before a word, and no conversion that sets a space before a positive number:
  /// "100% guaranteed", "90%, e", "%0 cores", "150% d’énergie".
  private func hasSpaceBehindSign(_ start: Int, _ end: Int) -> Bool {
    let flags = start + 1..<self.end(of: { "#0-+' ,".utf8.contains($0) }, from: start + 1)
    guard bytes[flags].contains(UInt8(ascii: " ")) else { return false }
    let isNumber = "diefgEFG".utf8.contains(byte(end - 1))
    let isElided = ["'", "\u{2019}"].contains { has($0, at: end) }
    return !isNumber || isElided || continuesWord(at: end) || isBehindFigure(start)
      || bytes[flags].contains(UInt8(ascii: ","))
  }

  /// "~a", "~2,1f" of Lisp and Scheme; "~%" ends a line.
  mutating func tilde(at start: Int) -> Found? {
    let end = end(of: { $0.isDigit || ",:@'".utf8.contains($0) }, from: start + 1)
    guard end < bytes.count else { return nil }
    let letter = text(end..<(end + 1)).lowercased()
    if "%&~|".contains(letter) { return (.entity, "~" + letter, end + 1) }
    return "aswdboxfegcr$".contains(letter) ? (.placeholder, "\(nextNumber())~\(letter)", end + 1) : nil
  }

  /// The letter of a conversion; "%i" prints what "%d" does, and "%X" what "%x" does, in capitals.
  private func letter(at position: Int) -> String {
    let letter = text(position..<(position + 1))
    return letter == "i" ? "d" : "XEG".contains(letter) ? letter.lowercased() : letter
  }

  /// The end of flags, width, precision, size and the letter of a conversion.
  private func conversionEnd(from start: Int) -> Int? {
    // "%,d" of Java divides thousands.
    let flags = formats.percent == true ? "#0-+' ," : "#0-+' "
    var position = end(of: { flags.utf8.contains($0) }, from: start)
    position = end(of: { $0.isDigit || $0 == UInt8(ascii: "*") }, from: position)
    if byte(position) == UInt8(ascii: ".") {
      position = end(of: { $0.isDigit || $0 == UInt8(ascii: "*") }, from: position + 1)
    }
    position = end(of: { "hlLqjzt".utf8.contains($0) }, from: position)
    return "diouxXeEfFgGcrsapn@SC".utf8.contains(byte(position)) ? position + 1 : nil
  }

  private func isBehindFigure(_ position: Int) -> Bool {
    let before = byte(position - 1)
    // The figure of "%3 %2" is a placeholder’s own.
    var start = before == UInt8(ascii: " ") ? position - 1 : position
    while byte(start - 1).isDigit { start -= 1 }
    if byte(start - 1) == UInt8(ascii: "%"), start < position { return false }
    return before.isDigit || before == UInt8(ascii: " ") && byte(position - 2).isDigit
      || before == 0xA0 && byte(position - 3).isDigit || before == 0xAF && byte(position - 4).isDigit
  }

  /// "{{plural:$1|one|many}}" of MediaWiki, whose forms are the translator's: its name and what it goes by.
  private func wikiFunction(_ range: Range<Int>) -> String? {
    let parts = text(range).split(separator: "|", maxSplits: 1)
    guard parts.count == 2, let colon = parts[0].firstIndex(of: ":"), parts[0][..<colon].allSatisfy(\.isLetter) else {
      return nil
    }
    return "{{\(parts[0][..<colon].lowercased())\(parts[0][colon...].filter { !$0.isWhitespace })}}"
  }

  /// "{name}", "{0:.2f}", "{{name}}", "{count, plural,".
  mutating func brace(at start: Int) -> Found? {
    guard formats.braces != false, formats.braces == true || !isBehindCommand(start) else { return nil }
    if byte(start + 1) == UInt8(ascii: "{") {
      let end = end(of: { $0 != UInt8(ascii: "}") && $0 != 0x0A && $0 != UInt8(ascii: "{") }, from: start + 2)
      guard has("}}", at: end), formats.braces != true else { return nil }
      if let name = wikiFunction((start + 2)..<end) { return (.placeholder, name, end + 2) }
      // "{{date, format}}" of i18next: how it is printed is the language's.
      let name = text((start + 2)..<end).filter { !$0.isWhitespace }.prefix { $0 != "," }
      return (.placeholder, "{{\(name)}}", end + 2)
    }
    // "{ name }" is "{name}".
    let isSpaced = byte(start + 1) == UInt8(ascii: " ")
    var end = end(of: { $0.isName || ".-/:#![]@".utf8.contains($0) }, from: start + (isSpaced ? 2 : 1))
    if isSpaced {
      guard has(" }", at: end), byte(start + 2).isLetter else { return nil }
      return (.placeholder, "{\(text((start + 2)..<end))}", end + 2)
    }
    if byte(end) == UInt8(ascii: ",") { return message(at: start, comma: end) }
    // A format may be more than that: "{0:>8,.2f}".
    if byte(end) != UInt8(ascii: "}"), text(start..<end).contains(":"), formats.braces == true {
      end = self.end(of: { $0 != UInt8(ascii: "}") && $0 != 0x0A }, from: end)
    }
    guard byte(end) == UInt8(ascii: "}") else { return nil }
    // "'{levels}'" prints its braces.
    if formats.braceNeedsName, byte(start - 1) == UInt8(ascii: "'"), byte(end + 1) == UInt8(ascii: "'"),
      !byte(start + 1).isDigit
    {
      return nil
    }
    let content = text((start + 1)..<end)
    let name = content.prefix { $0 != "!" && $0 != ":" || content.first == $0 }
    guard name.isEmpty else { return (.placeholder, "{\(name)}", end + 1) }
    return formats.braceNeedsName ? nil : (.placeholder, "{\(nextNumber())}", end + 1)
  }

  /// Whether a command of TeX stands before a brace, "\section[short]{title}"; "\n" ends a line.
  private func isBehindCommand(_ start: Int) -> Bool {
    var end = start
    // Arguments before it.
    while let opening = "}]".utf8.contains(byte(end - 1)) ? openingOfArgument(endingAt: end - 1) : nil { end = opening }
    var letter = end
    while byte(letter - 1).isLetter { letter -= 1 }
    return end - letter > 1 && byte(letter - 1) == UInt8(ascii: "\\")
  }

  /// Where an argument of TeX starts that ends at a bracket; more bytes than that are none.
  private func openingOfArgument(endingAt end: Int) -> Int? {
    let opening = byte(end) == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")
    return bytes[max(0, end - 64)..<end].lastIndex(of: opening)
  }

  /// A message of ICU that has no texts: "{when, date, short}"; the joints of others are found before.
  private func message(at start: Int, comma: Int) -> Found? {
    let kind = end(of: { $0 == UInt8(ascii: " ") }, from: comma + 1)
    let kindEnd = end(of: \.isLetter, from: kind)
    let name = text((start + 1)..<comma)
    switch text(kind..<kindEnd) {
    case "number", "date", "time":
      let close = end(of: { $0 != UInt8(ascii: "}") }, from: kindEnd)
      return byte(close) == UInt8(ascii: "}") ? (.placeholder, "{\(name)}", close + 1) : nil
    default: return nil
    }
  }

  /// "${name}", "$name".
  func dollar(at start: Int) -> Found? {
    if byte(start + 1) == UInt8(ascii: "{") {
      let end = end(of: { $0 != UInt8(ascii: "}") && $0 != 0x0A }, from: start + 2)
      guard byte(end) == UInt8(ascii: "}") else { return nil }
      return (.placeholder, text(start..<(end + 1)).withoutPrintedTexts, end + 1)
    }
    guard byte(start + 1).isLetter, !byte(start - 1).isWordPart || start == 0 else { return nil }
    let end = end(of: \.isName, from: start + 1)
    return end > start + 2 ? (.placeholder, text(start..<end), end) : nil
  }
}

extension String {
  /// An expression without the texts in quotation marks that it prints, which are the translator's: "${many ? 'tanks' : ''}".
  ///
  /// What it compares with stays: "${kind == 'tank'}".
  fileprivate var withoutPrintedTexts: String {
    guard utf8.contains(UInt8(ascii: "?")) else { return self }
    var isCompared = false
    return split(separator: "'", omittingEmptySubsequences: false).enumerated().map { index, part in
      let isText = !index.isMultiple(of: 2)
      defer { isCompared = !isText && ["==", "!="].contains(String(part.filter { !$0.isWhitespace }.suffix(2))) }
      return isText && !isCompared ? "" : String(part)
    }.joined(separator: "'")
  }
}
