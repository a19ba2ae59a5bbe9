#!/usr/bin/env python3
"""The program as a script sees it: exit codes, what goes to standard output, messages in two languages.

usage: exit_codes.py PROGRAM
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BRIEFING = str(ROOT / "data/briefing.json")
failures = []


def run(*arguments, **options):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C", **options.pop("env", {})}
    return subprocess.run([program, *map(str, arguments)], capture_output=not options, text=True, check=False, timeout=60,
                          env=environment, **options)


def expect(name, arguments, code, *words, output=(), env=None):
    """Exit code, words of standard error, words of standard output."""
    result = run(*arguments, **({} if env is None else {"env": env, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}))
    problems = []
    if result.returncode != code:
        problems.append(f"exit code {result.returncode}, expected {code}")
    problems += [f"'{word}' is not in the message" for word in words if word not in result.stderr]
    problems += [f"'{word}' is not in the output" for word in output if word not in result.stdout]
    if "internal error" in result.stderr:
        problems.append("an internal error")
    if problems:
        failures.append(f"{name}: {'; '.join(problems)}\n{result.stdout[:2000]}{result.stderr[:2000]}")
    return result


def commands_of(help_text):
    block = re.search(r"^Subcommands:\n((?:  .*\n?)+)", help_text, re.M)
    return re.findall(r"^  (\S+)", block[1], re.M) if block else []


def check_help(path=()):
    """--help of this command and of all below it: exit 0, a usage line, an example, no output on standard error."""
    name = " ".join(path) or "jianbao"
    result = expect(f"help of {name}", [*path, "--help"], 0, output=["Usage:"])
    if result.stderr:
        failures.append(f"help of {name} writes to standard error")
    below = commands_of(result.stdout)
    if not below and "Example" not in result.stdout:
        failures.append(f"help of {name} has no example")
    count = 1
    for command in below:
        count += check_help((*path, command))
    return count


def check_usage():
    version = expect("--version", ["--version"], 0).stdout
    if not re.fullmatch(r"jianbao \d+\.\d+\.\d+\n", version):
        failures.append(f"--version prints {version!r}")
    expect("no command", [], 64)
    expect("an unknown command", ["biuld"], 64, "biuld", "build")
    expect("an unknown command below", ["data", "lsit"], 64, "lsit", "list")
    expect("a command without what it needs", ["data"], 64)
    expect("an unknown option", ["build", "--colour", "red"], 64, "--colour")
    expect("an option without its value", ["build", "--region"], 64, "--region")
    expect("an unknown choice", ["build", "--show", "everything"], 64, "document", "pages")
    expect("an unknown format", ["data", "export", "--format", "xml"], 64, "csv")
    expect("an unknown language", ["--lang", "fr", "build"], 64, "en")
    expect("an unknown region", ["build", BRIEFING, "--region", "lizhou"], 64, "lizhou", "liuzhou")
    expect("an unknown section", ["build", BRIEFING, "--sections", "industri"], 64, "industri", "industry")
    expect("a bad period", ["build", BRIEFING, "--year", "20xx"], 64, "20xx", "2020-Q1")


def check_bad_files(folder):
    expect("a briefing that is not there", ["build", folder / "none.json"], 65, "none.json")
    expect("a folder as the briefing", ["build", folder], 65, str(folder))
    expect("data of a briefing that is not there", ["data", "list", folder / "none.json"], 65, "none.json")
    (folder / "broken.json").write_text('{"format": 1,\n "title": }')
    for command in (["build"], ["data", "list"], ["data", "export"]):
        expect(f"broken JSON for {' '.join(command)}", [*command, folder / "broken.json"], 65, "broken.json:2:")
    definition = json.loads(pathlib.Path(BRIEFING).read_text())
    definition["data"] = [str(ROOT / "data" / path) for path in definition["data"]]
    definition["tables"] = {name: str(ROOT / "data" / path) for name, path in definition["tables"].items()}

    def write(**changes):
        path = folder / "briefing.json"
        path.write_text(json.dumps({**definition, **changes}, ensure_ascii=False))
        return path

    expect("a text table that is not there", ["build", write(tables={"livelihood_projects": "none.csv"})], 65, "none.csv")
    expect("a style that is not there", ["build", write(style="red")], 65, "red", "/style")
    (folder / "own.json").write_text('{"format": 1, "text": {"body": {"font": "body", "sise": "12pt"}}}')
    expect("a wrong key of a style", ["build", write(style="own.json")], 65, "own.json:1:", "/text/body/sise", "did you mean 'size'?")
    expect("an unknown region in the file", ["build", write(region="lizhou")], 65, "lizhou", "liuzhou")
    (folder / "broken.lua").write_text("local x = = 1")
    expect("a plugin with wrong syntax", ["build", write(sections=["broken"])], 65, "broken.lua:1", "section: broken")
    (folder / "fails.lua").write_text('local s = { id = "fails", title = "x" }\nfunction s.write()\n  error("no luck")\nend\nreturn s')
    expect("a plugin that fails", ["build", write(sections=["fails"])], 1, "fails.lua:3", "no luck", "section: fails")
    expect("a font that is not there", ["build", write(fonts={"body": {"han": ["none.ttf"]}})], 1, "none.ttf")
    shutil.copy(folder / "fails.lua", folder / "none.ttf")
    expect("a font that is none", ["build", write(fonts={"body": {"han": ["none.ttf"]}})], 65, "none.ttf", "font.invalid")


def check_output(folder):
    pdf = folder / "deep/er/out.pdf"
    made = expect("a briefing", ["build", BRIEFING, "--sections", "overview", "-o", pdf], 0)
    if made.stdout != f"{pdf}\n":
        failures.append(f"the path of the PDF is not what is printed: {made.stdout!r}")
    if not pdf.is_file() or not pdf.read_bytes().startswith(b"%PDF-"):
        failures.append("the PDF is none")
    expect("no folder to write to", ["build", BRIEFING, "-o", "/dev/null/out.pdf"], 73, "/dev/null/out.pdf")
    expect("a folder of the PDF's name", ["build", BRIEFING, "-o", folder], 73, str(folder))
    shown = folder / "shown.pdf"
    expect("a stage is printed, no PDF made", ["build", BRIEFING, "--show", "document", "-o", shown], 0, output=["section overview"])
    expect("pages are printed, no PDF made", ["build", BRIEFING, "--show", "pages", "-o", shown], 0, output=["page 1 label"])
    if shown.exists():
        failures.append("--show has made a PDF")
    expect("a section with its code", ["build", BRIEFING, "--region", "450200", "--sections", "overview", "--show", "document"], 0,
           output=["柳州市"])


def check_full_streams():
    """A full disk behind standard output is 73; behind standard error it changes nothing."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        for arguments in (["build", BRIEFING, "--show", "document"], ["build", BRIEFING, "--show", "pages"], ["data", "list", BRIEFING],
                          ["data", "export", BRIEFING], ["data", "export", BRIEFING, "--format", "json"]):
            code = run(*arguments, stdout=full, stderr=subprocess.DEVNULL).returncode
            if code != 73:
                failures.append(f"{arguments}: exit code {code} when the output cannot be written, expected 73")
        code = run("build", BRIEFING, "--region", "lizhou", stdout=subprocess.DEVNULL, stderr=full).returncode
        if code != 64:
            failures.append(f"exit code {code} when messages cannot be written, expected 64")


def check_languages():
    wrong = ["build", BRIEFING, "--region", "lizhou"]
    expect("messages in English", wrong, 64, "unknown region")
    expect("messages in Chinese by --lang", ["--lang", "zh", *wrong], 64, "未知地区", "错误")
    expect("--lang behind the command", [*wrong, "--lang", "zh"], 64, "未知地区")
    expect("messages in Chinese by the locale", wrong, 64, "未知地区", env={"LC_ALL": "zh_CN.UTF-8"})
    expect("--lang goes before the locale", ["--lang", "en", *wrong], 64, "unknown region", env={"LC_ALL": "zh_CN.UTF-8"})


program = sys.argv[1]
if check_help() < 5:
    failures.append("--help names too few commands for this test to say anything")
check_usage()
check_languages()
check_full_streams()
with tempfile.TemporaryDirectory() as temporary:
    check_bad_files(pathlib.Path(temporary))
with tempfile.TemporaryDirectory() as temporary:
    check_output(pathlib.Path(temporary))
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
