"""Makes pages and Word documents of the Markdown of each flavour, and looks at them; called by .ci/flavours."""
import html.parser, json, pathlib, re, shutil, subprocess, sys, zipfile
from markdown_it import MarkdownIt

root = pathlib.Path(sys.argv[1])
LANGUAGES = ["de", "en", "fr"]


def run(*command, cwd=None):
    made = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    said = made.stdout + made.stderr
    assert made.returncode == 0, (command, said)
    assert not re.search(r"warn|error|deprecat", said, re.I), (command, said)
    return made.stdout


def tight(text):
    return re.sub(r"\s", "", text)


class Page(html.parser.HTMLParser):
    """What a page shows: texts, cells, pictures, ids and links."""

    def __init__(self, text, address=""):
        super().__init__()
        self.address = address + "#"
        self.text, self.ids, self.links, self.pictures, self.cells, self.rows, self.notices = "", set(), [], [], 0, 0, []
        self.tables = 0
        self.feed(text)
        self.text = tight(self.text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if attributes.get("id"):
            self.ids.add(attributes["id"])
        if tag == "a" and (attributes.get("href") or "").startswith(self.address):
            self.links.append(attributes["href"].removeprefix(self.address))
        if tag == "img":
            self.pictures.append((attributes["src"], attributes.get("alt", "")))
        self.cells += tag in ("td", "th")
        self.rows += tag == "tr"
        self.tables += tag == "table"
        if re.search(r"\b(notice-|admonition )", (attributes.get("class") or "") + " "):
            self.notices.append(attributes["class"])

    def handle_data(self, data):
        self.text += data


class Manual:
    """What a page has to show, by the Markdown for GitHub."""

    def __init__(self, path):
        source = path.read_text()
        self.page = Page(MarkdownIt("commonmark").enable("table").render(source))
        tokens = MarkdownIt("commonmark").enable("table").parse(source)
        self.texts = []
        for token in tokens:
            if token.type == "inline":
                text = tight("".join(c.content for c in token.children if c.type in ("text", "code_inline")))
                if text:
                    self.texts.append(text)
        assert len(self.page.ids) > 20 and self.page.tables > 10 and self.page.notices and len(self.page.pictures) > 5


def look(path, manual, address="", lowercase=False, copies=1):
    """Compares a page with what it has to show; its address is what links within it start with."""
    # What a theme puts behind the text, such as a list of keys, is none of it.
    page = Page(path.read_text().split("<footer")[0], address)
    expected = manual.page
    absent = [text for text in manual.texts if text not in page.text]
    assert not absent, (path, absent[:3])
    assert (page.tables, page.rows, page.cells) == (expected.tables, expected.rows, expected.cells), (path, page.tables)
    names = {name.lower() for name in page.ids} if lowercase else page.ids
    missing = {name.lower() if lowercase else name for name in expected.ids} - names
    assert not missing, (path, missing)
    # A program adds links of its own, and may spell a target its own way; but each has its end.
    assert len(page.links) >= len(expected.links) and not set(page.links) - page.ids - {""}, (path, set(page.links) - page.ids)
    assert len(page.notices) >= len(expected.notices), (path, page.notices)
    alternatives = sorted(alt for _, alt in expected.pictures)
    found = [(source, alt) for source, alt in page.pictures if source.endswith(".svg")]
    assert len(found) == copies * len(alternatives) and {a for a in alternatives if a} <= {alt for _, alt in found}, (path, found)
    for source, _ in found:
        assert (path.parent / source.removeprefix(address)).is_file(), (path, source)
    for sign in ("{#", ":::", "!!!", "&#", "\\", "]("):
        assert sign not in page.text, (path, sign, page.text[page.text.index(sign) - 40 :][:80])


def commonmark(product, manuals):
    for language, manual in manuals.items():
        source = root / "commonmark" / product / language
        (source / "page.html").write_text(MarkdownIt("commonmark").render((source / "manual.md").read_text()))
        look(source / "page.html", manual)


def hugo(product, manuals):
    site = root / "hugo-site" / product
    shutil.copytree(root / "hugo" / product, site / "content")
    (site / "layouts").mkdir()
    page = '<html lang="{{ .Language.Name }}"><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>'
    (site / "layouts" / "all.html").write_text(page)
    languages = {tag: {"contentDir": f"content/{tag}"} for tag in LANGUAGES}
    (site / "hugo.json").write_text(json.dumps({
        "baseURL": "https://example.org/", "defaultContentLanguage": "en", "defaultContentLanguageInSubdir": True,
        "languages": languages, "markup": {"goldmark": {"renderer": {"unsafe": True}}},
        "disableKinds": ["taxonomy", "term", "rss", "sitemap"]}))
    run("hugo", "--panicOnWarning", cwd=site)
    for language, manual in manuals.items():
        look(site / "public" / language / "index.html", manual, address=f"/{language}/")


def mkdocs(product, manuals):
    site = root / "mkdocs-site" / product
    shutil.copytree(root / "mkdocs" / product, site / "docs")
    (site / "mkdocs.yml").write_text(
        "site_name: Manual\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables]\n"
        "validation: {anchors: warn, links: {not_found: warn}}\n")
    made = subprocess.run(["mkdocs", "build", "--strict", "--quiet"], cwd=site, capture_output=True, text=True)
    assert made.returncode == 0 and "WARNING" not in made.stderr, made.stderr
    for language, manual in manuals.items():
        look(site / "site" / language / "manual" / "index.html", manual)


def myst(product, manuals):
    for language, manual in manuals.items():
        site = root / "myst-site" / product / language
        shutil.copytree(root / "myst" / product / language, site)
        (site / "conf.py").write_text(
            f'extensions = ["myst_parser"]\nroot_doc = "manual"\nlanguage = "{language}"\nproject = "Manual"\n'
            'smartquotes = False\nhtml_theme = "basic"\n')
        run("sphinx-build", "-q", "-n", "-W", "--keep-going", "-b", "html", ".", "_build", cwd=site)
        look(site / "_build" / "manual.html", manual, lowercase=True)


def mdbook(product, manuals):
    for language, manual in manuals.items():
        site = root / "mdbook-site" / product / language
        shutil.copytree(root / "mdbook" / product / language, site / "src")
        (site / "src" / "SUMMARY.md").write_text("- [Manual](manual.md)\n")
        (site / "book.toml").write_text(f'[book]\ntitle = "Manual"\nlanguage = "{language}"\n')
        run("mdbook", "build", cwd=site)
        # Each picture stands there again, to be enlarged.
        look(site / "book" / "manual.html", manual, copies=2)


def word(product, manuals):
    for language, manual in manuals.items():
        folder = root / "github" / product / language
        # In two steps: pandoc's reader of Markdown leaves out what HTML in it says, its reader of HTML does not.
        run("pandoc", "-f", "gfm", "-t", "html", "manual.md", "-o", "manual.html", cwd=folder)
        run("pandoc", "-f", "html", "manual.html", "-o", "manual.docx", cwd=folder)
        text = zipfile.ZipFile(folder / "manual.docx").read("word/document.xml").decode()
        plain = tight(re.sub(r"<[^>]+>", "", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        absent = [t for t in manual.texts if t not in plain]
        assert not absent, (folder, absent[:3])
        assert text.count("<w:tbl>") == manual.page.tables, folder
        assert text.count("<w:drawing>") == len(manual.page.pictures), (folder, text.count("<w:drawing>"))
        marks = set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', text))
        anchors = re.findall(r'<w:hyperlink w:anchor="([^"]+)"', text)
        assert len(anchors) == len(manual.page.links) and not set(anchors) - marks, (folder, set(anchors) - marks)


for product in sorted(p.name for p in (root / "github").iterdir() if (p / "en" / "manual.md").exists()):
    manuals = {tag: Manual(root / "github" / product / tag / "manual.md") for tag in LANGUAGES}
    for make in commonmark, hugo, mkdocs, myst, mdbook, word:
        make(product, manuals)
        print(f"{product}: {make.__name__}, {len(manuals)} languages")
