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
      ]),
    // What the engine is compared with, as fast as a compiler makes it.
    .target(name: "HandWrittenLoop", cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "EngineBenchmark",
      dependencies: [
        "HandWrittenLoop", .product(name: "Engine", package: "SpecSheet"),
        .product(name: "SmallBMS", package: "SpecSheet"),
        .product(name: "SmartBatteryProtect", package: "SpecSheet"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
