/// What a language calls the situations of a device and what it does in them; each a list of words with wildcards.
package struct SituationWords: Sendable, Decodable {
  /// "Normally", "when all is well".
  package let normal: [String]
  /// What is supplied or allowed: "run", "possible".
  package let running: [String]
  /// What is not: "stop", "off".
  package let stopped: [String]
  /// Of a lamp: "glows".
  package let lit: [String]
  /// Of a lamp: "goes out".
  package let dark: [String]
  /// "Lamp", "light".
  package let lamps: [String]
  /// Of an output: "high".
  package let high: [String]
  /// Of an output: "floats".
  package let floating: [String]
  /// "Switch", "contact".
  package let switches: [String]
  /// Of a contact: "opened".
  package let opening: [String]
  /// Of a contact: "closed".
  package let closing: [String]
  /// Of a value: "high", "climbs".
  package let rising: [String]
  /// Of a value: "low", "sinks".
  package let falling: [String]
  /// "Hot".
  package let hot: [String]
  /// "Cold".
  package let cold: [String]
  /// "Temperature".
  package let temperature: [String]
  /// Of what nothing happens to: "withstands".
  package let enduring: [String]
  /// Of what may be done: "permitted", "welcome".
  package let permitting: [String]
  /// Of what goes together: "suitable", "works with".
  package let suiting: [String]
  /// Of what something has: "has", "comes with".
  package let having: [String]
  /// Of causes: "acts on", "concerns".
  package let affecting: [String]
  /// Of what causes leave alone: "unaffected".
  package let sparing: [String]
  /// "Protection".
  package let protection: [String]
}
