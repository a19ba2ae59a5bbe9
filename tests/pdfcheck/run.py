#!/usr/bin/env python3
"""The clauses hold for the samples, and each check sees the file that is broken there.

usage: run.py PROGRAM PDFCHECK
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM, CHECKER = sys.argv[1:3]
SAMPLES = ["data/briefing.json", "data/gallery.json", "data/official.json", "data/newsletter.json",
           "tests/styles/journal.json", "tests/styles/bulletin.json", "tests/text/briefing.json"]


def main():
    good = True
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample in SAMPLES:
            for level in ("3a", "2b"):
                pdf = folder / f"{pathlib.Path(sample).parent.name}-{pathlib.Path(sample).stem}-{level}.pdf"
                subprocess.run([PROGRAM, "build", ROOT / sample, "--pdfa", level, "-o", pdf], check=True,
                               stdout=subprocess.DEVNULL)
        files = sorted(folder.glob("*.pdf"))
        told = subprocess.run([CHECKER, *files], capture_output=True, text=True, check=False)
        print(told.stdout, told.stderr, end="")
        good &= told.returncode == 0
        # Between them they have headings, notes, links, tables, lists and figures.
        told = subprocess.run([CHECKER, "--break", folder / "text-briefing-3a.pdf", folder / "data-gallery-3a.pdf",
                               folder / "styles-journal-3a.pdf"], capture_output=True, text=True,
                              check=False)
        print(told.stdout, told.stderr, end="")
        good &= told.returncode == 0
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
