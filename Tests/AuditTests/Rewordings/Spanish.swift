extension Rewording {
  static let spanish = Rewording(
    language: "es",
    text: """
      Ficha de producto: smallBMS

      Para instalaciones pequeñas, el smallBMS resulta más económico y más fácil de montar que el VE.Bus BMS, al que
      sustituye en muchos casos. Está pensado para baterías Victron Smart LiFePO4 con conectores circulares M8 y
      admite tensiones del sistema de 12 V, 24 V y 48 V.

      Como el módulo carece de interfaz VE.Bus, no es adecuado para los inversores/cargadores VE.Bus MultiPlus y
      Quattro.

      Salida para consumidores
      En condiciones normales, esta salida está a nivel alto (Vbat − 0,1 V). Cuando la subtensión de una celda es
      inminente, queda flotante. Suministra hasta 1 A y no está protegida contra cortocircuitos. Su corriente
      absorbida es de 0 A. Sirve para controlar lo siguiente:
      • un relé de alta corriente
      • un contactor de alta corriente
      • la entrada de encendido/apagado remoto de un BatteryProtect
      • la entrada de encendido/apagado remoto de un inversor
      • la entrada de encendido/apagado remoto de un convertidor CC-CC
      • la entrada de encendido/apagado remoto de otros consumidores
      Algunos equipos requieren un cable on/off con inversión de señal; otros, un cable on/off sin inversión de señal.

      Salida para cargadores
      También esta salida suele estar a nivel alto (Vbat − 0,6 V). Si amenaza una sobretensión, una sobretemperatura
      o una subtemperatura de una celda, queda flotante. Está protegida contra cortocircuitos y entrega como máximo
      10 mA; la corriente absorbida es igualmente de 0 A. No conecte nunca a ella una carga inductiva, por ejemplo la bobina de un relé. Puede controlar:
      • la entrada de encendido/apagado remoto de un cargador
      • un relé Cyrix-Li-Charge
      • un combinador de baterías Cyrix-Li-ct

      Entrada de encendido/apagado del sistema
      Con el sistema apagado, las dos salidas quedan flotantes y no funcionan ni los consumidores ni los cargadores.
      Para encenderlo, una los bornes Remote L y Remote H, por ejemplo mediante un interruptor o un contacto de relé.
      También puede llevar Remote H al positivo de la batería (más de 2,9 V) o Remote L al negativo de la batería
      (menos de 3,5 V).

      Indicadores
      LED «Load ON» (azul): encendido mientras la salida para consumidores está a nivel alto, es decir, mientras todas
      las celdas superan los 2,8 V. Este umbral se ajusta en la batería.
      LED «Temp or OVP» (rojo): encendido mientras la salida para cargadores está flotante porque una celda está por
      encima de 50 °C, por debajo de 5 °C o en sobretensión.

      Datos técnicos
      Tensión del sistema: 12 V, 24 V o 48 V
      Tensión de servicio: de 8 a 70 V CC
      Consumo propio en funcionamiento normal: 2,7 mA
      Consumo propio con tensión de celda baja: 2 mA
      Consumo propio con apagado remoto: 1,5 mA
      Estos valores no incluyen las corrientes de las salidas.
      Temperatura de servicio: de −20 a +50 °C
      Humedad relativa: hasta el 95 %, sin condensación
      Grado de protección: IP20
      Carcasa: ABS, negro mate
      Peso: 0,1 kg
      Medidas (al × an × pr): 106 × 42 × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V, 24 V y 48 V", "12 V y 48 V"),
      PlantedError(.negation, "no es adecuado para", "es adecuado para"),
      PlantedError(.number, "(Vbat − 0,1 V)", "(Vbat − 1 V)"),
      PlantedError(.negation, "no está protegida contra", "está protegida contra"),
      PlantedError(.item, "• un contactor de alta corriente\n", ""),
      PlantedError(.heading, "\n\nSalida para cargadores\n", "\n\nSalida para consumidores\n"),
      PlantedError(.term, "Cuando la subtensión de", "Cuando la subcarga de"),
      PlantedError(.unit, "como máximo\n10 mA", "como máximo\n10 A"),
      PlantedError(.addition, "remoto de un cargador\n", "remoto de un cargador (o alternador)\n"),
      PlantedError(.name, "relé Cyrix-Li-Charge", "relé Cyrix-Li-load"),
      PlantedError(.notation, "3,5 V", "3;5 V"),
      PlantedError(.comparator, "por debajo de 5 °C", "por encima de 5 °C"),
      PlantedError(.row, "Consumo propio con tensión de celda baja: 2 mA\n", ""),
      PlantedError(.number, "de 8 a 70 V CC", "de 8 a 60 V CC"),
      PlantedError(.sign, "de −20 a +50 °C", "de 20 a 50 °C"),
    ])
}
