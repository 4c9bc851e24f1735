/// An object that a person wrote, read member by member: what is missing, unknown or of another kind is refused with its
/// place.
package struct JSONRecord: Sendable {
  /// What places in it are counted from: the file, or a line of it.
  package struct Origin: Sendable {
    let path: String
    let bytes: [UInt8]
    let firstLine: Int
    /// Where lines start, the first left out: of a long file many places are asked for.
    private let lineStarts: [Int]

    /// A file, or the part of it from a line on.
    package init(path: String, bytes: [UInt8], firstLine: Int = 1) {
      self.path = path
      self.bytes = bytes
      self.firstLine = firstLine
      lineStarts = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The place of a byte.
    package func place(_ offset: Int) -> Place {
      var (low, high) = (0, lineStarts.count)
      while low < high {
        let middle = (low + high) / 2
        if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
      }
      let start = low > 0 ? lineStarts[low - 1] : 0
      return Place(path: path, line: firstLine + low, column: offset - start + 1)
    }

    fileprivate func placing<Value>(_ parse: () throws(JSONError) -> Value) throws(LocalizationError) -> Value {
      do { return try parse() } catch {
        throw .malformed(place(error.offset), found: error.found, expected: error.expected)
      }
    }
  }

  let members: [JSONMember]
  let origin: Origin
  /// The byte that its place is that of.
  package let offset: Int

  /// Parses a whole document that is one object.
  package init(_ origin: Origin) throws(LocalizationError) {
    let value = try origin.placing { () throws(JSONError) in try JSONParser.parse(origin.bytes) }
    try self.init(value, at: 0, in: origin)
  }

  init(_ value: JSONValue, at offset: Int, in origin: Origin) throws(LocalizationError) {
    guard case .object(let members) = value else {
      throw .malformed(origin.place(offset), found: value.kind, expected: "an object")
    }
    self.members = members
    self.origin = origin
    // An object has no place of its own; that of its first key is near.
    self.offset = members.first?.key.offset ?? offset
  }

  /// Where it stands.
  package var place: Place { origin.place(offset) }

  /// The objects of the one array in a document, one after the other, so that a large one is never in memory as a whole.
  package static func forEach(
    of name: String, in origin: Origin, _ body: (JSONRecord) throws(LocalizationError) -> Void
  ) throws(LocalizationError) {
    guard var items = JSONItems(of: name, in: origin.bytes) else {
      // It starts otherwise, and whoever reads it whole says what is wrong.
      let document = try JSONRecord(origin)
      try document.expectOnly(name)
      for record in try document.records(name) { try body(record) }
      return
    }
    while let item = try origin.placing({ () throws(JSONError) in try items.next() }) {
      try body(JSONRecord(item.value, at: item.offset, in: origin))
    }
  }

  /// The place of a text in it.
  package func place(of string: JSONString) -> Place { origin.place(string.offset) }

  /// Refuses members of other names.
  package func expectOnly(_ names: String...) throws(LocalizationError) {
    guard let member = members.first(where: { !names.contains($0.key.text) }) else { return }
    throw .malformed(
      origin.place(member.key.offset), found: "\"\(member.key.text)\"",
      expected: "one of \(names.joined(separator: ", "))")
  }

  /// A text that has to be there, and to have something to read in it unless it `mayBeBlank`.
  package func string(_ name: String, mayBeBlank: Bool = false) throws(LocalizationError) -> JSONString {
    guard let string = try optionalString(name) else {
      throw .malformed(place, found: "no \"\(name)\"", expected: "\"\(name)\" with a text")
    }
    guard mayBeBlank || !string.text.isBlank else {
      throw .malformed(place(of: string), found: "an empty \"\(name)\"", expected: "a text")
    }
    return string
  }

  /// A text that may be missing.
  package func optionalString(_ name: String) throws(LocalizationError) -> JSONString? {
    guard let member = members.first(where: { $0.key.text == name }) else { return nil }
    guard case .string(let string) = member.value else {
      throw .malformed(
        origin.place(member.key.offset), found: "\(member.value.kind) as \"\(name)\"", expected: "a string")
    }
    return string
  }

  /// The objects of an array that has to be there.
  package func records(_ name: String) throws(LocalizationError) -> [JSONRecord] {
    guard let member = members.first(where: { $0.key.text == name }) else {
      throw .malformed(place, found: "no \"\(name)\"", expected: "\"\(name)\" with an array of objects")
    }
    guard case .array(let values) = member.value else {
      throw .malformed(
        origin.place(member.key.offset), found: "\(member.value.kind) as \"\(name)\"", expected: "an array of objects")
    }
    var records: [JSONRecord] = []
    for value in values { records.append(try JSONRecord(value, at: member.key.offset, in: origin)) }
    return records
  }

  /// An object of texts by name, in its order; empty where it is missing.
  package func strings(_ name: String) throws(LocalizationError) -> [(name: String, text: String)] {
    guard let member = members.first(where: { $0.key.text == name }) else { return [] }
    let record = try JSONRecord(member.value, at: member.key.offset, in: origin)
    var texts: [(name: String, text: String)] = []
    for member in record.members {
      texts.append((member.key.text, try record.string(member.key.text, mayBeBlank: true).text))
    }
    return texts
  }
}
