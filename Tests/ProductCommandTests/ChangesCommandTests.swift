import Foundation
import Localization
import Manual
import Quantities
import ShippedFiles
import SmallBMS
import SpecModel
import Testing

@Suite("What has changed, as a user asks for it")
struct ChangesCommandTests {
  /// A folder with the present export as "same.json" and one in which a threshold was 2.9 V as "old.json".
  private func program() throws -> Program {
    let program = try Program()
    try program.write(try program.run("export", "--json").output, to: "same.json")
    var product = SmallBMS()
    product.protections.underVoltage.value = .volts(2.9)
    try program.write(try JSONExport.text(of: product.specification, in: []), to: "old.json")
    return program
  }

  @Test("Nothing changed: says so, and exits with 0 in any case")
  func nothing() throws {
    let program = try program()
    defer { program.clean() }
    for arguments in [["same.json"], ["same.json", "--exit-code"]] {
      let result = try program.run(["changes"] + arguments)
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      #expect(result.output == "smallBMS: nothing has changed since revision 1.0\n")
    }
  }

  @Test("Something changed: printed in the form that is asked for; --exit-code makes that 1")
  func something() throws {
    let program = try program()
    defer { program.clean() }
    let text = try program.run("changes", "old.json")
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(text.output.contains("\n1 fact\n  protections.underVoltage: 2.9 V -> 2.8 V [F16]\n"))
    #expect(text.output.contains("load_output floating -> high"))
    #expect(try program.run("changes", "old.json", "--exit-code").status == 1)
    let markdown = try program.run("changes", "old.json", "--format", "markdown", "--language", "de")
    #expect(markdown.output.hasPrefix("# Änderungen seit Revision 1.0\n"))
    let json = try program.run("changes", "-", "--format", "json", input: try program.text("old.json"))
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((document?["facts"] as? [[String: Any]])?.count == 1 && document?["to"] as? String == "1.0")
  }

  @Test("The trace that shows a difference is one that simulate reads")
  func trace() throws {
    let program = try program()
    defer { program.clean() }
    let lines = try program.run("changes", "old.json").output.split(separator: "\n")
    let trace = lines.drop { !$0.hasPrefix("    time,") }.prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
    let result = try program.run("simulate", "-", input: trace.map { $0 + "\n" }.joined())
    #expect(result.status == 0 && trace.count > 1, "\(result.errors)")
    #expect(result.output.split(separator: "\n").last?.contains(",on,high,") == true, "\(result.output)")
  }

  @Test(
    "What is no such file is refused with its place, and nothing is printed or written",
    arguments: [
      (
        "{\"strings\": {}}", Int32(65),
        "f.json:1:2: error: found an object without \"product\", \"facts\" and \"behaviour\"; expected spec.json"
      ),
      ("[1]", 65, "f.json:1:1: error: found an array; expected an object"),
      ("time,cell\n1,2\n", 65, "f.json:1:1: error: found"), ("", 65, "f.json:1:1: error: found the end of the file"),
      (
        "{\"product\": \"Kettle\", \"facts\": [], \"behaviour\": {}}", 65,
        "f.json:1:13: error: found the product \"Kettle\"; expected \"smallBMS\""
      ),
      (
        "{\"form\": 9,\n \"product\": \"smallBMS\", \"facts\": [], \"behaviour\": {}}", 65,
        "f.json:1:2: error: found the form 9, which a newer program has written; expected at most 2"
      ),
    ])
  func refused(content: String, status: Int32, message: String) throws {
    let program = try Program()
    defer { program.clean() }
    try program.write(content, to: "f.json")
    for arguments in [["changes", "f.json"], ["build", "--since", "f.json"]] {
      let result = try program.run(arguments)
      #expect(result.status == status && result.output.isEmpty, "\(arguments)")
      #expect(result.errors.hasPrefix(message), "\(result.errors)")
    }
    #expect(try program.names() == ["f.json"])
  }

  @Test(
    "A file that is not there exits with 66, wrong usage with 64",
    arguments: [
      (["changes", "none.json"], Int32(66), "none.json: error: No such file"),
      (["changes", "."], 66, ".: error: Is a directory"),
      (["changes"], 64, "missing expected argument"),
      (["changes", "same.json", "--format", "json", "--language", "de"], 64, "JSON has all languages"),
      (["changes", "same.json", "--language", "xx"], 64, "no catalog has texts in the language \"xx\""),
      (["build", "--since", "same.json", "--since", "old.json"], 64, "old.json is a second file of SmallBMS"),
    ])
  func usage(arguments: [String], status: Int32, message: String) throws {
    let program = try program()
    defer { program.clean() }
    let result = try program.run(arguments)
    #expect(result.status == status && result.errors.contains(message), "\(result.status) \(result.errors)")
  }

  @Test("build --since makes a page in each language, which the manual links to")
  func page() throws {
    let program = try program()
    defer { program.clean() }
    let result = try program.run("build", "--quiet", "--language", "de,sv", "--since", "old.json")
    #expect(result.status == 0, "\(result.errors)")
    for (tag, title) in [("de", "Änderungen seit Revision 1.0"), ("sv", "Ändringar sedan revision 1.0")] {
      let manual = try program.text("site/\(tag)/index.html")
      #expect(manual.contains("<a href=\"changes.html\">\(title)</a>"))
      let page = try program.text("site/\(tag)/changes.html")
      #expect(page.contains("<html lang=\"\(tag)\">") && page.contains("<h1>\(title)</h1>"))
      #expect(page.contains("href=\"../sv/changes.html\"") && page.contains("href=\"changes.md\""))
      #expect(try program.text("site/\(tag)/changes.md").contains("# \(title)\n"))
    }
    #expect(try program.run("build", "--quiet", "--language", "de").status == 0)
    #expect(!program.exists("site/de/changes.html"))
    #expect(try !program.text("site/de/index.html").contains("changes.html"))
  }
}
