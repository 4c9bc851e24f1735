import Findings
import Linguistics

/// Quantities that can be read but are written against the notation of the language or the SI.
struct NotationCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    return passage.text.quantities.flatMap { mention in
      mention.faults.filter { !isForPrograms($0.range, in: passage) }.map { fault in
        context.finding(
          .notation, in: passage, at: fault.range, about: .notation(fault.kind.rawValue),
          fault.kind.explanation(of: passage.text.excerpt(mention.range)), expected: fault.expected)
      }
    }
  }

  /// Whether it is a number alone in its cell of a table for programs, which all write numbers alike.
  private func isForPrograms(_ range: Range<Int>, in passage: Passage) -> Bool {
    guard context.document.format == .csv else { return false }
    let bytes = Array(passage.text.text.utf8)
    let tab = UInt8(ascii: "\t")
    let start = bytes[..<range.lowerBound].lastIndex(of: tab).map { $0 + 1 } ?? 0
    let end = bytes[range.lowerBound...].firstIndex(of: tab) ?? bytes.count
    return Double(String(decoding: bytes[start..<end], as: UTF8.self)) != nil
  }
}
