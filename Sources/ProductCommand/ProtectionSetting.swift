import ArgumentParser
import Engine
import Findings
import Quantities
import SpecModel

/// A protection with a number, as an option takes it.
struct ProtectionSetting {
  let protection: ProtectionID
  let number: ExactDecimal

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw ValidationError("expected protection=number") }
    guard let number = ExactDecimal(parts[1]) else {
      throw ValidationError(
        "\"\(parts[1])\" is not a number; expected one with a decimal point where it has a fraction")
    }
    (protection, self.number) = (ProtectionID(parts[0]), number)
  }

  /// Refuses a protection that a product does not have.
  func check(_ specification: Specification) throws {
    let names = specification.behaviour.protections.map(\.id.name)
    guard !names.contains(protection.name) else { return }
    let known = names.isEmpty ? "\(specification.id) has none" : "there are \(names.joined(separator: ", "))"
    throw ValidationError(
      "no protection is called \"\(protection)\"; \(known)\(NearMiss.question(for: protection.name, among: names))")
  }
}
