import ArgumentParser
import BuiltInFiles
import Localization

extension Language: ExpressibleByArgument {
  /// Takes a BCP 47 tag, in upper or lower case and as names of locales write it, "pt_PT"; nil for what can't be one.
  public init?(argument: String) {
    let tag = argument.replacing("_", with: "-")
    guard !tag.isEmpty, tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      return nil
    }
    self = Language(tag).inUsualCase
  }

  /// The languages of which the kit knows something.
  public static var defaultCompletionKind: CompletionKind {
    .list(BuiltInFiles.resources.names(in: "Languages").filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
  }
}

/// Languages separated by commas, "de,nl".
struct LanguageList: ExpressibleByArgument {
  let languages: [Language]

  init?(argument: String) {
    let tags = argument.split(separator: ",", omittingEmptySubsequences: false)
    languages = tags.compactMap { Language(argument: String($0)) }
    guard languages.count == tags.count else { return nil }
  }

  static var defaultCompletionKind: CompletionKind { Language.defaultCompletionKind }
}

extension ConsoleOptions {
  /// The language that there is for one that is asked for: German where there is none of Austria, which is said.
  func found(_ asked: Language, among known: some Collection<Language>) -> Language {
    guard asked != .pseudo, let found = asked.lookedUp(in: known), found != asked else { return asked }
    if !quiet { Console.diagnostic("note: there is no \"\(asked)\"; \"\(found)\" is taken in its place") }
    return found
  }

  /// The same for several, of which each is taken once.
  func found(_ asked: [Language], among known: some Collection<Language>) -> [Language] {
    asked.reduce(into: []) { taken, language in
      let found = found(language, among: known)
      if !taken.contains(found) { taken.append(found) }
    }
  }
}
