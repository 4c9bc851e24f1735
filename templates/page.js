// All of it is convenience: without it the page is complete.
const headings = [...document.querySelectorAll("main :is(h2, h3)[id]")];
const entries = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));

/** The heading of what is being read. */
function reading() {
  return headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).pop();
}

/** Marks in the contents what is being read. */
function mark() {
  const current = entries.get(reading()?.id);
  for (const link of entries.values()) {
    if (link === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  // Contents that are longer than the window follow.
  const box = current?.closest(".contents");
  if (!box) return;
  const [frame, entry] = [box.getBoundingClientRect(), current.getBoundingClientRect()];
  box.scrollTop += Math.min(0, entry.top - frame.top) + Math.max(0, entry.bottom - frame.bottom);
}

// Beside the text, where there is room, the menus stay open.
const menus = [...document.querySelectorAll(".menu")];
const wide = matchMedia("(min-width: 62rem)");

/** Opens all menus where there is room for them, and closes them elsewhere. */
function fit() {
  for (const menu of menus) menu.open = wide.matches;
}

// Ids are the same in every language, so that another one opens at the same section.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    link.hash = reading()?.id ?? "";
  });
}
document.addEventListener("click", (event) => {
  const menu = event.target.closest(".menu");
  for (const other of wide.matches ? [] : menus) {
    if (other !== menu || event.target.closest(".menu a")) other.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") fit();
});
wide.addEventListener("change", fit);
fit();
addEventListener("scroll", mark, { passive: true });
mark();

// Searching costs nothing until somebody does: only then is loaded what it needs.
const opener = document.querySelector("[data-search]");
const root = document.currentScript.src;
let loading;

/** Loads a script and waits for it. */
function load(address) {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    // One after the other: the texts of the page's own manual is the first.
    [script.async, script.src, script.onload, script.onerror] = [false, address, done, fail];
    document.head.append(script);
  });
}

async function search() {
  loading ??= Promise.all(opener.dataset.search.split(" ").map((texts) => load(texts)))
    .then(() => load(new URL("search.js", root)));
  await loading;
  openSearch();
}
if (opener) {
  opener.hidden = false;
  opener.addEventListener("click", search);
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    search();
  });
}
