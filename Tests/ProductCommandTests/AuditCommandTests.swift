import Foundation
import Testing

@Suite("audit as a user meets it")
struct AuditCommandTests {
  @Test("A wrong document exits with 1, one that is only untidy with 0, unless that is asked for")
  func severities() throws {
    let program = try Program()
    defer { program.clean() }
    let wrong = try program.run("audit", "--language", "de", "-", input: "Der Lastausgang ist kurzschlussfest.\n")
    #expect(wrong.status == 1)
    #expect(wrong.output.hasPrefix("standard input:1:1: critical: "))
    #expect(wrong.errors == "1 finding: 1 critical\n")

    let untidy = "Betriebstemperatur: -20 bis 50 °C\n"
    #expect(try program.run("audit", "--language", "de", "-", input: untidy).status == 0)
    #expect(try program.run("audit", "--language", "de", "--fail-on", "minor", "-", input: untidy).status == 1)
  }

  @Test("A language that is expected and missing is a finding, and a document about something else is called that")
  func strangers() throws {
    let program = try Program()
    defer { program.clean() }
    let missing = try program.run("audit", "--expect", "en,sv", "-", input: "The Load output is normally high.\n")
    #expect(missing.status == 1)
    #expect(missing.output.contains("\"sv\""))
    let soup = try program.run("audit", "-", input: "Peel the carrots and boil them until they are soft.\n")
    #expect(soup.status == 65)
    #expect(soup.output.isEmpty)
    #expect(soup.errors.hasPrefix("standard input: not about smallBMS: nothing audited"))
    #expect(!soup.errors.contains("no findings"))
    #expect(try program.run("audit", "--quiet", "-", input: "a\n").status == 65)
    #expect(try program.run("audit", "--force", "-", input: "Peel the carrots.\n").status == 0)
    #expect(try program.run("audit", "--write-baseline", "known.json", "-", input: "Peel the carrots.\n").status == 65)
  }

  @Test("Parts of a document that are about something else are named by their lines")
  func parts() throws {
    let program = try Program()
    defer { program.clean() }
    let text = """
      # smallBMS

      The Load output is normally high. Its maximum current is 1 A. The Charger output is normally high.

      # Warmtec 900 oven

      It takes 900 W at 230 V and heats up to 280 °C in 12 min. Keep 40 cm of space behind it.

      """
    let result = try program.run("audit", "--read-as", "markdown", "-", input: text)
    #expect(result.errors.hasPrefix("standard input: lines 5 to 7 are not about smallBMS: not audited\n"))
    #expect(result.status == 0)
  }

  @Test("What can't be read exits with 66, what is no document with 65, wrong usage with 64; nothing is printed")
  func unreadable() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("", to: "empty.txt")
    for (arguments, status, words) in [
      (["nowhere.txt"], 66, "nowhere.txt: error: "), (["empty.txt"], 65, "empty.txt: error: no text"),
      (["--language", "xx", "empty.txt"], 64, "\"xx\""), (["-", "-"], 64, "standard input can only be read once"),
      ([], 64, "name the documents to audit"), (["--explain", "wrong-limits"], 64, "did you mean \"wrong-limit\"?"),
      (["--explain", "nothing-like-it"], 64, "--list-rules"),
      (["--explain", "wrong-limit", "empty.txt"], 64, "exclude each other"),
      (["--list-rules", "--explain", "wrong-limit"], 64, "exclude each other"),
    ] as [([String], Int32, String)] {
      let result = try program.run(["audit"] + arguments)
      #expect(result.status == status)
      #expect(result.errors.contains(words))
      #expect(result.output.isEmpty)
    }
  }

  @Test("Rules are listed, and explained with their examples")
  func rules() throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run("audit", "--list-rules").output.contains("wrong-polarity"))
    let explained = try program.run("audit", "--explain", "missing-language")
    #expect(explained.status == 0)
    #expect(explained.output.hasPrefix("missing-language (major, accuracy/omission)\n\nA language is missing"))
    #expect(
      explained.output.hasSuffix(
        """
          wrong en  The pump output supplies up to 4 A.
                de  Der Pumpenausgang liefert bis zu 4 A.
          expected  en, de, fr

        """))
  }
}
