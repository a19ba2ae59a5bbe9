#!/usr/bin/env python3
"""Hostile input: every wrong file gets a polite error with the right exit code and place, and no PDF.

usage: inputs.py PROGRAM
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


class Project:
    """A copy of the briefing and its data that a test may spoil."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        shutil.copytree(ROOT / "data/liuzhou", self.folder / "liuzhou")
        shutil.copy(ROOT / "data/briefing.json", self.folder / "briefing.json")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def definition(self, **changes):
        value = json.loads((ROOT / "data/briefing.json").read_text())
        value.update(changes)
        self.write("briefing.json", json.dumps(value, ensure_ascii=False))

    def replace(self, name, old, new):
        path = self.folder / name
        text = path.read_text()
        assert old in text, f"{name} does not hold {old}"
        path.write_text(text.replace(old, new, 1))


def case(name, spoil, code, *words, arguments=()):
    with tempfile.TemporaryDirectory() as folder:
        project = Project(folder)
        spoil(project)
        pdf = project.folder / "out.pdf"
        pdf.write_bytes(b"the old file")
        output = [] if "-o" in arguments else ["-o", str(pdf)]
        run = subprocess.run([program, "build", str(project.folder / "briefing.json"), *output, *arguments],
                             capture_output=True, text=True, check=False, timeout=60, env={**os.environ, "LC_ALL": "C"})
        problems = []
        if run.returncode != code:
            problems.append(f"exit code {run.returncode}, expected {code}")
        problems += [f"'{word}' is not in the message" for word in words if word not in run.stderr]
        if code != 0 and pdf.read_bytes() != b"the old file":
            problems.append("the old file was touched")
        if [p for p in project.folder.glob(".*.tmp")]:
            problems.append("a temporary file was left")
        if problems:
            failures.append(f"{name}: {'; '.join(problems)}\n{run.stderr}")


def plugin(body, **fields):
    head = 'local section = { id = "extra", title = "附加", api = 1' + "".join(f", {k} = {v}" for k, v in fields.items()) + " }\n"
    return head + "function section.write(brief)\n" + body + "\nend\nreturn section\n"


def with_plugin(body, sections=("extra",), **fields):
    def spoil(project):
        project.definition(sections=list(sections))
        project.write("extra.lua", plugin(body, **fields))
    return spoil


program = sys.argv[1]
case("a whole briefing passes", lambda p: None, 0)
case("broken JSON", lambda p: p.write("briefing.json", '{"format": 1,\n "title": }'), 65, "briefing.json:2:")
case("a duplicate key", lambda p: p.write("briefing.json", '{"format": 1, "format": 1}'), 65, "format")
case("bytes after the end", lambda p: p.write("briefing.json", (p.folder / "briefing.json").read_bytes() + b"x"), 65, "briefing.json")
case("a NUL byte", lambda p: p.write("briefing.json", (p.folder / "briefing.json").read_bytes() + b"\0"), 65, "briefing.json")
case("an unknown field", lambda p: p.definition(tilte="x"), 65, "tilte")
case("deep nesting", lambda p: p.write("briefing.json", "[" * 100000), 65, "briefing.json")
case("a wrong unit", lambda p: p.replace("liuzhou/gwr-2021.csv", "gdp,liuzhou,2020,3176.9,,亿元", "gdp,liuzhou,2020,3176.9,,万辆"), 65,
     "gwr-2021.csv:2:", "万辆", "亿元")
case("an unknown indicator", lambda p: p.replace("liuzhou/gwr-2021.csv", "gdp,liuzhou,2020", "gpd,liuzhou,2020"), 65, "gwr-2021.csv:2:", "gpd")
case("two wrong lines are reported at once", lambda p: (p.replace("liuzhou/gwr-2021.csv", "gdp,liuzhou,2020", "gpd,liuzhou,2020"),
     p.replace("liuzhou/gwr-2024.csv", ",A,", ",Z,")), 65, "gwr-2021.csv", "gwr-2024.csv")
case("an unknown section in the definition", lambda p: p.definition(sections=["industri"]), 65, "industri", "industry")
case("an unknown section on the command line", lambda p: None, 64, "nothing", arguments=["--sections", "nothing"])
case("an unknown region on the command line", lambda p: None, 64, "atlantis", arguments=["--region", "atlantis"])
case("a bad period on the command line", lambda p: None, 64, "20xx", arguments=["--year", "20xx"])
case("an unknown option", lambda p: None, 64, arguments=["--colour", "red"])
case("a missing data file", lambda p: (p.folder / "liuzhou/gwr-2021.csv").unlink(), 65, "gwr-2021.csv")
case("a plugin's syntax error", with_plugin("  local x = = 1"), 65, "extra.lua:3", "section: extra")
case("a plugin's runtime error", with_plugin("  local t = nil\n  return t.x"), 1, "extra.lua:4", "nil value", "section: extra")
case("one bad section does not hide another", lambda p: (p.definition(sections=["extra", "other"]), p.write("extra.lua", plugin("  error('first')")),
     p.write("other.lua", plugin("  error('second')").replace('"extra"', '"other"'))), 1, "first", "second")
case("a misspelt indicator", with_plugin('  return doc.para { brief:figure("nev_ouput") }'), 1, "extra.lua:3", "nev_output")
case("a misspelt function", with_plugin('  return doc.parra { "x" }'), 1, "extra.lua:3", "para")
case("a global by mistake", with_plugin("  x = 1"), 1, "extra.lua:3", "local x")
case("a hole in a list", with_plugin('  local nothing = nil\n  return doc.para { "x", nothing, "y" }'), 1, "extra.lua:4", "nil")
case("a number as text", with_plugin("  return doc.para { 5 }"), 1, "extra.lua:3", "number")
case("a table whose row is short", with_plugin('  return doc.table { columns = { "a", "b" }, rows = { { "c" } } }'), 1, "rows[1]")
case("an endless loop", with_plugin("  while true do end"), 1, "1000 ms")
case("an endless loop under pcall", with_plugin("  while true do pcall(function() while true do end end) end"), 1, "1000 ms")
case("too much memory", with_plugin("  local t = {}\n  for i = 1, 1e9 do t[i] = { i } end"), 1, "64 MB")
case("a giant string", with_plugin("  return doc.para { string.rep('x', 1e9) }"), 1, "extra.lua:3")
case("no files for plugins", with_plugin("  return io.open('/etc/passwd')"), 1, "io")
case("no system for plugins", with_plugin("  return os.execute('true')"), 1, "os")
case("an error object", with_plugin("  error({})"), 1, "error object")
case("a needed figure is missing", with_plugin('  return doc.para { "x" }', needs='{ "auto_exports_cumulative" }'), 1, "auto_exports_cumulative")
case("a wanted figure may be missing", with_plugin('  return doc.para { "x" }', wants='{ "auto_exports_cumulative" }'), 0)
case("a section without figures says so", with_plugin("  return doc.body()"), 0)
case("a character no font has", with_plugin('  return doc.para { "\\u{10FFFD}" }'), 1, "extra.lua:3", "U+10FFFD")
case("text that is not UTF-8", with_plugin('  return doc.para { "\\xFF" }'), 1, "extra.lua:3", "UTF-8")
case("no folder to write to", lambda p: p.write("file", "x"), 73, "write", arguments=["-o", "/dev/null/out.pdf"])
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
