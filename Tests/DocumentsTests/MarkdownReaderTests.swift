import Documents
import Manual
import Testing

@Suite("Markdown is read into blocks whose places are those of the file")
struct MarkdownReaderTests {
  private func kinds(_ markdown: String) -> [String] { MarkdownReader.blocks(of: markdown).map(Shown.block) }

  @Test("Headings, paragraphs, items and rows")
  func kinds() {
    let markdown = """
      # A *title*

      One line,
      another.

      - first

        more of it
        - nested
      - second

      | a | b |
      |---|---|
      | 1 | **2** V |
      """
    #expect(
      kinds(markdown) == [
        "heading: A title", "paragraph: One line, another.", "item: first", "paragraph: more of it", "item: nested",
        "item: second", "row: a|b", "row: 1|2 V",
      ])
  }

  @Test(
    "Every word is found where it stands",
    arguments: [
      "plain words\nin **two** lines with `code` at the end",
      "- an item that *goes on\n  in* further lines\n  and [a link](https://example.com/further \"further\") further on",
      "> a quote\n> with *emphasis* and a\\_b escaped\n> and more",
      "1. one\n\n   paragraph two\n   has **lines** too\n",
      "| cell \\| one | `two` |\n|---|---|\n| **bold** text | a\\_b text |\n|  | last |",
      "Title *here*\n============\n\ntext under it",
      "a [x](http://x.y/z.). Then . stop",
      "> 1. item\n\n>     ```\n>     a ```\n", "    indented code\n    in lines\n\n```text\nfenced text\n```\n",
      "word <b>bold</b> <!-- word --> other",
      "---\ntitle: word\n---\n\nthe first word",
    ])
  func places(markdown: String) {
    let blocks = MarkdownReader.blocks(of: markdown)
    #expect(!blocks.isEmpty)
    for block in blocks { Shown.expectWordsInPlace(block, in: markdown) }
  }

  @Test("A place behind an escape, a character reference and a link is right to the byte")
  func columns() {
    let markdown = "caf\u{E9} a\\_b &le; 5 &#176;C [x](y \"(\") z\n  next *one*"
    let block = MarkdownReader.blocks(of: markdown)[0]
    #expect(block.text == "caf\u{E9} a_b \u{2264} 5 \u{B0}C x z next one")
    #expect(
      Shown.places(of: ["_b", "\u{2264}", "5", "\u{B0}", "C", "x", "z", "next", "one"], in: block) == [
        "1:9", "1:12", "1:17", "1:19", "1:25", "1:28", "1:38", "2:3", "2:9",
      ])
  }

  @Test("Code that goes on in the next line is found in both")
  func codeInTwoLines() {
    let block = MarkdownReader.blocks(of: "> see `load\n> output` there")[0]
    #expect(block.text == "see load output there")
    #expect(Shown.places(of: ["load", "output", "there"], in: block) == ["1:8", "2:3", "2:11"])
  }

  @Test("The same word twice is found twice")
  func repetition() {
    let block = MarkdownReader.blocks(of: "on *on* [on](on) on")[0]
    #expect(Shown.places(of: ["on", "on", "on", "on"], in: block) == ["1:1", "1:5", "1:10", "1:18"])
  }

  @Test("Cells keep their columns, empty ones too")
  func cells() {
    let blocks = MarkdownReader.blocks(of: "| | a | a |\n|-|-|-|\n| a<br>b | | c |")
    #expect(blocks.map(Shown.block) == ["row: |a|a", "row: a b||c"])
    #expect(Shown.places(of: ["c"], in: blocks[1]) == ["3:14"])
  }

  @Test("What nobody reads is passed over: front matter, tags, comments, destinations")
  func skipped() {
    let markdown = """
      ---
      title: nothing
      ---
      <!-- a comment -->

      <div class="notice">

      Text in a box <b>kept</b> <!-- not this --> here.

      </div>

      <https://example.com>

      [reference]: https://example.com
      """
    #expect(kinds(markdown) == ["paragraph: Text in a box kept here.", "paragraph: https://example.com"])
    #expect(MarkdownReader.blocks(of: markdown)[0].spans[0].line == 8)
  }

  @Test("A block of HTML is read as HTML, at its place")
  func htmlBlocks() {
    let markdown = """
      Text

      <script>alert("no")</script> The Load output is high.

      <table><tr><th>Voltage</th>
      <td>12&nbsp;V</td></tr></table>

      <div hidden>never</div>
      """
    let blocks = MarkdownReader.blocks(of: markdown)
    #expect(
      blocks.map(Shown.block) == ["paragraph: Text", "paragraph: The Load output is high.", "row: Voltage|12\u{A0}V"])
    for block in blocks { Shown.expectWordsInPlace(block, in: markdown, except: "\u{A0}") }
  }

  @Test("The alternative text of an image is a paragraph of its own")
  func images() {
    let markdown = "Before ![the *wiring*](a.png \"t\") after.\n\n![alone](b.png)\n\n![](empty.png)"
    #expect(kinds(markdown) == ["paragraph: Before after.", "paragraph: the wiring", "paragraph: alone"])
    #expect(MarkdownReader.blocks(of: markdown)[1].spans.map(\.column) == [10, 15])
  }

  @Test("Two rulers at the start that enclose text are no front matter without an end")
  func ruler() { #expect(kinds("---\n\ntext") == ["paragraph: text"]) }

  @Test("An empty text has no blocks", arguments: ["", "\n\n", "<!-- only -->"])
  func empty(markdown: String) { #expect(MarkdownReader.blocks(of: markdown).isEmpty) }

  @Test("Whatever stands inside what, the blocks are those of its HTML and each word is at its place")
  func documents() {
    var documents = MarkdownDocuments(seed: 1)
    for number in 0..<60 {
      var markdown = documents.document()
      if number.isMultiple(of: 3) { markdown = markdown.replacing("\n", with: "\r\n") }
      let blocks = MarkdownReader.blocks(of: markdown)
      #expect(blocks.map(Shown.block) == HTMLReader.blocks(of: CMark.html(markdown)).map(Shown.block))
      // What a character reference stands for is at its place and written in another way.
      for block in blocks { Shown.expectWordsInPlace(block, in: markdown, except: "\u{2264}&") }
    }
  }
}
