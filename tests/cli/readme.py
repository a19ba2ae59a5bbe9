#!/usr/bin/env python3
"""What the README files say works: their commands run, their example of a section writes one, their links lead somewhere.

Commands of the program run for real, in a copy of the folder; scripts, which install and build, are only looked at
(that of scripts/slurm runs in tests/slurm).

usage: readme.py PROGRAM
"""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
READMES = ["README.md", "README.zh.md"]
GUIDES = ["plugins/README.md", "plugins/README.zh.md"]  # followed from top to bottom, files saved as they say
PROGRAM = "build/release/jianbao"
COMMAND = re.compile(r"(?:[A-Z_]+=\S+ )*(?:" + PROGRAM + r"|scripts/\S+|parallel|cmake|ctest|git|sudo|apt-get|cd)\b")
failures = []


def blocks(text):
    """(language, lines) of every fenced and every indented block; an indented one has no language."""
    language, lines, indented = None, [], []
    for line in [*text.splitlines(), ""]:
        fence = re.match(r"\s*```(\S*)", line)
        if fence and language is None:
            language, lines = fence[1] or "text", []
        elif fence:
            yield language, lines
            language = None
        elif language is not None:
            lines.append(line)
        elif line.startswith("    ") or (not line.strip() and indented):
            indented.append(line[4:])
        elif indented:
            yield "", indented
            indented = []
    if indented:
        yield "", indented


def commands(text):
    """Every line of a block of commands, and every `command` in the running text."""
    found = []
    for language, lines in blocks(text):
        if language in ("sh", "bash", "shell", "console") or (not language and lines and COMMAND.match(lines[0])):
            joined = "\n".join(lines).replace("\\\n", " ")
            found += [re.sub(r"^\$ ", "", line).split("  #")[0].strip() for line in joined.splitlines()]
    found += re.findall(r"`(" + PROGRAM + r" [^`]+)`", text)
    return [line for line in found if line and not line.startswith("#")]


def check_script(line):
    path = ROOT / shlex.split(line)[0]
    if not path.is_file() or not os.access(path, os.X_OK):
        failures.append(f"{line}: there is no such script, or it cannot be run")
    elif path.read_bytes().startswith((b"#!/usr/bin/env bash", b"#!/bin/bash", b"#!/bin/sh")):
        checked = subprocess.run(["bash", "-n", path], capture_output=True, text=True, check=False)
        if checked.returncode != 0:
            failures.append(f"{line}: {checked.stderr}")


def check_watch(line, folder):
    """It does not end by itself: it makes its PDF, says so, and is stopped."""
    words = shlex.split(line)
    made = subprocess.Popen([folder / words[0], *words[1:]], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = made.stdout.readline()
    made.terminate()
    _, errors = made.communicate(timeout=60)
    if ".pdf" not in said or made.returncode != 143:
        failures.append(f"{line}: {said}{errors[:2000]}, exit code {made.returncode}")


def check_command(line, folder):
    if line.startswith(PROGRAM + " watch"):
        return check_watch(line, folder)
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    result = subprocess.run(["bash", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)
    if result.returncode != 0:
        failures.append(f"{line}: exit code {result.returncode}\n{result.stderr[:2000]}")


def save_example(text, folder):
    """The section that the README shows, under the name it gives."""
    for language, lines in blocks(text):
        if language == "lua" or (not language and lines and lines[0].startswith("local section")):
            name = re.search(r"`(plugins/\w+\.lua)`", text)
            assert name, "the README shows a section but does not say where to save it"
            (folder / name[1]).write_text("\n".join(lines) + "\n")


def follow(name, folder):
    """A guide step by step: what it shows under "Save this as `FILE`" is saved, its commands are run, in their order."""
    text = (ROOT / name).read_text()
    steps, last = 0, ""
    pieces = re.split(r"(^```\w*\n.*?^```$)", text, flags=re.M | re.S)
    for piece in pieces:
        fence = re.match(r"```(\w*)\n(.*)^```$", piece, re.M | re.S)
        if not fence:
            for line in commands(piece):
                check_command(line, folder)
                steps += 1
            last = piece.strip().splitlines()[-1] if piece.strip() else ""
            continue
        saved = re.search(r"`(plugins/[^`]+)`", last)
        if not saved:
            failures.append(f"{name}: it does not say where to save the {fence[1]} it shows")
            continue
        (folder / saved[1]).write_text(fence[2])
    return steps


def check_links(name, text):
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if "://" not in target and not (ROOT / name).parent.joinpath(target).exists():
            failures.append(f"{name}: the link {target} leads nowhere")


def main():
    ran = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for part in ("data", "fonts", "scripts"):
            (folder / part).symlink_to(ROOT / part)
        shutil.copytree(ROOT / "plugins", folder / "plugins")
        (folder / PROGRAM).parent.mkdir(parents=True)
        (folder / "out").mkdir()
        shutil.copy(sys.argv[1], folder / PROGRAM)
        check_command(PROGRAM + " build", folder)  # what scripts/quickstart does at its end
        for name in READMES:
            text = (ROOT / name).read_text()
            save_example(text, folder)
            check_links(name, text)
            for line in commands(text):
                words = [word for word in shlex.split(line) if "=" not in word]
                if words[0] in (PROGRAM, "parallel"):
                    check_command(line, folder)
                    ran += 1
                elif words[0].startswith("scripts/"):
                    check_script(line)
                elif not shutil.which(words[0]):
                    failures.append(f"{name}: there is no program {words[0]}")
            for path in re.findall(r"`(out/[^`]+\.pdf)`", text):
                if not (folder / path).is_file():
                    failures.append(f"{name}: {path} is not what the program makes")
        for name in GUIDES:
            check_links(name, (ROOT / name).read_text())
            shutil.rmtree(folder / "plugins")
            shutil.copytree(ROOT / "plugins", folder / "plugins")
            if follow(name, folder) < 8:
                failures.append(f"{name}: it holds too few commands to be a guide")
    if ran < 5:
        failures.append("the READMEs hold too few commands for this test to say anything")
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
