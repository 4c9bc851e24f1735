import Localization
import Recording

/// A recording drawn as SVG, in the words of one language: readings with the thresholds of their protections, and below
/// them what the tables decided.
package struct RecordingFigure: Sendable {
  /// The drawing; it needs no other file.
  package let svg: String
  /// What the drawing shows, made from the same recording.
  let words: Words

  /// What the drawing shows, in words.
  package var textAlternative: String { words.alternative }

  /// Draws a recording.
  package init(_ recording: Recording, _ wording: Wording) throws {
    words = try RecordingFigure.words(for: recording, wording)
    var drawing = FigureDrawing(recording, wording)
    try drawing.draw()
    svg = drawing.document(title: words.title, description: words.description)
  }

  /// What a recording shows, in words.
  struct Words {
    let title: String
    let description: String
    var alternative: String { "\(title). \(description)" }
  }

  /// The words for a recording, without the drawing.
  static func words(for recording: Recording, _ wording: Wording) throws -> Words {
    let title = wording.plain(try wording.text("figure.title", ["product": wording.specification.product.text]))
    return Words(title: title, description: try RecordingText(recording, wording).text)
  }
}
