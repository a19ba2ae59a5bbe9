#!/usr/bin/env python3
"""jianbao data import as a person uses it: files of several kinds, where output and report go, exit codes, hostile archives.

usage: data_import.py PROGRAM
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHEETS = ROOT / "tests/unit/sheet/fixtures"
failures = []


def run(*arguments, folder=ROOT):
    return subprocess.run([program, "data", "import", *map(str, arguments)], capture_output=True, text=True, check=False, timeout=120,
                          cwd=folder, env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C"})


def expect(name, result, code, *, output=(), report=()):
    problems = [] if result.returncode == code else [f"exit code {result.returncode}, expected {code}"]
    problems += [f"'{word}' is not in the output" for word in output if word not in result.stdout]
    problems += [f"'{word}' is not in the report" for word in report if word not in result.stderr]
    if "internal error" in result.stderr:
        problems.append("an internal error")
    if problems:
        failures.append(f"{name}: {'; '.join(problems)}\n{result.stdout[:1500]}\n{result.stderr[:1500]}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        book = SHEETS / "yearbook.xlsx"
        expect("a workbook to standard output", run(book, "--source", "yearbook"), 1,
               output=["gdp,liuzhou,2020,3176.9,,亿元,exact,actual,A,1.5,,yearbook,主要指标!E4"],
               report=["主要指标!D5", "#N/A", "主要指标!A7", "底稿", "hidden sheet", '"across"'])
        # Without the growth column of 2019 and the unknown row nothing is left.
        mapping = {"format": 1, "sheet": "主要指标", "last_row": 6, "columns": {"indicator": "A", "unit": "B"},
                   "constants": {"region": "liuzhou"}, "digits": "stored",
                   "across": {"columns": "E:F", "heads": [{"row": 2, "field": "period"}, {"row": 3, "field": "measure"}]}}
        (folder / "map.json").write_text(json.dumps(mapping, ensure_ascii=False), encoding="utf-8")
        out = folder / "out.csv"
        result = run(book, "--map", folder / "map.json", "--source", "yearbook", "-o", out, "--format", "json")
        expect("a mapping, a file and a report as JSON", result, 0)
        report = json.loads(result.stdout)
        if (report["taken"], report["left_count"], report["left"]) != (3, 0, []):
            failures.append(f"the report as JSON: {report}")
        if "gdp_primary,liuzhou,2020,231.4" not in out.read_text(encoding="utf-8"):
            failures.append("the file lacks a figure")
        # What was written is read again, whole.
        expect("the long form", run(out, "--source", "yearbook"), 0, output=["nev_output,liuzhou,2020,18.7,,万辆"])
        table = "指标;地区;年份;数值;单位\n地区生产总值;柳州市;2020年;3176.90;亿元\n"
        (folder / "gb.csv").write_bytes(table.encode("gb18030"))
        expect("GB 18030 with semicolons", run(folder / "gb.csv", "--source", "s"), 0, output=["gdp,liuzhou,2020,3176.90,,亿元"],
               report=["GB 18030"])
        expect("no such sheet", run(book, "--sheet", "无"), 65, report=["data.import-no-sheet"])
        expect("a hidden sheet asked for", run(book, "--sheet", "底稿"), 65, report=["data.import-no-guess"])
        expect("no such file", run(folder / "none.csv"), 65, report=["none.csv"])
        expect("an unwritable output", run(folder / "gb.csv", "--source", "s", "-o", "/dev/null/out.csv"), 73)
        (folder / "bad.json").write_text('{"format": 1, "columns": {"valeu": "A"}, "colums": {}}', encoding="utf-8")
        expect("a faulty mapping", run(book, "--map", folder / "bad.json"), 65, report=["valeu", "colums"])
        for file, word in (("entities.xlsx", "sheet.doctype"), ("no-sheet.xlsx", "sheet.part"), ("broken-xml.xlsx", "sheet.xml"),
                           ("far-cells.xlsx", "sheet.limit")):
            expect(file, run(SHEETS / file), 65, report=[word])
        # 700 MB of one cell's text in less than a megabyte.
        with zipfile.ZipFile(SHEETS / "cells.xlsx") as whole, zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
            for part in whole.namelist():
                if part != "xl/sharedStrings.xml":
                    bomb.writestr(part, whole.read(part))
            with bomb.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
                part.write(b'<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
                for _ in range(700):
                    part.write(b" " * 1_000_000)
                part.write(b"</sst>")
        expect("a zip bomb", run(folder / "bomb.xlsx"), 65, report=["sheet.limit"])
    for failure in failures:
        print(failure)
    print(f"data import: {'all well' if not failures else f'{len(failures)} failures'}")
    return 1 if failures else 0


if __name__ == "__main__":
    program = str(pathlib.Path(sys.argv[1]).resolve())
    sys.exit(main())
