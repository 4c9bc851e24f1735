import Quantities

extension JSONRecord {
  /// The names of its members, in their order.
  package var names: [String] { members.map(\.key.text) }

  /// Whether it has a member of this name.
  package func has(_ name: String) -> Bool { member(name) != nil }

  /// Whether a member of this name is null.
  package func isNull(_ name: String) -> Bool { if case .null? = member(name)?.value { true } else { false } }

  /// That a member, or the object itself, is not what it should be.
  package func fault(_ name: String? = nil, found: String, expected: String) -> LocalizationError {
    .malformed(
      name.flatMap(member).map { origin.place($0.key.offset) } ?? place, found: found, expected: expected)
  }

  /// A text that has to be there, as it is.
  package func text(_ name: String) throws(LocalizationError) -> String { try string(name, mayBeBlank: true).text }

  /// True or false, which has to be there.
  package func flag(_ name: String) throws(LocalizationError) -> Bool {
    guard case .bool(let value) = try value(name, expected: "true or false") else {
      throw wrong(name, expected: "true or false")
    }
    return value
  }

  /// A number that has to be there, exactly as it is written.
  package func number(_ name: String) throws(LocalizationError) -> ExactDecimal {
    let expected = "a number of at most 18 digits"
    guard case .number(let digits) = try value(name, expected: expected) else { throw wrong(name, expected: expected) }
    guard let number = ExactDecimal(digits.lowercased()) else { throw fault(name, found: digits, expected: expected) }
    return number
  }

  /// An object that has to be there.
  package func record(_ name: String) throws(LocalizationError) -> JSONRecord {
    let value = try value(name, expected: "an object")
    return try JSONRecord(value, at: member(name)?.key.offset ?? 0, in: origin)
  }

  /// The objects of an array; none where it is missing.
  package func optionalRecords(_ name: String) throws(LocalizationError) -> [JSONRecord] {
    has(name) ? try records(name) : []
  }

  /// The texts of an array that has to be there.
  package func texts(_ name: String) throws(LocalizationError) -> [String] {
    let expected = "an array of strings"
    guard case .array(let values) = try value(name, expected: expected) else { throw wrong(name, expected: expected) }
    var texts: [String] = []
    for value in values {
      guard let text = value.text else {
        throw fault(name, found: "\(value.kind) in \"\(name)\"", expected: expected)
      }
      texts.append(text)
    }
    return texts
  }

  /// Objects by name, in their order; none where there is no such member.
  package func namedRecords(_ name: String) throws(LocalizationError) -> [(name: String, record: JSONRecord)] {
    guard has(name) else { return [] }
    let parent = try record(name)
    var records: [(name: String, record: JSONRecord)] = []
    for member in parent.members { records.append((member.key.text, try parent.record(member.key.text))) }
    return records
  }

  private func member(_ name: String) -> JSONMember? { members.first { $0.key.text == name } }

  private func value(_ name: String, expected: String) throws(LocalizationError) -> JSONValue {
    guard let member = member(name) else {
      throw .malformed(place, found: "no \"\(name)\"", expected: "\"\(name)\" with \(expected)")
    }
    return member.value
  }

  private func wrong(_ name: String, expected: String) -> LocalizationError {
    fault(name, found: "\(member(name)?.value.kind ?? "nothing") as \"\(name)\"", expected: expected)
  }
}
