/// Small inputs about the product whose auditor, catalogs and engine read them.
extension Seeds {
  static let productTexts = [
    #"{"sourceLanguage": "en", "version": "1.0", "strings": {"load.limits": {"comment": "c", "localizations": {"en": {"stringUnit": {"state": "translated", "value": "When high it supplies {loadOutput.voltageWhenHigh}, up to {loadOutput.maximumCurrent}."}}, "de": {"stringUnit": {"state": "translated", "value": "Im Zustand High liefert er {loadOutput.voltageWhenHigh}, bis zu {loadOutput.maximumCurrent}."}}}}, "load.behaviour": {"localizations": {"en": {"stringUnit": {"state": "translated", "value": "Imminent {loadOutput.floatsOn} makes it *free floating*; see [the table](#x)."}}, "de": {"stringUnit": {"state": "needs_review", "value": "Droht {loadOutput.floatsOn}, wird er nicht *hochohmig*."}}}}}}"#
  ]

  /// A translation of them that comes back.
  static let returned = [
    """
    msgid ""
    msgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"

    msgctxt "load.limits"
    msgid "When high it supplies {loadOutput.voltageWhenHigh}, up to {loadOutput.maximumCurrent}."
    msgstr "Bei High liefert er {loadOutput.voltageWhenHigh}, bis {loadOutput.maximumCurrent}."

    #, fuzzy
    msgctxt "load.behaviour"
    msgid "Imminent {loadOutput.floatsOn} makes it *free floating*; see [the table](#x)."
    msgstr "Droht {loadOutput.floatsOn}, wird er *hochohmig*; siehe [Tabelle](#x)."

    """
  ]

  static let exceptions =
    #"{"exceptions": [{"rule": "length-ratio", "language": "de", "key": "load.*", "severity": "off", "reason": "w"}, {"rule": "stale", "severity": "minor", "reason": "x"}]}"#

  static let audited: [(path: String, seeds: [String])] = [
    (
      "a.txt",
      [
        "LOAD OUTPUT\n\nWhen high it supplies Vbat - 0.1 V, with a source current of up to 1 A. The Load output is not protected against short circuits.\n\nMaximum source current   1 A\nCell under-voltage   2.8 V\n\n- one\n",
        "Im Zustand High liefert er Vbat - 0,1 V bei einem Quellenstrom von bis zu 2 A. Der Load-Ausgang ist gegen Kurzschluss geschützt.\n",
      ]
    ),
    (
      "a.md",
      [
        "# smallBMS\n\n| Load output | high | free floating |\n| - | - | - |\n| current | 1 A | 0 A |\n\n**Warning:** Do not connect more than 5 A, see https://a.b/c (−40 … +50 °C).\n\n# smallBMS\n\nNicht mehr als 1 A anschließen.\n"
      ]
    ),
    (
      "a.html",
      [
        "<html lang=de><h1>Load-Ausgang</h1><p lang=en>The Load output is on.</p><table><tr><th>Deutsch<th>English<tr><td>Im Normalzustand liegt dieser Ausgang auf High.<td>Normally this output is low.</table><pre>x = 1</pre>"
      ]
    ),
  ]

  static let templates = [
    "<title>{{title}}</title>{{{body}}}{{! c }}<ul>\n{{#languages}}\n<li>{{#current}}<b>{{name}}</b>{{/current}}{{^current}}{{.}}{{/current}}{{^first()}},{{/first()}}\n{{/languages}}</ul>"
  ]

  static let trace =
    "time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max,remote,load_resistance\n0,13.2,3.2,3.3,20,21,bridged,100\n1,12,\"2.7\",3.3,-6,21,open,\n30.5,,,,,,,\n"

  /// Pages as `pdftotext -tsv` writes them: a heading, a row with cells apart, and a line.
  static let printed =
    ([
      "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
      "1\t1\t0\t0\t0\t0\t0.0\t0.0\t595.0\t841.0\t-1\t###PAGE###",
    ]
    + [
      (60, 80, "Load"), (100, 80, "output"), (60, 120, "Maximum"), (110, 120, "current"), (300, 120, "1"),
      (310, 120, "A"), (60, 140, "Minimum"), (110, 140, "current"), (300, 140, "0"), (310, 140, "A"), (60, 170, "When"),
      (100, 170, "high"), (140, 170, "it"), (160, 170, "sup-"), (60, 182, "plies"), (100, 182, "1 ﬁ."),
    ].map { left, top, text in "5\t1\t0\t0\t0\t0\t\(left).0\t\(top).25\t30.5\t10.0\t100\t\(text)" }).joined(
      separator: "\n")
}
