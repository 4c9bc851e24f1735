extension Rewording {
  static let french = Rewording(
    language: "fr",
    text: """
      Fiche produit : smallBMS

      Moins coûteux et plus facile à installer que le VE.Bus BMS, le smallBMS suffit à de nombreuses installations,
      où il remplace ce dernier. Il accompagne les batteries Victron Smart LiFePO4 à connecteurs circulaires M8, dans
      les systèmes de 12 V, 24 V et 48 V.

      Le module ne possède pas d’interface VE.Bus : il ne convient donc pas aux onduleurs/chargeurs VE.Bus MultiPlus
      et Quattro.

      Sortie consommateurs
      En temps normal, cette sortie est à l’état haut (Vbat − 0,1 V). Dès qu’une sous-tension de cellule est
      imminente, elle devient flottante. Elle débite 1 A au plus et n’est pas protégée contre les courts-circuits.
      Son courant absorbé est de 0 A. Elle peut commander :
      – un relais de forte intensité
      – un contacteur de forte intensité
      – l’entrée marche/arrêt à distance d’un BatteryProtect
      – l’entrée marche/arrêt à distance d’un onduleur
      – l’entrée marche/arrêt à distance d’un convertisseur CC-CC
      – l’entrée marche/arrêt à distance d’autres consommateurs
      Selon l’appareil, il faut un câble marche/arrêt inverseur ou un câble marche/arrêt non inverseur.

      Sortie chargeurs
      Elle aussi se trouve habituellement à l’état haut (Vbat − 0,6 V). Elle devient flottante lorsqu’une surtension,
      une surtempérature ou une sous-température de cellule menace. Protégée contre les courts-circuits, elle fournit
      10 mA au maximum ; son courant absorbé est également de 0 A. N’y raccordez jamais de récepteur inductif, par exemple une bobine de relais. Elle est
      destinée à piloter :
      – l’entrée marche/arrêt à distance d’un chargeur
      – un relais Cyrix-Li-Charge
      – un coupleur de batteries Cyrix-Li-ct

      Entrée marche/arrêt du système
      Quand le système est arrêté, les deux sorties sont flottantes : consommateurs et chargeurs restent coupés. Pour
      le mettre en marche, reliez les bornes Remote L et Remote H, par exemple au moyen d’un interrupteur ou d’un
      contact de relais. Autres possibilités : relier Remote H au pôle positif de la batterie (plus de 2,9 V) ou
      Remote L à son pôle négatif (moins de 3,5 V).

      Voyants
      LED « Load ON » (bleue) : allumée tant que la sortie consommateurs est à l’état haut, c’est-à-dire tant que la
      tension de chaque cellule dépasse 2,8 V. Ce seuil se règle sur la batterie.
      LED « Temp or OVP » (rouge) : allumée quand la sortie chargeurs est flottante parce qu’une cellule se trouve
      au-dessus de 50 °C, au-dessous de 5 °C ou en surtension.

      Données techniques
      Tension du système : 12 V, 24 V ou 48 V
      Tension de service : de 8 à 70 V CC
      Consommation propre, fonctionnement normal : 2,7 mA
      Consommation propre, tension de cellule basse : 2 mA
      Consommation propre, système arrêté à distance : 1,5 mA
      Les courants fournis par les sorties ne sont pas compris dans ces valeurs.
      Température de fonctionnement : de −20 à +50 °C
      Humidité relative : 95 % au plus, sans condensation
      Indice de protection : IP20
      Boîtier : ABS, noir mat
      Poids : 0,1 kg
      Dimensions (h × l × p) : 106 × 42 × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V, 24 V et 48 V", "12 V et 48 V"),
      PlantedError(.negation, "il ne convient donc pas aux", "il convient donc aux"),
      PlantedError(.number, "(Vbat − 0,1 V)", "(Vbat − 1 V)"),
      PlantedError(.negation, "n’est pas protégée contre", "est protégée contre"),
      PlantedError(.item, "– un contacteur de forte intensité\n", ""),
      PlantedError(.heading, "\n\nSortie chargeurs\n", "\n\nSortie consommateurs\n"),
      PlantedError(.term, "une sous-tension de cellule", "une sous-charge de cellule"),
      PlantedError(.unit, "10 mA au maximum", "10 A au maximum"),
      PlantedError(.addition, "d’un chargeur\n", "d’un chargeur (ou alternateur)\n"),
      PlantedError(.name, "relais Cyrix-Li-Charge", "relais Cyrix-Li-load"),
      PlantedError(.notation, "3,5 V", "3;5 V"),
      PlantedError(.comparator, "au-dessous de 5 °C", "au-dessus de 5 °C"),
      PlantedError(.row, "Consommation propre, tension de cellule basse : 2 mA\n", ""),
      PlantedError(.number, "de 8 à 70 V CC", "de 8 à 60 V CC"),
      PlantedError(.sign, "de −20 à +50 °C", "de 20 à 50 °C"),
    ])
}
