extension Rewording {
  static let swedish = Rewording(
    language: "sv",
    text: """
      Produktblad: smallBMS

      För små anläggningar räcker det ofta med smallBMS. Det är billigare än VE.Bus BMS, lätt att installera och
      ersätter det i många fall. Det används tillsammans med Victron Smart LiFePO4-batterier som har runda
      M8-kontaktdon, vid en systemspänning på 12 V, 24 V eller 48 V.

      Modulen saknar VE.Bus-gränssnitt. VE.Bus-växelriktare/laddare av typerna MultiPlus och Quattro är därför inte
      lämpliga.

      Förbrukarutgång
      Normalt är förbrukarutgången hög (Vbat − 0,1 V). Så snart underspänning i en cell är nära förestående blir
      den fritt flytande. Den lämnar upp till 1 A och är inte skyddad mot kortslutning. Den upptagna strömmen är
      0 A. Utgången kan styra
      • ett relä för hög ström
      • en kontaktor för hög ström
      • fjärringången för på/av på en BatteryProtect
      • fjärringången för på/av på en växelriktare
      • fjärringången för på/av på en DC-DC-omvandlare
      • fjärringången för på/av på andra förbrukare
      Vissa apparater kräver en inverterande på/av-kabel, andra en icke-inverterande på/av-kabel.

      Laddarutgång
      Även laddarutgången är för det mesta hög (Vbat − 0,6 V). När överspänning, övertemperatur eller undertemperatur
      i en cell hotar blir den fritt flytande. Den är skyddad mot kortslutning och lämnar högst 10 mA; den
      upptagna strömmen är även här 0 A. Anslut aldrig
      en induktiv last, till exempel en reläspole. Avsedd för
      • fjärringången för på/av på en laddare
      • ett Cyrix-Li-Charge-relä
      • ett Cyrix-Li-ct-skiljerelä

      Systemets på/av-ingång
      När systemet är avstängt är båda utgångarna fritt flytande, och varken förbrukare eller laddare går. Systemet
      slås på genom att plintarna Remote L och Remote H förbinds, exempelvis med en strömbrytare eller en reläkontakt.
      Det går också att ansluta Remote H till batteriets pluspol (över 2,9 V) eller Remote L till batteriets minuspol
      (under 3,5 V).

      Lysdioder
      Lysdiod ”Load ON” (blå): lyser när förbrukarutgången är hög, det vill säga när alla celler har mer än 2,8 V.
      Gränsen ställs in på batteriet.
      Lysdiod ”Temp or OVP” (röd): lyser när laddarutgången är flytande för att en cell är varmare än 50 °C, kallare
      än 5 °C eller har överspänning.

      Tekniska data
      Systemspänning: 12, 24 eller 48 V
      Driftspänning: 8–70 V DC
      Strömförbrukning vid normal drift: 2,7 mA
      Strömförbrukning vid låg cellspänning: 2 mA
      Strömförbrukning vid avstängning på distans: 1,5 mA
      Utgångarnas strömmar ingår inte i dessa värden.
      Drifttemperatur: −20 till +50 °C
      Relativ luftfuktighet: högst 95 %, ej kondenserande
      Kapslingsklass: IP20
      Hölje: ABS, mattsvart
      Vikt: 0,1 kg
      Mått (h × b × d): 106 × 42 × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V, 24 V eller 48 V", "12 V eller 48 V"),
      PlantedError(.negation, "är därför inte\nlämpliga", "är därför\nlämpliga"),
      PlantedError(.sign, "hög (Vbat − 0,1 V)", "hög (Vbat + 0,1 V)"),
      PlantedError(.negation, "är inte skyddad mot kortslutning", "är skyddad mot kortslutning"),
      PlantedError(.item, "• fjärringången för på/av på en växelriktare\n", ""),
      PlantedError(.heading, "\n\nLaddarutgång\n", "\n\nFörbrukarutgång\n"),
      PlantedError(.term, "När överspänning", "När överbelastning"),
      PlantedError(.unit, "högst 10 mA", "högst 10 A"),
      PlantedError(.addition, "på en laddare\n", "på en laddare (eller generator)\n"),
      PlantedError(.name, "Cyrix-Li-Charge-relä", "Cyrix-Li-load-relä"),
      PlantedError(.notation, "3,5 V", "3;5 V"),
      PlantedError(.comparator, "kallare\nän 5 °C", "varmare\nän 5 °C"),
      PlantedError(.row, "Strömförbrukning vid låg cellspänning: 2 mA\n", ""),
      PlantedError(.number, "högst 95 %", "högst 85 %"),
      PlantedError(.sign, "−20 till +50 °C", "20 till 50 °C"),
    ])
}
