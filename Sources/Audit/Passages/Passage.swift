import Documents
import Linguistics

/// A sentence of a published document, a list item, a heading or a part of a row, read in its language.
struct Passage {
  /// The block, by its position in the document.
  let block: Int
  let kind: TextBlock.Kind
  /// Where it starts in the block's text, in UTF-8 code units.
  let offset: Int
  let text: ReadText

  /// A place of the passage as a place of the block.
  func inBlock(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + offset)..<(range.upperBound + offset) }
}
