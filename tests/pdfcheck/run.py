#!/usr/bin/env python3
"""The clauses hold for the samples, and each check sees the file that is broken there.

usage: run.py PROGRAM PDFCHECK
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM, CHECKER = sys.argv[1:3]
SAMPLES = ["data/briefing.json", "data/gallery.json", "data/official.json", "data/newsletter.json",
           "data/editorial.json", "tests/styles/journal.json", "tests/styles/bulletin.json", "tests/text/briefing.json"]
TOLD_AGAIN = ["overview", "industry", "ecology", "opening_up", "quality_city", "livelihood", "targets"]


def long_briefing(folder):
    """More than 200 pages of all kinds of blocks: the shipped sections, each many times over."""
    definition = json.loads((ROOT / "data/briefing.json").read_text())
    definition.pop("tables")
    definition["data"] = [str(ROOT / "data/liuzhou/catalogue.json")]
    definition["sections"] = []
    (folder / "plugins").mkdir()
    (folder / "plugins/lib").symlink_to(ROOT / "plugins/lib")
    for time in range(1, 19):
        for section in TOLD_AGAIN:
            name = f"{section}_{time}"
            text = (ROOT / f"plugins/{section}.lua").read_text()
            (folder / f"plugins/{name}.lua").write_text(text.replace(f'id = "{section}"', f'id = "{name}"', 1))
            definition["sections"].append(name)
    (folder / "long.json").write_text(json.dumps(definition))
    return folder / "long.json"


def main():
    good = True
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample in [*SAMPLES, long_briefing(folder)]:
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
