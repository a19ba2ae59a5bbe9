#!/usr/bin/env python3
"""Golden test: the pages of whole briefings as they are laid out, a line an item.

usage: pages.py PROGRAM      (JIANBAO_UPDATE_GOLDENS=1 rewrites the expected files)
"""
import difflib
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCOPES = [("liuzhou", "2020"), ("zunyi", "2020")]
MOST_LINES = 60  # of a difference that is printed; a change of the layout moves everything


def main():
    program, failed, expected_names = sys.argv[1], 0, set()
    for region, period in SCOPES:
        run = subprocess.run([program, "build", str(ROOT / "data/briefing.json"), "--region", region, "--period", period,
                              "--show", "pages"], capture_output=True, text=True, check=False)
        name = f"{region}-{period}.txt"
        expected_names.add(name)
        path = HERE / "pages" / name
        if run.returncode != 0:
            print(f"{name}: exit code {run.returncode}\n{run.stderr}")
            failed += 1
            continue
        if os.environ.get("JIANBAO_UPDATE_GOLDENS"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(run.stdout)
        expected = path.read_text() if path.is_file() else ""
        if expected != run.stdout:
            failed += 1
            lines = list(difflib.unified_diff(expected.splitlines(True), run.stdout.splitlines(True), name, "now", n=1))
            sys.stdout.writelines(lines[:MOST_LINES])
            if len(lines) > MOST_LINES:
                print(f"{name}: {len(lines) - MOST_LINES} more lines differ")
    for unread in sorted({p.name for p in (HERE / "pages").glob("*.txt")} - expected_names):
        print(f"pages/{unread}: no test reads this file")
        failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
