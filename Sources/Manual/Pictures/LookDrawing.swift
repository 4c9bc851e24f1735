import Localization
import SpecModel

/// A small drawing of how something looks, to stand beside words that say the same; without words of its own.
struct LookDrawing {
  /// The name of the file.
  let file: String
  /// The drawing.
  let svg: String

  init(_ look: Look, _ specification: Specification) throws {
    switch look {
    case .lamp(let fact, let isLit):
      guard case .terms(let keys)? = specification.facts[fact]?.form,
        let name = keys.first?.name.split(separator: ".").last,
        let colour = Self.colours[String(name)]
      else {
        throw ManualError.unknownReference(
          "\"\(fact)\" as a colour of a lamp (\(Self.colours.keys.sorted().joined(separator: ", ")))", in: "a table")
      }
      file = "lamp-\(name)-\(isLit ? "lit" : "dark").svg"
      svg = Self.document(width: 26, Self.lamp(isLit), style: Self.lampStyle(colour))
    case .segments(let text):
      file = "display-\(text.text).svg"
      let digits = try text.text.enumerated().map { number, character in
        guard let segments = SevenSegments.lit(for: character) else {
          throw ManualError.unknownReference("\"\(text.text)\" on a display of seven segments", in: "a table")
        }
        return SevenSegments.drawing(segments, at: 5 + Double(number) * SevenSegments.pitch)
      }
      let width = 6 + Double(digits.count) * SevenSegments.pitch
      let ground = "<rect class=\"ground\" width=\"\(SVGText.number(width))\" height=\"26\" rx=\"3\"/>\n"
      svg = Self.document(width: width, ground + digits.joined(), style: SevenSegments.style)
    }
  }

  private static func document(width: Double, _ body: String, style: String) -> String {
    let width = SVGText.number(width)
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) 26\" width=\"\(width)\" height=\"26\">\n"
      + "<style>\(style)</style>\n\(body)</svg>\n"
  }

  /// The colours by the last part of the names of their terms: of the light, and of the glass while it is dark.
  private static let colours = [
    "blue": "#1668d8", "red": "#d0021b", "green": "#0a8f3c", "yellow": "#f0b400", "white": "#ffffff",
  ]

  /// A lit lamp has rays, so that it differs from a dark one in more than its colour.
  private static func lamp(_ isLit: Bool) -> String {
    guard isLit else { return "<circle class=\"dark\" cx=\"13\" cy=\"13\" r=\"6\"/>\n" }
    return "<circle class=\"lit\" cx=\"13\" cy=\"13\" r=\"6\"/>\n"
      + "<path class=\"rays\" d=\"M13 1v3.5M13 21.5V25M1 13h3.5M21.5 13H25M4.5 4.5 7 7M19 19l2.5 2.5M4.5 21.5 7 19M19 7l2.5-2.5\"/>\n"
  }

  private static func lampStyle(_ colour: String) -> String {
    ".lit{fill:\(colour);stroke:#1a1d21}.rays{fill:none;stroke:\(colour);stroke-width:2;stroke-linecap:round}"
      + ".dark{fill:none;stroke:#4d5661;stroke-width:1.6}"
      + "@media screen and (prefers-color-scheme:dark){.lit{stroke:#e8eaed}.dark{stroke:#b3bac3}}"
  }
}

/// The signs of a display of seven segments.
enum SevenSegments {
  /// The distance from one sign to the next.
  static let pitch = 16.0

  /// The segments a to g that are lit: from the top clockwise, the middle last.
  static func lit(for character: Character) -> String? { signs[character] }

  private static let signs: [Character: String] = [
    "0": "abcdef", "1": "bc", "2": "abdeg", "3": "abcdg", "4": "bcfg", "5": "acdfg", "6": "acdefg", "7": "abc",
    "8": "abcdefg", "9": "abcdfg", "-": "g", "A": "abcefg", "b": "cdefg", "C": "adef", "d": "bcdeg", "E": "adefg",
    "F": "aefg", "h": "cefg", "H": "bcefg", "L": "def", "P": "abefg", "U": "bcdef", "n": "ceg", "o": "cdeg",
    "r": "eg", "t": "defg",
  ]

  /// Lit segments shine, the others can be seen faintly.
  static func drawing(_ lit: String, at x: Double) -> String {
    strokes.map { name, stroke in
      let start = "M\(SVGText.number(x + stroke.x)) \(SVGText.number(stroke.y))"
      return "<path class=\"\(lit.contains(name) ? "on" : "off") \(name)\" d=\"\(start)\(stroke.line)\"/>\n"
    }.joined()
  }

  private static let strokes: [(Character, (x: Double, y: Double, line: String))] = [
    ("a", (1, 4, "h9")), ("b", (11, 5, "v7")), ("c", (11, 14, "v7")), ("d", (1, 22, "h9")), ("e", (0, 14, "v7")),
    ("f", (0, 5, "v7")), ("g", (1, 13, "h9")),
  ]

  static let style =
    "path{fill:none;stroke-width:2.2;stroke-linecap:round}.on{stroke:#ff5a4d}.off{stroke:#47302e}.ground{fill:#241312}"
}
