import ProductCommand
import Thermostat

@main
enum ThermostatProgram: ProductProgram {
  static let name = "thermostat"
  static let products = ProgramProducts.one(Thermostat())
  static let files = embeddedFiles
}
