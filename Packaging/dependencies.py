#!/usr/bin/env python3
"""What the program consists of besides its own sources, from Packaging/dependencies.json and the versions that are here.

Usage: Packaging/dependencies.py sbom VERSION PROGRAM    an SBOM as SPDX 2.3
       Packaging/dependencies.py notices                 the notices that licences ask for, as Debian wants them
       Packaging/dependencies.py page                    the table of docs/dependencies.md
"""
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CHECKOUTS = ROOT / ".build/checkouts"


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def versions():
    """The version of each, by its name."""
    resolved = json.loads((ROOT / "Package.resolved").read_text())
    pins = {pin["identity"]: pin["state"]["version"] for pin in resolved["pins"]}
    swift = re.search(r"Swift version ([\d.]+)", output("swift", "--version")).group(1)
    found = {}
    for entry in DEPENDENCIES:
        if entry["kind"] == "package":
            found[entry["name"]] = pins.pop(entry["name"].lower())
        elif entry["kind"] == "library":
            found[entry["name"]] = output("dpkg-query", "-W", "-f", "${Version}", entry["debian"])
        else:
            found[entry["name"]] = swift if entry["name"] == "Swift" else f"as in Swift {swift}"
    if pins:
        sys.exit(f"dependencies.json lacks {', '.join(pins)}, which Package.resolved has")
    return found


def sbom(version, program):
    """A document of SPDX that names the program and everything in it."""
    digest = hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
    moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)

    def package(name, version, license, home, **more):
        identifier = "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)
        return {
            "SPDXID": identifier, "name": name, "versionInfo": version, "licenseConcluded": license,
            "licenseDeclared": license, "copyrightText": "NOASSERTION", "downloadLocation": home,
            "filesAnalyzed": False, **more,
        }

    found = versions()
    own = package(
        "specsheet", version, "Apache-2.0", "NOASSERTION", checksums=[{"algorithm": "SHA256", "checksumValue": digest}])
    others = [package(entry["name"], found[entry["name"]], entry["license"], entry["home"]) for entry in DEPENDENCIES]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", own["SPDXID"])]
    relations += [(own["SPDXID"], "STATIC_LINK", other["SPDXID"]) for other in others]
    return json.dumps({
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"specsheet-{version}",
        "documentNamespace": f"https://specsheet.example/spdx/{version}-{digest}",
        "creationInfo": {"created": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: Packaging/dependencies.py"]},
        "hasExtractedLicensingInfos": [{
            "licenseId": "LicenseRef-public-domain", "name": "Public domain",
            "extractedText": "liblzma has been put into the public domain by its authors.",
        }],
        "packages": [own, *others],
        "relationships": [
            {"spdxElementId": left, "relationshipType": kind, "relatedSpdxElement": right} for left, kind, right in relations],
    }, indent=2) + "\n"


def notices():
    """The licence of the program, and the notices of what is in it."""
    parts = [(HERE / "copyright").read_text()]
    for entry in DEPENDENCIES:
        # The toolchain has ICU without its notices; libxml2-dev brings Debian's.
        if "debian" in entry:
            text = pathlib.Path(f"/usr/share/doc/{entry['debian']}/copyright").read_text()
        elif "Apache" in entry["license"] or entry["kind"] == "toolchain":
            text = f"{entry['license']}, see {entry['home']}\n"
        else:
            text = (CHECKOUTS / entry["name"] / "LICENSE").read_text()
        parts.append(f"{'-' * 70}\n{entry['name']} ({entry['home']})\n\n{text}")
    return "\n".join(parts)


def page():
    """A row for each, in Markdown."""
    found = versions()
    lines = ["| what | licence | version of this release | why |", "| --- | --- | --- | --- |"]
    for entry in DEPENDENCIES:
        license = entry["license"].replace("LicenseRef-public-domain", "public domain")
        lines.append(f"| [{entry['name']}]({entry['home']}) | {license} | {found[entry['name']]} | {entry['reason']} |")
    return "\n".join(lines) + "\n"


DEPENDENCIES = json.loads((HERE / "dependencies.json").read_text())
if __name__ == "__main__":
    match sys.argv[1:]:
        case ["sbom", version, program]:
            sys.stdout.write(sbom(version, program))
        case ["notices"]:
            sys.stdout.write(notices())
        case ["page"]:
            sys.stdout.write(page())
        case _:
            sys.exit(__doc__)
