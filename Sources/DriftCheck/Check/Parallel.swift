import Dispatch
import Foundation
import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of each element, computed on all cores, in the order of the elements.
  func mapInParallel<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    mapInParallel(with: {}) { _, element in transform(element) }
  }

  /// The same with a tool that each core makes for itself.
  func mapInParallel<Tool, Result: Sendable>(
    with makeTool: @Sendable () -> Tool, _ transform: @Sendable (Tool, Element) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    let next = Atomic(0)
    withoutActuallyEscaping(makeTool) { makeTool in
      withoutActuallyEscaping(transform) { transform in
        let cores = Swift.min(count, ProcessInfo.processInfo.activeProcessorCount)
        DispatchQueue.concurrentPerform(iterations: cores) { _ in
          let tool = makeTool()
          while case let index = next.add(1, ordering: .relaxed).oldValue, index < count {
            let result = transform(tool, self[index])
            results.withLock { $0[index] = result }
          }
        }
      }
    }
    return results.withLock { results in indices.compactMap { results[$0] } }
  }
}
