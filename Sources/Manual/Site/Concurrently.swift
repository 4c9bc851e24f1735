/// The results of `transform` for all items, in their order, computed on all cores.
func concurrently<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @escaping @Sendable (Item) throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    for (number, item) in items.enumerated() { group.addTask { (number, try transform(item)) } }
    var results = [Result?](repeating: nil, count: items.count)
    while let (number, result) = try await group.next() { results[number] = result }
    return results.compactMap(\.self)
  }
}
