#!/usr/bin/env python3
"""Writes a portfolio of made-up variants of the smallBMS: variants.py COUNT > variants.jsonl

Each differs from the next in six figures, none of which is one that the product has; the same number gives the same line."""

import json
import sys


def variant(number: int) -> dict:
    return {
        "id": f"V{number:06}",
        "product": f"Variant {number}",
        "facts": {
            "loadOutput.maximumCurrent": 2 + number % 9,
            "chargerOutput.maximumCurrent": 10 + number % 90,
            "supply.currentNormal": round(3 + number % 50 / 10, 1),
            "supply.operatingVoltage.upper": 71 + number % 40,
            "protections.overVoltage": round(3.65 + number % 5 / 100, 2),
            "enclosure.mass": round(0.2 + number % 20 / 10, 1),
        },
    }


if __name__ == "__main__":
    for number in range(int(sys.argv[1])):
        print(json.dumps(variant(number)))
