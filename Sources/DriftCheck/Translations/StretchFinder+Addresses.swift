/// Addresses, paths, options and numbers that are no quantities.
extension StretchFinder {
  private static let endings: Set<String> = [
    "bin", "cfg", "conf", "csv", "dat", "doc", "docx", "exe", "gif", "hex", "htm", "html", "ini", "jpg", "js", "json",
    "log", "md", "mo", "odt", "pdf", "png", "po", "py", "sh", "sql", "svg", "tar", "tgz", "toml", "txt", "xlf", "xlsx",
    "xml", "yaml", "yml", "zip",
  ]

  /// What words go on behind in an address, a file or a call.
  private static let joints: ByteSet = "@.+-:(/"
  /// The marks of the sentence that an address stands in.
  private static let marks: ByteSet = ".,;:!?-)"
  private static let firstOfSchemes: ByteSet = "hfmw"
  /// What stands between the parts of a version or a day.
  private static let divisions: ByteSet = "./-"

  /// A web or mail address, a path, a file, an option of a command.
  func address(at start: Int) -> Found? {
    switch byte(start) {
    case UInt8(ascii: "-"): return option(at: start)
    case UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "."): return path(at: start)
    case let first where !first.isName: return nil
    default: break
    }
    // Nearly all words end with none of the signs that the words of an address, a file or a call go on behind.
    guard Self.joints.contains(byte(end(of: \.isName, from: start))) else { return nil }
    if let found = web(at: start) ?? mail(at: start) ?? function(at: start) { return found }
    // "C:\data", "settings.json".
    if byte(start + 1) == UInt8(ascii: ":"), byte(start + 2) == UInt8(ascii: "\\"), byte(start).isLetter {
      return found(from: start, end: end(of: { $0.isWordPart || "\\.-:".utf8.contains($0) }, from: start))
    }
    let whole = trimmed(end(of: { $0.isName || ".-/".utf8.contains($0) }, from: start), from: start)
    guard let dot = bytes[start..<whole].lastIndex(of: UInt8(ascii: ".")), dot > start else { return nil }
    // "conf.py-fil": what a hyphen joins to a file is no part of its name.
    let end = end(of: { $0.isLetter || $0.isDigit }, from: dot + 1)
    guard Self.endings.contains(text((dot + 1)..<end).lowercased()), !continuesWord(at: end) else { return nil }
    return found(from: start, end: end)
  }

  private func web(at start: Int) -> Found? {
    guard Self.firstOfSchemes.contains(byte(start)) else { return nil }
    let schemes = ["http://", "https://", "ftp://", "mailto:", "file://", "www."]
    guard let scheme = schemes.first(where: { has($0, at: start) }) else { return nil }
    let end = end(
      of: { $0 > 0x20 && $0 != 0xC2 && $0 != 0xE2 && !"<>\"'`{}|\\^[]".utf8.contains($0) }, from: start, longest: 2048)
    let trimmed = trimmed(end, from: start)
    // "http://" by itself, as in "an http:// address", leads nowhere.
    let host = byte(start + scheme.utf8.count)
    guard trimmed > start + scheme.utf8.count, host.isLetterOrName || "/%[{$~.".utf8.contains(host) else { return nil }
    return found(from: start, end: trimmed)
  }

  private func mail(at start: Int) -> Found? {
    let at = end(of: { $0.isName || ".+-".utf8.contains($0) }, from: start)
    guard byte(at) == UInt8(ascii: "@"), at > start else { return nil }
    let end = trimmed(end(of: { $0.isName || ".-".utf8.contains($0) }, from: at + 1), from: at + 1)
    return text(at..<end).contains(".") ? found(from: start, end: end) : nil
  }

  /// "reset()".
  private func function(at start: Int) -> Found? {
    let end = end(of: { $0.isName || $0 == UInt8(ascii: ".") }, from: start)
    return has("()", at: end) && byte(start).isLetter ? found(from: start, end: end + 2) : nil
  }

  /// "/etc/rules.conf", "~/data", "./run"; "and/or" is none, and neither is "/h".
  private func path(at start: Int) -> Found? {
    guard " \"'`(=:“„«’‘‚\u{A0}".utf8.contains(byte(start - 1)) || start == 0 || byte(start - 1) == 0x0A else {
      return nil
    }
    // "tank://folder/file": the words of an example, of a scheme that no browser knows.
    if byte(start - 1) == UInt8(ascii: ":"), has("//", at: start) { return nil }
    let end = trimmed(end(of: { $0.isLetterOrName || "/.-~+".utf8.contains($0) }, from: start), from: start)
    let name = text(start..<end)
    let parts = name.split(separator: "/")
    guard name.contains("/"), parts.count > 1,
      parts.allSatisfy({ $0.contains { $0.isLetter || $0 == "." || $0 == "~" } })
    else { return nil }
    return found(from: start, end: end)
  }

  /// "--verbose"; a capital follows a dash: "Yes --They are kept".
  private func option(at start: Int) -> Found? {
    guard byte(start + 1) == UInt8(ascii: "-"), (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte(start + 2)),
      byte(start - 1) != UInt8(ascii: "-"), !isDash(at: start)
    else { return nil }
    let end = end(of: { $0.isName || $0 == UInt8(ascii: "-") }, from: start)
    // "--pause--", "--früh": words between dashes, and one that no program knows.
    guard !has("--", at: end - 2), !continuesWord(at: end) else { return nil }
    return found(from: start, end: trimmed(end, from: start))
  }

  /// "'%1'--it is": whether two hyphens follow the end of a sentence or a quotation.
  private func isDash(at start: Int) -> Bool {
    let before = byte(start - 1)
    if ".,;:!?)".utf8.contains(before) { return true }
    return "'\"".utf8.contains(before) && start > 1 && !" \n([=".utf8.contains(byte(start - 2))
  }

  private func found(from start: Int, end: Int) -> Found { (.address, text(start..<end), end) }

  /// Where an address ends whose last characters are marks of the sentence.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, Self.marks.contains(byte(end - 1)) {
      // A bracket that the address itself opens belongs to it.
      if byte(end - 1) == UInt8(ascii: ")"), text(start..<(end - 1)).contains("(") { break }
      end -= 1
    }
    return end
  }

  /// A version, an address of four numbers, a day; "1.234.567" is a number.
  func number(at start: Int) -> Found? {
    let isVersion = byte(start) | 0x20 == UInt8(ascii: "v") && byte(start + 1).isDigit
    guard byte(start).isDigit || isVersion, byte(start - 1) != UInt8(ascii: "."), byte(start - 1) != UInt8(ascii: ",")
    else { return nil }
    let digits = isVersion ? start + 1 : start
    let end = trimmed(end(of: { $0.isDigit || Self.divisions.contains($0) }, from: digits), from: start)
    let divisions = bytes[min(digits, end)..<end].count { !$0.isDigit }
    guard divisions > (isVersion ? 0 : 1), !continuesWord(at: end) else { return nil }
    let written = text(digits..<end)
    let parts = written.split(whereSeparator: { "./-".contains($0) }).map(String.init)
    let signs = Set(written.filter { !$0.isNumber })
    guard parts.count > 2 || isVersion && parts.count > 1, signs.count == 1 else { return nil }
    if parts.count == 3, !isVersion, parts.contains(where: { $0.count == 4 }) || signs == ["/"] {
      return (.date, "", end)
    }
    guard signs == ["."], isVersion || !parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return (.version, text(start..<end), end)
  }
}
