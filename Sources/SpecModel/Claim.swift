/// What a statement claims of the behaviour, in terms that can be put to the engine.
public enum Claim: Sendable {
  /// Holds in every situation; a table that decides a quantity is asked for the quantity's id as its state.
  case always(SafetyProperty.Implication)
  /// Holds before the first sample.
  case initially(Condition)
  /// The protections that make the output float are those of the list, and no others.
  case floatsOn(OutputID, FactID)
  /// While it sources current the output has the voltage of the fact.
  case voltage(OutputID, FactID)
  /// While it floats the output has no voltage and sinks the current of the fact, which is none.
  case sinks(OutputID, FactID)
  /// A current up to the fact is no overload, and a larger one is.
  case rated(OutputID, FactID)
  /// A short circuit draws no more than the largest current exactly if the fact says so.
  case limited(OutputID, FactID)

  /// What the document prints of the row's conditions is when the engine decides by the row, whatever was before.
  case row(TableID, RowID)
  /// What the document prints of the protection is when the engine trips and releases it.
  case trip(ProtectionID)

  /// Holds in every situation in which `when` does.
  public static func whenever(_ when: Condition, _ then: Condition) -> Claim { .always(.init(when: when, then: then)) }
}

/// What kind of thing a statement says.
public enum StatementKind: Sendable {
  /// How the product behaves: each claim has to hold in the engine.
  case behaviour([Claim])
  /// A figure, a name or a list that no behaviour depends on.
  case figure
  /// What it fits, and what may be connected to it.
  case compatibility
  /// What to do.
  case advice
  /// Something about the document itself.
  case document

  /// Its claims; none but for behaviour.
  public var claims: [Claim] {
    if case .behaviour(let claims) = self { claims } else { [] }
  }
}
