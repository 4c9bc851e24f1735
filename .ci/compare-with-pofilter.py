"""Puts the planted errors of Tests/Corpus to both checks and compares what they find; see compare-with-pofilter."""

import json
import pathlib
import subprocess
import sys
import unicodedata

from translate.filters import pofilter
from translate.storage import po

CORPUS = pathlib.Path("Tests/Corpus")
DOCUMENT = pathlib.Path("docs/compared-with-pofilter.md")
LANGUAGES = ["nl", "fr", "sv", "de", "pt", "es", "it"]


def clean(language):
    return po.pofile.parsefile(str(CORPUS / f"{language}.po"))


def target(store, key):
    return next(str(unit.target) for unit in store.units if unit.getcontext() == key)


def planted(error, language, store):
    """The text with its error, as Tests/DriftCheckTests/PlantedError.swift makes it too."""
    text = target(store, error["text"])
    match error.get("op"):
        case None:
            old, new = error.get("all") or error["edits"][language]
            assert old in text, (error["kind"], language)
            return text.replace(old, new, 1) if old else new + text
        case "source":
            return next(str(u.source) for u in store.units if u.getcontext() == error["text"])
        case "empty":
            return ""
        case "blank":
            return " "
        case "language":
            return target(clean("nl" if language == "de" else "de"), error["text"])
        case "half":
            return text[: len(text) // 3]
        case "small":
            return text[0].lower() + text[1:]
        case "fuzzy" | "form":
            return text
        case op if op.startswith("text of "):
            return target(store, op.removeprefix("text of "))
    raise ValueError(error)


def with_errors(language, errors):
    """The clean texts of a language, and behind them each error in a copy of its text."""
    store = clean(language)
    for number, error in enumerate(errors):
        original = next(unit for unit in store.units if unit.getcontext() == error["text"])
        unit = po.pofile.parsestring(str(original).encode()).units[0]
        unit.msgctxt = [f'"planted {number}"']
        if error.get("op") == "form":
            unit.target = [str(original.target.strings[0]), ""]
        else:
            unit.target = planted(error, language, store)
        if error.get("op") == "fuzzy":
            unit.markfuzzy()
        store.addunit(unit)
    return bytes(store)


def found_by_check(program, path):
    """The contexts of the units that check finds something in."""
    run = subprocess.run([program, "check", path, "--format", "json", "--quiet"], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    found = {}
    for finding in json.loads(run.stdout)["findings"]:
        found.setdefault(finding["fact"], set()).add(finding["rule"])
    return found


def found_by_pofilter(path, language, folder):
    """The contexts of the units that any test of pofilter finds something in."""
    output = folder / f"{language}.filtered.po"
    subprocess.run(
        ["pofilter", "--progress=none", f"--language={language}", str(path), str(output)], check=True, capture_output=True
    )
    found = {}
    if output.exists():
        for unit in po.pofile.parsefile(str(output)).units:
            if not unit.isheader():
                found[unit.getcontext()] = set(unit.geterrors())
    return found


def main(program, folder, *options):
    folder = pathlib.Path(folder)
    errors = json.loads((CORPUS / "planted-errors.json").read_text("utf-8"))
    rows = {error["kind"]: [0, 0] for error in errors}
    false_alarms = [0, 0]
    texts, failures, clean_details = 0, [], []
    anything = 0
    for language in LANGUAGES:
        path = folder / f"{language}.po"
        path.write_bytes(with_errors(language, errors))
        results = [found_by_check(program, path), found_by_pofilter(path, language, folder)]
        keys = [unit.getcontext() for unit in clean(language).units if not unit.isheader()]
        texts += len(keys)
        for tool, result in enumerate(results):
            for key in keys:
                if key in result:
                    false_alarms[tool] += 1
                    clean_details.append((["check", "pofilter"][tool], language, key, sorted(result[key])))
        for number, error in enumerate(errors):
            # What pofilter says of the text without the error as well, it does not say of the error.
            baseline = results[1].get(error["text"], set())
            named = f"planted {number}"
            is_found = [bool(results[0].get(named, set()) & set(error["rules"])), bool(results[1].get(named, set()) - baseline)]
            anything += named in results[1]
            for tool in (0, 1):
                rows[error["kind"]][tool] += is_found[tool]
            if not is_found[0]:
                failures.append((error["kind"], language, sorted(results[0].get(named, set())), is_found[1]))
    if "--details" in options:
        for detail in clean_details + failures:
            print(*detail)
    write(errors, rows, false_alarms, texts, anything, options)
    assert not false_alarms[0], "check finds fault with a clean text"
    assert not failures, f"not found: {failures}"


def write(errors, rows, false_alarms, texts, anything, options):
    count = len(LANGUAGES)
    total = len(errors) * count
    sums = [sum(row[tool] for row in rows.values()) for tool in (0, 1)]
    lines = [f"| {kind} | {ours} | {theirs} |" for kind, (ours, theirs) in rows.items()]
    text = (
        INTRODUCTION.format(kinds=len(errors), languages=" ".join(LANGUAGES), total=total, anything=anything)
        + f"| **all {total}** | **{sums[0]}** | **{sums[1]}** |\n"
        + f"| **false alarms in {texts} clean texts** | **{false_alarms[0]}** | **{false_alarms[1]}** |\n"
        + "\n".join(lines)
        + "\n"
    )
    print(f"compare-with-pofilter: {sums[0]} and {sums[1]} of {total} found, {false_alarms[0]} and {false_alarms[1]} false alarms")
    if "--record" in options:
        DOCUMENT.write_text(text, "utf-8")
    elif DOCUMENT.read_text("utf-8") != text:
        sys.exit(f"{DOCUMENT} says something else; .ci/compare-with-pofilter --record writes it anew")


INTRODUCTION = """# Compared with pofilter

`smallbms check FILE.po` beside `pofilter` of translate-toolkit, both on the same files in one run, by
`.ci/compare-with-pofilter`. {kinds} kinds of errors are planted in correct texts of each of seven languages ({languages}), {total}
in all; the texts and the errors are in `Tests/Corpus`. The texts were written for this comparison: sentences of a
manual with figures in the notation of each language, reordered and in words, names, addresses, placeholders, lists.

An error counts as found by `check` when a rule that is meant for its kind says so, and by `pofilter`, which runs with all
its tests and the language of the file, when any test says something that it does not say of the correct text. A clean
text with any finding is a false alarm. Counting whatever it says of a text with an error, what it says of the correct
text included, `pofilter` has {anything}.

| error | check | pofilter |
| --- | --- | --- |
"""

if __name__ == "__main__":
    main(*sys.argv[1:])
