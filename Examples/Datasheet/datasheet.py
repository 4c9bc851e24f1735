#!/usr/bin/env python3
"""Makes a datasheet, a page of HTML, out of a spec.json alone.

    python3 datasheet.py site/spec.json de > datasheet.html

Nothing of SpecSheet is needed for it, and nothing but Python: what the file holds is described in spec.schema.json beside it.
"""

import html
import json
import sys


class Datasheet:
    """A specification in one language."""

    def __init__(self, specification, language):
        self.specification = specification
        self.language = language
        self.labels = specification["labels"]
        # What the document says, by the kind and the key of each thing.
        self.said = {(item["kind"], item["id"]): item for item in specification["document"]}

    def text(self, texts):
        """The text of the language, escaped; empty where there is none."""
        return html.escape(texts.get(self.language, ""))

    def word(self, key):
        return self.text(self.labels["words"][key])

    def heading(self, key):
        return self.text(self.said["heading", key]["texts"])

    def page(self):
        title = self.heading("document.title")
        parts = [f"<h1>{title}</h1>", f"<p>{self.heading('document.description')}</p>"]
        parts += [self.table(group) for group in self.specification["technicalData"]]
        parts += [self.decisions(table) for table in self.specification["behaviour"]["tables"]]
        parts.append(self.readings())
        return (
            f'<!DOCTYPE html>\n<html lang="{html.escape(self.language)}">\n<head>\n<meta charset="utf-8">\n'
            f"<title>{title}</title>\n</head>\n<body>\n" + "\n".join(parts) + "\n</body>\n</html>"
        )

    def table(self, group):
        """A group of the technical data."""
        heads = [self.word(f"column.{name}") for name in ("characteristic", "value", "source")]
        rows = [[self.text(row["label"]), self.text(row["value"]), ", ".join(row["sources"])] for row in group["rows"]]
        return f"<h2>{self.text(group['label'])}</h2>\n" + self.rows(heads, rows)

    def decisions(self, table):
        """A decision table: the row is worded in the document, if that prints it."""
        items = [(row, self.said.get(("row", f"{table['id']}/{row['id']}"))) for row in table["rows"]]
        rows = [[self.text(item["texts"]), ", ".join(row["sources"])] for row, item in items if item]
        if not rows:
            return ""
        name = self.text(self.labels["tables"].get(table["id"], {}))
        return f"<h2>{name}</h2>\n" + self.rows([self.word("column.condition"), self.word("column.source")], rows)

    def readings(self):
        """What the maker's datasheet leaves open."""
        items = "\n".join(
            f"<li><b>{reading['id']}</b> {self.text(self.said['reading', reading['id']]['texts'])}</li>"
            for reading in self.specification["readings"]
        )
        return f"<ul>\n{items}\n</ul>"

    @staticmethod
    def rows(heads, rows):
        head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
        body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
        return f"<table>\n<tr>{head}</tr>\n{body}\n</table>"


def main():
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} spec.json language")
    with open(sys.argv[1], encoding="utf-8") as file:
        specification = json.load(file)
    languages = specification["labels"]["words"]["language.name"]
    if sys.argv[2] not in languages:
        sys.exit(f"{sys.argv[1]} has no {sys.argv[2]}; expected one of {', '.join(sorted(languages))}")
    sys.stdout.reconfigure(encoding="utf-8")
    print(Datasheet(specification, sys.argv[2]).page())


if __name__ == "__main__":
    main()
