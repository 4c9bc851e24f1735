import Localization
import Recording

/// A recording drawn as SVG, in the words of one language: readings with the thresholds of their protections, and below
/// them what the tables decided.
public struct RecordingFigure: Sendable {
  /// The drawing; it needs no other file.
  public let svg: String
  /// What the drawing shows, in words, made from the same recording.
  public let textAlternative: String

  /// Draws a recording.
  public init(_ recording: Recording, _ wording: Wording) throws {
    let title = wording.plain(try wording.text("figure.title", ["product": wording.specification.product.text]))
    let description = try RecordingText(recording, wording).text
    var drawing = FigureDrawing(recording, wording)
    try drawing.draw()
    svg = drawing.document(title: title, description: description)
    textAlternative = "\(title). \(description)"
  }
}
