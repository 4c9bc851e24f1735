import Engine

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Simulation {
  /// Runs from one file descriptor to another; neither is closed.
  public func run(from input: Int32, to output: Int32) throws(TraceError) {
    try run(from: input, to: output, observe: nil)
  }

  /// The same; `observe` sees each row with its time.
  package func run(from input: Int32, to output: Int32, observe: Observer?) throws(TraceError) {
    try run(
      read: reader(of: input),
      write: { bytes throws(TraceError) in
        var rest = bytes[...]
        while !rest.isEmpty {
          let piece = UnsafeRawBufferPointer(rebasing: rest)
          rest = rest.dropFirst(
            try repeated({ write(output, piece.baseAddress, piece.count) }, or: TraceError.writeFailed))
        }
      }, observe: observe)
  }

  /// Calls `body` with what reads the file at a path.
  func reading<Result>(
    _ path: String, _ body: ((UnsafeMutableRawBufferPointer) throws(TraceError) -> Int) throws(TraceError) -> Result
  ) throws(TraceError) -> Result {
    let input = try repeated({ open(path, O_RDONLY | O_CLOEXEC) }, or: TraceError.readFailed)
    defer { close(input) }
    return try body(reader(of: input))
  }

  private func reader(of input: Int32) -> (UnsafeMutableRawBufferPointer) throws(TraceError) -> Int {
    { bytes throws(TraceError) in
      try repeated({ read(input, bytes.baseAddress, bytes.count) }, or: TraceError.readFailed)
    }
  }

  /// Calls again while a signal interrupts the call.
  private func repeated<Result: BinaryInteger>(
    _ call: () -> Result, or failure: (Int32) -> TraceError
  ) throws(TraceError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      guard code == EINTR else { throw failure(code) }
    }
  }
}
