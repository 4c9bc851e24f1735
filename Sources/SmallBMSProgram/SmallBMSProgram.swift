import ProductCommand
import SmallBMS

@main
enum SmallBMSProgram: ProductProgram {
  static let name = "smallbms"
  static let products = ProgramProducts.one(SmallBMS())
  static let files = embeddedFiles
}
