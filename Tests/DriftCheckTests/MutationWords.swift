/// Words that mutations are made with, in each language; written for them, not taken from what the rules know.
struct MutationWords {
  /// A word of negation with the spaces around it, and what stands there without it.
  let negations: [(with: String, without: String)]
  /// Where a negation can be put in.
  let affirmations: [(without: String, with: String)]
  /// A permission, and the obligation in its place.
  let modals: [(may: String, must: String)]
  /// A number, and another one in its place.
  let numbers: [(String, String)]
  /// A comparison, and its opposite.
  let comparisons: [(String, String)]
  /// A sentence that is not of the language.
  let foreign: String
  /// Quotation marks that the language does not use.
  let quotes: (String, String)

  static let all: [String: MutationWords] = [
    "en": MutationWords(
      negations: [(" **not** ", " "), (" not ", " "), (" no ", " a ")], affirmations: [(" is ", " is not ")],
      modals: [(" may ", " must "), (" can ", " must ")], numbers: [("two ", "three "), ("three ", "four ")],
      comparisons: [("above ", "below "), ("below ", "above "), ("more than ", "less than ")],
      foreign: "La sortie est à l’état haut et le courant ne passe pas par la borne.", quotes: ("«", "»")),
    "de": MutationWords(
      negations: [(" **nicht** ", " "), (" nicht ", " "), (" keine ", " eine ")],
      affirmations: [(" ist ", " ist nicht ")],
      modals: [(" darf ", " muss "), (" dürfen ", " müssen "), (" kann ", " muss ")],
      numbers: [(" zwei ", " drei "), (" drei ", " vier ")],
      comparisons: [("über ", "unter "), ("unter ", "über "), ("höchstens ", "mindestens ")],
      foreign: "The output is high and there is no current through the terminal of the module.", quotes: ("“", "”")),
    "nl": MutationWords(
      negations: [(" **niet** ", " "), (" niet ", " "), (" geen ", " een "), (" **geen** ", " een ")],
      affirmations: [(" is ", " is niet ")],
      modals: [(" mag ", " moet "), (" mogen ", " moeten "), (" kan ", " moet ")],
      numbers: [(" twee ", " drie "), (" drie ", " vier ")],
      comparisons: [("boven ", "onder "), ("onder ", "boven "), ("maximaal ", "minimaal ")],
      foreign: "Der Ausgang liegt auf High und die Klemme ist mit der Batterie verbunden.", quotes: ("«", "»")),
    "fr": MutationWords(
      negations: [(" n’est **pas** ", " est "), (" n’est pas ", " est "), (" ne doivent **pas** ", " doivent ")],
      affirmations: [(" est ", " n’est pas ")], modals: [(" peut ", " doit "), (" peuvent ", " doivent ")],
      numbers: [(" deux ", " trois "), (" trois ", " quatre ")],
      comparisons: [
        ("au-dessus de ", "en dessous de "), ("en dessous de ", "au-dessus de "), ("au moins ", "au plus "),
      ],
      foreign: "La salida está a nivel alto y la corriente no pasa por el borne del módulo.", quotes: ("„", "“")),
    "sv": MutationWords(
      negations: [(" **inte** ", " "), (" inte ", " "), (" inget ", " ett "), (" **inget** ", " ett ")],
      affirmations: [(" är ", " är inte ")], modals: [(" får ", " måste "), (" kan ", " måste ")],
      numbers: [(" två ", " tre "), (" tre ", " fyra ")],
      comparisons: [("över ", "under "), ("under ", "över "), ("högst ", "minst ")],
      foreign: "De uitgang is hoog en de stroom gaat niet door de klem van het apparaat.", quotes: ("„", "“")),
    "pt": MutationWords(
      negations: [("**Não** tem ", "Tem "), (" não tem ", " tem "), (" **não** ", " "), (" não ", " "), ("não ", "")],
      affirmations: [(" está ", " não está "), (" é ", " não é ")],
      modals: [(" pode ", " deve "), (" podem ", " devem ")],
      numbers: [("duas ", "três "), (" dois ", " três "), (" três ", " quatro ")],
      comparisons: [("acima de ", "abaixo de "), ("abaixo de ", "acima de "), ("superior a ", "inferior a ")],
      foreign: "La salida está a nivel alto y la corriente no pasa por el borne del módulo cuando está abierto.",
      quotes: ("„", "“")),
    "es": MutationWords(
      negations: [("**No** tiene ", "Tiene "), (" no tiene ", " tiene "), (" **no** ", " "), (" no ", " ")],
      affirmations: [(" está ", " no está "), (" es ", " no es ")],
      modals: [(" puede ", " debe "), (" pueden ", " deben ")],
      numbers: [(" dos ", " tres "), (" tres ", " cuatro ")],
      comparisons: [
        ("por encima de ", "por debajo de "), ("superior a ", "inferior a "), ("inferior a ", "superior a "),
      ],
      foreign: "L’uscita è a livello alto e la corrente non passa per il morsetto del modulo.", quotes: ("„", "“")),
    "it": MutationWords(
      negations: [
        ("**Non** dispone ", "Dispone "), (" non dispone ", " dispone "), (" **non** ", " "), (" non ", " "),
      ],
      affirmations: [(" è ", " non è "), (" sono ", " non sono ")],
      modals: [(" può ", " deve "), (" possono ", " devono ")],
      numbers: [(" due ", " tre "), (" tre ", " quattro ")],
      comparisons: [
        ("superiore a ", "inferiore a "), ("inferiore a ", "superiore a "), ("al di sopra di ", "al di sotto di "),
      ],
      foreign: "La sortie est à l’état haut et le courant ne passe pas par la borne du module.", quotes: ("„", "“")),
  ]
}
