import SpecModel

extension TestVectors {
  /// The vectors as CSV: a line for each sample, the expected columns behind those of the inputs.
  public var csv: String {
    guard let first = vectors.first else { return "" }
    let header =
      ["vector", "decision", "condition", "value", "purpose"] + parameters.map(\.option) + ["sample"]
      + first.inputs.header
      + expectedHeader.map { "expected_\($0)" }
    var rows = [header]
    for vector in vectors {
      let shown = [vector.id, vector.decision, vector.condition ?? "", vector.value.map { "\($0)" } ?? ""]
      for (number, fields) in vector.inputs.fields.enumerated() {
        rows.append(
          shown + [vector.purpose.rawValue] + choices(vector) + ["\(number + 1)"] + fields + vector.expected[number])
      }
    }
    return CSVText.text(rows)
  }

  /// The vectors as JSON: an array of objects, one a line; a reading that is absent has no member.
  public var json: String {
    let lines = vectors.map { vector in
      let samples = zip(vector.inputs.fields, vector.expected).map { inputs, expected in
        let read = object(vector.inputs.header, inputs) { !$0.isEmpty }
        return "{\"inputs\":\(read),\"expected\":\(object(expectedHeader, expected) { _ in true })}"
      }
      var members = [("id", quoted(vector.id)), ("decision", quoted(vector.decision))]
      if let condition = vector.condition { members.append(("condition", quoted(condition))) }
      if let value = vector.value { members.append(("value", "\(value)")) }
      members.append(("purpose", quoted(vector.purpose.rawValue)))
      if !parameters.isEmpty {
        members.append(("choices", object(parameters.map(\.option), choices(vector)) { _ in true }))
      }
      members.append(("samples", "[\(samples.joined(separator: ","))]"))
      return "{\(members.map { "\(quoted($0)):\($1)" }.joined(separator: ","))}"
    }
    return "[\n\(lines.joined(separator: ",\n"))\n]\n"
  }

  /// What is chosen for each parameter.
  private func choices(_ vector: TestVector) -> [String] {
    parameters.map { (vector.choices[$0.id] ?? $0.standard).name }
  }

  private func object(_ names: [String], _ values: [String], where isMember: (String) -> Bool) -> String {
    let members = zip(names, values).filter { isMember($1) }.map { "\(quoted($0)):\(quoted($1))" }
    return "{\(members.joined(separator: ","))}"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 32: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
