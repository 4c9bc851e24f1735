/// A word on a page, with its place in points from the page's upper left corner.
struct PrintedWord {
  let text: String
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Where it stands in the text of its page.
  var place = SourceText.Position(line: 1, column: 1)

  /// From the ascenders of its font to the descenders.
  var height: Double { bottom - top }

  var width: Double { right - left }

  var middle: Double { (top + bottom) / 2 }
}

/// The words of a page and its height.
struct PrintedPage {
  var words: [PrintedWord] = []
  let height: Double
}
