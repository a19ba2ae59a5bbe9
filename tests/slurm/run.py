#!/usr/bin/env python3
"""scripts/slurm/submit on a real Slurm: whatever dies, the merged batch is that of one machine, byte for byte.

usage: run.py PROGRAM        exit code 77: there can be no cluster here, the reason is printed
"""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/cli"))

import loopback  # noqa: E402
import small_project  # noqa: E402
from small_project import tree  # noqa: E402

SUBMIT = ROOT / "scripts/slurm/submit"
YEARS = "2010-2021"  # of 4 cities: 48 reports, 6 a shard
failures = []

# A section that works for some tenths of a second, so that there is a time in which a node can die.
SLOW = """
local section = { id = "slow", title = "计算", wants = {} }
function section.write(brief)
  local sum = 0
  for i = 1, 1.2e7 do sum = sum + i % 7 end
  return { doc.para { "完。" } }
end
return section
"""

# Stands before the program and answers as a machine in trouble would.
WRAPPER = """#!/bin/sh
case "$*" in
{cases}
esac
exec "{program}" "$@"
"""


def check(what, condition, result=None):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        failures.append(what)
        print(f"{result.returncode}\n{result.stdout[-2000:]}{result.stderr[-3000:]}" if result else "", flush=True)


def wrapper(folder, name, **cases):
    """shard → what it does before the program is called."""
    path = folder / name
    path.write_text(WRAPPER.format(program=program, cases="\n".join(
        f'*"--shard {shard.strip("_")}/"*) {act};;' for shard, act in cases.items())))
    path.chmod(0o755)
    return path


def started(cluster, *arguments):
    return subprocess.Popen([SUBMIT, "--program", program, "--poll", "0.2", "--settle", "1", *map(str, arguments)],
                            env=cluster.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd="/")


