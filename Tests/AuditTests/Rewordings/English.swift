extension Rewording {
  static let english = Rewording(
    language: "en",
    text: """
      smallBMS – product information

      Where installations are small, the smallBMS saves money: it is less expensive and easier to set up than the
      VE.Bus BMS, which it replaces in many of them. It works with Victron Smart LiFePO4 batteries that come with
      circular M8 connectors, and there is one version for 12 V, 24 V and 48 V.

      Because the module has no VE.Bus interface, MultiPlus and Quattro inverter/chargers with VE.Bus are not
      suitable for it.

      Load output
      Under normal conditions the Load output is high, at Vbat − 0.1 V. Once cell under-voltage is imminent, it
      becomes free floating. It can source up to 1 A, but there is no protection against short circuits. Its sink
      current is 0 A. Use it to control one of the following:
      • a relay or a contactor for high currents
      • the remote on/off input of a BatteryProtect
      • the remote on/off input of an inverter
      • the remote on/off input of a DC-DC converter
      • the remote on/off input of other loads
      Some devices need an inverting on/off cable, others a non-inverting on/off cable. Please see the manual.

      Charger output
      The Charger output, too, is high most of the time, at Vbat − 0.6 V. Imminent cell over-voltage,
      over-temperature or under-temperature makes it free floating. It is short-circuit protected and sources at
      most 10 mA; its sink current is 0 A as well. Never connect an inductive load such as a relay coil to it. What it may switch:
      • the remote on/off input of a charger
      • a Cyrix-Li-Charge relay
      • a Cyrix-Li-ct battery combiner

      System on/off input
      Switching the system off leaves both outputs free floating, so that neither loads nor chargers can run. You
      switch it on by joining the terminals Remote L and Remote H, for example with a switch or a relay contact.
      Alternatively, pull Remote L to battery minus (less than 3.5 V) or Remote H to battery plus (more than 2.9 V).

      Indicators
      LED "Load ON" (blue): lit while the Load output is high, that is, while all cells are above 2.8 V. This limit
      can be adjusted on the battery.
      LED "Temp or OVP" (red): lit while the Charger output is floating because a cell is hotter than 50 °C, colder
      than 5 °C or too high in voltage.

      Data
      System voltage: 12 V, 24 V or 48 V
      Operating voltage: 8 V to 70 V DC
      Current consumption, normal operation: 2.7 mA
      Current consumption, low cell voltage: 2 mA
      Current consumption, remotely switched off: 1.5 mA
      The currents drawn from the outputs are not included in these values.
      Operating temperature: −20 °C to +50 °C
      Relative humidity: not more than 95 %, non-condensing
      IP rating: IP20
      Housing: ABS, matt black
      Weight: 0.1 kg
      Size (h × w × d): 106 mm × 42 mm × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V, 24 V and 48 V", "12 V and 48 V"),
      PlantedError(.negation, "are not\nsuitable for it", "are\nsuitable for it"),
      PlantedError(.sign, "at Vbat − 0.1 V", "at Vbat + 0.1 V"),
      PlantedError(.negation, "but there is no protection against", "and there is protection against"),
      PlantedError(.item, "• the remote on/off input of an inverter\n", ""),
      PlantedError(.heading, "\n\nCharger output\n", "\n\nLoad output\n"),
      PlantedError(.term, "Imminent cell over-voltage", "Imminent cell overload"),
      PlantedError(.unit, "at\nmost 10 mA", "at\nmost 10 A"),
      PlantedError(.addition, "input of a charger", "input of a charger (or alternator)"),
      PlantedError(.name, "Cyrix-Li-Charge relay", "Cyrix-Li-load relay"),
      PlantedError(.notation, "3.5 V", "3;5 V"),
      PlantedError(.comparator, "colder\nthan 5 °C", "hotter\nthan 5 °C"),
      PlantedError(.row, "Current consumption, low cell voltage: 2 mA\n", ""),
      PlantedError(.number, "8 V to 70 V DC", "8 V to 60 V DC"),
      PlantedError(.sign, "−20 °C to +50 °C", "20 °C to 50 °C"),
    ])
}
