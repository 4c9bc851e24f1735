import Exchange
import Findings
import Localization
import Testing

@testable import DriftCheck

/// Correct texts that look wrong to a check of single words, each kind in several languages.
@Suite struct CorrectTextTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let language: Language
    let source: String
    let text: String
    var testDescription: String { "\(language): \(text)" }

    init(_ language: Language, _ source: String, _ text: String) {
      (self.language, self.source, self.text) = (language, source, text)
    }
  }

  private func expectSilence(_ pair: Pair) throws {
    #expect(try FileTexts(pair.language, (pair.source, pair.text)).findings().map { "\($0.rule): \($0.message)" } == [])
  }

  @Test(arguments: [
    Pair("de", "The fan stops in 1 minute.", "Der Lüfter hält in einer Minute an."),
    Pair("fr", "The fan stops in 1 minute.", "Le ventilateur s’arrête dans une minute."),
    Pair("es", "The fan stops in 1 hour.", "El ventilador se para en una hora."),
    Pair("nl", "The fan stops in 1 hour.", "De ventilator stopt over een uur."),
    Pair("fr", "a level of .7 m", "un niveau de 0,7 m"), Pair("de", "a level of .7 m", "ein Stand von 0,7 m"),
    Pair("it", "such as XC 312", "come XC 312B"), Pair("de", "e.g. XC 312", "z.\u{A0}B. XC 312B"),
    Pair("sv", "Use 5,6,7 or 8.", "Använd 5, 6, 7 eller 8."), Pair("pt", "a 5V2 diode", "um díodo de 5,2\u{A0}V"),
    Pair("nl", "e.g. +44 1234 567890", "bijv. +31 12 34 56 78"),
    Pair("it", "e.g. mail@foo.bar", "ad es. posta@ditta.it"),
  ])
  func `a figure that is said in another way is the same`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("es", "Pump no.", "Núm. de bomba"), Pair("de", "Pump no.", "Pumpennr."), Pair("fr", "Pump no.", "N° de pompe"),
    Pair("it", "The value must be non-zero.", "Il valore deve essere diverso da zero."),
    Pair("de", "The value must be non-zero.", "Der Wert muss ungleich null sein."),
    Pair("es", "Unfinished text", "Texto no terminado"), Pair("it", "Unauthorized access", "Accesso non autorizzato"),
    Pair("es", "The fan is offline.", "El ventilador está sin conexión."),
    Pair("nl", "The tank is unfilled.", "De tank is niet gevuld."),
    Pair("fr", "Remember to close the valve.", "N’oubliez pas de fermer la vanne."),
    Pair("de", "It is closed, no matter what the level is.", "Es ist zu, unabhängig vom Füllstand."),
    Pair("it", "It may or may not be full.", "Potrebbe essere pieno o meno."),
    Pair("fr", "The fan no longer runs.", "Le ventilateur ne tourne plus."),
    Pair("fr", "No valves found", "Aucunes vannes trouvées"),
    Pair("sv", "No valve is open.", "Ingen ventil är öppen."),
    Pair("es", "It is of no use, nor is it cheap.", "No sirve ni es barato."),
  ])
  func `a negation that is said in another way is none that is lost or gained`(pair: Pair) throws {
    try expectSilence(pair)
  }

  @Test(arguments: [
    Pair("de", "If there is no level, it stops.", "Mangels Pegel hält sie an."),
    Pair("fr", "If there is no level, it stops.", "En l’absence de niveau, elle s’arrête."),
    Pair("it", "If there is no level, it stops.", "In assenza di livello si ferma."),
    Pair("es", "If there is no level, it stops.", "En ausencia de nivel, se para."),
    Pair("nl", "If there is no level, it stops.", "Bij gebrek aan peil stopt hij."),
    Pair("de", "It is not recommended to climb on it.", "Vom Besteigen wird abgeraten."),
    Pair("es", "It is not recommended to climb on it.", "Está desaconsejado subirse."),
    Pair("sv", "It is not balanced.", "Den är obalanserad."), Pair("it", "It is not known.", "È ignoto."),
    Pair("fr", "Please ask us.", "N’hésitez pas à nous demander."),
    Pair("nl", "Please ask us.", "Aarzel niet om ons te vragen."),
    Pair("sv", "Please ask us.", "Tveka inte att fråga."),
    Pair("de", "It runs continuously.", "Sie läuft ohne Unterbrechung."),
    Pair("es", "However, it is warm.", "No obstante, está caliente."),
    Pair("pt", "The worm screw turns.", "O parafuso sem fim gira."),
    Pair("de", "Do not remove the cap.", "Die Kappe nicht entfernen."),
    Pair("nl", "Nobody may enter the shaft.", "Niemand mag de schacht in."),
    Pair("pt", "Nobody may enter the shaft.", "Ninguém pode entrar no poço."),
    Pair("it", "Nobody may enter the shaft.", "Nessuno può entrare nel pozzo."),
  ])
  func `a denial in everyday words is a denial, and what only looks like one is none`(pair: Pair) throws {
    try expectSilence(pair)
  }

  @Test(arguments: [
    Pair("sv", "The lamp discharges.", "Lampan laddas ur."),
    Pair("nl", "Connect the pump and open the lid.", "Sluit de pomp aan en neem het deksel af."),
    Pair(
      "de", "Connect the pump before you open the lid.", "Schließen Sie die Pumpe an, bevor Sie den Deckel abnehmen."),
    Pair("sv", "Open the list to shut down the pump.", "Gå till listan för att stänga av pumpen."),
    Pair("de", "The lamp is on the outside.", "Die Lampe ist aus Glas."),
    Pair("nl", "The lamp is off.", "De lamp is aan de achterkant gedoofd."),
    Pair("es", "You have no rights left.", "No le quedan derechos."),
    Pair("de", "You have no rights left.", "Sie haben keine Rechte mehr."),
    Pair("it", "The lower limit is greater than 5 V.", "Il limite minimo è superiore a 5\u{A0}V."),
    Pair("nl", "The topmost item during maintenance", "Het hoogste item tijdens onderhoud"),
    Pair("fr", "The serial number of the parallel connection", "Le numéro de série du montage en dérivation"),
    Pair("sv", "Reduce the height.", "Gör höjden mindre."),
    Pair("it", "The pump can run for 5 hours.", "La pompa va avanti 5 ore."),
    Pair("de", "Turn the knob on the left.", "Den linken Knopf drehen."),
    Pair("nl", "Disconnect", "Verbinding verbreken"), Pair("it", "Access is turned off.", "L’accesso è spento."),
    Pair("pt", "Access is turned off.", "O acesso está desligado."),
  ])
  func `a word that names a side in another phrase alone names none`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("de", "Press 3 times.", "Dreimal drücken."), Pair("nl", "Press 3 times.", "Druk driemaal."),
    Pair("pt", "It stops after 16 hours.", "Para após dezesseis horas."),
    Pair("fr", "It stops after 71 minutes.", "Elle s’arrête après soixante et onze minutes."),
    Pair("es", "500 ml", "medio litro"), Pair("de", "Turn it by 90 degrees.", "Um 90° drehen."),
    Pair("sv", "not later than 5 days", "senast efter 5 dagar"),
    Pair("nl", "not later than 5 days", "uiterlijk na 5 dagen"),
    Pair("es", "not later than 5 days", "a más tardar en 5 días"),
    Pair("it", "20 km/h", "20 chilometri all’ora"), Pair("es", "20 V", "20 volts"),
  ])
  func `a figure in everyday words is the same figure`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("de", "It need not be closed.", "Es muss nicht geschlossen sein."),
    Pair("de", "You do not have to close it.", "Sie brauchen es nicht zu schließen."),
    Pair("nl", "It need not be closed.", "Hij hoeft niet gesloten te zijn."),
    Pair("nl", "It must not be closed.", "Hij moet niet gesloten worden."),
    Pair("fr", "It need not be closed.", "Il n’est pas obligatoire de la fermer."),
    Pair("fr", "It must not be closed.", "Elle ne doit pas être fermée."),
    Pair("it", "It is not necessary to close it.", "Non è necessario chiuderla."),
    Pair("it", "It must be closed.", "Va chiusa."), Pair("it", "It can be 5 to 9 V.", "Va da 5 a 9\u{A0}V."),
    Pair("es", "It does not need to be closed.", "No es necesario cerrarla."),
    Pair("pt", "It does not need to be closed.", "Não é preciso fechá-la."),
    Pair("sv", "It does not need to be closed.", "Den behöver inte stängas."),
    Pair("de", "This may not be the last level.", "Das muss nicht der letzte Stand sein."),
  ])
  func `what need not be done is left free in each language’s words`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("de", "Only the tank may be filled.", "Ausschließlich der Tank darf gefüllt werden."),
    Pair("de", "5 A without the current of the fan", "5\u{A0}A ausschließlich der Stromaufnahme des Lüfters"),
    Pair("nl", "It is for the tank only.", "Het is exclusief voor de tank."),
  ])
  func `a word that excludes or singles out is no denial that is gained or lost`(pair: Pair) throws {
    try expectSilence(pair)
  }

  @Test(arguments: [
    Pair("de", "Keep it between 8 and 70 °C.", "Zwischen 8 und 70\u{A0}°C halten."),
    Pair("it", "Keep it at 8–70 °C.", "Mantenerlo tra gli 8 e i 70\u{A0}°C."),
    Pair("es", "The pumps 2–3 run.", "Las bombas 2 y 3 funcionan."),
    Pair("sv", "Keep it at 8 to 70 °C.", "Håll den mellan 8 och 70\u{A0}°C."),
    Pair("fr", "Set my_tank to 5.", "Mettre mon_réservoir à 5."),
    Pair("nl", "The $ key", "De $-toets"),
  ])
  func `a range and a name of one’s own may be said in another way`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("de", "Show no grid of tanks here.", "Gitter der Tanks hier ausblenden."),
    Pair("fr", "Do not fill the tank from other pumps.", "Exclure le remplissage de la cuve par d’autres pompes."),
    Pair("de", "The tank has no valves.", "Der Tank besitzt keinerlei Ventile."),
    Pair("es", "D&o not fill", "N&o llenar"), Pair("nl", "Show the <no tank> mark.", "Toon het <no tank>-merk."),
    Pair("it", "This is a No-Fly zone.", "Questa è una zona No-Fly."),
    Pair("fr", "This is not recommended for tanks.", "C’est déconseillé pour les cuves."),
    Pair("de", "There is not enough water in the tank.", "Es ist zu wenig Wasser im Tank."),
    Pair("pt", "It is 10 percent of the tank.", "É 10 porcento do tanque."),
    Pair("de", "the area in mm ^ 2", "die Fläche in mm²"), Pair("sv", "use %-tokens", "använd %-tecken"),
    Pair("nl", "at 260 hz", "bij 260\u{A0}Hz"), Pair("fr", "Tank - 1", "Cuve -1"),
    Pair("de", "since v1.12.0", "seit V1.12.0"),
    Pair("es", "%(n)i pumps", "%(n)d bombas"), Pair("it", "a 3 phase pump", "una pompa trifase"),
    Pair("fr", "about 10 pumps", "une dizaine de pompes"), Pair("nl", "on all axes", "op alle 3 assen"),
    Pair("de", "The pump is off, unplug and reconnect it.", "Die Pumpe ist aus, trennen und neu verbinden."),
    Pair("sv", "The tank is discharging.", "Tanken laddas ur."),
    Pair("de", "The don’t care value:", "Der Wert „don’t care“:"),
    Pair("fr", "a no op pump", "une pompe «\u{A0}no op\u{A0}»"),
    Pair("nl", "%1 mi/h", "%1 mi/u"), Pair("pt", "More »", "Mais »"), Pair("de", "More »", "Mehr »"),
    Pair("es", "<a tank of %lld litres>", "<un depósito de %lld litros>"),
    Pair("it", "<a pump with %s valves>", "<una pompa con %s valvole>"),
    Pair("sv", "Unplug and replug the pump.", "Koppla ur och koppla in pumpen igen."),
    Pair("fr", "Turn the pump on/off", "Mettre la pompe hors/sous tension"),
    Pair("de", "Turn on/off the pump", "Schalte die Pumpe aus/ein"),
    Pair("pt", "Start the pump in the back", "Iniciar a bomba em 2º plano"),
    Pair("fr", "Ignore tanks with no or one pump", "Ignorer les cuves à 0 ou 1 pompe"), Pair("sv", "TITLE", "TITEL"),
    Pair("de", "%2$s%1$.2f/min", "%1$.2f %2$s/min"), Pair("it", "{cost} {currency}/h", "{currency}{cost}/h"),
    Pair("es", "6 pairs (XX:XX:XX:XX:XX:XX)", "6 pares (XX:XX:XX:XX:XX:XX)"),
    Pair("de", "It cannot be found, and cannot be filled.", "Es kann weder gefunden noch gefüllt werden."),
    Pair("sv", "It cannot be found, and cannot be filled.", "Det kan inte hittas eller fyllas."),
    Pair("es", "Not now", "Ahora no"), Pair("es", "Welcome to the tank", "Bienvenido/a a la cuba"),
    Pair("fr", "It has no Page no {1} yet.", "Elle n’a pas encore de page n°\u{A0}{1}."),
    Pair("de", "Find WiFi pumps", "Wi-Fi-Pumpen suchen"), Pair("it", "Find WiFi pumps", "Trova pompe Wi-Fi"),
    Pair("nl", "Find BlueTooth pumps", "Vind Bluetooth-pompen"),
    Pair("de", "until {{-date, lll}}", "bis {{-date, LLLL}}"), Pair("fr", "on {{day, dddd}}", "le {{day, dddd D}}"),
    Pair("fr", "LEVEL", "NIVELE"), Pair("nl", "FATAL", "FATAAL"), Pair("es", "TEXT", "TEXTO"),
  ])
  func `what translators word in their own way is no error`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("de", "{n, plural, one {fan} other {fans}}", "{n, plural, one {Lüfter} other {Lüfter}}"),
    Pair("fr", "{n, plural, one {fan} other {fans}}", "{n, plural, one {ventilateur} other {ventilateurs}}"),
    Pair("it", "{n, plural, =0 {none} other {{n} fans}}", "{n, plural, =0 {nessuno} other {{n} ventole}}"),
    Pair("nl", "{mode, select, on {full} other {empty}}", "{mode, select, on {vol} other {leeg}}"),
    Pair("de", "$1 {{plural:$1|fan|fans}} turn", "$1 {{Plural:$1| Lüfter|Lüfter}} drehen sich"),
    Pair("it", "{{PLURAL:$2|one fan|all $2 fans}}", "{{plural:$2|una ventola|tutte e $2 le ventole}}"),
    Pair("fr", "%sth fan", "%s%% des ventilateurs"),
  ])
  func `a message with a text for each number is read as what it is`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("it", "5PUMP_XI fits the 208KAB-K02 hose.", "5PUMP_XI va bene per il tubo 208KAB-K02."),
    Pair("it", "Close q_uickly", "Chiudi r_apidamente"), Pair("de", "S_top", "A_nhalten"),
    Pair("de", "img/fan.png", "img/de/fan.png"), Pair("fr", "docs/fan.pdf", "docs/fr/fan.pdf"),
    Pair("fr", "WARNING", "ATTENTION"), Pair("it", "WARNING", "ATTENZIONE"), Pair("de", "WARNING", "ACHTUNG"),
    Pair("es", "Give both Y and Z.", "Indique Y y Z."), Pair("es", "the terminals O and P", "los bornes O o P"),
    Pair("de", "\n", "\n"), Pair("nl", "Choose Русский.", "Kies Русский."),
  ])
  func `names, marks of shortcuts and signal words stand as their language has them`(pair: Pair) throws {
    try expectSilence(pair)
  }

  @Test(arguments: [
    Pair("de", "You may need to open it again.", "Sie müssen es möglicherweise wieder öffnen."),
    Pair("nl", "You may need to open it again.", "Mogelijk moet u het opnieuw openen."),
    Pair("fr", "You may need to open it again.", "Vous devez peut-être le rouvrir."),
    Pair("it", "You may need to open it again.", "Potrebbe essere necessario aprirlo di nuovo."),
  ])
  func `what may have to be done is no duty`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair(
      "it", "[fan]\n#   Pin of the fan.\n#   It is needed.\n",
      "[fan]\n#   Pin della ventola,\n#   che è sempre\n#   necessario.\n"),
    Pair("fr", "[fan]\nmax_speed: 0.5\n#   The speed.\n", "[fan]\nmax_speed : 0.5\n#   La vitesse.\n"),
    Pair("de", "make clean\nmake flash\n", "make clean\nmake flash\n"),
    Pair("es", "max = <length> * 3", "max = <longitud> * 3"),
  ])
  func `a block of code breaks its lines and sets its spaces as it likes`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("pt", "The iron is at 160 to 230 °C.", "O ferro está a 160 à 230\u{A0}°C."),
    Pair("de", "a sheet of 8 1/2 x 12 in", "ein Bogen von 21,59 × 30,48\u{A0}cm"),
    Pair("nl", "Report the level at 1 minute intervals.", "Meld het niveau elke minuut."),
    Pair("es", "Report the level at 1 minute intervals.", "Notifique el nivel cada minuto."),
    Pair("it", "Sheet #3 125 x 176 mm", "Foglio n. 3, 125 × 176\u{A0}mm"),
    Pair("sv", "Sheet #3 125 x 176 mm", "Ark #3 125 × 176\u{A0}mm"),
  ])
  func `a unit stands once for several figures, and a space parts two of them`(pair: Pair) throws {
    try expectSilence(pair)
  }

  @Test(arguments: [
    Pair("de", "Full.~%Select a tank.", "Voll.~%Tank auswählen."), Pair("it", "Full.~%Stop.", "Pieno.~%Fermare."),
    Pair("fr", "01000>0100 Hz", "01000<0100 Hz"), Pair("nl", "01000>0100 Hz", "01000<0100 Hz"),
    Pair("fr", "AC1 and AC0", "CA1 et CA0"), Pair("es", "AC1 and AC0", "CA1 y CA0"), Pair("sv", "2 phase", "tvåfas"),
    Pair("de", "TK.On (250 kg)", "TK.On (250 kg)"), Pair("fr", "TK.On, Tank", "TK.On, Tank"),
    Pair("de", "Level 1H", "Stand 1 Stunde"), Pair("sv", "Level 2W", "Nivå 2V"),
    Pair("fr", "30m level", "niveau 30 min"),
    Pair("es", "Level 1W", "Nivel 1Semana"), Pair("sv", "Level (24h)", "Nivå (24t)"),
    Pair("nl", "%1h ago", "%1u geleden"), Pair("fr", "%1d ago", "il y a %1 jours"),
    Pair("de", "%1 and %2 as of %3.", "%1 und bis %3 %2."),
  ])
  func `a few letters may be others in a language, or a name’s`(pair: Pair) throws { try expectSilence(pair) }

  @Test(arguments: [
    Pair("de", "Insert variables such as %{name-of-tank} there.", "Dort Variablen wie %{name-des-tanks} einfügen."),
    Pair("fr", "Insert variables such as %{name-of-tank} there.", "Y insérer des variables comme %{nom-du-bac}."),
    Pair("it", "Insert variables such as %{name-of-tank} there.", "Inserire lì variabili come %{nome-del-serbatoio}."),
    Pair("sv", "Insert variables such as %{name-of-tank} there.", "Infoga variabler som %{namn-på-tank} där."),
    Pair("es", "Tank %s is full.", "El depósito «%s» está lleno."),
    Pair("de", "Tank %s is full.", "Der Tank „%s“ ist voll."),
    Pair("fr", "Tank %s is full.", "Le bac «\u{A0}%s\u{A0}» est plein."),
    Pair("it", "Tank %s is full.", "Il serbatoio «%s» è pieno."),
    Pair("nl", "Use https://name:word@your-tank/ for it.", "Gebruik hiervoor https://naam:woord@uw-tank/."),
    Pair("es", "Use https://name:word@your-tank/ for it.", "Use https://nombre:clave@su-tanque/ para ello."),
  ])
  func `a name that shows what to write may be in the words of a language`(pair: Pair) throws {
    try expectSilence(pair)
  }

  @Test(arguments: [
    Pair("de", "Tank %({0}) is full, use %(tank.{0}) here.", "Tank %({0})-Ende ist voll, hier %(tank.{0}) nehmen."),
    Pair("fr", "Tank %({0}) is full, use %(tank.{0}) here.", "Le bac %({0}) est plein, prendre %(tank.{0}) ici."),
    Pair("es", "Tank %({0}) without a lid", "Depósito %({0}) sin tapa"),
    Pair("it", "Tank %({0}) without a lid", "Serbatoio %({0}) senza coperchio"),
    Pair("de", "Use release v4.0.", "Version 4.0 nehmen."), Pair("es", "Use release v4.0.", "Use la versión 4.0."),
    Pair("it", "Use release v4.0.", "Usare la versione 4.0."),
    Pair("fr", "Use release v4.0.", "Utiliser la version 4.0."),
    Pair("de", "Yes --Tanks are kept.", "Ja: Tanks bleiben."),
    Pair("nl", "Yes --Tanks are kept.", "Ja: tanks blijven."),
    Pair("it", "Yes --Tanks are kept.", "Sì: i serbatoi restano."),
    Pair("sv", "Yes --Tanks are kept.", "Ja: tankar blir kvar."),
    Pair("de", "The tank is full. ", "Der Tank ist voll."), Pair("fr", "Empty the tank? ", "Vider le bac\u{A0}?"),
    Pair("nl", "The tank is full. ", "De tank is vol."), Pair("es", "Stop now! ", "¡Pare ya!"),
    Pair("fr", "Is tank_level shown?", "tank_level est-il affiché\u{A0}?"),
    Pair("de", "Is tank_level shown?", "tank_level erscheint doch?"), Pair("de", "Done!", "Fertig"),
    Pair("es", "Tank full", "¡Tanque lleno!"), Pair("it", "Done!", "Fatto"), Pair("sv", "Done!", "Klart"),
    Pair("pt", "The tank '%1'--it is full", "O tanque '%1'--está cheio"),
    Pair("nl", "Fill it.--then stop", "Vul hem.--en stop"),
    Pair("de", "Cannot fill  1 %1:\n%2.", "%1 ist nicht zu füllen:\n%2."),
    Pair("fr", "Cannot fill  1 %1:\n%2.", "Impossible de remplir %1\u{A0}:\n%2."),
    Pair("fr", "Tank <tank@example.com>", "Bac <tank@exemple.com>"),
    Pair("de", "in /path/to/tank.cfg", "in /pfad/zu/tank.cfg"),
    Pair("es", "in `/path/to/tank.cfg`", "en `/ruta/al/tanque.cfg`"),
    Pair("fr", "<p>full</P>", "<p>plein</p>"), Pair("it", "<p>full</p>", "<p>pieno</P>"),
    Pair("de", "The Boolean NOT of a tank", "Die Negation eines Tanks"),
    Pair("es", "The Boolean NOT of a tank", "El tanque negado"), Pair("fr", "The NOT of a tank", "La négation du bac"),
    Pair("it", "The Boolean NOT of a tank", "La negazione del serbatoio"), Pair("pt", "Not full", "Nao cheio"),
    Pair("de", "Reopen the hidden tank.", "Den ausgeblendeten Tank wieder anzeigen."),
    Pair("es", "Reopen the hidden tank.", "Volver a mostrar el tanque escondido."),
    Pair("pt", "Show all tanks (9 hidden)", "Mostrar todos os tanques (9)"),
    Pair("nl", "tank-show(1)", "tank-show(1)"),
    Pair("it", "link:tank[1], link:pump[5].", "link:tank[1], link:pump[5]."),
    Pair("ja", "--fill[=(full|half)]", "--fill[=(full|half)]"),
    Pair("de", "for example tank:122.800#full", "zum Beispiel tank:122.800#full"),
    Pair("nl", "Use tank:122.800#full.", "Gebruik tank:122.800#full."),
    Pair("es", "Use tank:122.800#full.", "Use tank:122.800#full."),
    Pair("pt", "Full in %", "Cheio em % no tanque"),
    Pair("ja", "Tank Status", "Tank状態"), Pair("zh", "About TankNet", "關於 TankNet"),
    Pair("ru", "About TankNet", "О TankNet"), Pair("uk", "Tank with TK", "З TK"),
    Pair("ja", "It is between -90 and 90.", "範囲は-90から90です。"),
    Pair("nl", "tank.pool.example.org", "tank.pool.example.org"),
    Pair("ja", "tank.pool.example.org", "tank.pool.example.org"),
  ])
  func `a name of a program, a version, a dash and letters of a script are read as what they are`(pair: Pair) throws {
    try expectSilence(pair)
  }

  @Test(
    arguments: [
      ("de", "A wurde als der volle gewählt."), ("fr", "A a été choisi comme étant le plein."),
      ("es", "Se eligió A como el lleno."), ("it", "A è stato scelto in quanto pieno."),
    ] as [(Language, String)])
  func `what is denied without its word is said anew, and its loss is not critical`(
    language: Language, text: String
  ) throws {
    let findings = try FileTexts(language, ("A was chosen, since it was full and B was not.", text)).findings()
    #expect(findings.allSatisfy { $0.severity != .critical })
  }

  @Test(
    arguments: [
      ("de", "Stand für TK 0"), ("fr", "Niveau pour TK 0"), ("es", "Nivel para TK 0"), ("it", "Livello per TK 0"),
    ]
      as [(Language, String)])
  func `a name with a space in it is found before the word that it starts with`(language: Language, text: String) throws
  {
    let findings = try FileTexts(language, ("Level for TK0", text)).findings().filter { $0.rule == "lost-name" }
    #expect(findings.allSatisfy { $0.severity == .minor })
  }

  @Test(arguments: [("sv", "SKIFT"), ("nl", "SHIFF"), ("de", "SCHIF"), ("it", "SHIFO")] as [(Language, String)])
  func `an abbreviation that stands in another way throughout is the word of the language`(
    language: Language, word: String
  ) throws {
    let texts = FileTexts(language, ("SHIFT", word), ("Tank: SHIFT", "Tank: \(word)"))
    #expect(!(try texts.rules().contains("lost-name")))
  }

  @Test(
    arguments: [
      ("de", "rand"), ("fr", "bord"), ("es", "borde"), ("it", "bordo"),
    ] as [(Language, String)])
  func `words that hyphens join are a keyword, though the file translates each of them`(
    language: Language, edge: String
  ) throws {
    let texts = FileTexts(
      language, ("edge one", "\(edge) 1"), ("upper edge", "\(edge) x"), ("lower edge", "\(edge) y"),
      ("an edge", "\(edge) z"), ("edge-edge", "edge-edge"), ("edge, edge", "edge, edge"),
      ("edge[, edge]", "edge[, edge]"))
    #expect(!(try texts.rules().contains("untranslated-text")))
  }

  @Test func `what a file translates everywhere is a word, and what it keeps is a name`() throws {
    let texts = FileTexts(
      "fr", ("Open FeedA.", "Ouvrir FluxA."), ("Close FeedA.", "Fermer FluxA."), ("Show TankNet.", "Afficher TankNet."),
      ("Hide TankNet.", "Masquer TankNet."), ("Name of TankNet", "Nom de TankNet"),
      ("Save TankNet.", "Enregistrer Tanknette."))
    #expect(try texts.findings().map(\.subject) == [.text("Save TankNet.")])
  }

  @Test func `what is missing in a large file is counted, and named only where it is asked for`() throws {
    let po =
      "msgid \"\"\nmsgstr \"Language: de\\n\"\n"
      + (1...30).map { "\nmsgid \"pump \($0)\"\nmsgstr \"\"\n" }.joined()
    let file = try TranslationFile(path: "texts.po", bytes: Array(po.utf8))
    var check = try Shipped.translationCheck.get()
    let result = try check.result(of: file)
    #expect(result.findings.count == 1)
    #expect(result.findings[0].message.contains("29 more"))
    #expect(result.notices.contains { $0.contains("30 texts") })
    check.listsStatus = true
    #expect(try check.result(of: file).findings.count == 30)
  }
}
