extension Rewording {
  static let portuguese = Rewording(
    language: "pt",
    text: """
      Ficha de produto: smallBMS

      Em pequenas instalações, o smallBMS sai mais barato e é mais fácil de montar do que o VE.Bus BMS, que substitui
      em muitos casos. Destina-se a baterias Victron Smart LiFePO4 com conectores circulares M8 e a sistemas de 12 V,
      24 V e 48 V.

      Dado que o módulo não dispõe de interface VE.Bus, não é adequado para os inversores/carregadores VE.Bus
      MultiPlus e Quattro.

      Saída dos consumidores
      Em condições normais, esta saída está em nível alto (Vbat − 0,1 V). Quando a subtensão de uma célula está
      iminente, passa a flutuante. Fornece até 1 A e não está protegida contra curto-circuitos. A corrente absorvida
      é de 0 A. Pode comandar o seguinte:
      • um relé de alta corrente
      • um contactor de alta corrente
      • a entrada de ligar/desligar remoto de um BatteryProtect
      • a entrada de ligar/desligar remoto de um inversor
      • a entrada de ligar/desligar remoto de um conversor CC-CC
      • a entrada de ligar/desligar remoto de outros consumidores
      Alguns equipamentos exigem um cabo on/off com inversão; outros, um cabo on/off sem inversão.

      Saída do carregador
      Também esta saída está habitualmente em nível alto (Vbat − 0,6 V). Perante a ameaça de sobretensão,
      sobretemperatura ou subtemperatura de uma célula, passa a flutuante. Está protegida contra curto-circuitos e
      fornece no máximo 10 mA; a corrente absorvida é igualmente de 0 A. Nunca ligue a esta saída uma carga indutiva, por exemplo a bobina de um relé. Serve
      para comandar:
      • a entrada de ligar/desligar remoto de um carregador
      • um relé Cyrix-Li-Charge
      • um combinador de baterias Cyrix-Li-ct

      Entrada de ligar/desligar do sistema
      Com o sistema desligado, ambas as saídas ficam flutuantes e nem os consumidores nem os carregadores funcionam.
      Para o ligar, una os terminais Remote L e Remote H, por exemplo com um interruptor ou um contacto de relé. Em
      alternativa, ligue Remote H ao positivo da bateria (mais de 2,9 V) ou Remote L ao negativo da bateria (menos de
      3,5 V).

      Indicadores
      LED «Load ON» (azul): aceso enquanto a saída dos consumidores está em nível alto, isto é, enquanto todas as
      células estão acima de 2,8 V. Este limiar regula-se na bateria.
      LED «Temp or OVP» (vermelho): aceso quando a saída do carregador está flutuante porque uma célula está acima de
      50 °C, abaixo de 5 °C ou em sobretensão.

      Dados técnicos
      Tensão do sistema: 12 V, 24 V ou 48 V
      Tensão de serviço: 8 a 70 V CC
      Consumo em funcionamento normal: 2,7 mA
      Consumo com tensão de célula baixa: 2 mA
      Consumo com desligamento remoto: 1,5 mA
      As correntes das saídas não estão incluídas nestes valores.
      Temperatura de funcionamento: −20 a +50 °C
      Humidade relativa: até 95 %, sem condensação
      Grau de proteção: IP20
      Caixa: ABS, preto mate
      Peso: 0,1 kg
      Dimensões (a × l × p): 106 × 42 × 23 mm
      """,
    errors: [
      PlantedError(.item, "12 V,\n24 V e 48 V", "12 V\ne 48 V"),
      PlantedError(.negation, "não é adequado para", "é adequado para"),
      PlantedError(.number, "(Vbat − 0,1 V)", "(Vbat − 1 V)"),
      PlantedError(.negation, "não está protegida contra", "está protegida contra"),
      PlantedError(.item, "• um contactor de alta corrente\n", ""),
      PlantedError(.heading, "\n\nSaída do carregador\n", "\n\nSaída dos consumidores\n"),
      PlantedError(.term, "ameaça de sobretensão", "ameaça de sobrecarga"),
      PlantedError(.unit, "no máximo 10 mA", "no máximo 10 A"),
      PlantedError(.addition, "remoto de um carregador\n", "remoto de um carregador (ou alternador)\n"),
      PlantedError(.name, "relé Cyrix-Li-Charge", "relé Cyrix-Li-load"),
      PlantedError(.notation, "3,5 V", "3;5 V"),
      PlantedError(.comparator, "abaixo de 5 °C", "acima de 5 °C"),
      PlantedError(.row, "Consumo com tensão de célula baixa: 2 mA\n", ""),
      PlantedError(.number, "8 a 70 V CC", "8 a 60 V CC"),
      PlantedError(.sign, "−20 a +50 °C", "20 a 50 °C"),
    ])
}
