import Documents
import Localization
import Testing

@Suite("HTML is read into blocks whose places are those of the file")
struct HTMLReaderTests {
  private func kinds(_ html: String) -> [String] { HTMLReader.blocks(of: html).map(Shown.block) }

  @Test("A page of everything")
  func everything() {
    let html = """
      <!doctype html><html lang="en"><head><title>Small  page</title><style>p{}</style><meta charset="latin1"></head>
      <body><nav><a href="x">Menu</a></nav><script>if (a < b) alert("no")</script><template><p>no</p></template>
      <h1>The <em>he</em>ading</h1>
      <p>A para<b>graph</b> of&nbsp;two
         lines<br>and one
      <ul><li>first<ul><li>nested</li></ul><li><p>second</p><p>more</p></ul>
      <table><caption>Data</caption><tr><th>Voltage<td>8 &ndash; 70&#xa0;V<tr><td>Text<p>in</p><p>parts</p></td><td></td></tr></table>
      <dl><dt>Colour</dt><dd>black</dd><dt>Mass<dd>0.1 kg</dl>
      <blockquote>Quoted <span>word</span></blockquote>
      <figure><img src="a.png" alt="A drawing"><figcaption>Figure</figcaption></figure>
      <div>loose <div>text</div> again</div><p hidden>never</p>
      </body></html>
      """
    #expect(
      kinds(html) == [
        "heading: Small page", "heading: The heading", "paragraph: A paragraph of\u{A0}two lines and one",
        "item: first",
        "item: nested", "item: second", "paragraph: more", "paragraph: Data", "row: Voltage|8 \u{2013} 70\u{A0}V",
        "row: Text in parts|", "row: Colour|black", "row: Mass|0.1 kg", "paragraph: Quoted word",
        "paragraph: A drawing",
        "paragraph: Figure", "paragraph: loose", "paragraph: text", "paragraph: again",
      ])
    for block in HTMLReader.blocks(of: html) where !block.text.contains(where: { "\u{A0}\u{2013}".contains($0) }) {
      Shown.expectWordsInPlace(block, in: html)
    }
  }

  @Test(
    "What its own style hides is no text",
    arguments: ["display:none", "color: red; Display : None ;", "display:none !important"])
  func hidden(style: String) {
    #expect(
      kinds("<p>one<div style='\(style)'>two <b>three</b></div><p>four") == ["paragraph: one", "paragraph: four"])
    #expect(kinds("<p style='display:block; --note: none'>shown</p>") == ["paragraph: shown"])
  }

  @Test("The number of a note and the way back from it are no text, a linked value is")
  func references() {
    let html = """
      <p>At most 5 A<sup><a href="#note-1" id="r1">1</a></sup> of <a href="#limits">2.8</a> V (<a href="#F3">F3</a>).</p>
      <ul><li id="note-1">With a fuse. <a href="#r1">\u{21A9}</a> <a href="#r2">[2]</a> <a href="x.html#p">7</a></ul>
      <h2>Limits <a href="#limits">#</a></h2>
      """
    #expect(
      kinds(html) == ["paragraph: At most 5 A of 2.8 V (F3).", "item: With a fuse. 7", "heading: Limits"])
    for block in HTMLReader.blocks(of: html) { Shown.expectWordsInPlace(block, in: html) }
  }

  @Test("The link that a page opens with leads around its menus, another one is text")
  func skipLink() {
    let html = "<title>T</title><body><a href='#main'>Jump</a><nav>x</nav><main><a href='#f'>F</a> one"
    #expect(kinds(html) == ["heading: T", "paragraph: F one"])
    #expect(kinds("<body><p>First</p><a href='#x'>second</a>") == ["paragraph: First", "paragraph: second"])
  }

  @Test("A place behind character references is right to the byte, also for those that only HTML 5 knows")
  func characterReferences() {
    let html = "<p>\n  5 &deg;C &amp; &ohm; caf\u{E9} &#60;b&#62; &unknown; end\n</p>"
    let block = HTMLReader.blocks(of: html)[0]
    #expect(block.text == "5 \u{B0}C & \u{3A9} caf\u{E9} <b> &unknown; end")
    #expect(
      Shown.places(of: ["5", "\u{B0}", "C", "&", "\u{3A9}", "caf\u{E9}", "<", "b", ">", "&u", "end"], in: block) == [
        "2:3", "2:5", "2:10", "2:12", "2:18", "2:24", "2:30", "2:35", "2:36", "2:42", "2:52",
      ])
  }

  @Test("The language is that of the element, not of a word in it")
  func languages() {
    let html = """
      <html lang="de"><body><p>Deutsch <i lang="en">and English</i></p><div lang="fr"><p>Fran\u{E7}ais</p></div>
      <p><span lang="nl">Nederlands</span></p><p lang="">none</p><p lang="x y">Deutsch</p></body></html>
      """
    #expect(HTMLReader.blocks(of: html).map { $0.language?.tag } == ["de", "fr", "nl", "de", "de"])
    #expect(HTMLReader.blocks(of: "<p>text").map(\.language) == [nil])
  }

  @Test(
    "Broken HTML is read as far as it goes",
    arguments: [
      ("<p>a<b>b</p>c</b>", ["paragraph: ab", "paragraph: c"]), ("just text", ["paragraph: just text"]),
      ("a < b and b > c", ["paragraph: a < b and b > c"]),
      ("<table><td>1<td>2</table>x", ["row: 1|2", "paragraph: x"]),
      ("<p>open <a href='", ["paragraph: open"]), ("</div></p>end", ["paragraph: end"]), ("", []),
      ("<table><tr><td>out<table><tr><td>in</table></table>", ["row: out", "row: in"]),
      ("<!-- <p>no --> <p>yes", ["paragraph: yes"]),
      ("<p>x<svg><title>t</title><text>label</text></svg>", ["paragraph: x", "paragraph: label"]),
    ])
  func broken(html: String, blocks: [String]) { #expect(kinds(html) == blocks) }

  @Test("Alternative texts are found behind their name, not in the address")
  func alternatives() {
    let block = HTMLReader.blocks(of: "<p>t<img src='a.png' alt='a &lt;\n b'></p>")[1]
    #expect(block.text == "a < b")
    #expect(Shown.places(of: ["a", "<", "b"], in: block) == ["1:27", "1:29", "2:2"])
  }

  @Test("Nothing is loaded and no entity of a file's own is expanded")
  func entities() {
    let html = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>a &x; b</p>"
    #expect(kinds(html).joined().contains("&x; b"))
  }

  @Test("Elements nested without end are read")
  func deep() {
    let html = String(repeating: "<div>", count: 20_000) + "text"
    #expect(kinds(html) == ["paragraph: text"])
  }
}
