import ProductCommand
import SmallBMS

/// All products of this package.
@main
enum SpecSheetProgram: ProductProgram {
  static let name = "specsheet"
  static let products = ProgramProducts.several([SmallBMS()])
  static let files = embeddedFiles
}
