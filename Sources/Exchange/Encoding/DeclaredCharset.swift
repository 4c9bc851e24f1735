/// The charset that a file says it has: in the declaration of XML or in the header of PO.
struct DeclaredCharset {
  /// Its name.
  let name: String
  /// Where the name stands, in bytes.
  let offset: Int

  /// How far into a file a declaration may stand.
  private static let reach = 4096

  init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(DeclaredCharset.reach)
    let first = start.firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? 0
    let found =
      start[first...].starts(with: "<".utf8)
      ? DeclaredCharset.value(behind: "encoding=", in: start[..<(start.firstIndex(of: UInt8(ascii: ">")) ?? 0)])
      : DeclaredCharset.contentType(in: start)
    // "CHARSET" is what xgettext writes before anybody has decided.
    guard let found, !found.isEmpty, !found.elementsEqual("CHARSET".utf8) else { return nil }
    (name, offset) = (String(decoding: found, as: UTF8.self), found.startIndex)
  }

  /// The charset of a line of a PO header.
  private static func contentType(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let line = bytes.firstRange(of: "\"Content-Type:".utf8) else { return nil }
    let rest = bytes[line.upperBound...]
    return value(behind: "charset=", in: rest[..<(rest.firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex)])
  }

  private static func value(behind key: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let key = bytes.firstRange(of: key.utf8) else { return nil }
    let value = bytes[key.upperBound...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    return value.prefix { $0.isASCIIWord || "._:-/".utf8.contains($0) }
  }
}
