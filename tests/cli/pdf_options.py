#!/usr/bin/env python3
"""Options of the file: for the web, encrypted, with a watermark, for a printing house.

usage: pdf_options.py PROGRAM
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
DEFAULT = ROOT / "data/briefing.json"


def check(condition, words):
    if not condition:
        sys.exit(f"pdf options: {words}")


def run(*command, code=0):
    result = subprocess.run([str(c) for c in command], capture_output=True, check=False)
    check(result.returncode == code, f"{command}: exit code {result.returncode}\n{result.stderr.decode()}")
    return (result.stdout + result.stderr).decode(errors="replace")


def build(pdf, *options, code=0):
    return run(PROGRAM, "build", DEFAULT, "-o", pdf, *options, code=code)


def content(pdf, page):
    objects = json.loads(run("qpdf", "--json=2", "--json-key=pages", pdf))["pages"]
    return "".join(run("qpdf", f"--show-object={one.split()[0]}", "--filtered-stream-data", pdf)
                   for one in objects[page]["contents"])


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pdf, other = folder / "a.pdf", folder / "b.pdf"
        # For the web.
        build(pdf, "--web")
        run("qpdf", "--check-linearization", pdf)
        check("Optimized:       yes" in run("pdfinfo", pdf), "linearised")
        build(other, "--web")
        check(pdf.read_bytes() == other.read_bytes(), "linearised, the same bytes")
        build(other, "--no-object-streams")
        check(b"/ObjStm" not in other.read_bytes() and b"/ObjStm" in pdf.read_bytes(), "object streams")
        check(other.stat().st_size > pdf.stat().st_size, "object streams are smaller")
        # Encrypted.
        words = folder / "words"
        words.write_text("\nEigner\n", "utf-8")
        told = build(pdf, "--passwords", words, code=64)
        check("--pdfa none" in told, f"an encrypted file is no PDF/A: {told}")
        build(pdf, "--passwords", words, "--pdfa", "none", "--forbid", "print,copy")
        told = run("qpdf", "--show-encryption", pdf)
        for wanted in ("R = 6", "AESv3", "print high resolution: not allowed", "extract for any purpose: not allowed",
                       "extract for accessibility: allowed", "modify anything: not allowed"):
            check(wanted in told, f"{wanted}: {told}")
        run("qpdf", "--check", pdf)
        check("经济社会发展简报" in run("pdftotext", "-upw", "", pdf, "-"), "an empty password opens")
        words.write_text("auf\nEigner\n", "utf-8")
        build(pdf, "--passwords", words, "--pdfa", "none")
        run("qpdf", "--check", pdf, code=2)
        run("qpdf", "--password=auf", "--check", pdf)
        words.write_text("auf\n", "utf-8")
        build(pdf, "--passwords", words, "--pdfa", "none", code=64)
        build(pdf, "--forbid", "print", "--pdfa", "none", code=64)
        # A watermark is on every page, an artifact, and no word of the text.
        build(other)
        build(pdf, "--watermark", "内部资料")
        shown = content(pdf, 4)
        check(shown.startswith("BT\n/Artifact<</Type/Pagination/Subtype/Watermark>>BDC"), shown[:200])
        check("0.7071 0.7071 -0.7071 0.7071" in shown, "it slopes")
        pages = run("pdftotext", pdf, "-").count("\f")
        words_of = lambda file: re.findall(r'^ *"(.*)"$', run("pdfinfo", "-struct-text", file), re.M)
        check(words_of(pdf) == words_of(other), "the structure does not have the watermark")
        check(pages > 10, "there are pages")
        # For a printing house.
        build(pdf, "--print")
        box = dict(re.findall(r"Page +1 (\w+): +([-\d. ]+)", run("pdfinfo", "-box", "-f", "1", "-l", "1", pdf)))
        sizes = {key: [round(float(one), 1) for one in value.split()] for key, value in box.items()}
        check(sizes["TrimBox"] == [0, 0, 595.3, 841.9], f"{sizes}")
        check(sizes["BleedBox"] == [-8.5, -8.5, 603.8, 850.4], f"{sizes}")
        check(sizes["MediaBox"] == [-34, -34, 629.3, 875.9], f"{sizes}")
        check("/Artifact<</Type/Page>>BDC" in content(pdf, 0), "crop marks are artifacts")
        check("-8.5 507.4 612.28 342.99 re" in content(pdf, 0), "the cover's band bleeds")
        check(words_of(pdf) == words_of(other), "the text is the same")
        run("qpdf", "--check", pdf)


main()
