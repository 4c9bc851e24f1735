/// Calls `body` with where the elements of each array are; nil for an empty array.
func withElements<Element>(
  of arrays: [[Element]], _ found: [UnsafePointer<Element>?] = [], _ body: ([UnsafePointer<Element>?]) -> Void
) {
  guard found.count < arrays.count else { return body(found) }
  arrays[found.count].withUnsafeBufferPointer { elements in
    withElements(of: arrays, found + [elements.isEmpty ? nil : elements.baseAddress], body)
  }
}

/// Calls `body` with where the elements of each array are; none of the arrays is empty.
func withElements<Element>(
  ofMutable arrays: inout [[Element]], _ found: [UnsafeMutablePointer<Element>] = [],
  _ body: ([UnsafeMutablePointer<Element>]) -> Void
) {
  guard found.count < arrays.count else { return body(found) }
  // Taken out, as the other arrays are not accessible while one of them is.
  var array: [Element] = []
  swap(&array, &arrays[found.count])
  array.withUnsafeMutableBufferPointer { elements in
    guard let base = elements.baseAddress else { return }
    withElements(ofMutable: &arrays, found + [base], body)
  }
  swap(&array, &arrays[found.count])
}

extension OutputColumns {
  /// Where the columns are; nil stands for one without rows.
  package struct Pointers {
    /// For each table the positions of the rows that decided it; −1 where none did.
    package let rows: [UnsafePointer<Int16>?]
    /// The voltage of each output; not a number while it floats.
    package let voltages: [UnsafePointer<Double>?]
    /// The current out of each output; not a number while it floats.
    package let currents: [UnsafePointer<Double>?]
    /// The bits of each diagnostic, in the order of `Engine.diagnosticCodes`.
    package let diagnostics: [UnsafePointer<UInt64>?]
  }

  /// Calls `body` with where the columns are, for those who read them row by row.
  package func withPointers(_ body: (Pointers) -> Void) {
    withElements(of: rows) { rows in
      withElements(of: voltages) { voltages in
        withElements(of: currents) { currents in
          withElements(of: diagnostics) { diagnostics in
            body(Pointers(rows: rows, voltages: voltages, currents: currents, diagnostics: diagnostics))
          }
        }
      }
    }
  }

  private var diagnostics: [[UInt64]] {
    Array(bits[..<program.behaviour.diagnostics.count] + bits[program.watched.count...])
  }
}
