import ArgumentParser

extension ProductProgram {
  /// Ends the program: says what is left to be said of an error, or prints the help that was asked for.
  static func end(with error: any Error) -> Never {
    let text = RootCommand<Self>.fullMessage(for: error)
    end(saying: text, RootCommand<Self>.exitCode(for: error))
  }

  /// Ends the program with a text of the parser of arguments.
  static func end(saying text: String, _ code: ExitCode) -> Never {
    guard code == .success else {
      if !text.isEmpty { ParserMessage.lines(of: text).forEach(Console.diagnostic) }
      RootCommand<Self>.exit(withError: code)
    }
    do {
      if !text.isEmpty { try Failure.reported { try Console.result(text + "\n") } }
      RootCommand<Self>.exit()
    } catch {
      RootCommand<Self>.exit(withError: error)
    }
  }
}

/// What the parser of arguments says of an error, in the style of all other messages.
enum ParserMessage {
  /// The lines of a message: "error: ", small letters, and names in the quotation marks that all messages have.
  static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix(start) else { return String(line) }
      let message = line.dropFirst(start.count).replacing(quoted) { "\($0.before)\"\($0.name)\"" }
        .replacing(". Did you mean", with: "; did you mean")
      return "error: " + decapitalised(String(message))
    }
  }

  private static let start = "Error: "

  /// A name between apostrophes, and not one of "can't".
  private static var quoted: Regex<(Substring, before: Substring, name: Substring)> {
    /(?<before>^|[ (])'(?<name>.*?)'(?=[ .,;:?)]|$)/
  }

  /// A sentence of the parser's with a small letter at its start; what a message of ours begins with may be a name.
  private static func decapitalised(_ sentence: String) -> String {
    let word = sentence.prefix { $0.isLetter }
    return beginnings.contains(String(word)) ? word.lowercased() + sentence.dropFirst(word.count) : sentence
  }

  private static let beginnings: Set<String> = ["Unknown", "The", "Missing", "Unexpected", "Multiple", "Value"]
}