def ended(process, seconds=150):
    out, err = process.communicate(timeout=seconds)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def until(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return bool(condition())


def of_batch(project, output, shards, *more, years=YEARS):
    return [project.folder / "briefing.json", "--years", years, "--regions", "all", "-o", output, "--shards", shards, *more]


def until_in_the_middle(cluster, node, output):
    """Stops all that works on a node when its shard, which is given, has made some reports and not all."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        tasks = cluster.tasks_on(node)
        for pid, _ in tasks:
            loopback.end(pid, signal.SIGSTOP)
        for shard in {cluster.variable(pid, "SLURM_ARRAY_TASK_ID") for pid, name in tasks if name == "jianbao"} - {""}:
            lines = sum(len(path.read_text().splitlines()) for path in output.glob(f".journal/{shard}-of-*"))
            if lines > 3 and not (output / f".shards/{shard}-of-8.jsonl").exists():
                return shard
        for pid, _ in tasks:
            loopback.end(pid, signal.SIGCONT)
        time.sleep(0.1)
    return ""


def check_dead_node(cluster, folder, project):
    output, flag = folder / "parts", folder / "tried"
    tries = wrapper(folder, "tries", _3=f'[ -e "{flag}" ] || {{ touch "{flag}"; exit 75; }}')
    driver = started(cluster, *of_batch(project, output, 8, "--program", tries))
    shard = until_in_the_middle(cluster, "n1", output)
    cluster.kill_node("n1")
    check("a shard is found in the middle of its work", shard)
    check("a node dies whole, with kill -9", until(lambda: not cluster.tasks_on("n1"), 10))
    check("and its shard is not done", not (output / f".shards/{shard}-of-8.jsonl").exists())
    result = ended(driver)
    check("an array of 8 on 4 nodes is made all the same", result.returncode == 0 and "48 reports, 0 failed" in result.stdout,
          result)
    check("the shard that answered 75 is sent again, alone", flag.exists() and ": shards 3\n" in result.stderr, result)
    check("merged, it is what one machine makes, byte for byte", tree(output) == whole)
    check("no temporary file, no journal is left", not list(output.rglob("*.tmp")))
    before = {path.name: path.stat().st_ino for path in output.glob("*.pdf")}
    cluster.start_node("n1")
    cluster.wait_for_nodes()
    result = ended(started(cluster, *of_batch(project, output, 8)))
    check("the same again makes nothing anew", result.returncode == 0
          and before == {path.name: path.stat().st_ino for path in output.glob("*.pdf")}, result)


def check_answers(cluster, folder, project):
    one_year = {"years": "2020"}
    never = wrapper(folder, "never", _1="exit 75")
    result = ended(started(cluster, *of_batch(project, folder / "never-out", 2, "--program", never, **one_year)))
    check("a shard that always asks for another try: 75 after three rounds", result.returncode == 75
          and result.stderr.count(": shards 1\n") == 2 and "shard 1 of 2 is missing: exit code 75" in result.stderr, result)
    bad = wrapper(folder, "bad", _0="exit 65")
    result = ended(started(cluster, *of_batch(project, folder / "bad-out", 2, "--program", bad, **one_year)))
    check("a shard with bad input is not sent again: 65", result.returncode == 65 and result.stderr.count("job ") == 1, result)
    result = ended(started(cluster, project.folder / "briefing.json", "--years", "2020", "--regions", "oak", "-o",
                           folder / "oak", "--shards", 2))
    check("an unknown region is found before anything is sent: 64", result.returncode == 64 and "oak" in result.stderr
          and not (folder / "oak").exists(), result)
    (project.folder / "plan.json").write_text('{"format": 1, "periods": ["2019"], "regions": ["all"], "briefing": "briefing.json"}')
    poisoned = small_project.Project(folder / "poisoned", ("short", "poison"))
    result = ended(started(cluster, "--plan", project.folder / "plan.json", "-o", folder / "planned here", "--shards", 2, "--",
                           "--time", "5"))
    check("a plan file, and options for sbatch", result.returncode == 0 and "4 reports, 0 failed" in result.stdout, result)
    result = ended(started(cluster, *of_batch(poisoned, folder / "poisoned-out", 2, years="2021")))
    check("a report that fails: 1, named, and its shard is not sent again", result.returncode == 1
          and "failed ash-2021.pdf" in result.stdout and result.stderr.count("job ") == 1, result)


def check_stopped(cluster, folder, project):
    output = folder / "stopped"
    driver = started(cluster, *of_batch(project, output, 8))
    until(lambda: list(output.glob("*.pdf")))
    driver.send_signal(signal.SIGTERM)
    result = ended(driver)
    empty = until(lambda: not cluster.call("squeue", "-h").stdout.strip(), 30)
    check("stopped: 143, and nothing is left in the queue", result.returncode == 143 and empty, result)
    made = {path.name: path.stat().st_ino for path in output.glob("*.pdf")}
    result = ended(started(cluster, *of_batch(project, output, 8)))
    kept = {path.name: path.stat().st_ino for path in output.glob("*.pdf")}
    check("the same command goes on from there", result.returncode == 0 and tree(output) == whole and made
          and all(kept[name] == number for name, number in made.items()), result)


def check_readme(cluster, folder):
    """The very lines that the READMEs show, in a folder like the repository's."""
    (folder / "build/release").mkdir(parents=True)
    shutil.copy(program, folder / "build/release/jianbao")
    for part in ("data", "fonts", "plugins", "scripts"):
        (folder / part).symlink_to(ROOT / part)
    subprocess.run([folder / "build/release/jianbao", "batch", "--years", "2019-2021", "--regions", "all", "-o", "out/one"],
                   cwd=folder, check=True, capture_output=True)
    for name in ("README.md", "README.zh.md"):
        lines = re.findall(r"^    (scripts/slurm/submit .*)$", (ROOT / name).read_text(encoding="utf-8"), re.M)
        for line in lines:
            result = subprocess.run(["bash", "-c", line], cwd=folder, env=cluster.environment, capture_output=True, text=True,
                                    check=False, timeout=120)
            output = folder / re.search(r"-o (\S+)", line)[1]
            check(f"{name}: {line}", result.returncode == 0 and tree(output) == tree(folder / "out/one"), result)
        check(f"{name} shows how", len(lines) == 1)


def main():
    global whole
    if reason := loopback.why_not():
        print(f"skipped: a Slurm cluster on loopback ({reason})")
        return 77
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as name, loopback.Cluster(4) as cluster:
        folder = pathlib.Path(name)
        project = small_project.Project(folder / "project", ("short", "slow"))
        (project.folder / "slow.lua").write_text(SLOW, encoding="utf-8")
        subprocess.run([program, *project.command(folder / "whole", years=YEARS)], check=True, capture_output=True)
        whole = tree(folder / "whole")
        check_dead_node(cluster, folder, project)
        check_answers(cluster, folder, project)
        check_stopped(cluster, folder, project)
        check_readme(cluster, folder / "readme")
    print(f"{len(failures)} failures, {time.monotonic() - begin:.0f} s")
    return 1 if failures else 0


# What a shell ignores for its background jobs stays ignored by all they start.
for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
    signal.signal(number, signal.SIG_DFL)
program = os.path.abspath(sys.argv[1])
whole = {}
sys.exit(main())
