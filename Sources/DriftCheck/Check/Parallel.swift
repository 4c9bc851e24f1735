import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of each element, computed on all cores, in the order of the elements.
  func mapInParallel<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let result = transform(self[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { results in indices.compactMap { results[$0] } }
  }
}
