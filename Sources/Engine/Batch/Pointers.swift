/// Calls `body` with where the elements of each array are; nil for an empty array.
func withPointers<Element>(
  to arrays: [[Element]], _ found: [UnsafePointer<Element>?] = [], _ body: ([UnsafePointer<Element>?]) -> Void
) {
  guard found.count < arrays.count else { return body(found) }
  arrays[found.count].withUnsafeBufferPointer { elements in
    withPointers(to: arrays, found + [elements.isEmpty ? nil : elements.baseAddress], body)
  }
}

/// Calls `body` with where the elements of each array are; none of the arrays is empty.
func withPointers<Element>(
  toMutable arrays: inout [[Element]], _ found: [UnsafeMutablePointer<Element>] = [],
  _ body: ([UnsafeMutablePointer<Element>]) -> Void
) {
  guard found.count < arrays.count else { return body(found) }
  // Taken out, as the other arrays are not accessible while one of them is.
  var array: [Element] = []
  swap(&array, &arrays[found.count])
  array.withUnsafeMutableBufferPointer { elements in
    guard let base = elements.baseAddress else { return }
    withPointers(toMutable: &arrays, found + [base], body)
  }
  swap(&array, &arrays[found.count])
}
