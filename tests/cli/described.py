#!/usr/bin/env python3
"""The man page and the completions hold every command and option that --help tells, and the shells take them.

usage: described.py PROGRAM
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

failures = []


def run(*command, text=""):
    return subprocess.run([str(word) for word in command], input=text, capture_output=True, text=True, check=False, timeout=60,
                          env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"})


def check(what, condition, result=None):
    if not condition:
        failures.append(what + (f"\n{result.stdout[-1500:]}{result.stderr[-1500:]}" if result else ""))


def commands(path=()):
    """(path, options) of every command, by its help."""
    help = run(program, *path, "--help").stdout
    parts = dict(re.findall(r"^(\w+):\n((?:  .*\n)+)", help, re.M))
    options = re.findall(r"(?<![\w-])--?[a-z][a-z-]*", " ".join(
        line.split(None, 1)[0] for line in parts.get("Options", "").splitlines() if re.match(r"  -", line)))
    yield path, options
    for line in parts.get("Subcommands", "").splitlines():
        if re.match(r"  \w", line):
            yield from commands((*path, line.split()[0]))


def complete(script, *words):
    """What bash offers for the last word."""
    line = " ".join(f"'{word}'" for word in words)
    result = run("bash", "-c", f'source "$1"; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _jianbao; '
                 'printf "%s\\n" "${COMPREPLY[@]}"', "-", script)
    check(f"bash completes {words} without a word of its own", result.returncode == 0 and not result.stderr, result)
    return result.stdout.split()


def check_man(table):
    page = run(program, "man").stdout
    text = page.replace("\\-", "-").replace("\\e", "\\")
    sections = dict(zip([()] + [tuple(name.split()[1:]) for name in re.findall(r"^\.SS (.*)$", text, re.M)], text.split("\n.SS ")))
    for path, options in table:
        check(f"the man page has {path}", path in sections)
        for option in options:
            if option not in ("-h", "--help") or not path:
                check(f"the man page has {option} of {path}", f"\\fB{option}\\fR" in sections.get(path, ""))
    for tool in (["mandoc", "-T", "lint"], ["man", "-l", "--warnings=w", "-Tutf8"]):
        if not shutil.which(tool[0]):
            print(f"skipped: {tool[0]} on the man page (it is not here)")
            continue
        with tempfile.NamedTemporaryFile("w", suffix=".1", encoding="utf-8") as file:
            file.write(page)
            file.flush()
            result = run(*tool, file.name)
        warned = result.stdout if tool[0] == "mandoc" else result.stderr
        check(f"{tool[0]} finds no fault in the man page", result.returncode == 0 and not warned, result)


def check_bash(table, script):
    check("bash takes the completions", run("bash", "-n", script).returncode == 0)
    below = {}
    for path, _ in table:
        if path:
            below.setdefault(path[:-1], []).append(path[-1])
    for path, options in table:
        check(f"options of {path}", set(options) <= set(complete(script, "jianbao", *path, "-")))
        if path in below:
            check(f"commands below {path}", complete(script, "jianbao", *path, "") == below[path])
    check("a command that was begun", complete(script, "jianbao", "mer") == ["merge"])
    check("behind options", complete(script, "jianbao", "--lang", "zh", "plugin", "ch") == ["check"])
    check("values of an option", complete(script, "jianbao", "build", "--pdfa", "3") == ["3a", "3b"]
          or complete(script, "jianbao", "build", "--pdfa", "") == ["none", "2b", "2a", "3b", "3a"])
    check("values of an option that all commands take", complete(script, "jianbao", "build", "--lang", "") == ["en", "zh"])
    check("files are left to the shell", complete(script, "jianbao", "batch", "--plan", "") == [])
    check("a word that is no command stays none", complete(script, "jianbao", "build", "merge", "--sh") == ["--show"])


def check_other_shells(folder):
    for shell, words in (("zsh", ["zsh", "-n"]), ("fish", ["fish", "--no-execute"])):
        script = folder + "/" + shell
        with open(script, "w", encoding="utf-8") as file:
            file.write(run(program, "completions", shell).stdout)
        if not shutil.which(shell):
            print(f"skipped: {shell} (it is not here)")
            continue
        result = run(*words, script)
        check(f"{shell} takes the completions", result.returncode == 0 and not result.stderr, result)
    if shutil.which("fish"):
        def ask(line):
            result = run("fish", "--no-config", "-c", f'source {folder}/fish; complete -C "{line}"')
            check(f"fish completes {line}", result.returncode == 0 and not result.stderr, result)
            return [one.split("\t")[0] for one in result.stdout.splitlines()]
        check("fish: a command", ask("jianbao mer") == ["merge"])
        check("fish: a command below", ask("jianbao plugin ch") == ["check"])
        check("fish: an option of this command alone", ask("jianbao merge --sh") == ["--shards"])
        check("fish: values", ask("jianbao build --show ") == ["document", "pages"])


def main():
    table = list(commands())
    check("there are commands", len(table) > 20 and ("plugin", "check") in dict(table))
    check_man(table)
    with tempfile.TemporaryDirectory() as folder:
        script = folder + "/jianbao"
        with open(script, "w", encoding="utf-8") as file:
            file.write(run(program, "completions", "bash").stdout)
        check_bash(table, script)
        check_other_shells(folder)
    result = run(program, "completions", "tcsh")
    check("another shell: 64", result.returncode == 64, result)
    for failure in failures:
        print(failure)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


program = os.path.abspath(sys.argv[1])
sys.exit(main())
