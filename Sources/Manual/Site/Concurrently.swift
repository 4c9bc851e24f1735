/// The results of `transform` for all items, in their order, computed on all cores.
///
/// Of several errors the one of the first item is thrown, so that a message does not depend on chance.
func concurrently<Item: Sendable, Value: Sendable>(
  _ items: [Item], progress: (Int) -> Void = { _ in }, _ transform: @escaping @Sendable (Item) throws -> Value
) async throws -> [Value] {
  try await withThrowingTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
    for (number, item) in items.enumerated() { group.addTask { (number, Result { try transform(item) }) } }
    var results = [Result<Value, any Error>?](repeating: nil, count: items.count)
    var done = 0
    while let (number, result) = try await group.next() {
      results[number] = result
      done += 1
      progress(done)
    }
    return try results.compactMap { try $0?.get() }
  }
}
