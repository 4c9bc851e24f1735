import Quantities

/// Everything that a product does, as data: the engine runs it, the document prints it.
public struct Behaviour: Sendable {
  /// What is chosen once for an installation.
  public var parameters: [Parameter]
  /// What it depends on.
  public var inputs: [Input]
  /// What is reported, and what makes it fail safe.
  public var diagnostics: [DiagnosticRule]
  /// What trips and releases.
  public var protections: [Protection]
  /// What runs out when something has held long enough; each asks earlier ones only.
  public var timers: [Timer]
  /// What counts how often something has happened; each asks earlier ones only.
  public var counters: [Counter]
  /// What is decided, in an order in which a table refers to earlier ones only.
  public var tables: [DecisionTable]
  /// The electrical outputs.
  public var outputs: [PowerOutput]
  /// The named sets of release thresholds and delays; the first is the default, and the one that a document prints.
  public var profiles: [Profile]
  /// The columns of a trace, in their order.
  public var trace: [TraceColumn]
  /// What must hold whatever the inputs do.
  public var properties: [SafetyProperty]
  /// Facts that one input is compared with at different values on purpose, as a warning that comes before a trip.
  public var gradedThresholds: [[FactID]]
  /// How facts have to stand to each other, whatever is chosen.
  public var orders: [FactOrder]
  /// What is wrong with the wiring, where it is that of a system of products.
  public var faults: [SystemFault] = []

  /// Makes a behaviour of what there is.
  public init(
    parameters: [Parameter] = [], inputs: [Input] = [], diagnostics: [DiagnosticRule] = [],
    protections: [Protection] = [], timers: [Timer] = [], counters: [Counter] = [], tables: [DecisionTable] = [],
    outputs: [PowerOutput] = [], profiles: [Profile] = [], trace: [TraceColumn] = [],
    properties: [SafetyProperty] = [], gradedThresholds: [[FactID]] = [], orders: [FactOrder] = []
  ) {
    self.parameters = parameters
    self.inputs = inputs
    self.diagnostics = diagnostics
    self.protections = protections
    self.timers = timers
    self.counters = counters
    self.tables = tables
    self.outputs = outputs
    self.profiles = profiles
    self.trace = trace
    self.properties = properties
    self.gradedThresholds = gradedThresholds
    self.orders = orders
  }

  /// The table of this name.
  public func table(_ id: TableID) -> DecisionTable? { tables.first { $0.id == id } }

  /// The profile of a name that a user gave.
  public func profile(named name: String) throws(UnknownName) -> Profile {
    guard let profile = profiles.first(where: { $0.id == name }) else {
      throw UnknownName(name, kind: "profile", known: profiles.map(\.id))
    }
    return profile
  }
}

/// A column of a trace: the table of rows that a simulation writes.
public struct TraceColumn: Sendable {
  /// What stands in the column.
  public enum Content: Sendable {
    case time
    /// The state that a table decided.
    case state(TableID)
    /// The quantity that a table decided, in prefixed units; empty where it is unspecified.
    case amount(TableID, SIPrefix)
    /// The voltage of an output; empty while it floats.
    case voltage(OutputID)
    /// The current out of an output; empty while it floats.
    case current(OutputID)
    /// The codes of all diagnostics, joined by ";".
    case diagnostics
  }

  /// The header.
  public let name: String
  /// What stands in the column.
  public let content: Content
  /// The state that a drawing shows as a solid band; that of an output is the one in which it sources current.
  public let solid: StateID?
  /// The state for which the column is left empty, as that of a display that is dark.
  public let blank: StateID?

  /// Makes a column.
  public init(_ name: String, _ content: Content, solid: StateID? = nil, blank: StateID? = nil) {
    self.name = name
    self.content = content
    self.solid = solid
    self.blank = blank
  }
}
