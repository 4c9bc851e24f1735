import Engine
import Foundation
import Quantities
import Simulation
import SmallBMS
import Testing

/// What a user of the library calls: texts, bytes and files in, rows out.
@Suite struct LibraryTests {
  private static let trace = "\(requiredColumns),remote\n\(goodRow),bridged\n60,12,2.8,3.35,20,25,bridged\n"

  /// A file that is there while `body` runs.
  private static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "trace-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
  }

  @Test func `texts, bytes and files give the same rows as any other way`() throws {
    let expected = try simulate(Self.trace).text
    let simulation = Simulation(try Simulator(SmallBMS()))
    #expect(try simulation.run(Self.trace) == expected)
    #expect(try simulation.run(Array(Self.trace.utf8)) == Array(expected.utf8))
    var written = ""
    try Self.withFile(Self.trace) { written = try simulation.run(file: $0) }
    #expect(written == expected)
  }

  @Test func `rows come with their time, their readings and what the product does`() throws {
    let module = try Simulator(SmallBMS())
    let rows = try module.rows(of: Self.trace)
    #expect(rows.map(\.seconds) == [0, 60])
    #expect(rows.map { $0.readings[.cellVoltageMin] } == [.volts(3.3), .volts(2.8)])
    #expect(rows.map { $0.moment[.loadOutput] } == [.high, .floating])
    var states: [SmallBMS.OutputState?] = []
    try Self.withFile(Self.trace) { path in
      try module.forEachRow(ofFile: path) { states.append($0.moment[.loadOutput]) }
    }
    #expect(states == [.high, .floating])
  }

  @Test func `what is wrong in a trace is thrown with its place`() throws {
    let module = try Simulator(SmallBMS())
    let expected = try simulate("\(requiredColumns)\n\(goodRow)\nx\n").error
    #expect(expected != nil)
    let error = #expect(throws: TraceError.self) {
      try module.rows(of: "\(requiredColumns)\n\(goodRow)\nx\n")
    }
    #expect(error == expected)
  }

  @Test func `a file that is not there can't be read`() throws {
    let simulation = Simulation(try Simulator(SmallBMS()))
    let error = #expect(throws: TraceError.self) { try simulation.run(file: "/nowhere/trace.csv") }
    #expect(error == .readFailed(ENOENT))
    #expect(error?.description == "the input can't be read: No such file or directory")
  }
}
