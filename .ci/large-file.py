#!/usr/bin/env python3
"""Writes a PO file of so many plausible texts, English and German, on standard output: the same for the same seed.

Usage: .ci/large-file.py UNITS [SEED] > large.po
"""
import random
import sys

THINGS = [
    ("the pump", "die Pumpe"), ("the valve", "das Ventil"), ("the tank", "der Tank"), ("the heater", "die Heizung"),
    ("the fan", "der Lüfter"), ("the drain", "der Ablauf"), ("the sensor", "der Fühler"), ("the filter", "der Filter"),
    ("the inlet", "der Einlass"), ("the display", "die Anzeige"), ("the cable", "das Kabel"), ("the relay", "das Relais"),
]
PLACES = [
    ("in the basement", "im Keller"), ("behind the cover", "hinter der Abdeckung"), ("at the wall", "an der Wand"),
    ("beside the boiler", "neben dem Kessel"), ("below the window", "unter dem Fenster"), ("on the roof", "auf dem Dach"),
]
UNITS = ["V", "A", "W", "°C", "kg", "mm", "l/min", "bar", "kWh", "%"]
NAMES = ["RS485", "TankNet", "MPPT", "IP67", "AquaLink", "USB", "max_level", "LED"]


def number(rng, point):
    value = rng.choice([rng.randrange(2, 100), rng.randrange(100, 990), rng.randrange(11, 999) / 10])
    return str(value).replace(".", point)


def sentence(rng):
    """A sentence and its translation."""
    (en, de), (place, ort), unit, name = rng.choice(THINGS), rng.choice(PLACES), rng.choice(UNITS), rng.choice(NAMES)
    state = rng.getstate()
    figure, other = number(rng, "."), number(rng, ".")
    rng.setstate(state)
    zahl, andere = number(rng, ","), number(rng, ",")
    big, gross = en[0].upper() + en[1:], de[0].upper() + de[1:]
    return rng.choice([
        (f"{big} {place} needs {figure} {unit}.", f"{gross} {ort} benötigt {zahl} {unit}."),
        (f"Do not open {en} above {figure} {unit}.", f"Über {zahl} {unit} {de} nicht öffnen."),
        (f"{big} must be closed before {name} starts.", f"{gross} muss geschlossen sein, bevor {name} startet."),
        (f"{big} runs from {figure} to {other} {unit}.", f"{gross} läuft von {zahl} bis {andere} {unit}."),
        (f"Connect {en} to {name} {place}.", f"{gross} {ort} mit {name} verbinden."),
        (f"{big} is on: {{value}} {unit} of at most {figure} {unit}.",
         f"{gross} ist an: {{value}} {unit} von höchstens {zahl} {unit}."),
        (f"If <b>{name}</b> is missing, {en} stays off.", f"Fehlt <b>{name}</b>, bleibt {de} aus."),
        (f"See https://example.org/{name}/{figure} for {en}.", f"Zu {de} siehe https://example.org/{name}/{figure}."),
        (f"{big} was switched off after %d seconds.", f"{gross} wurde nach %d Sekunden abgeschaltet."),
        (f"{big} {place}", f"{gross} {ort}"),
    ])


def slip(rng, text):
    """One text in fifty has an error: a figure, a word, a sign."""
    words = text.split(" ")
    index = rng.randrange(len(words))
    kind = rng.randrange(3)
    if kind == 0:
        words = [word + "0" if word.isdigit() else word for word in words]
    elif kind == 1:
        del words[index]
    else:
        words[index] += ","
    return " ".join(words)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    units, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    rng = random.Random(seed)
    print('msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"')
    for index in range(units):
        pairs = [sentence(rng) for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))]
        source, target = (" ".join(pair[side] for pair in pairs) for side in (0, 1))
        if rng.randrange(50) == 0:
            target = slip(rng, target)
        print(f"\n#: src/part{rng.randrange(40)}.c:{index + 10}\nmsgctxt {quoted(f'text {index}')}")
        print(f"msgid {quoted(source)}\nmsgstr {quoted(target)}")


main()
