/// The units of measurement that engineering uses, with what one of them is in units of the SI.
///
/// Symbols and values are those of the SI brochure of the BIPM (9th edition), of NIST SP 811 (appendix B) for customary
/// units and of UN/ECE Recommendation 20 for those of trade; the names in languages are in their profiles.
struct UnitTable {
  /// A unit that has a symbol of its own.
  struct Row {
    /// The symbol, without a prefix.
    let symbol: String
    /// What it measures.
    let dimension: Dimension
    /// How many units of the SI it is.
    let factor: Double
    /// The symbols of the prefixes that it takes.
    let prefixes: [String]
    /// Other ways to write it.
    let aliases: [String]
    /// Whether the symbol, behind a number, is as likely another word: it is read in ratios and products alone.
    let isPartOnly: Bool

    init(
      _ symbol: String, _ dimension: Dimension, _ factor: Double = 1, prefixes: String = "", aliases: [String] = [],
      isPartOnly: Bool = false
    ) {
      self.symbol = symbol
      self.dimension = dimension
      self.factor = factor
      self.prefixes = [""] + prefixes.map(String.init)
      self.aliases = aliases
      self.isPartOnly = isPartOnly
    }
  }

  /// All of them.
  ///
  /// Prefixes that would make a word or another unit (am, pm, as, pH) are left out.
  static let rows: [Row] = [
    // Length, area, volume.
    Row("m", [.length: 1], prefixes: "nµ\u{3BC}mcdk"),
    Row("in", [.length: 1], 0.0254, aliases: ["″"], isPartOnly: true),
    Row("ft", [.length: 1], 0.3048), Row("yd", [.length: 1], 0.9144), Row("mi", [.length: 1], 1609.344),
    Row("nmi", [.length: 1], 1852), Row("mil", [.length: 1], 0.0000254, isPartOnly: true),
    Row("px", [.pixel: 1], prefixes: "M"), Row("dpi", [.pixel: 1, .length: -1], 1 / 0.0254, aliases: ["ppi"]),
    Row("ha", [.length: 2], 1e4, isPartOnly: true), Row("ac", [.length: 2], 4046.8564224, isPartOnly: true),
    Row("l", [.length: 3], 1e-3, prefixes: "µ\u{3BC}mcdh", aliases: ["L"]),
    Row("gal", [.length: 3], 3.785411784e-3, aliases: ["gals"]),
    Row("qt", [.length: 3], 0.946352946e-3, isPartOnly: true),
    Row("pt", [.length: 3], 0.473176473e-3, isPartOnly: true),
    Row("fl oz", [.length: 3], 2.95735295625e-5, isPartOnly: true), Row("bbl", [.length: 3], 0.158987294928),
    Row("AWG", [.wireGauge: 1], aliases: ["awg"]),
    // Mass, force, torque, pressure.
    Row("g", [.mass: 1], 1e-3, prefixes: "nµ\u{3BC}umk"), Row("t", [.mass: 1], 1e3, prefixes: "kM"),
    Row("lb", [.mass: 1], 0.45359237, aliases: ["lbs"]), Row("oz", [.mass: 1], 0.028349523125),
    Row("ct", [.mass: 1], 2e-4, isPartOnly: true),
    Row("N", .force, prefixes: "mkM"), Row("lbf", .force, 4.4482216152605),
    Row("kgf", .force, 9.80665, aliases: ["kp"]), Row("ozf", .force, 0.27801385095378),
    Row("Pa", .pressure, prefixes: "mhkMG"), Row("bar", .pressure, 1e5, prefixes: "m"),
    Row("psi", .pressure, 6894.757293168, aliases: ["PSI", "psig"]), Row("atm", .pressure, 101_325),
    Row("mmHg", .pressure, 133.322387415, aliases: ["Torr"]), Row("inHg", .pressure, 3386.389),
    // Time, frequency.
    Row("s", [.time: 1], prefixes: "pnµ\u{3BC}um", aliases: ["sec"]), Row("min", [.time: 1], 60),
    Row("h", [.time: 1], 3600, aliases: ["hr", "hrs"]), Row("d", [.time: 1], 86400, isPartOnly: true),
    Row("wk", [.time: 1], 604_800, isPartOnly: true), Row("mo", [.month: 1], isPartOnly: true),
    Row("y", [.month: 1], 12, isPartOnly: true), Row("Hz", [.time: -1], prefixes: "mkKMGT"),
    Row("1/min", [.time: -1], 1 / 60, aliases: ["rpm", "RPM", "rev/min"]), Row("1/s", [.time: -1]),
    Row("1/h", [.time: -1], 1 / 3600),
    Row("mph", [.length: 1, .time: -1], 0.44704), Row("kph", [.length: 1, .time: -1], 1000.0 / 3600),
    Row("gpm", [.length: 3, .time: -1], 3.785411784e-3 / 60), Row("cfm", [.length: 3, .time: -1], 0.028316846592 / 60),
    // Electricity.
    Row("A", [.current: 1], prefixes: "pnµ\u{3BC}umk"), Row("V", .voltage, prefixes: "nµ\u{3BC}umkM"),
    Row("Ω", .resistance, prefixes: "µ\u{3BC}mkKMG", aliases: ["\u{2126}"]),
    Row("W", .power, prefixes: "nµ\u{3BC}mkKMGT"), Row("VA", [.apparentPower: 1], prefixes: "mkKM"),
    Row("var", [.reactivePower: 1], prefixes: "kM", aliases: ["VAr", "VAR"]),
    Row("Ah", .charge, 3600, prefixes: "mk"), Row("Wh", .energy, 3600, prefixes: "mkKMGT"),
    Row("C", .charge, isPartOnly: true), Row("F", .capacitance, prefixes: "pnµ\u{3BC}um"),
    Row("H", .inductance, prefixes: "nµ\u{3BC}um"), Row("S", .conductance, prefixes: "mµ\u{3BC}", isPartOnly: true),
    Row("T", .fluxDensity, prefixes: "mµ\u{3BC}", isPartOnly: true),
    // Energy, power, temperature, light, amount, information, ratios.
    Row("J", .energy, prefixes: "mkMG"), Row("cal", .energy, 4.184, prefixes: "k"),
    Row("eV", .energy, 1.602176634e-19, prefixes: "kMG"),
    Row("BTU", .energy, 1055.05585262, aliases: ["Btu"]), Row("hp", .power, 745.69987158227, aliases: ["HP"]),
    Row("K", [.temperature: 1], prefixes: "m"), Row("°C", [.temperature: 1], aliases: ["degC"]),
    Row("°F", [.temperature: 1], 5 / 9, aliases: ["degF"]),
    Row("cd", [.light: 1], prefixes: "m"), Row("lm", [.light: 1, .angle: 2], prefixes: "k"),
    Row("lx", [.light: 1, .angle: 2, .length: -2], prefixes: "k"),
    Row("mol", [.amount: 1], prefixes: "µm"),
    Row("rad", [.angle: 1], prefixes: "m"), Row("°", [.angle: 1], 0.017453292519943295),
    Row("bit", [.information: 1], prefixes: "kKMGT", aliases: ["bits"]), Row("Kibit", [.information: 1], 1024),
    Row("Mibit", [.information: 1], 1_048_576), Row("B", [.information: 1], 8, isPartOnly: true),
    Row("kB", [.information: 1], 8e3, aliases: ["KB"]), Row("MB", [.information: 1], 8e6),
    Row("GB", [.information: 1], 8e9),
    Row("TB", [.information: 1], 8e12), Row("PB", [.information: 1], 8e15), Row("KiB", [.information: 1], 8192),
    Row("MiB", [.information: 1], 8_388_608), Row("GiB", [.information: 1], 8_589_934_592),
    Row("TiB", [.information: 1], 8_796_093_022_208), Row("bps", .bitRate, prefixes: "kKMG"),
    Row("Bd", [.symbolRate: 1], prefixes: "k", aliases: ["baud", "Baud"]), Row("fps", [.frameRate: 1]),
    Row("%", [.ratio: 1], 0.01), Row("‰", [.ratio: 1], 1e-3), Row("ppm", [.ratio: 1], 1e-6),
    Row("ppb", [.ratio: 1], 1e-9),
    Row("dB", [.level: 1]), Row("dBm", [.levelToMilliwatt: 1]), Row("dBi", [.levelToIsotropic: 1]),
    Row("dBA", [.soundLevel: 1]),
  ]

