#!/usr/bin/env python3
"""Golden test: the document tree of each section, region and period.

usage: documents.py PROGRAM      (JIANBAO_UPDATE_GOLDENS=1 rewrites the expected files)
"""
import difflib
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SECTIONS = ["overview", "industry", "ecology", "opening_up", "quality_city", "livelihood", "peer_comparison", "targets", "notes", "livelihood_projects"]
SCOPES = [("liuzhou", year) for year in ("2020", "2021", "2023")] + [(city, "2020") for city in ("yueyang", "ganzhou", "qujing")]


def main():
    program, failed, expected_names = sys.argv[1], 0, set()
    for region, period in SCOPES:
        for section in SECTIONS:
            run = subprocess.run([program, "build", str(ROOT / "data/briefing.json"), "--region", region, "--period", period,
                                  "--sections", section, "--show", "document"], capture_output=True, text=True, check=False)
            name = f"{section}-{region}-{period}.txt"
            expected_names.add(name)
            path = HERE / "document" / name
            if run.returncode != 0:
                print(f"{name}: exit code {run.returncode}\n{run.stderr}")
                failed += 1
                continue
            if os.environ.get("JIANBAO_UPDATE_GOLDENS"):
                path.write_text(run.stdout)
            expected = path.read_text() if path.is_file() else ""
            if expected != run.stdout:
                failed += 1
                sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), run.stdout.splitlines(True), name, "now"))
    for unread in sorted({p.name for p in (HERE / "document").glob("*.txt")} - expected_names):
        print(f"document/{unread}: no test reads this file")
        failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
