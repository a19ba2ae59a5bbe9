#!/usr/bin/env python3
"""Golden test: laid-out pages as positioned text, and as pictures compared with a tolerance.

usage: pages.py PROGRAM      (JIANBAO_UPDATE_GOLDENS=1 rewrites the expected files)
"""
import difflib
import gzip
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
UPDATE = bool(os.environ.get("JIANBAO_UPDATE_GOLDENS"))
# name, definition, options; pages that are kept as pictures too
DEFAULT = ROOT / "data/briefing.json"
CASES = [
    ("features", ROOT / "tests/text/briefing.json", [], (2, 3)),
    ("liuzhou-2020", DEFAULT, ["--period", "2020"], (1, 2)),
    ("official", ROOT / "data/official.json", [], (1, 2, 7, 8, 16)),
    ("newsletter", ROOT / "data/newsletter.json", [], (1, 7)),
    ("bulletin", ROOT / "tests/styles/bulletin.json", [], (1, 2)),
    ("journal", ROOT / "tests/styles/journal.json", [], (1, 2)),
    ("gallery", ROOT / "data/gallery.json", [], tuple(range(3, 19))),
    ("projects-2021", DEFAULT, ["--period", "2021", "--sections", "livelihood_projects"], (2,)),
    ("zunyi-2020", DEFAULT, ["--region", "zunyi", "--period", "2020"], ()),
]
MOST_LINES = 60    # of a difference that is printed; a change of the layout moves everything
RESOLUTION = 60
DARKER = 64        # a pixel counts as different from this step of grey on
FRACTION = 0.002   # of the page that may differ: another version of the renderer smooths edges its own way


def run(*command):
    result = subprocess.run([str(c) for c in command], capture_output=True, check=False)
    if result.returncode != 0:
        raise AssertionError(f"{command}: exit code {result.returncode}\n{result.stderr.decode()}")
    return result.stdout


def check_text(program, name, definition, options):
    shown = run(program, "build", definition, "--show", "pages", *options).decode()
    path = HERE / "pages" / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, "utf-8")
    expected = path.read_text("utf-8") if path.is_file() else ""
    lines = list(difflib.unified_diff(expected.splitlines(True), shown.splitlines(True), path.name, "now", n=1))
    sys.stdout.writelines(lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        print(f"{name}: {len(lines) - MOST_LINES} more lines differ")
    return expected == shown


def read_pgm(data):
    """Width, height and pixels of a binary grey map."""
    magic, width, height, depth = data.split(maxsplit=4)[:4]
    assert magic == b"P5" and depth == b"255"
    return int(width), int(height), data[-int(width) * int(height):]


def check_pictures(program, name, definition, options, pages):
    good = True
    with tempfile.TemporaryDirectory() as folder:
        pdf = pathlib.Path(folder) / "file.pdf"
        run(program, "build", definition, "-o", pdf, *options)
        for page in pages:
            run("pdftoppm", "-gray", "-r", RESOLUTION, "-f", page, "-l", page, "-singlefile", pdf, f"{folder}/page")
            drawn = (pathlib.Path(folder) / "page.pgm").read_bytes()
            path = HERE / "pictures" / f"{name}-{page}.pgm.gz"
            if UPDATE:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(gzip.compress(drawn, 9, mtime=0))
            if not path.is_file():
                print(f"{path.name} is missing")
                good = False
                continue
            width, height, pixels = read_pgm(drawn)
            wanted = read_pgm(gzip.decompress(path.read_bytes()))
            if (width, height) != wanted[:2]:
                print(f"{path.name}: {wanted[0]} x {wanted[1]} pixels, now {width} x {height}")
                good = False
                continue
            different = sum(abs(a - b) >= DARKER for a, b in zip(pixels, wanted[2]))
            if different > FRACTION * width * height:
                print(f"{path.name}: {different} of {width * height} pixels differ")
                good = False
    return good


def main():
    program, good = sys.argv[1], True
    for name, definition, options, pages in CASES:
        good &= check_text(program, name, definition, options)
        good &= check_pictures(program, name, definition, options, pages)
    for unread in sorted({p.stem for p in (HERE / "pages").glob("*.txt")} - {case[0] for case in CASES}):
        print(f"pages/{unread}.txt: no test reads this file")
        good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
