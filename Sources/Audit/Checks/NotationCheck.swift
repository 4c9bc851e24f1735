import Findings
import Linguistics

/// Quantities that can be read but are written against the notation of the language or the SI.
struct NotationCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    return passage.text.quantities.flatMap { mention in
      mention.faults.map { fault in
        context.finding(
          .notation, in: passage, at: fault.range, fact: fault.kind.rawValue,
          fault.kind.explanation(of: passage.text.excerpt(mention.range)), expected: fault.expected)
      }
    }
  }
}
