extension Program.Output {
  /// Writes voltage and current of 64 rows; returns those of the `sourcing` rows that ask for more than the largest
  /// current, which are none without a resistance.
  func source(
    _ sourcing: UInt64, from supply: WordValues, into resistance: WordValues?,
    _ voltages: UnsafeMutablePointer<Double>, _ currents: UnsafeMutablePointer<Double>
  ) -> UInt64 {
    guard sourcing != 0 else {
      voltages.update(repeating: .nan, count: 64)
      currents.update(repeating: .nan, count: 64)
      return 0
    }
    var over: UInt64 = 0
    if let limit, let resistance {
      over = source(from: supply, into: resistance, limit, voltages, currents) & sourcing
    } else {
      source(from: supply, voltages)
      currents.update(repeating: .nan, count: 64)
    }
    if sourcing != ~0 {
      Self.erase(~sourcing, voltages)
      Self.erase(~sourcing, currents)
    }
    return over
  }

  /// The same as `source` for one row.
  private func source(
    from supply: WordValues, into resistance: WordValues, _ limit: Limit, _ voltages: UnsafeMutablePointer<Double>,
    _ currents: UnsafeMutablePointer<Double>
  ) -> UInt64 {
    let (voltageBytes, currentBytes) = (UnsafeMutableRawPointer(voltages), UnsafeMutableRawPointer(currents))
    let zero = SIMD2<Double>()
    return WordValues.rows { pair in
      let difference = supply.values(at: pair) - drop
      var voltage = zero.replacing(with: difference, where: difference .>= 0)
      // The sum makes a positive zero of a negative one.
      let magnitude = resistance.values(at: pair) + 0
      var current = zero.replacing(with: voltage / magnitude, where: voltage .> 0 .& magnitude .>= 0)
      let over = current .> limit.maximumCurrent
      if limit.clamps {
        voltage.replace(with: limit.maximumCurrent * magnitude, where: over)
        current.replace(with: limit.maximumCurrent, where: over)
      }
      voltageBytes.storeBytes(of: voltage, toByteOffset: pair * 16, as: SIMD2<Double>.self)
      currentBytes.storeBytes(of: current, toByteOffset: pair * 16, as: SIMD2<Double>.self)
      return over
    }
  }

  private func source(from supply: WordValues, _ voltages: UnsafeMutablePointer<Double>) {
    let zero = SIMD2<Double>()
    for pair in 0..<32 {
      let difference = supply.values(at: pair) - drop
      let voltage = zero.replacing(with: difference, where: difference .>= 0)
      (voltages[2 * pair], voltages[2 * pair + 1]) = (voltage[0], voltage[1])
    }
  }

  /// Makes values no numbers, by setting all their bits.
  private static func erase(_ rows: UInt64, _ values: UnsafeMutablePointer<Double>) {
    let bytes = UnsafeMutableRawPointer(values)
    var bits = SIMD2(rows, rows >> 1)
    for pair in 0..<32 {
      let value = bytes.loadUnaligned(fromByteOffset: pair * 16, as: SIMD2<UInt64>.self)
      bytes.storeBytes(of: value | (0 &- (bits & 1)), toByteOffset: pair * 16, as: SIMD2<UInt64>.self)
      bits &>>= 2
    }
  }
}
