#!/usr/bin/env python3
"""The same briefing is the same file: in any folder, time zone and locale, whatever the order of keys in JSON.

usage: same_bytes.py PROGRAM
"""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())


def build(folder, definition, name, **environment):
    pdf = folder / name
    result = subprocess.run([PROGRAM, "build", str(definition), "--ledger", "-o", str(pdf)], cwd=folder, check=False,
                            capture_output=True, env={**os.environ, **environment})
    if result.returncode != 0:
        sys.exit(f"same bytes: {definition}: {result.stderr.decode()}")
    ledger = pdf.with_suffix("").with_suffix(".ledger.json")
    return hashlib.sha256(pdf.read_bytes()).hexdigest(), hashlib.sha256(ledger.read_bytes()).hexdigest()


def turned(value):
    """The same JSON with the keys of every object the other way round."""
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(one) for one in value] if isinstance(value, list) else value


def main():
    good = True
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        elsewhere = folder / "far" / "away 远"
        elsewhere.mkdir(parents=True)
        shutil.copytree(ROOT / "data", elsewhere / "data")
        other_order = folder / "turned"
        shutil.copytree(ROOT / "data", other_order)
        for path in [*other_order.glob("*.json"), *other_order.glob("*/catalogue.json")]:
            path.write_text(json.dumps(turned(json.loads(path.read_text("utf-8"))), ensure_ascii=False), "utf-8")
        for sample in ("briefing.json", "gallery.json", "official.json"):
            wanted = build(folder, ROOT / "data" / sample, "a.pdf")
            found = {
                "a second run": build(folder, ROOT / "data" / sample, "b.pdf"),
                "another folder": build(elsewhere, f"data/{sample}", "c.pdf"),
                "another time zone and locale": build(folder, ROOT / "data" / sample, "d.pdf", TZ="Asia/Kathmandu",
                                                      LC_ALL="de_DE.UTF-8", LANG="zh_CN.UTF-8"),
                "another order of keys": build(folder, other_order / sample, "e.pdf"),
            }
            for what, digests in found.items():
                if digests != wanted:
                    print(f"{sample}: {what} gives other bytes: {wanted} {digests}")
                    good = False
    return 0 if good else 1


sys.exit(main())
