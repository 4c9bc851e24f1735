// swift-tools-version: 6.1
import PackageDescription

// Built by `.ci/fuzz`, which knows where the toolchain has libFuzzer.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "SpecSheet", path: "..")],
  targets: [
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CLibFuzzer", .product(name: "FuzzedReaders", package: "SpecSheet")]),
  ],
  swiftLanguageModes: [.v6]
)