  /// Products of one unit that are written without a sign between, or in another order.
  static let products: [String: String] = [
    "Nm": "N·m", "Ncm": "N·cm", "kNm": "kN·m", "mNm": "mN·m", "ft·lb": "lbf·ft", "lb·ft": "lbf·ft", "ft·lbf": "lbf·ft",
    "in·lb": "lbf·in", "lb·in": "lbf·in", "in·lbf": "lbf·in", "oz·in": "ozf·in", "in·oz": "ozf·in", "m·N": "N·m",
    "km·h": "km/h", "kmh": "km/h", "lpm": "l/min", "A·h": "Ah", "V·A": "VA", "W·h": "Wh", "kW·h": "kWh", "mA·h": "mAh",
    "sq·ft": "ft²", "mi/h": "mph", "W/mK": "W/m/K",
  ]

  /// The units by the symbols that stand behind numbers.
  static let symbols = table(ofParts: false).merging(currents) { first, _ in first }
    .merging(slips) { first, _ in first }
  /// The units by the symbols that are read as parts of others alone.
  static let partSymbols = table(ofParts: true)

  private static func table(ofParts isPart: Bool) -> [String: MeasurementUnit] {
    var units: [String: MeasurementUnit] = [:]
    for row in rows {
      // A prefix makes a symbol unlike any word: "T" is one, "mT" is none.
      for prefix in row.prefixes where (row.isPartOnly && prefix.isEmpty) == isPart {
        let unit = MeasurementUnit(row.symbol, exponent: MeasurementUnit.prefixes[prefix] ?? 0)
        for symbol in [row.symbol] + row.aliases { units[prefix + symbol] = unit }
      }
    }
    return units
  }

  /// Frequencies in small letters; "mhz" may be meant as either.
  private static let slips = [
    "hz": MeasurementUnit("Hz"), "khz": MeasurementUnit("Hz", exponent: 3), "Khz": MeasurementUnit("Hz", exponent: 3),
  ]

  /// "VDC", "kVAC" and the like, as they are written against the rules.
  private static let currents: [String: MeasurementUnit] = {
    let kinds: [(MeasurementUnit.Current, [String])] = [
      (.direct, ["DC", "CC", "dc", "cc", "Dc", "Cc"]), (.alternating, ["AC", "CA", "ac", "ca", "Ac", "Ca"]),
    ]
    var units: [String: MeasurementUnit] = [:]
    for (current, suffixes) in kinds {
      for (prefix, exponent) in ["": 0, "m": -3, "k": 3] {
        for (base, suffix) in ["V", "A"].flatMap({ base in suffixes.map { (base, $0) } }) {
          units[prefix + base + suffix] = MeasurementUnit(base, exponent: exponent, current: current)
        }
      }
    }
    return units
  }()

  static let bySymbol = Dictionary(rows.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })
}
