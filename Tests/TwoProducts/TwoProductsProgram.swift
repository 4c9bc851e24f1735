import BuiltInFiles
import ProductCommand
import SmallBMS

/// What the tests run: a program of a product that ships and of one that there is not, with the resources that a test
/// gives it.
@main
enum TwoProductsProgram: ProductProgram {
  static let name = "twoproducts"
  static let products = ProgramProducts.several([SmallBMS(), Kettle()])
  static let files: [EmbeddedFile] = []
}
