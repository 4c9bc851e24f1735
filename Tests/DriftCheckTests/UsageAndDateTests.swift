import Localization
import Testing

@testable import DriftCheck

/// What a program reads as a whole: the help of a command and the format of a date.
@Suite("Help of commands and formats of dates")
struct UsageAndDateTests {
  @Test(arguments: [
    (" -b block_size  Use this size", " -b blockstorlek  Använd storleken"),
    ("Usage: fill [-l max_level] tank", "Användning: fill [-l högsta_nivå] tank"),
    ("  --level MAX_LEVEL   stop there", "  --level HÖGSTA_NIVÅ   stanna där"),
    ("-font <font>\tUse <font>", "-font <teckensnitt>\tAnvänd <teckensnitt>"),
  ])
  func `arguments are words of the language`(source: String, text: String) throws {
    #expect(try FileTexts("sv", (source, text)).rules() == [])
  }

  @Test func `outside of the help of a command a name stays as it is`() throws {
    var texts = FileTexts("sv")
    texts.pairs = [("Set max_level to 5.", "Ställ in max_level på 5."), ("Now read max_level.", "Läs nu hogsta_niva.")]
    #expect(try texts.rules() == ["lost-name"])
  }

  @Test(arguments: [" %a %b %e %H:%M:%S %Z %Y", "%d/%m/%Y", "%-d %B", "%A %B %d (%%s)"])
  func `each language has its own format of a date`(source: String) throws {
    #expect(try FileTexts("de", (source, " %A, den %d. %B %Y")).rules().filter { $0.hasSuffix("placeholder") } == [])
  }

  @Test func `what is put into a date later may stand beside it`() throws {
    #expect(try FileTexts("de", ("%A %B %d (%%s)", "%A, %e. %B (%%s)")).rules() == [])
  }

  @Test func `words may stand beside a date`() throws {
    let texts = FileTexts("sv", ("Filled: %a, %d %b %Y %T", "Fylld: %a, %e %b %Y %T"))
    #expect(try texts.rules().filter { $0.hasSuffix("placeholder") } == [])
  }

  @Test func `conversions among words are no date`() throws {
    #expect(try FileTexts("de", ("%d tanks, %s pumps", "%d Tanks, Pumpen")).rules() == ["missing-placeholder"])
  }
}
