import Testing

@Suite("Colours of findings")
struct ColourTests {
  private static let text = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\nmsgid \"5 V\"\nmsgstr \"6 V\"\n"

  private func isColoured(_ arguments: [String], _ environment: [String: String]) throws -> Bool {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(["check", "-"] + arguments, input: Self.text, environment: environment)
    #expect(result.status == 1)
    return result.output.contains("\u{1B}[")
  }

  @Test(
    "Into a file goes colour where it is asked for, and none where it is declined",
    arguments: [
      ([], [:], false), ([], ["FORCE_COLOR": "1"], true), ([], ["CLICOLOR_FORCE": "1"], true),
      ([], ["FORCE_COLOR": "0"], false), ([], ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
      (["--color", "always"], ["NO_COLOR": "1"], true), (["--color", "never"], ["FORCE_COLOR": "1"], false),
    ] as [([String], [String: String], Bool)])
  func colour(arguments: [String], environment: [String: String], expected: Bool) throws {
    #expect(try isColoured(arguments, environment) == expected)
  }
}
