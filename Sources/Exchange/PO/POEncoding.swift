import Localization

/// The characters of a PO file: UTF-8 alone, which every tool writes and `msgconv` makes of everything else.
enum POEncoding {
  static func text(of bytes: [UInt8], path: String) throws(ExchangeError) -> String {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if let text = String(validating: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self) { return text }
    let offset = firstInvalid(in: bytes)
    let place = Lines(path: path, bytes).place(offset)
    let name = POHeader.charset(in: String(decoding: bytes.prefix(4096), as: UTF8.self))
    if let name, name.lowercased() != "utf-8" { throw wrong(name, at: place) }
    throw ExchangeError(place: place, found: "bytes that are not UTF-8", expected: "PO in UTF-8")
  }

  static func wrong(_ charset: String, at place: Place) -> ExchangeError {
    ExchangeError(
      place: place, found: "the charset \"\(charset)\"", expected: "UTF-8, as msgconv --to-code=UTF-8 makes it")
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }
}
