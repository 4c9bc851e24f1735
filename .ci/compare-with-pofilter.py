"""Puts the planted errors of Tests/Corpus to both checks and compares what they find; see compare-with-pofilter."""

import json
import pathlib
import subprocess
import sys

from translate import __version__
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
    false_alarms, missed = ([], []), []
    texts = anything = 0
    for language in LANGUAGES:
        path = folder / f"{language}.po"
        path.write_bytes(with_errors(language, errors))
        ours, theirs = found_by_check(program, path), found_by_pofilter(path, language, folder)
        keys = [unit.getcontext() for unit in clean(language).units if not unit.isheader()]
        texts += len(keys)
        for alarms, found in zip(false_alarms, (ours, theirs)):
            alarms += [(language, key, sorted(found[key])) for key in keys if key in found]
        for number, error in enumerate(errors):
            name = f"planted {number}"
            anything += name in theirs
            row = rows[error["kind"]]
            row[0] += not ours.get(name, set()).isdisjoint(error["rules"])
            # What pofilter says of the correct text as well, it does not say of the error.
            row[1] += bool(theirs.get(name, set()) - theirs.get(error["text"], set()))
            if ours.get(name, set()).isdisjoint(error["rules"]):
                missed.append((language, error["kind"], sorted(ours.get(name, set()))))

    total = len(errors) * len(LANGUAGES)
    found = [sum(row[tool] for row in rows.values()) for tool in (0, 1)]
    alarms = [len(alarms) for alarms in false_alarms]
    text = INTRODUCTION.format(
        version=__version__.sver, kinds=len(errors), languages=" ".join(LANGUAGES), total=total, anything=anything
    )
    text += f"| **all {total}** | **{found[0]}** | **{found[1]}** |\n"
    text += f"| **false alarms in {texts} correct texts** | **{alarms[0]}** | **{alarms[1]}** |\n"
    text += "".join(f"| {kind} | {row[0]} | {row[1]} |\n" for kind, row in rows.items())
    print(f"planted errors: {found[0]} and {found[1]} of {total} found, {alarms[0]} and {alarms[1]} false alarms")
    if "--record" in options:
        DOCUMENT.write_text(text, "utf-8")
    assert not missed, f"check misses {missed}"
    assert not false_alarms[0], f"check finds fault with correct texts: {false_alarms[0]}"
    assert found[0] >= 2 * found[1], "check finds less than twice as many"
    if DOCUMENT.read_text("utf-8") != text:
        sys.exit(f"{DOCUMENT} says something else; .ci/compare-with-pofilter --record writes it anew")


INTRODUCTION = """# Compared with pofilter

`smallbms check FILE.po` beside `pofilter` of translate-toolkit {version}, both on the same files in one run, by
`.ci/compare-with-pofilter`. {kinds} kinds of errors are planted in correct texts of each of seven languages
({languages}), {total} in all; the texts and the errors are in `Tests/Corpus`. The texts were written for this
comparison: sentences of a manual with figures in the notation of each language, reordered and in words, names, addresses,
placeholders, lists.

An error counts as found by `check` when a rule that is meant for its kind says so, and by `pofilter`, which runs with all
its tests and the language of the file, when any test says something that it does not say of the correct text. A clean
text with any finding is a false alarm. Counting whatever it says of a text with an error, what it says of the correct
text included, `pofilter` has {anything}.

| error | check | pofilter |
| --- | --- | --- |
"""

if __name__ == "__main__":
    main(*sys.argv[1:])
