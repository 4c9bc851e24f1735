extension Rewording {
  static let german = Rewording(
    language: "de",
    text: """
      Produktinformation smallBMS

      Das smallBMS richtet sich an alle, denen das VE.Bus BMS zu aufwendig oder zu teuer ist: In vielen Anlagen
      ersetzt es dieses vollständig. Es arbeitet mit den Batterien der Reihe Victron Smart LiFePO4 zusammen, sofern
      sie M8-Rundsteckverbinder haben. Die Systemspannung kann 12 V, 24 V oder 48 V betragen.

      Nicht geeignet ist das Gerät für VE.Bus-Wechselrichter/Ladegeräte (MultiPlus, Quattro), denn ihm fehlt die
      VE.Bus-Schnittstelle.

      Lastausgang
      Normalerweise liegt der Lastausgang auf High, also auf Vbat − 0,1 V. Bei drohender Unterspannung einer Zelle
      wird er hochohmig. Er gibt bis zu 1 A ab und ist nicht gegen Kurzschluss geschützt; der Senkenstrom beträgt
      0 A. Anschließen lassen sich:
      – ein Hochstromrelais
      – ein Hochstromschütz
      – der Fern-Ein/Aus-Eingang eines BatteryProtect
      – der Fern-Ein/Aus-Eingang eines Wechselrichters
      – der Fern-Ein/Aus-Eingang eines DC-DC-Wandlers
      – der Fern-Ein/Aus-Eingang anderer Verbraucher
      Manche Geräte brauchen dazu ein invertierendes, andere ein nicht invertierendes Ein/Aus-Kabel.

      Ladegerät-Ausgang
      Auch dieser Ausgang liegt im Normalfall auf High (Vbat − 0,6 V). Hochohmig wird er, wenn Überspannung,
      Übertemperatur oder Untertemperatur einer Zelle droht. Er ist kurzschlussfest und liefert maximal 10 mA;
      auch hier beträgt der Senkenstrom 0 A.
      Induktive Lasten, etwa Relaisspulen, dürfen hier niemals angeschlossen werden. Vorgesehen ist er für:
      – den Fern-Ein/Aus-Eingang eines Ladegeräts
      – ein Cyrix-Li-Charge-Relais
      – einen Cyrix-Li-ct-Batteriekoppler

      System-Ein/Aus-Eingang
      Ist das System ausgeschaltet, sind beide Ausgänge hochohmig, sodass weder Verbraucher noch Ladegeräte laufen.
      Eingeschaltet wird es, indem man die Klemmen Remote L und Remote H verbindet, zum Beispiel über einen Schalter
      oder Relaiskontakt. Ebenso möglich: Remote H auf Batterieplus legen (über 2,9 V) oder Remote L auf
      Batterieminus (unter 3,5 V).

      Anzeigen
      LED „Load ON“ (blau): leuchtet, wenn der Lastausgang auf High liegt, die Zellspannungen also alle über 2,8 V
      liegen. Diese Schwelle lässt sich an der Batterie einstellen.
      LED „Temp or OVP“ (rot): leuchtet, wenn der Ladegerät-Ausgang hochohmig ist, weil eine Zelle wärmer als 50 °C
      oder kälter als 5 °C ist oder Überspannung hat.

      Technische Daten im Überblick
      Systemspannung: 12/24/48 V
      Betriebsspannung: 8–70 V DC
      Stromaufnahme im Normalbetrieb: 2,7 mA
      Stromaufnahme bei niedriger Zellspannung: 2 mA
      Stromaufnahme nach Fernabschaltung: 1,5 mA
      Die Ströme der Ausgänge sind darin nicht enthalten.
      Betriebstemperatur: −20 °C bis +50 °C
      Relative Luftfeuchte: höchstens 95 %, nicht betauend
      Schutzart: IP20
      Gehäuse: ABS, mattschwarz
      Gewicht: 0,1 kg
      Maße (H × B × T): 106 mm × 42 mm × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V, 24 V oder 48 V", "12 V oder 48 V"),
      PlantedError(.negation, "Nicht geeignet ist das Gerät", "Geeignet ist das Gerät"),
      PlantedError(.sign, "auf Vbat − 0,1 V", "auf Vbat + 0,1 V"),
      PlantedError(.negation, "ist nicht gegen Kurzschluss geschützt", "ist gegen Kurzschluss geschützt"),
      PlantedError(.item, "– der Fern-Ein/Aus-Eingang eines Wechselrichters\n", ""),
      PlantedError(.heading, "\n\nLadegerät-Ausgang\n", "\n\nLastausgang\n"),
      PlantedError(.term, "wenn Überspannung", "wenn Überlast"),
      PlantedError(.unit, "maximal 10 mA", "maximal 10 A"),
      PlantedError(.addition, "eines Ladegeräts\n", "eines Ladegeräts (oder einer Lichtmaschine)\n"),
      PlantedError(.name, "Cyrix-Li-ct-Batteriekoppler", "Cyrix-Li-cx-Batteriekoppler"),
      PlantedError(.notation, "3,5 V", "3;5 V"),
      PlantedError(.comparator, "kälter als 5 °C", "wärmer als 5 °C"),
      PlantedError(.row, "Stromaufnahme bei niedriger Zellspannung: 2 mA\n", ""),
      PlantedError(.number, "8–70 V DC", "8–60 V DC"),
      PlantedError(.sign, "−20 °C bis +50 °C", "20 °C bis 50 °C"),
    ])
}
