/// What a document prints of a behaviour: the conditions of every row, when protections trip and release, and when
/// timers have run out.
public struct PrintedBehaviour: Sendable {
  /// When each protection trips and releases.
  public var trips: [ProtectionID: PrintedTrip]
  /// When each timer has run out.
  public var timers: [TimerID: PrintedTimer]
  /// The condition of each row, table by table, in the order of the rows.
  public var tables: [TableID: [PrintedCondition]]

  /// Takes what is printed with this profile; that of a document is the first.
  public init(_ behaviour: Behaviour, _ profile: Profile?) {
    let trips = behaviour.protections.map { protection in
      let id = protection.id
      return (
        id,
        PrintedTrip(
          protection, threshold: .fact(protection.threshold), release: profile?.releases[id].map { .fact($0) },
          tripDelay: profile?.tripDelays[id].map { .fact($0) },
          releaseDelay: profile?.releaseDelays[id].map { .fact($0) })
      )
    }
    self.trips = Dictionary(trips) { first, _ in first }
    timers = Dictionary(behaviour.timers.map { ($0.id, PrintedTimer($0, in: behaviour)) }) { first, _ in first }
    let tables = behaviour.tables.map { table in
      (table.id, table.rows.map { PrintedCondition($0.conditions, in: behaviour) })
    }
    self.tables = Dictionary(tables) { first, _ in first }
  }

  /// What is printed by default.
  public init(_ behaviour: Behaviour) { self.init(behaviour, behaviour.profiles.first) }
}

extension PrintedTrip {
  /// The facts whose values it prints.
  public var facts: [FactID] {
    [trip, release].compactMap(\.self).flatMap { limit in
      [limit.bound.fact, limit.delay.flatMap { if case .fact(let fact) = $0 { fact } else { nil } }].compactMap(\.self)
    }
  }
}
