extension AuditRule {
  static let lostPart = AuditRule(
    "lost-part", .major, .omission,
    summary: "A part of the statement is missing that the other languages have.",
    rationale: "What remains is true, so nobody notices that a warning is gone. The spot is where it belongs.",
    accepted: [
      .text("en", english("\(englishStop).\nDry running damages the seal of a pump.")),
      .text("fr", french("\(frenchStop).\nLa marche à sec abîme le joint d’une pompe.")),
    ],
    rejected: [.text("en", english("\(englishStop)⟦.⟧")), .text("fr", french("\(frenchStop)⟦.⟧"))])

  private static let englishStop =
    "When the water falls below Float A, the pump output switches off to prevent dry running"
  private static let frenchStop =
    "Quand l’eau descend sous Float A, la sortie pompe se coupe pour éviter la marche à sec"

  // Only in a document that is mostly ours is a part known to be missing.
  private static func english(_ dryRunning: String) -> String {
    """
    # Pump output

    The pump output supplies up to 4 A.
    The pump output is not protected against short circuits.
    \(dryRunning)
    In water of 3 °C or less, the pump output stays off.

    The pump output may feed:

    - a submersible pump
    - a solenoid valve
    - an alarm siren

    A larger pump needs the Aqua-Open-xt relay.

    # Drain output

    The drain output supplies up to 500 mA.
    The drain output is protected against short circuits.
    """
  }

  private static func french(_ dryRunning: String) -> String {
    """
    # Sortie pompe

    La sortie pompe fournit jusqu’à 4 A.
    La sortie pompe n’est pas protégée contre les courts-circuits.
    \(dryRunning)
    Dans une eau à 3 °C ou moins, la sortie pompe reste coupée.

    La sortie pompe peut alimenter :

    - une pompe immergée
    - une électrovanne
    - une sirène d’alarme

    Une pompe plus puissante exige le relais Aqua-Open-xt.

    # Sortie vidange

    La sortie vidange fournit jusqu’à 500 mA.
    La sortie vidange est protégée contre les courts-circuits.
    """
  }
}
