#!/usr/bin/env python3
"""Readers agree on a finished file: poppler, MuPDF, pdf.js, PDFium where it is there.

usage: readers.py PROGRAM
"""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SAMPLES = ["data/briefing.json", "data/gallery.json", "data/official.json", "tests/text/briefing.json"]


def check(condition, words):
    if not condition:
        sys.exit(f"readers: {words}")


def run(*command):
    result = subprocess.run([str(c) for c in command], capture_output=True, check=False)
    check(result.returncode == 0, f"{command}: exit code {result.returncode}\n{result.stderr.decode()}")
    check(b"rror" not in result.stderr, f"{command}: {result.stderr.decode()}")
    return result.stdout.decode()


def plain(text):
    # pdf.js gives some characters in their plain form: Ⅰ as I.
    return re.sub(r"[\s\u00ad]", "", unicodedata.normalize("NFKC", text))


def struct_text(pdf):
    return plain("".join(re.findall(r'^ *"(.*)"$', run("pdfinfo", "-struct-text", pdf), re.M)))


def has_pdfium():
    probe = ["node", "-e", "require('@hyzyla/pdfium')"]
    return subprocess.run(probe, cwd=HERE.parent / "tools", capture_output=True, check=False).returncode == 0


def main():
    pdfium = has_pdfium()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample in SAMPLES:
            for options in ([], ["--web"]) if sample == SAMPLES[0] else ([],):
                pdf = folder / "file.pdf"
                run(PROGRAM, "build", ROOT / sample, *options, "-o", pdf)
                poppler = collections.Counter(plain(run("pdftotext", pdf, "-")))
                mupdf = collections.Counter(plain(run("mutool", "draw", "-q", "-F", "text", pdf)))
                js = collections.Counter(plain(run("node", HERE.parent / "tools/pdfjs_text.js", pdf)))
                # Every reader finds the same characters; in what order is a matter of its own layout.
                check(poppler == mupdf, f"{sample} {options}: MuPDF finds {mupdf - poppler}, misses {poppler - mupdf}")
                check(poppler == js, f"{sample} {options}: pdf.js finds {js - poppler}, misses {poppler - js}")
                if pdfium:
                    found = collections.Counter(plain(run("node", HERE.parent / "tools/pdfium_text.js", pdf)))
                    check(poppler == found, f"{sample} {options}: PDFium finds {found - poppler}, misses {poppler - found}")
            # The order of the structure is the file's, not a reader's.
            by_js = plain(run("node", HERE.parent / "tools/pdfjs_structure.js", pdf))
            by_poppler = struct_text(pdf)
            check(len(by_js) > 200, "pdf.js reads the structure")
            check(by_js == by_poppler or collections.Counter(by_js) == collections.Counter(by_poppler),
                  f"{sample}: pdf.js and poppler read other text in the structure")
            if sample == "data/briefing.json":
                check(by_js == by_poppler, "pdf.js and poppler read the structure in the same order")
    if not pdfium:
        print("skipped: PDFium is not there (scripts/install-readers)")


main()
