import Localization

/// Reads gettext's PO files (GNU gettext manual, "The Format of PO Files").
struct POReader {
  private var entry = POEntry()
  private var units: [TranslationFile.Unit] = []
  private var header: (fields: POHeader, place: Place)?

  static func read(_ file: DecodedFile) throws(ExchangeError) -> TranslationFile {
    var reader = POReader()
    let path = file.path
    var number = 0
    var rest = file.bytes[...]
    while true {
      number += 1
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      // Where the bytes are no text the error says it.
      guard let text = String(validating: line, as: UTF8.self) else { throw file.charsetError("PO") }
      try reader.take(text[...], at: Place(path: path, line: number, column: 1))
      guard line.endIndex < rest.endIndex else { break }
      rest = rest[(line.endIndex + 1)...]
    }
    try reader.finish(at: Place(path: path, line: number, column: 1))
    guard !reader.units.isEmpty || reader.header != nil else {
      throw file.error(at: file.bytes.count, "no msgid", expected: TranslationFile.readable)
    }
    return TranslationFile(
      path: path, format: .po, sourceLanguage: reader.header?.fields.sourceLanguage,
      targetLanguage: reader.header?.fields.language ?? PathLanguage(of: path)?.language,
      languagePlace: reader.header?.place ?? Place(path: path, line: 1, column: 1), units: reader.units)
  }

  private mutating func take(_ line: Substring, at place: Place) throws(ExchangeError) {
    guard line.utf8.first == UInt8(ascii: "#") else {
      return try take(try POLine(line, at: place), at: place, isObsolete: false)
    }
    let marker = line.utf8.prefix(2)
    let rest = line.dropFirstBytes(2)
    switch marker.last {
    case UInt8(ascii: "~"):
      let isPrevious = rest.utf8.first == UInt8(ascii: "|")
      let content = isPrevious ? rest.dropFirstBytes(1) : rest
      let start = Place(path: place.path, line: place.line, column: isPrevious ? 4 : 3)
      let line = try POLine(content, at: start)
      if isPrevious { entry.takePrevious(line) } else { try take(line, at: start, isObsolete: true) }
    case UInt8(ascii: "|"):
      if entry.isComplete { try finish(at: place) }
      entry.takePrevious(try POLine(rest, at: Place(path: place.path, line: place.line, column: 3)))
    case let kind:
      if entry.isComplete { try finish(at: place) }
      let isSpecial = [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ",")].contains(kind)
      entry.takeComment(isSpecial ? kind : nil, isSpecial ? rest : line.dropFirstBytes(1))
    }
  }

  private mutating func take(_ line: POLine, at place: Place, isObsolete: Bool) throws(ExchangeError) {
    switch line {
    case .empty:
      // Comments that no entry follows, such as those at the end of a file, belong to none.
      if entry.isComplete { try finish(at: place) }
    case .continuation(let text): try entry.goOn(text)
    case .keyword(let keyword, let text):
      if entry.isComplete, keyword == .context || keyword == .source { try finish(at: place) }
      try entry.take(keyword, text, isObsolete: isObsolete)
    }
  }

  /// Takes the entry that ends here.
  private mutating func finish(at place: Place) throws(ExchangeError) {
    defer { entry = POEntry() }
    guard let unit = try entry.unit(endingAt: place) else { return }
    guard unit.id == nil, unit.source.text.isEmpty else {
      units.append(unit)
      return
    }
    guard header == nil else {
      throw ExchangeError(place: unit.place, found: "a second header", expected: "one msgid \"\" without msgctxt")
    }
    header = (POHeader(unit.target?.text ?? ""), unit.target?.place ?? unit.place)
  }
}

extension Substring {
  fileprivate func dropFirstBytes(_ count: Int) -> Substring { Substring(utf8.dropFirst(count)) }
}
