import Localization
import Manual
import SmallBMS
import SpecModel
import Testing

@Suite("Markdown for one of the programs that read it")
struct FlavourTests {
  private func text(_ blocks: DocumentBlock..., for flavour: MarkdownFlavour) -> String {
    FlavouredMarkdown.text(of: ManualDocument(title: "Title", description: "", blocks: blocks), for: flavour)
  }

  @Test("Headings have their anchors where the program looks for them")
  func headings() {
    let heading = DocumentBlock.heading(level: 2, "load-output", "Load output")
    #expect(text(heading, for: .github) == "# Title\n\n## <a id=\"load-output\"></a>Load output\n")
    #expect(text(heading, for: .mkdocs) == "# Title\n\n## Load output {#load-output}\n")
    #expect(text(heading, for: .myst) == "# Title\n\n(load-output)=\n## Load output\n")
    // These print the title that stands before the text.
    #expect(text(heading, for: .hugo) == "## Load output {#load-output}\n")
    #expect(text(heading, for: .docusaurus) == "## Load output {#load-output}\n")
  }

  @Test("Notices are the program's own, with the signal word of the manual")
  func notices() {
    let notice = DocumentBlock.notice(.caution, word: "VORSICHT", ["Heiß.", "Nicht anfassen."])
    #expect(text(notice, for: .mkdocs).hasSuffix("\n!!! caution \"VORSICHT\"\n    Heiß. Nicht anfassen.\n"))
    #expect(text(notice, for: .docusaurus) == ":::warning[VORSICHT]\n\nHeiß. Nicht anfassen.\n\n:::\n")
    #expect(
      text(notice, for: .myst).hasSuffix(":::{admonition} VORSICHT\n:class: caution\n\nHeiß. Nicht anfassen.\n:::\n"))
    #expect(text(notice, for: .hugo).contains("<div class=\"notice notice-caution\">\n\n> **VORSICHT**\\\n> Heiß."))
  }

  @Test("CommonMark has no tables, so that they are HTML")
  func tables() {
    let table = DocumentBlock.table(columns: ["a", "b"], rows: [["**1** < 2", "[F1](#F1)"]])
    #expect(
      text(table, for: .commonmark)
        == "# Title\n\n<table>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n"
        + "<tr><td><strong>1</strong> &lt; 2</td><td><a href=\"#F1\">F1</a></td></tr>\n</tbody>\n</table>\n")
    #expect(text(table, for: .myst).contains("| a | b |\n| --- | --- |\n| **1** &#60; 2 | [F1](#F1) |"))
  }

  @Test("Lines of an item break as the program knows it")
  func lines() {
    let item = DocumentBlock.list([.init("**R1** one", "two", anchor: "R1")])
    #expect(text(item, for: .mkdocs).hasSuffix("\n- <a id=\"R1\"></a>**R1** one<br>\n    two\n"))
    #expect(text(item, for: .mdbook).hasSuffix("\n- <a id=\"R1\"></a>**R1** one\\\n  two\n"))
    #expect(text(item, for: .myst).hasSuffix("\n- []{#R1}**R1** one\\\n  two\n"))
  }

  @Test(
    "What a text says is no markup, nor code of JSX",
    arguments: MarkdownFlavour.allCases.filter { $0 != .github },
    [
      ("a\\*b\\_c \\<d> {e} e|f & \\[g]", "a\\*b\\_c &#60;d> &#123;e&#125; e&#124;f &#38; \\[g\\]"),
      ("1\\. x", "1&#46; x"), ("\\# x", "&#35; x"), ("\\- x", "&#45; x"), ("> x", "&#62; x"), ("1.5 V", "1.5 V"),
    ])
  func escapes(flavour: MarkdownFlavour, texts: (markdown: String, expected: String)) {
    #expect(text(.paragraph(texts.markdown), for: flavour).hasSuffix("\(texts.expected)\n"))
  }

  @Test("What stands before the text is quoted")
  func frontMatter() {
    #expect(
      MarkdownFlavour.hugo.frontMatter(title: "a: \"b\" \\", description: "c")
        == "---\ntitle: \"a: \\\"b\\\" \\\\\"\ndescription: \"c\"\n---\n\n")
    #expect(MarkdownFlavour.mdbook.frontMatter(title: "a", description: "b") == nil)
  }

  @Test("No flavour loses an anchor or a link of the manual", arguments: MarkdownFlavour.allCases)
  func anchors(flavour: MarkdownFlavour) throws {
    let wording = try Shipped.wording("pt")
    let manual = try ManualDocument(wording, FigureRecordings(Shipped.specification), drawsFigures: false)
    let expected = FlavouredMarkdown.text(of: manual, for: .github)
    let text = FlavouredMarkdown.text(of: manual, for: flavour)
    let names = expected.matches(of: #/<a id="([^"]+)"/#).map(\.1)
    let own = text.matches(of: #/(?:<a id="|\{#|^\()([^")}]+)(?:"|\}|\)=$)/#.anchorsMatchLineEndings()).map(\.1)
    #expect(names.count > 40 && own == names)
    let links = text.matches(of: #/\]\(#([^)]+)\)|href="#([^"]+)"/#).map { $0.1 ?? $0.2 }
    #expect(links == expected.matches(of: #/\]\(#([^)]+)\)/#).map(\.1))
  }
}
