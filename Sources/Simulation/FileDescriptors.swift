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
  ///
  /// `observe` sees each row with its time.
  public func run(
    from input: Int32, to output: Int32, observe: Observer? = nil
  ) throws(TraceError) {
    try run(
      read: { bytes throws(TraceError) in
        try repeated({ read(input, bytes.baseAddress, bytes.count) }, or: TraceError.readFailed)
      },
      write: { bytes throws(TraceError) in
        var rest = bytes[...]
        while !rest.isEmpty {
          let piece = UnsafeRawBufferPointer(rebasing: rest)
          rest = rest.dropFirst(
            try repeated({ write(output, piece.baseAddress, piece.count) }, or: TraceError.writeFailed))
        }
      }, observe: observe)
  }

  /// Calls again while a signal interrupts the call.
  private func repeated(_ call: () -> Int, or failure: (Int32) -> TraceError) throws(TraceError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      guard code == EINTR else { throw failure(code) }
    }
  }
}
