#!/usr/bin/env python3
"""Instructions of two fixed jobs against the committed figures: does not hang on the machine's load.

usage: tests/bench/instructions.py JIANBAO_MAKE_REPORTS BUILD_TYPE [--update]

Counted by callgrind: the default briefing, and four reports on made-up data as a batch makes them.
The counts hang on the compiler and the libraries: the committed ones are of g++ 12 and Debian 12,
release build. More than a tenth away from them, more or less, fails.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COMMITTED = ROOT / "tests/bench/instructions.json"
TOLERANCE = 0.10
SKIPPED = 77


def count(program, arguments, folder):
    told = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'out'}", program, *map(str, arguments)],
        capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", told.stderr)
    if told.returncode != 0 or not found:
        sys.exit(f"instructions: the job failed\n{told.stderr}")
    return int(found.group(1))


def sample(folder):
    subprocess.run([ROOT / "scripts/make-sample-data", "-o", folder, "--whole", "--regions", "3", "--peers", "2",
                    "--years", "2015-2021"], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    briefing = folder / "briefing.json"
    briefing.write_text(json.dumps(
        {"format": 1, "title": "简报", "issuer": "统计局", "region": "city-000", "period": "2020",
         "data": ["catalogue.json"], "style": "briefing", "sections": ["overview", "industry", "ecology"]},
        ensure_ascii=False))
    return briefing


def main():
    program, build_type, *options = sys.argv[1:]
    if build_type != "Release":
        print(f"skipped: the figures are of a release build, this is {build_type}")
        return SKIPPED
    if not shutil.which("valgrind"):
        print("skipped: no valgrind (scripts/install-packages test)")
        return SKIPPED
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        jobs = {
            "default-briefing": [ROOT / "data/briefing.json", folder / "default", "2020", "liuzhou"],
            "four-reports": [sample(folder), folder / "four", "2020-2021", "city-000", "city-001"],
        }
        counted = {name: count(program, job, folder) for name, job in jobs.items()}
    finally:
        shutil.rmtree(folder)
    if options == ["--update"]:
        COMMITTED.write_text(json.dumps(counted, indent=1) + "\n")
        print(f"written: {COMMITTED}")
        return 0
    expected = json.loads(COMMITTED.read_text())
    failed = False
    for name, figure in counted.items():
        change = figure / expected[name] - 1
        good = abs(change) <= TOLERANCE
        failed = failed or not good
        print(f"{name}: {figure:,} instructions, {change:+.1%} of the committed {expected[name]:,}"
              f"{'' if good else '   FAILED'}")
    if failed:
        print("If the change is meant, take the new figures over and say why in the commit:\n"
              f"  tests/bench/instructions.py {program} Release --update")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
