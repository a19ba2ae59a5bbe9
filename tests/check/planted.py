#!/usr/bin/env python3
"""Every planted contradiction is found, and no finding rests on sound figures alone.

usage: planted.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys
import tempfile

from plant import ELSEWHERE, PLANTS, ROOT, plant


def findings_of(program, dataset):
    result = subprocess.run([program, "check", "--dataset", dataset, "--format", "json"], capture_output=True, text=True, check=False)
    assert result.returncode in (0, 1), f"exit code {result.returncode}\n{result.stderr}"
    return json.loads(result.stdout)["findings"]


def main():
    program = sys.argv[1]
    rules = {one["id"] for one in json.loads((ROOT / "data/rules/standard.json").read_text(encoding="utf-8"))["rules"]}
    before = {one["id"] for one in findings_of(program, ROOT / "data/liuzhou")}
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "planted"
        planted = plant(copy)
        found = [one for one in findings_of(program, copy) if one["id"] not in before]
    wanted = [name for name, _, _ in PLANTS] + ELSEWHERE
    problems = [f"not found: {name}" for name in wanted if not any(one["id"].startswith(name) for one in found)]
    for one in found:
        places = {(pathlib.Path(record["file"]).name, record["line"]) for record in one["records"]}
        if one["records"] and not places & planted:
            problems.append(f"sound figures are blamed: {one['id']}: {one['message']}")
        if not one["records"] and one["id"] not in ELSEWHERE:
            problems.append(f"nothing of the kind was planted: {one['id']}")
    seen = {name.split("/")[0] for name in wanted}
    problems += [f"nothing was planted for the rule {rule}" for rule in sorted(rules - seen)]
    assert len(wanted) >= 40
    print("\n".join(problems) or f"{len(wanted)} planted, {len(found)} findings on them")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
