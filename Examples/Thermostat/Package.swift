// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Thermostat",
  platforms: [.macOS(.v15)],
  // The target has another name than its product: "thermostat" beside "Thermostat" is one folder on a Mac.
  products: [.executable(name: "thermostat", targets: ["ThermostatProgram"])],
  dependencies: [.package(name: "SpecSheet", path: "../..")],
  targets: [
    .target(name: "Thermostat", dependencies: [.product(name: "SpecModel", package: "SpecSheet")]),
    .executableTarget(
      name: "ThermostatProgram",
      dependencies: ["Thermostat", .product(name: "ProductCommand", package: "SpecSheet")],
      plugins: [.plugin(name: "EmbedFiles", package: "SpecSheet")]),
    .testTarget(
      name: "ThermostatTests", dependencies: ["Thermostat", .product(name: "Engine", package: "SpecSheet")]),
  ],
  swiftLanguageModes: [.v6]
)
