extension Program.Output {
  /// Writes voltage and current of 64 rows; returns those of the `sourcing` rows that ask for more than the largest
  /// current.
  func source(
    _ sourcing: UInt64, from supply: WordValues, into resistance: WordValues,
    _ voltages: UnsafeMutablePointer<Double>, _ currents: UnsafeMutablePointer<Double>
  ) -> UInt64 {
    guard sourcing != 0 else {
      voltages.update(repeating: .nan, count: 64)
      currents.update(repeating: .nan, count: 64)
      return 0
    }
    let over = source(from: supply, into: resistance, voltages, currents) & sourcing
    if sourcing != ~0 {
      Self.erase(~sourcing, voltages)
      Self.erase(~sourcing, currents)
    }
    return over
  }

  /// The same as `source(from:into:)` for one row.
  private func source(
    from supply: WordValues, into resistance: WordValues, _ voltages: UnsafeMutablePointer<Double>,
    _ currents: UnsafeMutablePointer<Double>
  ) -> UInt64 {
    let (voltageBytes, currentBytes) = (UnsafeMutableRawPointer(voltages), UnsafeMutableRawPointer(currents))
    let zero = SIMD4<Double>()
    var weights: SIMD4<UInt64> = [1, 2, 4, 8]
    var bits = SIMD4<UInt64>()
    for group in 0..<16 {
      let difference = supply.fourValues(at: group) - drop
      var voltage = zero.replacing(with: difference, where: difference .>= 0)
      // The sum makes a positive zero of a negative one.
      let magnitude = resistance.fourValues(at: group) + 0
      var current = zero.replacing(with: voltage / magnitude, where: voltage .> 0 .& magnitude .>= 0)
      let over = current .> maximumCurrent
      bits |= SIMD4<UInt64>().replacing(with: weights, where: over)
      weights &<<= 4
      if clamps {
        voltage.replace(with: maximumCurrent * magnitude, where: over)
        current.replace(with: maximumCurrent, where: over)
      }
      voltageBytes.storeBytes(of: voltage, toByteOffset: group * 32, as: SIMD4<Double>.self)
      currentBytes.storeBytes(of: current, toByteOffset: group * 32, as: SIMD4<Double>.self)
    }
    return bits.wrappedSum()
  }

  private static func erase(_ rows: UInt64, _ values: UnsafeMutablePointer<Double>) {
    var rest = rows
    while rest != 0 {
      values[rest.trailingZeroBitCount] = .nan
      rest &= rest - 1
    }
  }
}
