/// Code in the midst of sentences, and what makers of documents put there: templates, references, targets of links.
extension StretchFinder {
  /// "`printer.cfg`", "``max``"; and with a role before it, as in reStructuredText, ":ref:`levels`".
  func codeSpan(at start: Int) -> Found? {
    let ticks = end(of: { $0 == UInt8(ascii: "`") }, from: start) - start
    guard ticks < 3 else { return nil }
    let mark = String(repeating: "`", count: ticks)
    let open = start + ticks
    guard let close = closing(mark, from: open), close > open else { return nil }
    let content = text(open..<close)
    // "`Levels <levels.html>`_" is a link with a text of its own.
    guard content.contains(where: { !$0.isWhitespace }), byte(close + ticks) != UInt8(ascii: "_") else { return nil }
    // "`%s`": what is put in, between marks that a translation may have its own of.
    guard !isConversion(open..<close) else { return nil }
    // "`low' and `high'" are quotation marks.
    guard ticks > 1 || !(content.contains("'") && content.last?.isWhitespace == true) else { return nil }
    return (.code, content.split(whereSeparator: \.isWhitespace).joined(separator: " "), close + ticks)
  }

  private func closing(_ mark: String, from start: Int) -> Int? {
    var position = start
    while position < min(bytes.count, start + 512), byte(position) != 0x0A || mark.count > 1 {
      if has(mark, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// ":ref:`levels`", ":ref:`The levels <levels>`": the target is kept, the title is translated.
  func role(at start: Int) -> Found? {
    let name = end(of: { $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }, from: start + 1)
    guard name > start + 2, byte(name - 1) == UInt8(ascii: ":"), byte(name) == UInt8(ascii: "`"),
      let close = closing("`", from: name + 1)
    else { return nil }
    let content = text((name + 1)..<close)
    guard content.last == ">", let open = content.lastIndex(of: "<") else {
      return (.address, text(start..<(close + 1)), close + 1)
    }
    // What stands before the title; the target behind it is found where it stands.
    let title = content[..<open].utf8.count
    guard title > 0 else { return nil }
    return (.tag, text(start..<name), name + 1)
  }

  /// "<levels>`" of a reference, "<#levels>", "<<levels,The levels>>" of AsciiDoc.
  func target(at start: Int) -> Found? {
    if has("<<", at: start) {
      let end = end(of: { $0.isName || "-.:#/".utf8.contains($0) }, from: start + 2)
      guard end > start + 2, byte(end) == UInt8(ascii: ",") || has(">>", at: end) else { return nil }
      return (.address, text((start + 2)..<end), byte(end) == UInt8(ascii: ",") ? end + 1 : end + 2)
    }
    let end = end(of: { $0.isLetterOrName || "-.:#/".utf8.contains($0) }, from: start + 1)
    guard end > start + 1, byte(end) == UInt8(ascii: ">"),
      byte(start + 1) == UInt8(ascii: "#") || byte(end + 1) == UInt8(ascii: "`")
    else { return nil }
    return (.address, text((start + 1)..<end), byte(end + 1) == UInt8(ascii: "`") ? end + 2 : end + 1)
  }

  /// "{% set a = 1 %}", "<% if %>", "{# … #}".
  func template(at start: Int) -> Found? {
    for (open, close) in [("{%", "%}"), ("<%", "%>"), ("{#", "#}")] where has(open, at: start) {
      var position = start + 2
      while position < min(bytes.count, start + 1024) {
        if has(close, at: position) {
          let content = text((start + 2)..<position).split(whereSeparator: \.isWhitespace).joined(separator: " ")
          return (.code, "\(open) \(content) \(close)", position + 2)
        }
        position += 1
      }
    }
    return nil
  }
}
