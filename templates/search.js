// Finds passages in the search-texts.js of manuals; page.js loads all of them when somebody searches for the first time.
(() => {
  "use strict";
  const manuals = globalThis.searchable;
  const words = manuals[0].words;
  const pattern = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
  // Fewer letters say too little of a word to tell another form of it, or its part, from another word.
  const stemLength = 4, endingLength = 3;
  const shownLength = 220, shownCount = 20;
  // Less than this share of what was asked for, or of what the best section has of it, is no answer.
  const leastShare = 0.3;
  // What the manual that one reads says comes before what others say.
  const ownManual = 1.2;

  /** A word without case and accents, a decimal number with a point. */
  const folded = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll(",", ".");

  /** How well a word of a text answers one that was asked for: as it is, as its beginning, in another form, within it. */
  function likeness(asked, word) {
    if (asked === word) return 1;
    if (/\p{N}/u.test(asked) || asked.length < 2) return 0;
    if (word.startsWith(asked)) return 0.8;
    let shared = 0;
    while (shared < asked.length && asked[shared] === word[shared]) shared++;
    if (shared >= stemLength && Math.max(asked.length, word.length) - shared <= endingLength) return 0.6;
    return asked.length >= stemLength && word.includes(asked) ? 0.4 : 0;
  }

  /** The different words of a text. */
  const distinct = (text) => new Set((text.match(pattern) ?? []).map(folded));

  // Every heading with what it stands under, every passage, and every word with the passages that have it.
  const sections = [], passages = [], index = new Map();
  for (const [place, { address, product, texts }] of manuals.entries()) {
    const above = [];
    let isBeside = false;
    for (const text of texts) {
      if (Array.isArray(text)) {
        const [level, path, title] = text;
        // What a heading of another page than the manual is about, the title of the page says.
        if (level === 1) isBeside = above.length > 0;
        above.splice(level - 1, Infinity, title);
        const chapter = above.slice(level === 2 && isBeside ? 0 : 1, level - 1).join(" – ");
        sections.push({
          address: new URL(path, address), title, chapter, product, rank: place === 0 ? ownManual : 1, names: distinct(`${title} ${chapter}`),
        });
      } else {
        for (const word of distinct(text)) {
          if (!index.has(word)) index.set(word, []);
          index.get(word).push(passages.length);
        }
        passages.push({ section: sections.length - 1, text });
      }
    }
  }

  /** How well each section and passage answers one word. */
  function answers(asked) {
    const [inSections, inPassages] = [new Map(), new Map()];
    const note = (map, key, value) => map.set(key, Math.max(map.get(key) ?? 0, value));
    for (const [word, numbers] of index) {
      const value = likeness(asked, word);
      if (value === 0) continue;
      for (const number of numbers) {
        note(inPassages, number, value);
        note(inSections, passages[number].section, value);
      }
    }
    sections.forEach(({ names }, number) => {
      for (const name of names) {
        const value = likeness(asked, name);
        // What a heading says counts more than what is said under it.
        if (value > 0) note(inSections, number, 1.5 * value);
      }
    });
    // A word that stands everywhere tells nothing.
    const weight = Math.log((sections.length + 1) / Math.max(1, inSections.size));
    return { inSections, inPassages, weight };
  }

  /** The sections that answer best, each with its best passage. */
  function find(text) {
    const asked = [...distinct(text)];
    const found = asked.map(answers);
    const value = (maps, number) => maps.reduce((sum, [map, weight]) => sum + weight * (map.get(number) ?? 0), 0);
    const wanted = found.reduce((sum, { weight }) => sum + weight, 0);
    const ranked = sections.map((section, number) => ({ section, number, value: section.rank * value(found.map((each) => [each.inSections, each.weight]), number) }))
      .filter((each) => each.value > leastShare * wanted).sort((one, other) => other.value - one.value).slice(0, shownCount);
    const best = ranked[0]?.value ?? 0;
    return ranked.filter((each) => each.value >= leastShare * best).map(({ section, number }) => {
      let shown = { text: "", value: 0 };
      passages.forEach((passage, position) => {
        if (passage.section !== number) return;
        const own = value(found.map((each) => [each.inPassages, each.weight]), position);
        if (own > shown.value || shown.text === "") shown = { text: passage.text, value: own };
      });
      return { section, text: shown.text, asked };
    });
  }

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  /** A passage, or the part of it where the words are, with those marked. */
  function marked(text, asked) {
    const isAsked = (word) => asked.some((each) => likeness(each, folded(word)) > 0);
    const places = [...text.matchAll(pattern)].filter(([word]) => isAsked(word));
    const first = places[0]?.index ?? 0;
    let start = first > shownLength / 2 ? text.lastIndexOf(" ", first - shownLength / 4) + 1 : 0;
    let end = text.length > start + shownLength ? text.lastIndexOf(" ", start + shownLength) : text.length;
    if (end <= start) end = text.length;
    const parts = [start > 0 ? "… " : ""];
    for (const place of places.filter(({ index }) => index >= start && index < end)) {
      parts.push(text.slice(start, place.index), make("mark", {}, place[0]));
      start = place.index + place[0].length;
    }
    return [...parts, text.slice(start, end), end < text.length ? " …" : ""];
  }

  const field = make("input", { type: "search", id: "search-field", autocomplete: "off", spellcheck: "false" });
  const close = make("button", { type: "button" }, words.close);
  const count = make("p", { role: "status" });
  const list = make("ol");
  const opener = document.querySelector("[data-search]");
  const dialog = make("dialog", { class: "search", "aria-label": opener.textContent },
    make("form", { role: "search" }, make("label", { for: field.id }, words.field), field, close), count, list);

  function show() {
    const found = find(field.value);
    const isAsked = pattern.test(field.value);
    pattern.lastIndex = 0;
    count.textContent = !isAsked ? "" : found.length === 0 ? words.none : words.results.replace("{count}", found.length);
    list.replaceChildren(...found.map(({ section, text, asked }) => {
      const path = [section.chapter, manuals.length > 1 ? section.product : ""].filter((each) => each !== "");
      return make("li", {}, make("a", { href: section.address },
        make("strong", {}, section.title), " ", make("span", { class: "where" }, path.join(" – ")), " ",
        make("span", { class: "passage" }, ...marked(text, asked))));
    }));
  }

  const links = () => [...list.querySelectorAll("a")];
  field.addEventListener("input", show);
  close.addEventListener("click", () => dialog.close());
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const places = [field, ...links()];
    places[(places.indexOf(document.activeElement) + step + places.length) % places.length].focus();
    event.preventDefault();
  });
  document.body.append(dialog);

  globalThis.openSearch = () => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
  };
})();
