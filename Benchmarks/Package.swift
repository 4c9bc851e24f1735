// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "SpecSheet", path: "..")],
  targets: [
    .executableTarget(
      name: "PageBenchmark",
      dependencies: [
        .product(name: "Manual", package: "SpecSheet"), .product(name: "SmallBMS", package: "SpecSheet"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
