import ProductCommand
import SmallBMS
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect

/// All products of this package.
@main
enum SpecSheetProgram: ProductProgram {
  static let name = "specsheet"
  static let products = ProgramProducts.several([SmallBMS(), SmartBatteryProtect(), SmallBMSWithSmartBatteryProtect()])
  static let files = embeddedFiles
}
