import Localization
import SpecModel

/// A folder of texts and what belongs to them: those that all products share, or those of one product.
public struct TextFolder: Hashable, Sendable {
  /// The path below the resources.
  package let path: String

  /// The texts that any product may use.
  package static let shared = TextFolder(path: "Shared")

  /// The folder with a folder for each product, named after its id.
  package static let products = "Products"

  /// Where systems of products have theirs.
  package static let systems = "Systems"

  /// The folder of a product.
  package init(of product: ProductID) { self.init(path: "\(Self.products)/\(product)") }

  /// The folder of a system of products.
  package init(ofSystem system: ProductID) { self.init(path: "\(Self.systems)/\(system)") }

  private init(path: String) { self.path = path }

  /// The texts in all languages, a String Catalog.
  package var catalog: String { "\(path)/Texts.xcstrings" }
  /// The terms of the trade, in TBX-Basic.
  package var glossary: String { "\(path)/Glossary.tbx" }
  /// Who has read which text.
  package var signOffs: String { "\(path)/sign-offs.jsonl" }
  /// What a team has decided about rules.
  package var exceptions: String { "\(path)/check.json" }
  /// The correct words of a language that are in no dictionary.
  package func spelling(_ language: Language) -> String { "\(path)/\(Self.spelling)\(language).txt" }

  static let spelling = "Spelling/"
}
