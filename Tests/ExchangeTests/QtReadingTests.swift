import Exchange
import Localization
import Testing

@Suite("Qt .ts")
struct QtReadingTests {
  @Test("Contexts, numerus forms, states, characters that XML lacks; a document type that is a name alone is no harm")
  func everything() throws {
    let read = try file(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE TS>
      <TS version="2.1" language="pt_BR" sourcelanguage="en">
      <context><name>Main</name>
      <message><location filename="a.cpp" line="3"/><source>At %1<byte value="x1b"/></source><comment>c</comment>
      <translation>A %1</translation></message>
      <message numerus="yes"><source>%n pump(s)</source><translation type="unfinished"><numerusform>a</numerusform><numerusform>b</numerusform><numerusform>c</numerusform></translation></message>
      <message><source>Old</source><translation type="vanished">x</translation></message>
      <message id="pump.on"><source></source><translation>Ligada</translation></message>
      </context></TS>
      """, "a.ts")
    #expect(read.format == .qt && read.sourceLanguage == Language("en") && read.targetLanguage == Language("pt-BR"))
    #expect(read.units.map(\.state) == [.translated, .needsReview, .translated, .translated])
    #expect(read.units[0].source.text == "At %1\u{1B}" && read.units[0].notes == ["c"])
    #expect(read.units[0].references == ["a.cpp:3"] && read.units[0].target.map { "\($0.place)" } == "a.ts:6:14")
    #expect(read.units[1].pluralTargets.map(\.text) == ["a", "b", "c"] && read.units[2].isObsolete)
    #expect(read.units[3].isKeyed && read.units[3].source.text == "pump.on" && read.units[3].target?.text == "Ligada")
  }
}
