/// A drawing made of the product's data; what it shows stands beside it in words as well.
public struct Picture: Sendable {
  /// What is drawn.
  public enum Content: Sendable {
    /// The terminals and what may be connected to them.
    case connections([Port])
    /// The contacts each of which switches the product on.
    case contacts([SwitchingContact])
    /// Front and side view to scale, of a fact with dimensions.
    case dimensions(FactID)
    /// The rows of a decision table as a chart.
    case decisions(TableID)
  }

  /// The name of its file, without extension; the same in every language.
  public let name: String
  /// What is drawn.
  public let content: Content

  /// Makes a picture.
  public init(_ name: String, _ content: Content) { (self.name, self.content) = (name, content) }
}

/// Words or figures in a picture.
public enum PictureLabel: Sendable {
  case text(TextKey)
  /// The value of a fact; of a list of terms or names each item is a label of its own.
  case fact(FactID)
  /// The value of a fact as the most that there may be.
  case atMost(FactID)
}

/// Terminals of a product that are wired together, and what may be connected to them.
public struct Port: Sendable {
  /// What the statement forbids by its yes-or-no fact, or allows if the fact turns out to be so.
  public struct Exception: Sendable {
    /// What it is about.
    public let label: PictureLabel
    /// The statement, whose polarity decides.
    public let statement: Statement

    /// Makes an exception.
    public init(_ label: PictureLabel, decidedBy statement: Statement) {
      (self.label, self.statement) = (label, statement)
    }
  }

  /// What the terminals are called; none for what has no terminal.
  public let names: [PictureLabel]
  /// What holds of the line.
  public let limits: [PictureLabel]
  /// What the fuse in the line is called; nil where the line has none.
  public let fuse: PictureLabel?
  /// What may be connected.
  public let connects: [PictureLabel]
  /// What must not be connected.
  public let exceptions: [Exception]

  /// Makes terminals.
  public init(
    _ names: PictureLabel..., limits: [PictureLabel] = [], fuse: PictureLabel? = nil, connects: [PictureLabel] = [],
    except exceptions: [Exception] = []
  ) {
    self.names = names
    self.limits = limits
    self.fuse = fuse
    self.connects = connects
    self.exceptions = exceptions
  }
}

/// A contact that switches a product on when it is closed.
public struct SwitchingContact: Sendable {
  /// An end of the contact.
  public enum End: Hashable, Sendable {
    /// A terminal by its marking.
    case terminal(FactID)
    case batteryPlus
    case batteryMinus
  }

  /// Where it is connected.
  public let ends: (End, End)
  /// What it says.
  public let statement: Statement

  /// Makes a contact.
  public init(from first: End, to second: End, _ statement: Statement) {
    ends = (first, second)
    self.statement = statement
  }
}

extension Picture {
  /// The texts that the product has for it alone.
  public var texts: [TextKey] {
    guard case .connections(let ports) = content else { return [] }
    return ports.flatMap(\.labels).compactMap { if case .text(let key) = $0 { key } else { nil } }
  }

  /// The facts whose values it shows.
  public var facts: [FactID] {
    switch content {
    case .connections(let ports):
      ports.flatMap(\.labels).compactMap {
        switch $0 {
        case .text: nil
        case .fact(let fact), .atMost(let fact): fact
        }
      }
    case .contacts(let contacts):
      contacts.flatMap { [$0.ends.0, $0.ends.1] }.compactMap { if case .terminal(let fact) = $0 { fact } else { nil } }
    case .dimensions(let fact): [fact]
    case .decisions: []
    }
  }
}

extension Port {
  fileprivate var labels: [PictureLabel] {
    names + limits + [fuse].compactMap(\.self) + connects + exceptions.map(\.label)
  }
}
