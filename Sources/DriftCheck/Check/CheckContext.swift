import Localization

/// What is the same for all texts of a check.
struct CheckContext: Sendable {
  let product: ProductTexts
  let sourceLanguage: Language
  let languages: [Language]
  let tools: [Language: LanguageTools]
}
