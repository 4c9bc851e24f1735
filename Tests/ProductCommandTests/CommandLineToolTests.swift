import BuiltInFiles
import Foundation
import ShippedFiles
import SmallBMS
import Testing

@Suite("The command as a user meets it")
struct CommandLineToolTests {
  @Test("build writes eight manuals and says so on standard error alone")
  func build() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("build")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors == "site: 141 files (de en es fr it nl pt sv)\n")
    for language in ["en", "nl", "fr", "sv", "de", "pt", "es", "it"] {
      for file in ["index.html", "manual.md", "operation.svg", "specifications.csv"] {
        #expect(program.exists("site/\(language)/\(file)"), "\(language)/\(file)")
      }
    }
    #expect(
      ["index.html", "style.css", "page.js", "favicon.svg", "spec.json", "spec.schema.json"].allSatisfy {
        program.exists("site/\($0)")
      })
  }

  #if os(Linux)
    // File systems of a Mac refuse such names.
    @Test(
      "A file whose name is not UTF-8 is read, found by a pattern and written, and named byte by byte",
      arguments: [
        (#"check "$f.po""#, #"a\xFF.po:5:9: critical: "#),
        ("check '**/{language}.po'", #"d\xFF/de.po:5:9: critical: "#),
        (#"check --format sarif "$f.po""#, #""uri" : "a%FF.po""#),
        (#"check "no$f.po""#, #"noa\xFF.po: error: No such file"#),
        (#"check --write-baseline "$f.json" "$f.po" && ls"#, "aM-^?.json"),
        (#"build --format csv --language en --output "$f" && ls -d a*/en"#, "aM-^?/en"),
      ])
    func namesOfOtherEncodings(command: String, said: String) throws {
      let program = try Program()
      defer { program.clean() }
      let file = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\nmsgid \"5 V\"\nmsgstr \"6 V\"\n"
      try program.write(file, to: "de.po")
      // The shell puts the bytes there: no string of a test can have them.
      let result = try program.run(
        script: """
          f=$(printf 'a\\377') d=$(printf 'd\\377')
          mkdir "$d" && cp de.po "$f.po" && mv de.po "$d"
          { "$0" \(command); } 2>&1 | cat -v
          """)
      #expect(result.output.contains(said), "\(result.output) \(result.errors)")
    }
  #endif

  @Test("Languages and formats can be chosen, and --quiet says nothing")
  func choice() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("build", "--quiet", "--language", "sv", "--format", "csv", "--output", "out/a b")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(program.exists("out/a b/sv/specifications.csv"))
    #expect(!program.exists("out/a b/sv/index.html"))
    #expect(!program.exists("out/a b/en"))
  }

  @Test("PDF without Typst exits with 69, says what to install and writes nothing")
  func missingProgram() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(["build", "--format", "html,pdf"], environment: ["PATH": "/nowhere"])
    #expect(result.status == 69)
    #expect(result.errors.hasSuffix("pip install typst\n"))
    #expect(try program.names().isEmpty)
  }

  @Test("--csv-separator writes tables for spreadsheets, by their language or by the sign, and none without it")
  func tables() throws {
    let program = try Program()
    defer { program.clean() }
    let build = ["build", "--quiet", "--language", "de", "--format", "csv"]
    #expect(try program.run(build + ["--csv-separator", "language"]).status == 0)
    let exported = try program.run("export", "--csv", "--language", "de", "--csv-separator", ";").output
    #expect(try program.text("site/de/specifications.csv") == exported)
    #expect(exported.contains("id;group;"))
    #expect(try program.run("export", "--csv", "--language", "de").output.hasPrefix("id,group,"))
  }

  @Test(
    "Wrong usage exits with 64 and writes nothing",
    arguments: [
      ["build", "--language", "xx"], ["build", "--format", "docx"], ["build", "--nonsense"],
      ["build", "--flavour", "wiki"],
      ["build", "--flavour", "hugo", "--format", "html"], ["simulate"], ["export"],
      ["export", "--json", "--csv"], ["export", "--json", "--language", "de"], ["nonsense"],
      ["export", "--json", "--csv-separator", ";"], ["build", "--csv-separator", "x"],
      ["simulate", "-", "--profile", "nonsense"], ["simulate", "-", "--threshold", "nonsense=1"],
      ["simulate", "-", "--threshold", "cellOverVoltage=high"],
      ["simulate", "-", "--trip-delay", "cellOverVoltage=-1"],
      ["build", "--output", ""], ["simulate", "-", "--plot", "-"], ["simulate", "-", "--plot", ""],
      ["simulate", "-", "--language", "de"], ["simulate", "-", "--plot", "a.svg", "--language", "xx"],
    ])
  func usage(arguments: [String]) throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(!result.errors.isEmpty)
    #expect(result.output.isEmpty)
    #expect(!program.exists("site"))
  }

  @Test("Resources and templates of one's own replace the built-in ones; what is missing exits with 66")
  func overrides() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write(ShippedFiles.resources, to: "r")
    try program.write(BuiltInFiles.templates, to: "t")
    try program.write("/* mine */", to: "t/style.css")
    #expect(try program.run("build", "--language", "de", "--resources", "r", "--templates", "t").status == 0)
    let style = try String(contentsOf: program.folder.appending(path: "site/style.css"), encoding: .utf8)
    #expect(style == "/* mine */")

    try FileManager.default.removeItem(at: program.folder.appending(path: "r/Shared/Texts.xcstrings"))
    let missing = try program.run("build", "--resources", "r")
    #expect(missing.status == 66)
    #expect(missing.errors == "r/Shared/Texts.xcstrings: error: no such file\n")
    #expect(try program.run("build", "--templates", "nowhere").status == 66)
  }

  @Test("A broken catalog or template exits with 65, its place first, and leaves the old site")
  func badData() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write(ShippedFiles.resources, to: "r")
    #expect(try program.run("build", "--language", "en").status == 0)
    let page = program.folder.appending(path: "site/en/index.html")
    let before = try Data(contentsOf: page)
    try program.write("{\n  \"strings\" : {\n", to: "r/Shared/Texts.xcstrings")
    let result = try program.run("build", "--resources", "r")
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("r/Shared/Texts.xcstrings:3:1: error: found the end of the file"))
    #expect(try Data(contentsOf: page) == before)
  }

  @Test("A place that can't be written exits with 73", arguments: ["/proc/site", "/dev/null", "/dev/null/site"])
  func unwritable(path: String) throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("build", "--language", "en", "--output", path)
    #expect(result.status == 73, "\(result.errors)")
    #expect(result.errors.hasPrefix("\(path): error:") || result.errors.hasPrefix("\(path)/"), "\(result.errors)")
  }

  #if os(Linux)
    @Test(
      "What can't be printed exits with 73 and says why: the disk is full, or nobody listens",
      arguments: [
        "--help", "help check", "check --help", "--version", "export --csv", "--generate-completion-script bash",
      ])
    func fullDevice(arguments: String) throws {
      let program = try Program()
      defer { program.clean() }
      let full = try program.run(script: #""$0" \#(arguments) > /dev/full"#)
      #expect(full.status == 73)
      #expect(full.errors == "standard output: error: No space left on device\n")
      let closed = try program.run(script: #""$0" \#(arguments) >&-"#)
      #expect(closed.status == 73)
      #expect(closed.errors == "standard output: error: Bad file descriptor\n")
    }
  #endif

  @Test(
    "A link that leads to nothing is not taken for a file, and stays",
    arguments: [
      ["build", "--language", "en", "--output", "link"], ["check", "--write-baseline", "link", "de.po"],
    ])
  func danglingLink(arguments: [String]) throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("msgid \"\"\nmsgstr \"Language: de\\n\"\n\nmsgid \"5 V\"\nmsgstr \"6 V\"\n", to: "de.po")
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.appending(path: "link").path(percentEncoded: false), withDestinationPath: "nowhere/x")
    let result = try program.run(arguments)
    #expect(result.status == 73)
    #expect(result.errors.hasPrefix("link: error: a link of this name leads to nothing"), "\(result.errors)")
    #expect(try program.names() == ["de.po", "link"])
  }

  @Test("An argument without a letter is refused: a message that names a file by it would name none")
  func emptyArgument() throws {
    let program = try Program()
    defer { program.clean() }
    for command in ["audit", "check", "import", "simulate", "changes"] {
      let result = try program.run(command, "")
      #expect(result.status == 64)
      #expect(result.errors.hasPrefix("error: argument 2 is empty, as a shell makes it"), "\(result.errors)")
    }
  }

  @Test("The current folder is not replaced: the shell would stand in a folder that is gone")
  func currentFolder() throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run("build", "--language", "en", "--output", ".").status == 73)
    let result = try program.run("build", "--language", "en", "--output", "../\(program.folder.lastPathComponent)/")
    #expect(result.status == 73)
    #expect(result.errors.contains("the current folder"))
  }

  @Test("simulate reads standard input and follows the columns of the contract")
  func simulate() throws {
    let program = try Program()
    defer { program.clean() }
    let columns =
      "time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max,remote"
    let result = try program.run("simulate", "-", input: "\(columns)\n0,13.2,3.3,3.3,20,20,bridged\n")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(
      result.output == """
        time,system,load_output,load_output_voltage,load_output_current,charger_output,charger_output_voltage,\
        charger_output_current,led_load_on,led_temp_or_ovp,supply_current,diagnostics
        0,on,high,13.1,0,high,12.6,0,on,off,2.7,

        """)
  }

  @Test("simulate names a bad row with file, line and column, after the rows before it")
  func badRow() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write(
      """
      time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max
      0,13.2,3.3,3.3,20,20
      1,13.2,low,3.3,20,20

      """, to: "day.csv")
    let result = try program.run("simulate", "day.csv")
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("day.csv:3:8: error: cell_voltage_min: "), "\(result.errors)")
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(try program.run("simulate", "nowhere.csv").status == 66)
    #expect(try program.run("simulate", ".").status == 66)
  }

  private static let day = """
    time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max,remote
    0,13.2,3.3,3.31,20,21,bridged
    60,12.1,2.8,3.05,20,21,bridged

    """

  @Test("simulate --plot draws the run in a language, and the rows stay the same")
  func plot() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write(Self.day, to: "day.csv")
    let result = try program.run("simulate", "day.csv", "--plot", "a b.svg", "--language", "fr")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == (try program.run("simulate", "day.csv").output))
    let first = try program.text("a b.svg")
    #expect(first.hasPrefix("<svg ") && first.contains("Sous-tension de cellule ≤\u{A0}2,8\u{A0}V"))
    let again = try program.run(["simulate", "-", "--plot", "a b.svg", "--language", "fr"], input: Self.day)
    #expect(again.status == 0)
    #expect(try program.text("a b.svg") == first)
    let own = try program.run("simulate", "day.csv", "--plot", "en.svg", "--threshold", "cellUnderVoltage=2.65")
    #expect(own.status == 0)
    #expect(try program.text("en.svg").contains("Cell under-voltage ≤\u{A0}2.65\u{A0}V"))
    #expect(try program.names() == ["a b.svg", "day.csv", "en.svg"])
  }

  @Test("A drawing that can't be written exits with 73, and one that is not whole is not written")
  func brokenPlot() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write(Self.day, to: "day.csv")
    try program.write("old", to: "old.svg")
    try program.write("", to: "folder.svg/file")
    for path in ["nowhere/day.svg", "folder.svg", "day.csv", "/dev/null"] {
      let result = try program.run("simulate", "day.csv", "--plot", path)
      #expect(result.status == 73 && result.output.isEmpty, "\(path)")
      #expect(result.errors.hasPrefix("\(path): error: "), "\(result.errors)")
    }
    try program.write(Self.day + "120,low,3.3,3.3,20,20,open\n", to: "bad.csv")
    #expect(try program.run("simulate", "bad.csv", "--plot", "old.svg").status == 65)
    #expect(try program.run("simulate", "nowhere.csv", "--plot", "old.svg").status == 66)
    #expect(try program.text("old.svg") == "old")
    #expect(try program.text("day.csv") == Self.day)
    #expect(try program.names() == ["bad.csv", "day.csv", "folder.svg", "old.svg"])
  }

  @Test("verify proves tables and properties, and prints every sentence with its verdict in the language asked for")
  func verify() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("verify", "--language", "sv")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("10 of 10 safety properties proven"))
    #expect(result.output.contains("holds  load.shortCircuit [F6] sv: Den har inget kortslutningsskydd."))
    #expect(result.output.contains(" hold, 0 are denied\n"))
  }

  @Test("A drawing never takes the place of the readings or of the results", arguments: [".stdin", ".stdout"])
  func plotOverStreams(file: String) throws {
    let program = try Program()
    defer { program.clean() }
    let columns = "time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max"
    let result = try program.run("simulate", "-", "--plot", file, input: "\(columns)\n0,13.2,3.3,3.3,20,20\n")
    #expect(result.status == 73)
    let kept = try String(contentsOf: program.folder.appending(path: ".stdin"), encoding: .utf8)
    #expect(kept.hasPrefix(columns))
  }

  @Test("export prints JSON, or the table of a language")
  func export() throws {
    let program = try Program()
    defer { program.clean() }
    let json = try program.run("export", "--json")
    #expect(json.status == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(document["product"] as? String == SmallBMS().names.product.value.text)
    #expect((document["facts"] as? [Any])?.count == SmallBMS().specification.facts.facts.count)
    let table = try program.run("export", "--csv", "--language", "pt")
    #expect(table.status == 0)
    #expect(table.output.contains("2,7\u{A0}mA"))
  }

  @Test(
    "Help says what the command is for",
    arguments: ["build", "check", "audit", "verify", "simulate", "export", "import"])
  func help(command: String) throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run("--help").output.contains("  \(command) "))
    #expect(try program.run(command, "--help").output.contains("Example: smallbms \(command)"))
  }
}
