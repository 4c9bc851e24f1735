import Glossary
import Localization

extension Message {
  /// The text with what the manual prints in the place of its placeholders.
  func printed(with values: [String: String]) -> String {
    segments.reduce(into: "") { text, segment in
      switch segment {
      case .text(let part): text += part
      case .placeholder(let name): text += values[name] ?? "{\(name)}"
      }
    }
  }
}

extension Glossary {
  /// The concepts that a text names, in the order of the glossary.
  ///
  /// An aid for translators, not a check: the last word of a term may be longer by two letters, as in a plural.
  func concepts(in text: String, in language: Language) -> [Concept] {
    let words = Glossary.words(of: text)
    return concepts.filter { concept in
      (concept.terms[language] ?? []).contains { term in
        term.status.isUsable && Glossary.contains(words, Glossary.words(of: term.text))
      }
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  private static func contains(_ words: [String], _ term: [String]) -> Bool {
    guard let last = term.last, words.count >= term.count else { return false }
    return (0...(words.count - term.count)).contains { start in
      let candidate = words[start..<(start + term.count)]
      return candidate.dropLast().elementsEqual(term.dropLast())
        && candidate.last.map { $0.hasPrefix(last) && $0.count <= last.count + 2 } == true
    }
  }
}
