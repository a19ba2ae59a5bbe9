#!/usr/bin/env python3
"""Programs of several compilers and levels of optimisation make the same bytes.

usage: same_programs.py PROGRAM PROGRAM…
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ["briefing", "gallery", "official", "newsletter", "editorial"]


def made(program, sample, folder):
    pdf = folder / "file.pdf"
    result = subprocess.run([pathlib.Path(program).resolve(), "build", ROOT / f"data/{sample}.json", "--ledger", "-o", pdf],
                            capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"same programs: {program}: {sample}: {result.stderr}")
    return pdf.read_bytes(), pdf.with_suffix(".ledger.json").read_bytes()


def main():
    first, *others = sys.argv[1:]
    if not others:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        for sample in SAMPLES:
            expected = made(first, sample, pathlib.Path(folder))
            for other in others:
                if made(other, sample, pathlib.Path(folder)) != expected:
                    sys.exit(f"same programs: {sample}: {other} makes other bytes than {first}")
    print(f"same programs: {len(SAMPLES)} samples alike")


main()
