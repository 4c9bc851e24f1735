import Exchange
import Localization
import Testing

@Suite("XLIFF files of any tool")
struct XLIFFReadingTests {
  @Test("XLIFF 1.2: every inline element is what it stands for, or its kind and id; annotations are transparent")
  func inline1() throws {
    let read = try file(
      """
      <?xml version="1.0"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:t="urn:tool">
        <file original="a.htm" source-language="en-US" target-language="fr" datatype="html">
          <header><note>of the file</note><t:x>y</t:x></header>
          <body><group id="g1"><group id="g2">
            <trans-unit id="1" resname="menu.file" translate="no" xml:space="preserve">
              <source>A <g id="1">b <x id="2"/></g> <bx id="3"/>c<ex id="3"/> <ph id="4">%s</ph><ph id="9"/>
      <bpt id="5">&lt;b></bpt>d<ept id="5">&lt;/b></ept> <it id="6" pos="open">[</it><mrk mtype="term">e <x id="7"/></mrk><ph id="8">&lt;a title="<sub>f</sub>"/></ph></source>
              <seg-source><mrk mid="1" mtype="seg">not this</mrk></seg-source>
              <target state="final"><mrk mid="1" mtype="seg"><x id="4"/> <g id="1">B</g></mrk></target>
              <note>first</note><note from="me">second</note>
              <context-group purpose="location"><context context-type="sourcefile">a.c</context></context-group>
              <alt-trans><source>s</source><target>t</target></alt-trans>
            </trans-unit>
          </group></group></body>
        </file>
      </xliff>
      """)
    #expect(read.format == .xliff1 && read.sourceLanguage == Language("en-US") && read.targetLanguage == Language("fr"))
    let unit = try #require(read.units.first)
    #expect(read.units.count == 1 && unit.id == "menu.file" && unit.isObsolete && unit.state == .reviewed)
    #expect(
      unit.source.text
        == "A {g:1}b {x:2}{/g:1} {bx:3}c{ex:3} %s{ph:9}\n<b>d</b> [e {x:7}<a title=\"f\"/>")
    #expect(unit.target?.text == "%s {g:1}B{/g:1}")
    #expect(unit.source.codes.map(\.id) == ["1", "2", "1", "3", "3", "4", "9", "5", "5", "6", "7", "8"])
    let codes = unit.source.codes.map { code in
      String(decoding: Array(unit.source.text.utf8)[code.range], as: UTF8.self)
    }
    #expect(codes.first == "{g:1}" && codes.last == "<a title=\"f\"/>" && codes.contains("%s"))
    #expect(unit.notes == ["first", "second"] && unit.references == ["a.c"])
    #expect("\(unit.place)" == "x:6:7" && "\(unit.source.place)" == "x:7:17")
    let offset = unit.source.codes[4].range.lowerBound
    #expect(
      "\(unit.source.place(at: offset))" == "x:7:\(17 + "A <g id=\"1\">b <x id=\"2\"/></g> <bx id=\"3\"/>c".count)")
  }

  @Test("XLIFF 2: codes by their original data, segments put together in order, characters that XML lacks")
  func inline2() throws {
    let read = try file(
      """
      <xliff version="2.0" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0">
        <file id="f" xml:space="preserve"><group id="g"><unit id="u1" name="key">
          <notes><note>one</note></notes>
          <originalData><data id="d1">%s</data><data id="d2">&lt;b></data><data id="d3">x<cp hex="0001"/></data></originalData>
          <segment state="final"><source>A <ph id="1" dataRef="d1"/> <pc id="2" dataRefStart="d2">b</pc>. </source>
            <target order="3">Zwei <pc id="2" dataRefStart="d2">b</pc></target></segment>
          <ignorable><source> </source></ignorable>
          <segment state="translated"><source><sc id="3" dataRef="d3"/>c<ec startRef="3"/><mrk id="m" type="term">d</mrk><sm id="s"/>e<em startRef="s"/><cp hex="0002"/></source>
            <target order="1">Eins <ph id="1"/></target></segment>
        </unit></group>
        <unit id="u2"><segment><source>x</source><target>y</target></segment></unit>
        <unit id="u3"><segment state="initial"><source>x</source><target>y</target></segment></unit>
        <unit id="u4"><segment state="translated"><source>x</source></segment></unit></file>
      </xliff>
      """)
    #expect(read.format == .xliff2 && read.sourceLanguage == Language("en") && read.targetLanguage == german)
    let unit = read.units[0]
    #expect(unit.id == "key" && unit.notes == ["one"] && unit.state == .translated)
    #expect(unit.source.text == "A %s <b>b{/pc:2}.  x\u{1}c{ec:3}de\u{2}")
    #expect(unit.target?.text == "Eins {ph:1} Zwei <b>b{/pc:2}")
    #expect(read.units.map(\.state) == [.translated, .translated, .needsReview, .untranslated])
    #expect(read.units.map(\.id) == ["key", "u2", "u3", "u4"])
  }

  @Test("Where white space does not count, a line end between words is one space")
  func space() throws {
    let read = try file(
      """
      <xliff version="1.2"><file source-language="en" target-language="de"><body>
      <trans-unit id="1"><source>
        one  two
        <g id="1">three</g>
        four
      </source><target/></trans-unit></body></file></xliff>
      """)
    #expect(read.units[0].source.text == "one  two {g:1}three{/g:1} four")
    #expect("\(read.units[0].source.place(at: 9))" == "x:4:3")
    #expect(read.units[0].target == nil && read.units[0].state == .untranslated)
  }

  @Test("In pages, white space at the ends is what a template leaves behind")
  func pages() throws {
    let read = try file(
      """
      <xliff version="1.2"><file source-language="en" target-language="de" original="ng2.template"><body>
      <trans-unit id="1"><source> one <x id="1"/> two </source><target> <x id="1"/> eins zwei</target></trans-unit>
      </body></file></xliff>
      """)
    #expect(read.units[0].source.text == "one {x:1} two" && read.units[0].target?.text == "{x:1} eins zwei")
    #expect("\(read.units[0].source.place)" == "x:2:28" && "\(read.units[0].source.place(at: 0))" == "x:2:29")
  }

  @Test("What po2xliff makes has numbers for ids, which are no keys, and a header, which is no text")
  func madeOfPO() throws {
    let read = try file(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"><file original="t.po" source-language="en-US" \
      datatype="po" target-language="fr"><body>
      <trans-unit id="1" approved="no" restype="x-gettext-domain-header"><source>a: b</source><target>c</target></trans-unit>
      <trans-unit id="2" approved="no"><source>one</source><target>un</target></trans-unit>
      <trans-unit id="3" approved="yes"><source>two</source><target>deux</target><context-group name="po-entry">
      <context context-type="x-po-msgctxt">key</context></context-group></trans-unit></body></file></xliff>
      """)
    #expect(read.units.map(\.id) == [nil, "key"] && read.units.map(\.state) == [.needsReview, .translated])
  }

  @Test(
    "The states of XLIFF 1.2",
    arguments: [
      ("new", TranslationState.needsReview), ("needs-translation", .needsReview), ("needs-review-l10n", .needsReview),
      ("translated", .translated), ("signed-off", .reviewed), ("final", .reviewed), ("x-anything", .translated),
    ])
  func states(name: String, state: TranslationState) throws {
    let text = """
      <xliff version="1.2"><file source-language="en" target-language="de"><body><trans-unit id="1"><source>a</source>\
      <target state="\(name)">b</target></trans-unit></body></file></xliff>
      """
    #expect(try file(text).units[0].state == state)
    #expect(try file(text.replacing(">b<", with: "> <")).units[0].state == .untranslated)
  }

  @Test(
    "What is no XLIFF is refused with line, column and what was expected",
    arguments: [
      ("<svg/>", "x:1:1: error: found <svg>; expected <xliff> of XLIFF 1.2 or 2"),
      ("\n<xliff/>", "x:2:1: error: found no version; expected version 1.2 or 2.x"),
      ("<xliff version='3.0'/>", "x:1:1: error: found version \"3.0\""),
      ("<xliff xmlns='urn:x' version='1.2'/>", "x:1:1: error: found <xliff>; expected"),
      (
        "<xliff version='1.2'><file>\n<trans-unit id='a'><target>b</target></trans-unit></file></xliff>",
        "x:2:38: error: found a <trans-unit> without <source>; expected <source>"
      ),
      ("<xliff version='2.1'><unit id='a'/></xliff>", "found a <unit> without <segment>; expected <segment>"),
      (
        "<xliff version='2.1'><unit id='a'><segment><target>b</target></segment></unit></xliff>",
        "x:1:62: error: found a <segment> without <source>"
      ),
      (
        "<xliff version='1.2'><file>\n<trans-unit id='a'>",
        "x:2:20: error: found the end of the file; expected </trans-unit>"
      ),
      ("<xliff version='1.2'>\n<file></body></file></xliff>", "x:2:7: error: found another end tag; expected </file>"),
      (
        "<xliff version='1.2'><file target-language='de'/>\n<file target-language='fr'/></xliff>",
        "x:2:1: error: found 2 languages; expected one pair of languages"
      ),
      ("<xliff version='1.2'>&nbsp;</xliff>", "x:1:22: error: found an entity that is not defined"),
    ])
  func broken(text: String, message: String) {
    let error = #expect(throws: ExchangeError.self) { try file(text) }
    #expect(error?.description.contains(message) == true, "\(error as Any)")
  }

  @Test("A group of plural forms as po2xliff writes it is one text, in the order of the language’s forms")
  func pluralGroup() throws {
    let read = try file(
      """
      <xliff version="1.2"><file original="a" source-language="en" target-language="es" datatype="po"><body>
      <trans-unit id="1"><source>Stop</source><target>Parar</target></trans-unit>
      <group restype="x-gettext-plurals"><trans-unit id="2[0]"><source>%d pump</source><target>%d bomba</target>
      </trans-unit><trans-unit id="2[1]"><source>%d pumps</source><target>%d bombas</target></trans-unit></group>
      <group restype="x-gettext-domain"><trans-unit id="3"><source>Go</source><target>Ir</target></trans-unit></group>
      </body></file></xliff>
      """)
    #expect(read.units.map(\.source.text) == ["Stop", "%d pump", "Go"])
    let plural = read.units[1]
    #expect(plural.pluralSource?.text == "%d pumps" && plural.pluralTargets.map(\.text) == ["%d bomba", "%d bombas"])
    #expect(plural.state == .translated && read.units[0].pluralSource == nil)
  }

  @Test("Forms keep the name of their text where ids are names, and one that is missing leaves the text untranslated")
  func unfinishedPluralGroup() throws {
    let read = try file(
      """
      <xliff version="1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body>
      <group restype="x-gettext-plurals"><trans-unit id="pumps[0]"><source>%d pump</source><target>%d Pumpe</target>
      </trans-unit><trans-unit id="pumps[1]"><source>%d pumps</source></trans-unit></group></body></file></xliff>
      """)
    #expect(read.units.map(\.id) == ["pumps"])
    #expect(read.units[0].state == .untranslated && read.units[0].pluralTargets.count == 2)
  }
}
