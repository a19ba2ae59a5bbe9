#!/usr/bin/env python3
"""jianbao check and the check before build, as a script sees them.

usage: check.py PROGRAM
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
failures = []


def run(*arguments):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C"}
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60, env=environment)


def expect(name, arguments, code, output=(), errors=(), absent=()):
    result = run(*arguments)
    problems = []
    if result.returncode != code:
        problems.append(f"exit code {result.returncode}, expected {code}")
    problems += [f"'{word}' is not in the output" for word in output if word not in result.stdout]
    problems += [f"'{word}' is not on standard error" for word in errors if word not in result.stderr]
    problems += [f"'{word}' is in the output" for word in absent if word in result.stdout + result.stderr]
    if problems:
        failures.append(f"{name}: {'; '.join(problems)}\n{result.stdout[:1500]}{result.stderr[:1500]}")
    return result


def append(path, line):
    with open(path, "a", encoding="utf-8") as file:
        file.write(line + "\n")


def check_shipped():
    """The default data: their true faults are accepted by name, printed all the same."""
    expect("the shipped data", ["check"], 0,
           ["error (waived)[conflict]", "109.94亿元", "  waived: ", "gwr-2021.csv:30", "0 errors, 0 warnings"])
    expect("in Chinese", ["--lang", "zh", "check", ROOT / "data/briefing.json"], 0, ["错误（已认可）[conflict]", "四舍五入", "已认可 4 项"])
    result = expect("as JSON", ["check", "--format", "json"], 0)
    found = json.loads(result.stdout)
    assert found["errors"] == 0 and found["waived"] == 4
    conflict = next(one for one in found["findings"] if one["rule"] == "conflict")
    assert conflict["measure"]["stated"] == "105.6" and conflict["measure"]["low"] == "109.885"
    assert {record["source"] for record in conflict["records"]} == {"gwr-2021", "publicity-2021"}
    assert all(record["where"] for record in conflict["records"]) and conflict["waiver"]["date"] == "2026-11-21"
    assert all(one["way_out"] for one in found["findings"])
    assert result.stdout == run("check", "--format", "json").stdout, "two runs differ"
    built = expect("build of the shipped data", ["build", "--show", "document"], 0)
    assert not built.stderr, f"an accepted finding is reported again: {built.stderr}"


def check_copy(data):
    briefing, folder = data / "briefing.json", data / "liuzhou"
    expect("a sound copy", ["check", "--dataset", folder], 0)
    expect("a catalogue by its name", ["check", "--dataset", folder / "catalogue.json"], 0)
    append(folder / "publicity-2021.csv", "forest_coverage,liuzhou,2020,67.2,,%,exact,actual,A,,,publicity-2021,生态 第3段,,")
    expect("a contradiction", ["check", briefing], 1,
           ["error[conflict]", "柳州市2020年森林覆盖率", "id: conflict/forest_coverage@liuzhou@2020@gwr-2021=66.7%+publicity-2021=67.2%",
            "publicity-2021.csv:60", "hint: "])
    pdf = data / "out.pdf"
    expect("build stops", ["build", briefing, "-o", pdf], 1, errors=["error[check.conflict]", "error[check.stopped]", "--allow-findings"])
    assert not pdf.exists(), "a PDF was made of data that contradict themselves"
    document = expect("build goes on when told to", ["build", briefing, "--allow-findings", "--show", "document"], 0, ["数据核查", "67.2%"])
    assert document.stdout.count("森林覆盖率：2021年政府工作报告为66.7%") == 1
    expect("without notes a section is made", ["build", briefing, "--sections", "ecology", "--allow-findings", "--show", "document"], 0,
           ['section notes "附注"', "数据核查"])
    expect("the PDF is made", ["build", briefing, "--allow-findings", "-o", pdf], 0)
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "数据核查" in text and "67.2%" in text


def check_waivers(data):
    folder = data / "liuzhou"
    path = folder / "waivers.json"
    waivers = json.loads(path.read_text(encoding="utf-8"))
    waivers["waivers"].append({"id": "conflict/forest_coverage@liuzhou@2020@gwr-2021=66.7%+publicity-2021=67.2%",
                               "reason": "known", "date": "2026-11-21", "by": "test"})
    path.write_text(json.dumps(waivers, ensure_ascii=False), encoding="utf-8")
    expect("accepted by name", ["check", "--dataset", folder], 0, ["(waived)[conflict]: 柳州市2020年森林覆盖率", "5 waived"])
    text = (folder / "publicity-2021.csv").read_text(encoding="utf-8").replace("2020,67.2,", "2020,67.3,")
    (folder / "publicity-2021.csv").write_text(text, encoding="utf-8")
    expect("accepted for other figures", ["check", "--dataset", folder], 1, ["warning[stale-waiver]", "error[conflict]"])
    path.write_text(json.dumps({**waivers, "waivers": [{"id": "x", "date": "2026-11-21", "by": "test"}]}), encoding="utf-8")
    expect("a waiver without a reason", ["check", "--dataset", folder], 65, errors=["data.field-missing", "/waivers/0"])
    path.unlink()
    expect("waivers that are not there", ["check", "--dataset", folder], 65, errors=["waivers.json"])


def check_regions(data):
    """A fault in a region the briefing cannot read does not stop it."""
    folder = data / "liuzhou"
    catalogue = json.loads((folder / "catalogue.json").read_text(encoding="utf-8"))
    catalogue["regions"].append({"id": "luzhai", "name": "鹿寨县", "level": "county", "parent": "liuzhou"})
    (folder / "catalogue.json").write_text(json.dumps(catalogue, ensure_ascii=False), encoding="utf-8")
    append(folder / "publicity-2021.csv", "forest_coverage,luzhai,2020,60.1,,%,exact,actual,A,,,publicity-2021,生态,,")
    append(folder / "quality-2022.csv", "forest_coverage,luzhai,2020,61.1,,%,exact,actual,A,,,quality-2022,生态,,")
    expect("a county's fault", ["check", "--dataset", folder], 1, ["鹿寨县2020年森林覆盖率"])
    expect("the city's briefing", ["build", data / "briefing.json", "--show", "document"], 0)


def main():
    check_shipped()
    for check in ([check_copy, check_waivers], [check_regions]):
        with tempfile.TemporaryDirectory() as folder:
            data = pathlib.Path(folder) / "data"
            shutil.copytree(ROOT / "data", data)
            for one in check:
                one(data)
    expect("an unknown format", ["check", "--format", "xml"], 64)
    expect("no such briefing", ["check", "nowhere.json"], 65)
    expect("a briefing and a dataset", ["check", "data/briefing.json", "--dataset", "data/liuzhou"], 64)
    print("\n".join(failures) or "all as expected")
    return 1 if failures else 0


if __name__ == "__main__":
    program = sys.argv[1]
    sys.exit(main())
