/// Small files of each format, with much of what the format has.
enum Seeds {
  static let translations: [(path: String, seeds: [String])] = [
    ("a.po", [po, poPlural]), ("a.xliff", [xliff1, xliff2]), ("a.ts", [qt]), ("a.xcstrings", catalogs),
    ("de.lproj/a.strings", ["/* c */\n\"a\" = \"Set \\\"%@\\\" to 5\\u00a0V\";\nb = \"x\";\n"]),
    ("values-de/strings.xml", [android]), ("a.de.resx", [resx]),
    ("app_de.arb", [#"{"@@locale": "de", "a": "Not above {n} °C", "@a": {"placeholders": {"n": {"type": "int"}}}}"#]),
    (
      "de.json",
      [#"{"a": {"b": "Do not exceed 5 V at {{x}}", "c": ["d", "e"]}, "f": "{n, plural, one {# V} other {# V}}"}"#]
    ),
    ("a_de.properties", ["# c\na=Set {0} to 5 V\nb : two \\\n  lines \\u00e4\n! d\nc e\n"]),
  ]

  static let documents: [(path: String, seeds: [String])] = [
    ("a.txt", ["TITLE\n\nThe Load output  1 A\nCharger output   0.5 A\n\n- one\n- two\n\u{0C}1. First. Second!\n"]),
    (
      "a.md",
      [
        "---\na: b\n---\n# T\n\n| a | b |\n| - | - |\n| 5 V | *x* |\n\n- [ ] a\n  1. b\n\n```\nc\n```\n> [l](u \"t\") ![p](q)\n\n<b>x</b>\n"
      ]
    ),
    (
      "a.html",
      [
        "<!doctype html><html lang=en><head><title>T</title></head><body><h1>A</h1><p>b&nbsp;<b>c</b><table><tr><td>d<td>e</table><ul><li>f</ul>"
      ]
    ),
    ("a.csv", ["a;b\n\"c\"\"d\";5 V\n", "a,b\n\"x\ny\",2\n"]),
  ]

  static let catalogs = [
    #"{"sourceLanguage": "en", "version": "1.0", "strings": {"a": {"comment": "c", "localizations": {"en": {"stringUnit": {"state": "translated", "value": "Not %@"}}, "de": {"variations": {"plural": {"one": {"stringUnit": {"state": "new", "value": "x"}}, "other": {"stringUnit": {"state": "translated", "value": "%lld y"}}}}}}}}}"#
  ]

  static let baseline =
    #"{"findings": [{"rule": "r", "language": "de", "fact": "f", "spot": "s", "text": "t s", "reason": "w"}]}"#

  static let signOffs =
    #"{"key": "a", "language": "de", "text": "x \"y\"", "source": "z", "values": {"n": "1"}, "by": "me", "on": "2026-11-27"}"#
    + "\n"

  static let glossary = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="a"><descrip type="definition">d</descrip><langSec xml:lang="en"><termSec><term>load</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>
    """

  private static let po = """
    msgid ""
    msgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"

    #. comment
    #: a.c:1
    #, c-format, fuzzy
    #| msgid "old"
    msgctxt "k"
    msgid "Do not set %d to more than 5 V, see <b>page 1/2</b>."
    msgstr "Setzen Sie %d nicht auf mehr als 5 V, siehe <b>Seite 1/2</b>."

    #~ msgid "gone"
    #~ msgstr "weg"

    """

  private static let poPlural = """
    msgid ""
    msgstr ""
    "Language: de\\n"
    "Plural-Forms: nplurals=2; plural=n != 1;\\n"

    msgid "%d file \\"x\\" at http://a.b/c"
    msgid_plural "%d files"
    msgstr[0] "%d Datei"
    msgstr[1] "%d Dateien: -40 °C … +85 °C"

    """

  private static let xliff1 = """
    <?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body><group id="g"><trans-unit id="a" approved="no"><source>Not <g id="1">above</g> <x id="2"/>5 V</source><target state="translated">Nicht <g id="1">über</g> <x id="2"/>5 V</target><note>n</note></trans-unit></group></body></file></xliff>
    """

  private static let xliff2 = """
    <?xml version="1.0"?><xliff version="2.0" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u" name="n"><notes><note>n</note></notes><originalData><data id="d">%s</data></originalData><segment id="s" state="final"><source>Set <ph id="1" dataRef="d"/> to <pc id="2">5</pc> V</source><target>Setze <ph id="1" dataRef="d"/> auf <pc id="2">5</pc> V</target></segment></unit></file></xliff>
    """

  private static let qt = """
    <?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="de" sourcelanguage="en"><context><name>C</name><message numerus="yes"><location filename="a" line="1"/><source>%n V at %1</source><comment>c</comment><translation type="unfinished"><numerusform>%n V an %1</numerusform><numerusform>%n V an %1</numerusform></translation></message></context></TS>
    """

  private static let android = """
    <?xml version="1.0"?><resources xmlns:xliff="urn:x"><string name="a">Don\\'t <b>use</b> <xliff:g id="i">%1$s</xliff:g> \\u00a0</string><plurals name="p"><item quantity="one">%d</item><item quantity="other">%d V</item></plurals><string-array name="r"><item>x</item></string-array></resources>
    """

  private static let resx = """
    <?xml version="1.0"?><root><resheader name="version"><value>2.0</value></resheader><data name="a" xml:space="preserve"><value>Set {0} to 5 V</value><comment>c</comment></data></root>
    """
}
