#!/usr/bin/env python3
"""The tools of an author: new, check, test, run, list, doc, stubs; errors as JSON; drafts; plugins that are folders.

usage: plugins.py PROGRAM
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())


def check(condition, words):
    if not condition:
        sys.exit("plugins: " + words)


def run(folder, *arguments):
    return subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, text=True)


def succeed(folder, *arguments):
    done = run(folder, *arguments)
    check(done.returncode == 0, f"{arguments}: {done.returncode} {done.stdout} {done.stderr}")
    return done.stdout


def new_section(folder):
    made = succeed(folder, "plugin", "new", "health").split()
    check("plugins/health.lua" in made and "plugins/tests/health.json" in made, str(made))
    check("1 passed, 0 failed" in succeed(folder, "plugin", "test", "plugins/health.lua"), "a new section passes its test")
    check("health:" in succeed(folder, "plugin", "check", "plugins/health.lua"), "a new section has no faults")
    check("3176.9亿元" in succeed(folder, "plugin", "run", "plugins/health.lua"), "a new section is told")
    check(run(folder, "plugin", "new", "health").returncode == 64, "nothing is written over")
    check(run(folder, "plugin", "new", "../health").returncode == 64, "a path is no name")


def wrong_section(folder):
    plugin = folder / "plugins/health.lua"
    good = plugin.read_text()
    plugin.write_text(good.replace('"，比上年"', '"，比去年"'))
    done = run(folder, "plugin", "test", "plugins/health.lua")
    check(done.returncode == 1 and "  + " in done.stdout and "比去年" in done.stdout, done.stdout)
    succeed(folder, "plugin", "test", "plugins/health.lua", "--update")
    check("1 passed" in succeed(folder, "plugin", "test", "plugins/health.lua"), "updated")
    plugin.write_text(good.replace('brief:find("gdp")', 'brief:find("gpd")').replace('"，比上年"', '"，比上年3%"')
                      .replace("local course", "course"))
    done = run(folder, "plugin", "check", "plugins/health.lua", "--errors", "json")
    said = [json.loads(line) for line in done.stderr.splitlines()]
    ids = {one["id"] for one in said}
    check(done.returncode == 1 and {"plugin.global", "plugin.digit", "script.failed"} <= ids, done.stderr)
    failed = next(one for one in said if one["id"] == "script.failed")
    check("did you mean 'gdp'?" in failed["message"] and failed["line"] == 13, str(failed))
    plugin.write_text("return {")
    done = run(folder, "plugin", "check", "plugins/health.lua")
    check(done.returncode == 65 and "plugins/health.lua:1" in done.stderr, done.stderr)
    plugin.write_text(good)


def folder_plugin(folder):
    own = folder / "plugins/traffic"
    own.mkdir()
    (own / "init.lua").write_text('local words = require "words"\nlocal prose = require "prose"\nreturn { id = "traffic", title = "交通", '
                                  'write = function(brief) return { words.lead(brief), prose.table(brief, "表", { "gdp", "trade_total" }) } end }\n')
    (own / "words.lua").write_text('return { lead = function(brief) return doc.para { brief.region, "概况。" } end }\n')
    text = succeed(folder, "plugin", "run", "plugins/traffic")
    check("柳州市概况" in text and "table" in text, text)
    check("traffic: " in succeed(folder, "plugin", "check", "plugins/traffic"), "a folder is checked")


def drafts(folder):
    (folder / "plugins/broken.lua").write_text('return { id = "broken", title = "坏章", write = function() error("写不出") end }\n')
    definition = json.loads((ROOT / "data/briefing.json").read_text())
    definition["data"] = [str(ROOT / "data/liuzhou/catalogue.json")]
    definition.pop("tables")
    definition["sections"] = ["overview", "broken", "health"]
    definition["limits"] = {"seconds": 2, "blocks": 100}
    (folder / "briefing.json").write_text(json.dumps(definition))
    done = run(folder, "build", "briefing.json", "-o", "out.pdf")
    check(done.returncode == 1 and not (folder / "out.pdf").exists(), "no PDF without --draft")
    done = run(folder, "build", "briefing.json", "-o", "out.pdf", "--draft")
    check(done.returncode == 1 and "写不出" in done.stderr, done.stderr)
    text = subprocess.run(["pdftotext", folder / "out.pdf", "-"], capture_output=True, text=True).stdout
    check("草稿：本章未能生成" in text and "坏章" in text and "写不出" in text and "标题" in text, "the draft marks the section")
    definition["limits"] = {"second": 2}
    (folder / "briefing.json").write_text(json.dumps(definition))
    done = run(folder, "build", "briefing.json", "-o", "out.pdf")
    check(done.returncode == 65 and "/limits" in done.stderr, done.stderr)


def new_project(folder):
    made = succeed(folder, "new", "guilin", "--city", "桂林市").split()
    check("guilin/briefing.json" in made, str(made))
    built = run(folder, "build", "guilin/briefing.json", "-o", "guilin.pdf")
    check(built.returncode == 0 and not built.stderr, built.stderr)
    text = subprocess.run(["pdftotext", folder / "guilin.pdf", "-"], capture_output=True, text=True).stdout
    check("桂林市" in text and "1030.0亿元" in text and "虚构" in text, text)
    check(run(folder, "new", "guilin").returncode == 64, "a folder that is not empty is left alone")
    check(run(folder, "new", "other", "--city", 'a"b').returncode == 64, "a name that would break the files")


def reference(folder):
    listed = succeed(folder, "plugin", "list")
    check("industry  工业" in listed and "years (integer, from 2, up to 20)" in listed, listed)
    whole = succeed(folder, "plugin", "doc")
    check(whole == (ROOT / "plugins/REFERENCE.md").read_text(),
          "plugins/REFERENCE.md is not what `plugin doc` says: build/test/jianbao plugin doc > plugins/REFERENCE.md")
    for name in ("brief", "brief:find", "find", "doc.table", "table", "say"):
        check(succeed(folder, "plugin", "doc", name), name)
    done = run(folder, "plugin", "doc", "doc.tabel")
    check(done.returncode == 64 and "doc.table" in done.stderr, done.stderr)
    stubs = folder / "stubs.lua"
    stubs.write_text(succeed(folder, "plugin", "stubs"))
    checked = subprocess.run(["lua5.4", "-e", f"assert(loadfile('{stubs}'))()"], capture_output=True, text=True)
    check(checked.returncode == 0, "stubs: " + checked.stderr)
    text = stubs.read_text()
    classes = set(re.findall(r"---@class ([\w.]+)", text)) | set(re.findall(r"---@alias ([\w.]+)", text))
    used = set(re.findall(r"jianbao\.\w+", text))
    check(used <= classes, f"types without a class: {used - classes}")
    for name in re.findall(r"^### ([\w.:]+)\(", whole, re.M):
        check(re.search(rf"^function \S*[.:]{name.split(':')[-1].split('.')[-1]}\(", text, re.M), f"{name} has no stub")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        new_section(folder)
        wrong_section(folder)
        folder_plugin(folder)
        drafts(folder)
        new_project(folder)
        reference(folder)


main()
