#!/usr/bin/env python3
"""jianbao watch: builds again by itself, only what changed, keeps the last good PDF, ends on a signal.

usage: watch.py PROGRAM
"""
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
PATIENCE = 60  # seconds, for what should come at once


def check(condition, words):
    if not condition:
        sys.exit("watch: " + words)


class Watch:
    """The program at work in a folder, with its lines as they come."""

    def __init__(self, folder, *options):
        self.errors = open(folder / "errors.txt", "w+")
        self.process = subprocess.Popen([PROGRAM, "watch", "briefing.json", "-o", "out.pdf", "--lang", "en", *options], cwd=folder,
                                        stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=lambda: [self.lines.put(line) for line in self.process.stdout], daemon=True).start()

    def line(self):
        try:
            return self.lines.get(timeout=PATIENCE)
        except queue.Empty:
            sys.exit(f"watch: nothing was said for {PATIENCE} s; {self.said()}")

    def expect(self, sections, words):
        found = self.written()
        check(found == sections, f"{words}: expected {sections}, found {found}")

    def written(self):
        line = self.line()
        found = re.search(r"out\.pdf: \d+ pages, \d+ ms; sections written: (.*)", line)
        check(found, f"expected a PDF, found {line!r}; {self.said()}")
        return found[1].split(", ")

    def failed(self):
        line = self.line()
        check(re.match(r"not made, errors: \d+", line), f"expected errors, found {line!r}")
        return line

    def said(self):
        self.errors.flush()
        return (pathlib.Path(self.errors.name)).read_text()

    def stop(self, number):
        self.process.send_signal(number)
        return self.process.wait(timeout=PATIENCE)


def project(folder):
    definition = json.loads((ROOT / "data/briefing.json").read_text())
    definition.pop("tables")
    definition["data"] = ["liuzhou/catalogue.json"]
    definition["sections"] = ["overview", "industry", "ecology", "notes"]
    (folder / "briefing.json").write_text(json.dumps(definition, ensure_ascii=False))
    shutil.copytree(ROOT / "data/liuzhou", folder / "liuzhou")
    shutil.copytree(ROOT / "plugins", folder / "plugins")


def edit(path, change):
    """As most editors do: a new file in the place of the old."""
    text = change(path.read_text())
    beside = path.with_suffix(".new")
    beside.write_text(text)
    beside.rename(path)


def is_as_built(folder):
    made = subprocess.run([PROGRAM, "build", "briefing.json", "-o", "again.pdf"], cwd=folder, capture_output=True, text=True)
    check(made.returncode == 0, made.stderr)
    check((folder / "out.pdf").read_bytes() == (folder / "again.pdf").read_bytes(), "another PDF than build makes")


def sections(folder):
    """Which sections run again: the one that changed, and those that look back at others."""
    watch = Watch(folder)
    watch.expect(["overview", "industry", "ecology", "notes"], "all sections at first")
    plugins = folder / "plugins"
    more = 'body:add(doc.para { "又记：", brief:figure("gdp"), "。" })\n  return body'
    edit(plugins / "overview.lua", lambda text: text.replace("return body", more))
    watch.expect(["overview", "notes"], "only the section that changed, and the one that looks back")
    is_as_built(folder)  # with figures of the sections behind it at other places of the ledger
    with open(plugins / "ecology.lua", "a") as file:  # in place
        file.write("-- one more line\n")
    watch.expect(["ecology", "notes"], "a file that is written in place")
    edit(folder / "briefing.json", lambda text: text.replace('"notes"', '{"id": "notes", "title": "说明"}'))
    watch.expect(["notes"], "only the title of the notes changed")
    is_as_built(folder)
    edit(folder / "liuzhou/catalogue.json", lambda text: text + "\n")
    watch.expect(["overview", "industry", "ecology", "notes"], "all sections read the data")
    is_as_built(folder)
    return watch


def errors(folder, watch):
    """While there are errors the last good PDF stays; a section that hangs costs its turn alone."""
    good = (folder / "out.pdf").read_bytes()
    plugin = folder / "plugins/industry.lua"
    right = plugin.read_text()
    edit(plugin, lambda text: "local x = = 1\n" + text)
    check("out.pdf" in watch.failed(), "the last good one is named")
    check("plugins/industry.lua:1" in watch.said() and "script.syntax" in watch.said(), watch.said())
    check((folder / "out.pdf").read_bytes() == good, "the last good PDF is touched")
    hostile = (ROOT / "tests/hostile/plugins/pattern_explodes.lua").read_text()
    edit(plugin, lambda text: hostile.replace("pattern_explodes", "industry"))
    watch.failed()
    check("process.hung" in watch.said(), watch.said())
    edit(plugin, lambda text: right)
    check("industry" in watch.written(), "mended")
    check((folder / "out.pdf").read_bytes() == good, "the same as before")
    hidden = folder / "liuzhou.away"
    (folder / "liuzhou").rename(hidden)
    watch.failed()
    hidden.rename(folder / "liuzhou")
    watch.written()
    check((folder / "out.pdf").read_bytes() == good, "the same once more")


def children(pid):
    found = []
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
        except (OSError, IndexError):
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def ends(folder, watch):
    helpers = children(watch.process.pid)
    check(len(helpers) == 1, f"one process for the sections, found {helpers}")
    check(watch.stop(signal.SIGTERM) == 143, "SIGTERM")
    check(not pathlib.Path(f"/proc/{helpers[0]}").exists(), "its process is left behind")
    again = Watch(folder)
    again.written()
    helpers = children(again.process.pid)
    again.stop(signal.SIGKILL)
    end = time.monotonic() + PATIENCE
    while any(is_running(one) for one in helpers):
        check(time.monotonic() < end, "a killed parent leaves its process behind")
        time.sleep(0.05)
    third = Watch(folder)
    third.written()
    check(third.stop(signal.SIGINT) == 143, "SIGINT")


def is_running(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        project(folder)
        time.sleep(0.2)  # files that are younger than a step of the file system's clock are looked at twice
        watch = sections(folder)
        errors(folder, watch)
        ends(folder, watch)
    print("watch: ok")


# What a shell ignores for its background jobs stays ignored by all they start.
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, signal.SIG_DFL)
main()
