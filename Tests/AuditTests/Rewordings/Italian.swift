extension Rewording {
  static let italian = Rewording(
    language: "it",
    text: """
      Scheda prodotto: smallBMS

      Per i piccoli impianti lo smallBMS costa meno ed è più semplice da installare del VE.Bus BMS, di cui prende il
      posto in molti casi. È concepito per le batterie Victron Smart LiFePO4 con connettori circolari M8 e per
      tensioni di sistema di 12 V, 24 V e 48 V.

      Il modulo è privo di interfaccia VE.Bus e perciò non è adatto agli inverter/caricabatterie VE.Bus MultiPlus e
      Quattro.

      Uscita utenze
      In condizioni normali questa uscita è a livello alto (Vbat − 0,1 V). Quando la sottotensione di una cella è
      imminente, diventa flottante. Eroga fino a 1 A e non è protetta contro i cortocircuiti. La corrente assorbita
      è di 0 A. Può comandare:
      • un relè per correnti elevate
      • un contattore per correnti elevate
      • l’ingresso on/off remoto di un BatteryProtect
      • l’ingresso on/off remoto di un inverter
      • l’ingresso on/off remoto di un convertitore CC-CC
      • l’ingresso on/off remoto di altre utenze
      Alcuni apparecchi richiedono un cavo on/off invertente, altri un cavo on/off non invertente.

      Uscita caricabatterie
      Anche questa uscita di solito è a livello alto (Vbat − 0,6 V). Se sta per verificarsi una sovratensione, una
      sovratemperatura o una sottotemperatura di una cella, diventa flottante. È protetta contro i cortocircuiti ed
      eroga al massimo 10 mA; anche qui la corrente assorbita è di 0 A. Non collegarvi mai un carico induttivo, ad esempio la bobina di un relè. È destinata a:
      • l’ingresso on/off remoto di un caricabatterie
      • un relè Cyrix-Li-Charge
      • un combinatore di batterie Cyrix-Li-ct

      Ingresso on/off del sistema
      A sistema spento entrambe le uscite sono flottanti, per cui utenze e caricabatterie restano spenti. Per
      accenderlo si collegano tra loro i morsetti Remote L e Remote H, ad esempio con un interruttore o un contatto di
      relè. In alternativa si collega Remote H al positivo della batteria (più di 2,9 V) oppure Remote L al negativo
      della batteria (meno di 3,5 V).

      Spie
      LED «Load ON» (blu): acceso finché l’uscita utenze è a livello alto, cioè finché tutte le celle superano i
      2,8 V. Questa soglia si regola sulla batteria.
      LED «Temp or OVP» (rosso): acceso quando l’uscita caricabatterie è flottante perché una cella è sopra i 50 °C,
      sotto i 5 °C o in sovratensione.

      Dati tecnici
      Tensione di sistema: 12 V, 24 V o 48 V
      Tensione di esercizio: da 8 a 70 V CC
      Autoconsumo in funzionamento normale: 2,7 mA
      Autoconsumo con tensione di cella bassa: 2 mA
      Autoconsumo con spegnimento remoto: 1,5 mA
      Le correnti delle uscite non sono comprese in questi valori.
      Temperatura operativa: da −20 a +50 °C
      Umidità relativa: non superiore al 95 %, senza condensa
      Grado di protezione: IP20
      Custodia: ABS, nero opaco
      Peso: 0,1 kg
      Dimensioni (a × l × p): 106 × 42 × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V, 24 V e 48 V", "12 V e 48 V"),
      PlantedError(.negation, "non è adatto agli", "è adatto agli"),
      PlantedError(.sign, "alto (Vbat − 0,1 V)", "alto (Vbat + 0,1 V)"),
      PlantedError(.negation, "non è protetta contro", "è protetta contro"),
      PlantedError(.item, "• l’ingresso on/off remoto di un inverter\n", ""),
      PlantedError(.heading, "\n\nUscita caricabatterie\n", "\n\nUscita utenze\n"),
      PlantedError(.term, "verificarsi una sovratensione", "verificarsi un sovraccarico"),
      PlantedError(.unit, "al massimo 10 mA", "al massimo 10 A"),
      PlantedError(.addition, "di un caricabatterie\n", "di un caricabatterie (o alternatore)\n"),
      PlantedError(.name, "combinatore di batterie Cyrix-Li-ct", "combinatore di batterie Cyrix-Li-carica"),
      PlantedError(.notation, "3,5 V", "3;5 V"),
      PlantedError(.comparator, "sotto i 5 °C", "sopra i 5 °C"),
      PlantedError(.row, "Autoconsumo con tensione di cella bassa: 2 mA\n", ""),
      PlantedError(.number, "superiore al 95 %", "superiore al 85 %"),
      PlantedError(.sign, "da −20 a +50 °C", "da 20 a 50 °C"),
    ])
}
