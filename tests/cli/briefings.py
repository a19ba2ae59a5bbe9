#!/usr/bin/env python3
"""End to end: the briefings as a reader gets them, read back with qpdf and poppler and mupdf.

usage: briefings.py PROGRAM PERIOD [REGION]
"""
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
NO_LINE_START = "，。、；：？！）》」』】〕”’％%"
NO_LINE_END = "（《「『【〔“‘"


def run(*command):
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}: exit code {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def build(program, period, region, path):
    run(program, "build", ROOT / "data/briefing.json", "--period", period, "--region", region, "-o", path)


def check_fonts(pdf):
    rows = run("pdffonts", pdf).splitlines()[2:]
    assert rows, "no fonts in the file"
    for row in rows:
        assert re.search(r"\byes\s+yes\s+yes\b", row), f"a font is not embedded, subset and mapped to Unicode: {row}"


def check_figures(pdf, document):
    figures = set(re.findall(r"\{([^{}]+)\}", document))
    assert len(figures) > 20, "the document holds too few figures for this test to say anything"
    for reader in (["pdftotext", "-raw", pdf, "-"], ["mutool", "draw", "-q", "-F", "txt", pdf]):
        text = re.sub(r"\s", "", run(*reader))
        missing = sorted(f for f in figures if re.sub(r"\s", "", f) not in text)
        assert not missing, f"{reader[0]} does not find: {missing}"


def check_no_invented_spaces(pdf):
    """A gap beside digits must not become a space in the extracted text."""
    lines = run("pdftotext", "-raw", pdf, "-").splitlines()
    spaced = [line for line in lines if re.search(r"[\u4e00-\u9fff] [0-9]|[0-9] [\u4e00-\u9fff]", line)]
    # Table rows and labels stand apart on purpose; sentences do not.
    sentences = [line for line in spaced if "。" in line or "；" in line]
    assert not sentences, f"spaces that nobody typed: {sentences[:3]}"


def check_outline(pdf, document):
    titles = [re.sub(r"\s", "", t) for t in re.findall(r'"title": "?u?:?([^"]+)', run("qpdf", "--json=2", "--json-key=outlines", pdf))]
    wanted = re.findall(r'^section \S+ "([^"]+)"|^  heading \d (.+)$', document, re.M)
    for section, heading in wanted:
        name = re.sub(r"[\s{}*]", "", section or heading)
        assert any(name in title for title in titles), f"the outline lacks {name}: {titles}"


def check_line_ends(pdf):
    """Lines as printed, from the boxes of words."""
    page = run("pdftotext", "-bbox-layout", pdf, "-")
    lines = [re.findall(r"<word[^>]*>([^<]*)</word>", line) for line in re.findall(r"<line.*?</line>", page, re.S)]
    texts = ["".join(words) for words in lines if words]
    assert len(texts) > 50
    for text in texts:
        if len(text) < 2:
            continue
        assert text[0] not in NO_LINE_START, f"a line starts with a forbidden mark: {text}"
        assert text[-1] not in NO_LINE_END, f"a line ends with a forbidden mark: {text}"


def main():
    program, period, region = sys.argv[1], sys.argv[2], (sys.argv + ["liuzhou"])[3]
    with tempfile.TemporaryDirectory() as folder:
        pdf, again = pathlib.Path(folder) / "briefing.pdf", pathlib.Path(folder) / "again.pdf"
        build(program, period, region, pdf)
        build(program, period, region, again)
        assert hashlib.sha256(pdf.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest(), "two runs differ"
        run("qpdf", "--check", pdf)
        document = run(program, "build", ROOT / "data/briefing.json", "--period", period, "--region", region, "--show", "document")
        check_fonts(pdf)
        check_figures(pdf, document)
        check_no_invented_spaces(pdf)
        check_outline(pdf, document)
        check_line_ends(pdf)
        assert "Tagged:          yes" in run("pdfinfo", pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
