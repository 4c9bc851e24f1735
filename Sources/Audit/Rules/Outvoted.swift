extension AuditRule {
  static let outvoted = AuditRule(
    "outvoted", .major, .mistranslation,
    summary: "Most languages of the document say something else.",
    rationale: "No fact of the specification settles it, but the versions can't all be right.",
    accepted: [
      .languages([
        "en": "The levelGuard is packed in box K7 with two screws.\n\nDo not open the levelGuard.",
        "de": "Das levelGuard ist im Karton K7 mit zwei Schrauben verpackt.\n\nÖffnen Sie das levelGuard nicht.",
        "fr": "Le levelGuard est emballé dans la boîte K7 avec deux vis.\n\nN’ouvrez pas le levelGuard.",
        "es": "El levelGuard se envía en la caja K7 con dos tornillos.\n\nNo abra el levelGuard.",
        "nl": "De levelGuard is verpakt in doos K7 met twee schroeven.\n\nOpen de levelGuard niet.",
      ])
    ],
    rejected: [
      .languages([
        "en": "The levelGuard is packed in box K7 with two screws.\n\nDo not open the levelGuard.",
        "de": "Das levelGuard ist im Karton K7 mit zwei Schrauben verpackt.\n\nÖffnen Sie das levelGuard nicht.",
        "fr": "Le levelGuard est emballé dans la boîte ⟦K1⟧ avec deux vis.\n\nN’ouvrez pas le levelGuard.",
        "es": "El levelGuard se envía en la caja K7 con dos tornillos.\n\nNo abra el levelGuard.",
        "nl": "De levelGuard is verpakt in doos K7 met twee schroeven.\n\nOpen de levelGuard niet.",
      ]),
      .languages([
        "en": "The levelGuard is packed in box K7 with two screws.\n\nDo not open the levelGuard.",
        "de": "Das levelGuard ist im Karton K7 mit zwei Schrauben verpackt.\n\nÖffnen Sie das levelGuard nicht.",
        "fr": "Le levelGuard est emballé dans la boîte K7 avec deux vis.\n\nN’ouvrez pas le levelGuard.",
        "es": "El levelGuard se envía en la caja K7 con dos tornillos.\n\n⟦Abra el levelGuard.⟧",
        "nl": "De levelGuard is verpakt in doos K7 met twee schroeven.\n\nOpen de levelGuard niet.",
      ]),
    ])
}
