// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "SpecSheet",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "SpecModel", targets: ["Quantities", "SpecModel"]),
    .library(name: "SmallBMS", targets: ["SmallBMS"]),
    .library(name: "Engine", targets: ["Engine"]),
  ],
  targets: [
    .target(name: "Quantities"),
    .target(name: "SpecModel", dependencies: ["Quantities"]),
    .target(name: "SmallBMS", dependencies: ["SpecModel"]),
    .target(name: "Engine", dependencies: ["SpecModel"]),
    .target(name: "Simulation", dependencies: ["Engine"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"]),
    .testTarget(name: "SpecModelTests", dependencies: ["SpecModel"]),
    .testTarget(name: "SmallBMSTests", dependencies: ["SmallBMS"]),
    .testTarget(name: "EngineTests", dependencies: ["Engine", "SmallBMS"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "SmallBMS"]),
  ],
  swiftLanguageModes: [.v6]
)
