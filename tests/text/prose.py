#!/usr/bin/env python3
"""Prose as it is printed: no forbidden mark at an edge, every full line flush, adjacent marks half
width, and the text layer equal to the text in poppler, mupdf and pdf.js.

usage: prose.py PROGRAM [--report]
Without --report the paragraphs of paragraphs.txt are set. With it, ten long paragraphs of a real
report in the folder that JIANBAO_SEEDS names; exit code 77 (skipped) when it is not there.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NO_START = "，。、；：？！）》」』】〕”’％%·～—"
NO_END = "（《「『【〔“‘"
CLOSING = "，。、；：？！）》」』】〕”’"
OPENING = "（《「『【〔“‘"
MEASURE = 156 / 25.4 * 72  # pt
TOLERANCE = 0.1            # pt


def run(*command, **options):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, **options)
    if result.returncode != 0:
        raise AssertionError(f"{command}: exit code {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def paragraphs_of_seeds(folder):
    files = sorted(pathlib.Path(folder).glob("001_*.txt"))
    if not files:
        print(f"skipped: there is no source text in {folder}")
        sys.exit(77)
    lines = [re.sub(r"\*\*|<[^>]*>", "", line).strip() for line in files[0].read_text("utf-8").splitlines()]
    prose = [line for line in lines if len(line) > 150 and line[0] not in "#|-<"]
    longest = sorted(prose, key=len, reverse=True)[:10]
    return [line for line in prose if line in longest]


def build(program, paragraphs, folder):
    (folder / "prose.lua").write_text(
        "local s = { id = 'prose', title = '正文', api = 1 }\nfunction s.write() return {\n"
        + "".join(f"doc.para({json.dumps(p, ensure_ascii=False)}),\n" for p in paragraphs) + "} end\nreturn s\n", "utf-8")
    (folder / "briefing.json").write_text(json.dumps({
        "format": 1, "title": "正文", "issuer": "简报", "region": "liuzhou", "period": "2020",
        "data": [str(ROOT / "data/liuzhou/catalogue.json")], "sections": [{"id": "prose"}], "style": "briefing"}), "utf-8")
    pdf = folder / "prose.pdf"
    run(program, "build", folder / "briefing.json", "-o", pdf)
    return pdf


def cleaned(program, paragraphs):
    """The text that is set: what `jianbao text` prints on one endless line."""
    text = run(program, "text", "--measure", "100000", "--test-metric", input="\n".join(paragraphs) + "\n")
    lines = text.splitlines()
    assert len(lines) == len(paragraphs)
    return lines


class Char:
    def __init__(self, node):
        self.c, self.x, self.y, self.size = node.get("c"), float(node.get("x")), float(node.get("y")), 0
        quad = [float(v) for v in node.get("quad").split()]
        self.right = quad[2]


def body_lines(pdf):
    """Characters of each line in the body's size, page by page."""
    root = xml.fromstring(run("mutool", "draw", "-q", "-F", "stext", pdf))
    rows = {}
    for number, page in enumerate(root.iter("page")):
        for font in page.iter("font"):
            if abs(float(font.get("size")) - 12) > 0.01:
                continue
            for node in font.iter("char"):
                char = Char(node)
                rows.setdefault((number, round(char.y * 2)), []).append(char)
    return [rows[key] for key in sorted(rows)]


def check_lines(lines, paragraphs):
    left = (210 / 25.4 * 72 - MEASURE) / 2
    right = left + MEASURE
    ends = [p[-12:] for p in paragraphs]
    full = squeezed = loose = 0
    for row in lines:
        text = "".join(c.c for c in row).strip()
        assert text[0] not in NO_START or text.startswith("——"), f"a line begins with {text[0]}: {text}"
        assert text[-1] not in NO_END, f"a line ends with {text[-1]}: {text}"
        last = any(end.endswith(text[-12:]) or text.endswith(end) for end in ends)
        if not last:
            edge = max(c.right for c in row if not c.c.isspace())
            if abs(edge - right) > TOLERANCE:
                print(f"not flush by {edge - right:.2f} pt: {text}")
                loose += 1
            full += 1
        for a, b in zip(row, row[1:]):
            if a.c in CLOSING and (b.c in CLOSING or b.c in OPENING) or a.c in OPENING and b.c in OPENING:
                advance = (b.x - a.x) / 12
                # Half an em; a closing mark before an opening one may stretch with its line, or shrink to 0.5.
                most = 1.26 if b.c in OPENING and a.c in CLOSING else 0.51
                assert 0.49 <= advance <= most, f"{a.c}{b.c} takes {advance:.3f} em in: {text}"
                squeezed += 1
    assert loose == 0, f"{loose} of {full} full lines are not flush"
    return full, squeezed


def flat(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def check_extraction(pdf, paragraphs):
    readers = {
        "poppler": run("pdftotext", "-raw", pdf, "-"),
        "mupdf": run("mutool", "draw", "-q", "-F", "txt", pdf),
        "pdf.js": run("node", HERE.parent / "tools/pdfjs_text.js", pdf),
    }
    for name, text in readers.items():
        pages = re.split(r"\f", text)
        lines = [line for page in pages for line in page.splitlines()]
        joined = flat("".join(line for line in lines))
        for paragraph in paragraphs:
            if flat(paragraph) in joined:
                continue
            # A page break may put the running head and foot between two lines.
            pieces = [p for p in re.split(r"(?<=[。；])", paragraph)]
            missing = [p for p in pieces if flat(p) not in joined]
            assert len(missing) <= 1, f"{name} does not find: {missing}"
        # No space where none was typed: within each extracted line every space is one of the source's.
        source = "\n".join(paragraphs)
        for line in lines:
            for found in re.finditer(r"(\S{1,6}) +(\S{1,6})", line):
                pair = unicodedata.normalize("NFKC", found[1][-2:] + found[2][:2])
                if pair in unicodedata.normalize("NFKC", source):
                    raise AssertionError(f"{name} puts a space in {pair}: {line}")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    if "--report" in sys.argv:
        paragraphs = paragraphs_of_seeds(os.environ.get("JIANBAO_SEEDS", "no folder given"))
        assert len(paragraphs) == 10, len(paragraphs)
    else:
        paragraphs = (HERE / "paragraphs.txt").read_text("utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        pdf = build(program, paragraphs, pathlib.Path(folder))
        text = cleaned(program, paragraphs)
        lines = body_lines(pdf)
        full, squeezed = check_lines(lines, text)
        assert full >= 10 and squeezed >= 5, (full, squeezed)
        check_extraction(pdf, text)
    print(f"{len(paragraphs)} paragraphs, {len(lines)} lines, {full} full and flush, {squeezed} pairs of marks squeezed; "
          "three readers find every paragraph")


main()
