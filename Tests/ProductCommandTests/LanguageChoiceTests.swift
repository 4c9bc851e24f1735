import Testing

@Suite("Languages on the command line")
struct LanguageChoiceTests {
  @Test(
    "A tag is taken in upper and lower case, and as names of locales have it", arguments: ["DE", "De", "de", "DE_de"])
  func anyCase(tag: String) throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("export", "--csv", "--language", tag)
    #expect(result.output.contains("Betriebsspannung"))
    #expect(result.errors.isEmpty == !tag.contains("_"))
  }

  @Test("German is taken for that of Austria, which --quiet leaves unsaid")
  func fallback() throws {
    let program = try Program()
    defer { program.clean() }
    let german = try program.run("export", "--csv", "--language", "de").output
    let austrian = try program.run("export", "--csv", "--language", "de-at")
    #expect(austrian.output == german)
    #expect(austrian.errors == "note: there is no \"de-AT\"; \"de\" is taken in its place\n")
    let build = try program.run("build", "--quiet", "--format", "csv", "--language", "de-CH,de,pt-br")
    #expect(build.status == 0 && build.errors.isEmpty)
    #expect(program.exists("site/de/specifications.csv") && program.exists("site/pt/specifications.csv"))
    #expect(!program.exists("site/de-CH"))
  }

  @Test("A language that there is nothing of is refused, whatever its region")
  func unknown() throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run("audit", "--language", "xx-DE", "-", input: "x").status == 64)
    #expect(try program.run("verify", "--language", "xx").status == 64)
  }

  @Test("Texts are exported into a language that there is, and not into its neighbour")
  func translation() throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run("export", "--po", "--language", "de-AT").status == 64)
  }
}
