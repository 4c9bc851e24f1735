import Engine
import Simulation
import SmallBMS
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct StreamingTests {
  private let text = """
    \u{FEFF}\(allColumns)\r
    0,12.8,3.3,3.35,20,25,bridged,,,100,10000\r
    "1","12.8",2.8,"3.35",20,25,"bridged",,"",,\r
    2,12.8,3.3,3.75,20,25,,0,,10,"100"
    3,12.8,3.3,3.35,4.9,25,open,,12.8,,\r
    \r

    """

  @Test func `where the input is cut into pieces makes no difference`() throws {
    let engine = try Engine(SmallBMS().specification)
    for bytes in [Array(text.utf8), Array(text.utf8.dropLast(4))] {
      let whole = simulate(bytes, chunk: { _ in .max }, engine: engine)
      #expect(whole.error == nil && whole.rows.count == 4)
      for cut in 1..<bytes.count {
        let run = simulate(bytes, chunk: { $0 < cut ? cut - $0 : .max }, engine: engine)
        #expect(run == whole, "cut at \(cut)")
      }
      #expect(simulate(bytes, chunk: { _ in 1 }, engine: engine) == whole)
    }
  }

  @Test func `a byte order mark, CR LF and quotes change nothing, nor does a missing end of line`() throws {
    let plain = String(text.filter { $0 != "\u{FEFF}" && $0 != "\"" }.flatMap { $0 == "\r\n" ? "\n" : "\($0)" })
    let run = try simulate(plain)
    #expect(try simulate(text) == run)
    #expect(try simulate(String(plain.dropLast(2))) == run)
    #expect(try simulate(String(plain.dropLast(2)) + "\r") == run)
  }

  @Test func `a line of 1 GB is refused before it is read`() throws {
    for start in ["", "\(requiredColumns)\n", "\(requiredColumns)\n\"", "\(requiredColumns)\n\(goodRow)\n0,"] {
      var (given, isStart) = (0, true)
      let error = #expect(throws: TraceError.self) {
        try Simulation(Engine(SmallBMS().specification)).run { buffer throws(TraceError) in
          if isStart {
            isStart = false
            if !start.isEmpty {
              buffer.copyBytes(from: start.utf8)
              return start.utf8.count
            }
          }
          buffer.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "1"))
          given += buffer.count
          return given > 1 << 30 ? 0 : buffer.count
        } write: { _ throws(TraceError) in
        }
      }
      let line = start.count { $0 == "\n" } + 1
      #expect(error == .invalid(.init(line: line, column: 1), .tooLong(limit: 1 << 20)))
      #expect(given < 2 << 20)
    }
  }

  @Test func `the longest line that is taken is taken however it is cut`() throws {
    let engine = try Engine(SmallBMS().specification)
    let longest = "0." + String(repeating: "0", count: (1 << 20) - goodRow.count - 2)
    for (padding, isTaken) in [("", true), ("0", false)] {
      let row = "\(longest)\(padding)\(goodRow.dropFirst())\n"
      let bytes = Array("\(requiredColumns)\n\(row)".utf8)
      for piece in [Int.max, 65_521] {
        let run = simulate(bytes, chunk: { _ in piece }, engine: engine)
        #expect((run.error == nil) == isTaken)
      }
    }
  }

  @Test func `a long trace passes through in pieces, and none of it is held back`() throws {
    let rows = Array(String(repeating: "1,12,3.3,3.35,20,25\n", count: 10_000).utf8)
    let header = Array("\(requiredColumns)\n".utf8)
    let repetitions = 4
    var (given, largest, lines, linesWhenRead) = (-1, 0, 0, [Int]())
    var rest = header[...]
    try Simulation(Engine(SmallBMS().specification)).run { buffer throws(TraceError) in
      if rest.isEmpty {
        given += 1
        rest = given < repetitions ? rows[...] : []
        linesWhenRead.append(lines)
      }
      let count = min(buffer.count, rest.count)
      buffer.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    } write: { piece throws(TraceError) in
      largest = max(largest, piece.count)
      lines += piece.count { $0 == UInt8(ascii: "\n") }
    }
    #expect(lines == repetitions * 10_000 + 1)
    #expect(largest < 1 << 17)
    #expect(linesWhenRead == (0...repetitions).map { $0 * 10_000 + 1 })
  }

  @Test func `a failure to read or to write is told apart and comes through`() throws {
    let simulation = Simulation(try Engine(SmallBMS().specification))
    var isFirst = true
    var written = 0
    let readError = #expect(throws: TraceError.self) {
      try simulation.run { buffer throws(TraceError) in
        guard isFirst else { throw .readFailed(EIO) }
        isFirst = false
        let start = Array("\(requiredColumns)\n\(goodRow)\n".utf8)
        buffer.copyBytes(from: start)
        return start.count
      } write: { piece throws(TraceError) in
        written += piece.count { $0 == UInt8(ascii: "\n") }
      }
    }
    #expect(readError == .readFailed(EIO) && written == 2)
    var attempts = 0
    var rest = Array("\(requiredColumns)\n\(goodRow)\n".utf8)
    let writeError = #expect(throws: TraceError.self) {
      try simulation.run { buffer throws(TraceError) in
        buffer.copyBytes(from: rest)
        defer { rest = [] }
        return rest.count
      } write: { _ throws(TraceError) in
        attempts += 1
        throw .writeFailed(ENOSPC)
      }
    }
    #expect(writeError == .writeFailed(ENOSPC) && attempts == 1)
  }

  @Test func `file descriptors are read and written, and their errors named`() throws {
    let simulation = Simulation(try Engine(SmallBMS().specification))
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    #expect(pipe(&input) == 0 && pipe(&output) == 0)
    let text = Array("\(requiredColumns)\n\(goodRow)\n".utf8)
    #expect(write(input[1], text, text.count) == text.count)
    close(input[1])
    try simulation.run(from: input[0], to: output[1])
    close(output[1])
    var result = [UInt8](repeating: 0, count: 4096)
    let count = read(output[0], &result, result.count)
    #expect(
      String(decoding: result.prefix(count), as: UTF8.self).hasSuffix("\n0,off,floating,,,floating,,,off,off,1.5,\n"))
    #expect(throws: TraceError.readFailed(EBADF)) { try simulation.run(from: -1, to: -1) }
    for descriptor in [input[0], output[0]] { close(descriptor) }
  }
}
