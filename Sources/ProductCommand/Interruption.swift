import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Control-C and the like: work in progress is cancelled, cleans up after itself, and the program ends.
enum Interruption {
  /// Runs work that a signal cancels.
  static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = Task { try await work() }
    let received = Mutex<Int32>(SIGINT)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        received.withLock { $0 = number }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    do {
      return try await task.value
    } catch is CancellationError {
      // What a shell reports of a program that the signal ended.
      throw ExitCode(128 + received.withLock { $0 })
    }
  }
}
