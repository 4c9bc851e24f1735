/// The look of a figure: sizes in units of the drawing, colours for light and dark.
enum FigureStyle {
  /// The width of the drawing; on a phone it shrinks to three quarters, and text with it to 11 pixels.
  static let width = 480.0
  static let fontSize = 15.0
  static let lineHeight = 19.0
  /// A line of text and the stroke of a curve beside it.
  static let labelRoom = lineHeight + 3
  /// Where the area of the plots starts and ends.
  static let (left, right) = (58.0, 458.0)
  /// The height of a plot with and without thresholds, and of a lane.
  static let (plotHeight, smallPlotHeight, laneHeight) = (150.0, 64.0, 22.0)

  /// About how wide a text is, in a wide one of the fonts that a reader may have.
  static func width(of text: String) -> Double {
    fontSize
      * text.unicodeScalars.reduce(0) { width, scalar in
        switch scalar {
        case "i", "l", "j", "I", "’", ".", ",", ":", "-": width + 0.3
        case "f", "t", "r", " ", "\u{A0}", "(", ")": width + 0.4
        case "m", "w", "M", "W": width + 0.95
        case "a"..."z", "0"..."9": width + 0.61
        case "A"..."Z": width + 0.7
        case _ where scalar.properties.generalCategory == .nonspacingMark: width
        default: width + (scalar.properties.isUppercase ? 0.7 : 0.61)
        }
      }
  }

  /// Styles by class; series and states differ in more than their colour.
  static let css = """
    text{font:15px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#1a1d21}
    .paper{fill:#fff}
    .halo{stroke:#fff;stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
    .tick{fill:#4d5661}
    .grid{stroke:#d5dae0;stroke-width:1}
    .moment{stroke:#79828c;stroke-width:1;stroke-dasharray:1 3}
    .series{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
    .s0{stroke:#0a4f9e}
    .s1{stroke:#b34700;stroke-dasharray:7 4}
    .s2{stroke:#1a1d21;stroke-dasharray:2 4}
    .limit{stroke:#b00020;stroke-width:1.6;stroke-dasharray:10 3 2 3}
    .release{stroke:#b00020;stroke-width:1;stroke-dasharray:3 3}
    .danger{fill:#b00020}
    .zone{fill:#b00020;opacity:.07}
    .band{stroke:#0a4f9e;stroke-width:1}
    .solid{fill:#0a4f9e}
    .hatch{fill:none;stroke:#79828c;stroke-width:1.2}
    @media screen and (prefers-color-scheme:dark){
    text{fill:#e8eaed}
    .paper{fill:#15181c}
    .halo{stroke:#15181c}
    .tick{fill:#b3bac3}
    .grid{stroke:#333a43}
    .moment{stroke:#8a939d}
    .s0{stroke:#8ab8f0}
    .s1{stroke:#f0a468}
    .s2{stroke:#e8eaed}
    .limit,.release{stroke:#ff8a95}
    .danger{fill:#ff8a95}
    .zone{fill:#ff8a95;opacity:.12}
    .band{stroke:#8ab8f0}
    .solid{fill:#8ab8f0}
    .hatch{stroke:#8a939d}
    }

    """

  /// The fillings of states that are not solid, in the order in which a table names them, and that of too many changes.
  static let patterns = """
    <pattern id="p0" width="7" height="7" patternUnits="userSpaceOnUse"><path class="hatch" d="M-1 8 8-1"/></pattern>
    <pattern id="p1" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M3 2v2"/></pattern>
    <pattern id="p2" width="5" height="5" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 2.5h5"/></pattern>
    <pattern id="many" width="3" height="3" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 1.5h3M1.5 0v3"/></pattern>

    """
}
