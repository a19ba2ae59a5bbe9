#!/usr/bin/env python3
"""Hostile plugins: each gets the error its first line expects, by its name, and the section beside it stands.

All are put into one briefing, so that one cannot hinder the next; those that must be stopped from outside have one each.

usage: plugins.py PROGRAM [--slow N]   N: the program is so many times slower than usual
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SLOW = int(sys.argv[sys.argv.index("--slow") + 1]) if "--slow" in sys.argv else 1
MOST = 11.0 * SLOW  # seconds for one that hangs: its limit, a second of grace, and a machine that does other things too
PLUGINS = sorted((ROOT / "tests/hostile/plugins").glob("*.lua"))
failures = []


def expectation(path):
    found = re.match(r"-- expect: (\S+)(?: \| (.*))?", path.read_text().splitlines()[0])
    return found[1], found[2] or ""


def build(folder, sections, *options):
    definition = json.loads((ROOT / "data/briefing.json").read_text())
    definition.pop("tables")
    definition["data"] = [str(ROOT / "data/liuzhou/catalogue.json")]
    definition["sections"] = sections
    if SLOW > 1:
        definition["limits"] = {"seconds": SLOW}
    (folder / "briefing.json").write_text(json.dumps(definition))
    begin = time.monotonic()
    made = subprocess.run([PROGRAM, "build", "briefing.json", "--errors", "json", "-o", "out.pdf", *options],
                          cwd=folder, capture_output=True, text=True, errors="replace")
    return made, [json.loads(line) for line in made.stderr.splitlines() if line.startswith("{")], time.monotonic() - begin


def check(name, expected, words, errors):
    if expected == "script.ok":
        if errors:
            failures.append(f"{name}: expected no error, found {errors}")
    elif not any(one["id"] == expected and words in one["message"] for one in errors):
        failures.append(f"{name}: expected {expected} {words}, found {[(one['id'], one['message'][:120]) for one in errors]}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "plugins").mkdir()
        (folder / "plugins/no_such_indicator.lua").write_text(
            'return { id = "no_such_indicator", title = "误", write = function(brief) return brief:figure("gpd") end }')
        for path in PLUGINS:
            (folder / "plugins" / path.name).write_text(path.read_text())
        hung = [path for path in PLUGINS if expectation(path)[0] == "process.hung"]
        together = [path for path in PLUGINS if path not in hung]
        names = [path.stem for path in together]
        made, said, seconds = build(folder, ["overview", *names, "ecology"], "--draft")
        if made.returncode not in (1, 65):
            failures.append(f"all together: exit {made.returncode}: {made.stderr[-500:]}")
        errors = [one for one in said if one["severity"] == "error"]
        for path in together:
            expected, words = expectation(path)
            check(path.stem, expected, words, [one for one in errors if one.get("section") == path.stem])
        text = subprocess.run(["pdftotext", folder / "out.pdf", "-"], capture_output=True, text=True).stdout
        for word in ("综合", "生态", "草稿：本章未能生成"):
            if word not in text:
                failures.append(f"all together: the draft has no {word}")
        # One that must be stopped from outside stands between two that are told all the same.
        for path in hung:
            (folder / "out.pdf").unlink(missing_ok=True)
            made, said, seconds = build(folder, ["overview", path.stem, "no_such_indicator"])
            check(path.stem + " alone", *expectation(path), said)
            check(path.stem + " beside another", "script.failed", "no indicator 'gpd'", said)
            if seconds > MOST:
                failures.append(f"{path.stem}: took {seconds:.1f} s")
            if (folder / "out.pdf").exists():
                failures.append(f"{path.stem}: left a PDF")
    for line in failures:
        print(line, file=sys.stderr)
    sys.exit(f"{len(failures)} of {len(PLUGINS)} hostile plugins are not answered as they should be" if failures else 0)


main()
