extension Rewording {
  static let dutch = Rewording(
    language: "nl",
    text: """
      Productblad smallBMS

      Wie een lithiumaccu in een kleine installatie gebruikt, heeft vaak genoeg aan het smallBMS. Het kost minder
      dan het VE.Bus BMS, is eenvoudig aan te sluiten en vervangt dat in heel wat toepassingen. Geschikt voor
      Victron Smart LiFePO4-accu's met ronde M8-connectoren, bij een systeemspanning van 12 V, 24 V of 48 V.

      Let op: een VE.Bus-interface ontbreekt. Omvormers/laders van het type MultiPlus of Quattro met VE.Bus kunnen
      er daarom niet mee worden gebruikt.

      Belastingsuitgang
      Onder normale omstandigheden is deze uitgang hoog (Vbat − 0,1 V). Bij dreigende onderspanning van een cel
      wordt hij zwevend. De uitgang levert hooguit 1 A en is niet tegen kortsluiting beveiligd; de sinkstroom is
      0 A. U kunt er het volgende mee schakelen:
      • een relais voor grote stromen
      • een contactor voor grote stromen
      • de externe aan/uit-ingang van een BatteryProtect
      • de externe aan/uit-ingang van een omvormer
      • de externe aan/uit-ingang van een DC-DC-converter
      • de externe aan/uit-ingang van andere belastingen
      Bij sommige apparaten hoort een inverterende aan/uit-kabel, bij andere een niet-inverterende aan/uit-kabel.

      Laderuitgang
      Ook de laderuitgang is normaal gesproken hoog (Vbat − 0,6 V). Dreigt overspanning, overtemperatuur of
      ondertemperatuur van een cel, dan wordt deze uitgang zwevend. Hij is beveiligd tegen kortsluiting en levert
      ten hoogste 10 mA; ook hier is de sinkstroom 0 A. Sluit er nooit een inductieve belasting zoals een relaisspoel
      op aan. Wel toegestaan zijn:
      • de externe aan/uit-ingang van een lader
      • een Cyrix-Li-Charge-relais
      • een Cyrix-Li-ct-accukoppelaar

      Aan/uit-ingang van het systeem
      Is het systeem uit, dan zijn beide uitgangen zwevend: belastingen en laders staan uit. Inschakelen gaat door de
      klemmen Remote L en Remote H met elkaar te verbinden, bijvoorbeeld met een schakelaar of een relaiscontact.
      Remote H met accuplus verbinden (meer dan 2,9 V) mag ook, of Remote L met accumin (minder dan 3,5 V).

      Leds
      Led "Load ON" (blauw): brandt zolang de belastingsuitgang hoog is, dus zolang elke cel meer dan 2,8 V heeft.
      Die grens is in de accu instelbaar.
      Led "Temp or OVP" (rood): brandt als de laderuitgang zwevend is doordat een cel warmer is dan 50 °C, kouder is
      dan 5 °C of een te hoge spanning heeft.

      Specificaties
      Systeemspanning: 12 V, 24 V, 48 V
      Bedrijfsspanning: 8 tot 70 V DC
      Stroomverbruik in normaal bedrijf: 2,7 mA
      Stroomverbruik bij lage celspanning: 2 mA
      Stroomverbruik na uitschakelen op afstand: 1,5 mA
      De stromen van de uitgangen zijn daar niet bij inbegrepen.
      Bedrijfstemperatuur: −20 tot +50 °C
      Relatieve luchtvochtigheid: maximaal 95 %, niet-condenserend
      Beschermingsgraad: IP20
      Behuizing: ABS, mat zwart
      Gewicht: 0,1 kg
      Afmetingen (h × b × d): 106 × 42 × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V, 24 V of 48 V", "12 V of 48 V"),
      PlantedError(.negation, "er daarom niet mee worden", "er daarom mee worden"),
      PlantedError(.number, "(Vbat − 0,1 V)", "(Vbat − 1,1 V)"),
      PlantedError(.negation, "is niet tegen kortsluiting beveiligd", "is tegen kortsluiting beveiligd"),
      PlantedError(.item, "• een contactor voor grote stromen\n", ""),
      PlantedError(.heading, "\n\nLaderuitgang\n", "\n\nBelastingsuitgang\n"),
      PlantedError(.term, "Dreigt overspanning", "Dreigt overbelasting"),
      PlantedError(.unit, "ten hoogste 10 mA", "ten hoogste 10 A"),
      PlantedError(.addition, "ingang van een lader", "ingang van een lader (of dynamo)"),
      PlantedError(.name, "Cyrix-Li-Charge-relais", "Cyrix-Li-load-relais"),
      PlantedError(.notation, "3,5 V", "3;5 V"),
      PlantedError(.comparator, "kouder is\ndan 5 °C", "warmer is\ndan 5 °C"),
      PlantedError(.row, "Stroomverbruik bij lage celspanning: 2 mA\n", ""),
      PlantedError(.sign, "−20 tot +50 °C", "20 tot 50 °C"),
      PlantedError(.number, "maximaal 95 %", "maximaal 85 %"),
    ])
}
