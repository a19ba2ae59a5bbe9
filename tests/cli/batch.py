#!/usr/bin/env python3
"""Many reports in one command: the same bytes however they are made, nothing lost whatever dies.

usage: batch.py PROGRAM
"""
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import small_project
from small_project import PLUGIN, YEARS, tree

failures = []


class Project(small_project.Project):
    def command(self, *more, **options):
        return [program, *super().command(*more, **options)]

    def run(self, output, *more, **options):
        return run(self.command(output, *more), **options)


def run(command, env=None, **options):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C", **(env or {})}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, env=environment, **options)


def check(what, condition, result=None):
    if not condition:
        told = f"\n{result.returncode}\n{result.stdout[-1500:]}{result.stderr[-1500:]}" if result else ""
        failures.append(what + told)


def counts(result):
    """made, kept and failed, as the summary tells."""
    found = dict(line.split()[:2] for line in result.stdout.splitlines()
                 if line.split()[:1] and line.split()[0] in ("made", "kept", "failed") and len(line.split()) == 2)
    return tuple(int(found.get(word, -1)) for word in ("made", "kept", "failed"))


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def check_equal_bytes(folder):
    project = Project(folder / "equal")
    first = project.run(folder / "one", "-j", 1)
    check("one worker makes all", first.returncode == 0 and counts(first) == (24, 0, 0), first)
    second = project.run(folder / "three", "-j", 3)
    check("three workers make the same bytes", second.returncode == 0 and tree(folder / "one") == tree(folder / "three"),
          second)
    single = folder / "single.pdf"
    run([program, "build", str(project.folder / "briefing.json"), "--region", "cedar", "--year", "2019", "-o", str(single)])
    check("a report is the one that build makes", single.read_bytes() == (folder / "one/cedar-2019.pdf").read_bytes())
    listed = manifest(folder / "one")
    check("the manifest has no times and all reports", len(listed["reports"]) == 24 and listed["made"] == 24
          and all(set(one) == {"name", "region", "period", "status", "pages", "size", "sha256", "inputs"}
                  for one in listed["reports"]))
    check("the sums in the manifest are those of the files",
          all(hashlib.sha256((folder / "one" / one["name"]).read_bytes()).hexdigest() == one["sha256"]
              for one in listed["reports"]))
    check("nothing is left of journals and temporary files", not list((folder / "one").rglob("*.tmp"))
          and not list((folder / "one/.journal").iterdir()))
    near = run([program, "batch", "briefing.json", *project.command(folder / "near")[3:]], cwd=project.folder)
    check("how the briefing is named is in no byte", near.returncode == 0 and tree(folder / "one") == tree(folder / "near"), near)
    (folder / "near").rename(folder / "far")
    again = project.run(folder / "far")
    check("nor is it a reason to make a report anew", again.returncode == 0 and counts(again) == (0, 24, 0), again)
    dated = project.run(folder / "far", env={"SOURCE_DATE_EPOCH": "1600000000"})
    check("the date that the environment gives is", dated.returncode == 0 and counts(dated) == (24, 0, 0), dated)
    dry = project.run(folder / "dry", "--dry-run")
    check("a dry run prints the plan and makes nothing", dry.returncode == 0 and len(dry.stdout.splitlines()) == 24
          and dry.stdout.startswith("ash\t2016\tash-2016.pdf\n") and not (folder / "dry").exists(), dry)


def remade(project, output, *more):
    """Names of the reports that a run made anew."""
    before = {path.name: path.stat().st_ino for path in output.glob("*.pdf")}
    result = project.run(output, *more)
    after = {path.name: path.stat().st_ino for path in output.glob("*.pdf")}
    check("a resumed run ends well", result.returncode == 0, result)
    names = {name for name in after if before.get(name) != after[name]}
    check("the summary counts what was made", counts(result)[0] == len(names), result)
    return names


def check_resume(folder):
    project, output = Project(folder / "resume"), folder / "resumed"
    project.run(output)
    check("a second run makes nothing", remade(project, output) == set())
    project.values["gdp", "birch", 2018] = 999
    project.save()
    check("one figure remakes the one report that prints it", remade(project, output) == {"birch-2018.pdf"})
    project.values["income", "birch", 2018] = 999
    project.save()
    check("a figure in three series remakes three", remade(project, output)
          == {"birch-2018.pdf", "birch-2019.pdf", "birch-2020.pdf"})
    project.save("gdp,birch,2012,1,,亿元,exact,actual,A,,,s,表1,,\n")
    check("a new record that nobody asked for, and lines that move, remake nothing", remade(project, output) == set())
    project.run(folder / "moved")
    check("lines that moved are not in the bytes", tree(output) == tree(folder / "moved"))
    project.save("income,birch,2015,1,,元,exact,actual,A,,,s,表1,,\n")
    check("a record that was asked for in vain remakes those that asked", remade(project, output)
          == {"birch-2016.pdf", "birch-2017.pdf"})
    (output / "elm-2016.pdf").write_bytes(b"spoilt")
    (output / "elm-2017.pdf").unlink()
    check("a file that was spoilt or lost is remade", remade(project, output) == {"elm-2016.pdf", "elm-2017.pdf"})
    (project.folder / "short.lua").write_text(PLUGIN.replace("收入：", "居民收入："), encoding="utf-8")
    check("another plugin remakes all", len(remade(project, output)) == 24)
    (project.folder / "plugins").mkdir()
    (project.folder / "plugins/short.lua").write_text(PLUGIN, encoding="utf-8")
    check("a plugin that comes after the one in use remakes nothing", remade(project, output) == set())
    briefing = json.loads((project.folder / "briefing.json").read_text(encoding="utf-8"))
    (project.folder / "briefing.json").write_text(json.dumps({**briefing, "style": "briefing"}), encoding="utf-8")
    check("another style remakes all", len(remade(project, output)) == 24)
    check("--fresh remakes all", len(remade(project, output, "--fresh")) == 24)
    project.run(folder / "anew")
    check("a folder that was kept up to date is as one made anew", tree(output) == tree(folder / "anew"))


def check_previous(folder):
    """What a section says of the edition before hangs on records that it did not ask for by name."""
    project, output = Project(folder / "editions", ("short", "changes")), folder / "editions-out"
    before = small_project.Project(folder / "edition before")
    definition = json.loads((project.folder / "briefing.json").read_text(encoding="utf-8"))
    write = lambda path: (project.folder / "briefing.json").write_text(
        json.dumps({**definition, "previous": path}, ensure_ascii=False), encoding="utf-8")
    write("../edition before/catalogue.json")
    check("all are made", project.run(output).returncode == 0 and len(list(output.glob("*.pdf"))) == 24)
    of = lambda city: {f"{city}-{year}.pdf" for year in YEARS}
    project.values["gdp", "birch", 2016] = 7
    project.save()
    check("a record that differs from the edition before remakes the reports of its region", remade(project, output)
          == of("birch"))
    before.values["income", "elm", 2019] = 8
    before.save()
    check("so does one of the edition before", remade(project, output) == of("elm"))
    lines = (before.folder / "s.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (before.folder / "s.csv").write_text("".join([lines[0], *reversed(lines[1:])]), encoding="utf-8")
    check("lines of the edition before that move remake nothing", remade(project, output) == set())
    project.run(folder / "editions-anew")
    check("a folder kept up to date is as one made anew, editions too", tree(output) == tree(folder / "editions-anew"))
    run([program, "build", str(before.folder / "briefing.json"), "--ledger", "-o", str(folder / "before.pdf")])
    write("../before.ledger.json")
    check("a ledger in its place remakes all", len(remade(project, output)) == 24)
    ledger = folder / "before.ledger.json"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace('\n["', '\n["约', 1), encoding="utf-8")
    check("so does another ledger", len(remade(project, output)) == 24)
    check("and it rests", remade(project, output) == set())


def started(command, **options):
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def check_signals(folder):
    project, output = Project(folder / "signals", ("short", "poison")), folder / "signals-out"
    hanging = small_project.POISON.replace('"loop"', '"match"')  # nothing but the clock of the run ends it
    (project.folder / "poison.lua").write_text(hanging, encoding="utf-8")
    command = project.command(output, "-j", 2, "--time-limit", 60)
    at_work = lambda process: list(output.glob("*.pdf")) or process.poll() is not None
    process = started(command)
    while not at_work(process):
        time.sleep(0.01)
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=60)
    check("a terminal that is closed stops the run: 143", process.returncode == 143)
    shutil.rmtree(output)
    process, begin = started(command), time.monotonic()
    while not at_work(process):
        time.sleep(0.01)
    while process.poll() is None and time.monotonic() - begin < 20:
        process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
    # One that comes while the program is already on its way out ends it by itself, which a shell calls 143, too.
    check("one who asks again and again does not wait longer", process.poll() in (143, -signal.SIGTERM))
    process.kill()
    process.communicate()
    sound, output = Project(folder / "ignored"), folder / "ignored-out"
    deaf = lambda: [signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGHUP)]
    process = started(sound.command(output, "-j", 1), preexec_fn=deaf)
    while not at_work(process):
        time.sleep(0.001)
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGHUP)
    out, err = process.communicate(timeout=60)
    check("signals that were ignored before stay so, as for a job in the background or under nohup",
          process.returncode == 0, subprocess.CompletedProcess([], process.returncode, out, err))


def check_killed_again(folder):
    """A finished batch is run again and killed: its old manifests do not speak for it."""
    project, output = Project(folder / "again", ("short", "poison")), folder / "again-out"
    healthy = ["--years", "2016", "--shards", "2"]
    base = [program, "batch", str(project.folder / "briefing.json"), "--regions", "all", "-o", str(output)]
    for shard in "01":
        run([*base, *healthy], env={"JIANBAO_SHARD": shard})
    check("merged", run([program, "merge", str(output)]).returncode == 0 and (output / "manifest.json").exists())
    before = (output / "ash-2016.pdf").stat().st_ino
    hanging = small_project.POISON.replace('["2020年"]', '["2016年"]').replace("榉市", "柏市")  # the second one
    (project.folder / "poison.lua").write_text(hanging, encoding="utf-8")
    process = started([*base, *healthy, "-j", "1", "--time-limit", "60"], env={**os.environ, "JIANBAO_SHARD": "0"})
    while (output / "ash-2016.pdf").stat().st_ino == before and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    result = run([program, "merge", str(output)])
    check("a shard that was killed on its second run is missing", result.returncode == 1 and "shard 0 of 2" in result.stderr, result)
    check("and the manifest of the whole is gone", not (output / "manifest.json").exists())
    (project.folder / "poison.lua").write_text(small_project.POISON, encoding="utf-8")
    result = run([*base, *healthy], env={"JIANBAO_SHARD": "0"})
    check("what the run before it had made is still known", result.returncode == 0 and counts(result) == (1, 1, 0), result)
    check("merged again", run([program, "merge", str(output)]).returncode == 0)
    (output / "elm-2016.pdf").unlink()
    result = run([program, "merge", str(output)])
    check("a report that is gone is named", result.returncode == 1 and "elm-2016.pdf" in result.stderr, result)


def check_divided_anew(folder):
    """The same reports as one whole and as shards in one folder: the latest word about each counts."""
    project, output = Project(folder / "divided"), folder / "divided-out"
    for shard in ("0/2", "1/2"):
        project.run(output, "--shard", shard)
    project.values["gdp", "ash", 2016] = 5
    project.save()
    check("as a whole, only what changed is made", remade(project, output) == {"ash-2016.pdf"})
    check("and nothing the next time", remade(project, output) == set())


def check_long_names(folder):
    project, output = Project(folder / "long"), folder / "long-out"
    name = "x" * 180 + "{region}-{year}.pdf"
    host = ["unshare", "--uts", "sh", "-c", 'hostname "$0" && exec "$@"', "h" * 63]
    if subprocess.run([*host, "true"], capture_output=True, check=False).returncode:
        print("skipped: a host with a long name (no right to give it one)")
        host = []
    result = run([*host, *project.command(output, "--name", name)])
    check("long names on a host with a long name", result.returncode == 0 and len(list(output.glob("*.pdf"))) == 24, result)
    old, new = output / ".a.pdf.elsewhere.1.2.tmp", output / ".b.pdf.elsewhere.1.2.tmp"
    for path in (old, new):
        path.write_text("x")
    os.utime(old, (time.time() - 3 * 86400,) * 2)
    run(project.command(output, "--name", name))
    check("what another machine left behind days ago is removed, what it may be writing is not",
          not old.exists() and new.exists())


def check_folder_words(folder):
    project = Project(folder / "words")
    first = project.run(folder / "plain")
    wanted = tree(folder / "plain")
    for words in ("slash/", "slashes//", "dot/./", "two//parts", "./here"):
        result = project.run(words, cwd=folder)
        check(f"the folder may be written {words}", result.returncode == 0 and tree(folder / words) == wanted, result)
        check(f"nothing is left in {words}", not list((folder / words).rglob("*.tmp")))
    check("the plain one was made", first.returncode == 0, first)


def check_processors(folder):
    project, output = Project(folder / "processors", ("short", "poison")), folder / "processors-out"
    if not shutil.which("taskset"):
        return print("skipped: a run that has one processor (there is no taskset)")
    process = started(["taskset", "-c", "0", *project.command(output, "--time-limit", 60)])
    while not list(output.glob("*.pdf")) and process.poll() is None:
        time.sleep(0.01)
    workers = len(workers_of(process.pid))
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    check("as many workers as processors that the run may use", workers == 1)


def check_poisoned(folder):
    project, output = Project(folder / "poisoned", ("short", "poison")), folder / "poison-out"
    result = project.run(output, "-j", 2, "--time-limit", 3)
    check("five poisoned reports cost themselves alone", result.returncode == 1 and counts(result) == (19, 0, 5), result)
    failed = {one["name"]: one["causes"] for one in manifest(output)["reports"] if one["status"] == "failed"}
    check("the poisoned reports are named in the manifest, with their causes",
          set(failed) == {f"ash-{year}.pdf" for year in range(2017, 2022)} and all(failed.values()))
    check("the section is named", all("poison" in causes[0] for causes in failed.values()))
    check("the failures are told on standard error", all(f"failed: {name}" in result.stderr for name in failed), result)
    check("no file of a failed report is there", not any((output / name).exists() for name in failed))
    again = project.run(output, "-j", 1, "--time-limit", 3)
    check("failed reports are tried again, others kept", again.returncode == 1 and counts(again) == (0, 19, 5), again)


def workers_of(pid):
    try:
        return [int(one) for one in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def check_killed_worker(folder):
    project, output = Project(folder / "kill-worker", ("short", "poison")), folder / "kill-worker-out"
    process = subprocess.Popen(project.command(output, "-j", 1, "--time-limit", 20), stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    # The worker is in the endless match of ash 2020 sooner or later; it is killed there.
    deadline, killed = time.monotonic() + 30, False
    while time.monotonic() < deadline and not killed and process.poll() is None:
        time.sleep(0.05)
        if (output / "ash-2016.pdf").exists():
            for worker in workers_of(process.pid):
                os.kill(worker, signal.SIGKILL)
                killed = True
    out, _ = process.communicate(timeout=120)
    check("a worker that is killed is replaced and its report named", killed and process.returncode == 1
          and "killed from outside" in out, None)
    check("all sound reports are there", len(list(output.glob("*.pdf"))) >= 18)


def check_kill_all(folder, rounds):
    """kill -9 of the whole group at random moments: only whole files, and the next run ends the work."""
    project = Project(folder / "kill")
    begin = time.monotonic()
    project.run(folder / "kill-whole")
    span = time.monotonic() - begin
    whole = tree(folder / "kill-whole")
    chance = random.Random(7)
    interrupted = 0
    for number in range(rounds):
        output = folder / "killed"
        shutil.rmtree(output, ignore_errors=True)
        for _ in range(2):
            process = subprocess.Popen(project.command(output, "-j", chance.choice((1, 2, 3))), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(chance.random() * span)
            if chance.random() < 0.5:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()  # the workers follow by themselves
            if process.wait() == -signal.SIGKILL:
                interrupted += 1
            torn = [name for name, sum in tree(output).items() if name.endswith(".pdf") and not name.startswith(".")
                    and sum != whole[name]] if output.exists() else []
            check(f"round {number}: only whole files after kill -9", not torn)
        result = project.run(output, "-j", 2)
        time.sleep(0.02)
        check(f"round {number}: the next run ends the work", result.returncode == 0 and tree(output) == whole, result)
    check("some runs were killed in the middle", interrupted >= rounds // 2)


def check_stopped(folder):
    project, output = Project(folder / "stop", ("short", "poison")), folder / "stop-out"
    for number in (signal.SIGTERM, signal.SIGINT):
        shutil.rmtree(output, ignore_errors=True)
        process = subprocess.Popen(project.command(output, "-j", 2, "--time-limit", 60), stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        while not list(output.glob("*.pdf")) and process.poll() is None:
            time.sleep(0.01)
        begin = time.monotonic()
        process.send_signal(number)
        process.communicate(timeout=60)
        check(f"{number.name}: exit 143 within a few seconds", process.returncode == 143 and time.monotonic() - begin < 7)
        check(f"{number.name}: no temporary files are left", not list(output.rglob("*.tmp")))
        check(f"{number.name}: no manifest of a part is taken for a whole one", not (output / "manifest.json").exists())


def without_rights(program):
    """How to run the program so that it may not write where it has no right to, even for root; None: it cannot be done here."""
    if os.geteuid() != 0:
        return []
    rights = "-dac_override,-dac_read_search"
    for wrapper in (["setpriv", "--bounding-set", rights, "--inh-caps", rights],
                    ["setpriv", "--reuid", "65534", "--clear-groups"]):
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o555)
            if shutil.which("setpriv") and run(wrapper + [program, "--version"]).returncode == 0 and \
                    run(wrapper + ["touch", folder + "/x"]).returncode != 0:
                return wrapper
    print("skipped: a read-only folder (no way to give up root's rights)")
    return None


def check_unwritable(folder):
    project = Project(folder / "unwritable")
    (folder / "file").write_text("x")
    result = project.run(folder / "file")
    check("a file in the place of the folder: 73", result.returncode == 73, result)
    small = ["bash", "-c", 'ulimit -f 8; exec "$@"', "-"]
    output = folder / "limited"
    project.run(output, "--fresh", "-j", 1)
    before = tree(output)
    project.values["gdp", "ash", 2016] = 5
    project.save()
    result = run(small + project.command(output, "-j", 2))
    check("a limit on file sizes: 73, and the files are as they were", result.returncode == 73
          and "File too large" in result.stderr and tree(output) == before, result)
    weak = without_rights(project.command(output)[0])
    if weak is not None:
        output.chmod(0o555)
        for path in (output / ".journal", output / ".shards"):
            path.chmod(0o555)
        result = run(weak + project.command(output))
        check("a read-only folder: 73, and the files are as they were", result.returncode == 73
              and "Permission denied" in result.stderr and tree(output) == before, result)
    check_full_disk(folder, project)


def check_full_disk(folder, project):
    disk = folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "none", str(disk)], capture_output=True, check=False).returncode:
        print("skipped: a full disk (no right to mount)")
        return
    try:
        result = project.run(disk / "out")
        check("a full disk: 75, named", result.returncode == 75 and "No space left" in result.stderr, result)
        kept = len(list((disk / "out").glob("*.pdf")))
        check("a full disk: whole files only, and no temporary ones", kept > 0 and not list(disk.rglob("*.tmp")))
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        result = project.run(disk / "out")
        check("with room again the rest is made", result.returncode == 0 and counts(result)[1] > 0, result)
        subprocess.run(["sh", "-c", f"cat /dev/zero > '{disk}/filler'"], capture_output=True, check=False)
        result = run([program, "merge", str(disk / "out")])
        check("a merge on a full disk: 75, and the old manifest stays", result.returncode == 75
              and (disk / "out/manifest.json").exists(), result)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def check_vanished(folder):
    project, output = Project(folder / "vanish", ("short", "poison")), folder / "vanish-out"
    process = subprocess.Popen(project.command(output, "-j", 1, "--time-limit", 3), stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    while not list(output.glob("*.pdf")) and process.poll() is None:
        time.sleep(0.01)
    output.rename(folder / "elsewhere")
    _, err = process.communicate(timeout=60)
    check("a folder that vanished: 73, named, and not made anew", process.returncode == 73 and "folder is gone" in err
          and not output.exists(), subprocess.CompletedProcess([], process.returncode, "", err))


def check_usage(folder):
    project = Project(folder / "usage")
    for name, more, words in (
            ("names that meet", ["--name", "{year}.pdf"], "2016.pdf"),
            ("a name that leaves the folder", ["--name", "../{region}-{year}.pdf"], "../ash-2016.pdf"),
            ("an unknown field", ["--name", "{town}.pdf"], "town"),
            ("a shard beyond the last", ["--shard", "3/3"], "3/3")):
        result = project.run(folder / "usage-out", *more)
        check(f"{name}: 64, and nothing is made", result.returncode == 64 and words in result.stderr
              and not (folder / "usage-out").exists(), result)
    result = run([program, "batch", str(project.folder / "briefing.json"), "--years", "2020", "--regions", "oak", "-o", "x"])
    check("an unknown region: 64", result.returncode == 64 and "oak" in result.stderr, result)
    result = project.run(folder / "usage-out", env={"SLURM_ARRAY_TASK_ID": "1"})
    check("a shard of how many? 64", result.returncode == 64 and "--shards" in result.stderr, result)
    (folder / "plan.json").write_text('{"format": 1, "periods": ["2020"], "regions": ["oak"],\n "briefing": "usage/briefing.json"}')
    result = run([program, "batch", "--plan", str(folder / "plan.json"), "-o", str(folder / "usage-out")])
    check("an unknown region in a plan file: 65", result.returncode == 65, result)
    (folder / "plan.json").write_text('{"format": 1, "briefing": "usage/briefing.json", "name": "{year}/{region}.pdf",\n'
                                      ' "periods": ["2020"], "regions": ["all"]}')
    result = run([program, "batch", "--plan", str(folder / "plan.json"), "-o", str(folder / "planned")])
    check("a plan file makes reports in folders", result.returncode == 0 and (folder / "planned/2020/elm.pdf").exists(), result)


def check_twice_at_once(folder):
    """Two runs of one batch at the same time, as after a network that fell apart."""
    project, output = Project(folder / "twice"), folder / "twice-out"
    runs = [subprocess.Popen(project.command(output, "-j", 1), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(3)]
    for one in runs:
        _, err = one.communicate(timeout=120)
        check("each of three runs at once ends well", one.returncode == 0,
              subprocess.CompletedProcess([], one.returncode, "", err))
    project.run(folder / "once")
    check("three runs at once make what one makes", tree(output) == tree(folder / "once"))


def check_shards(folder):
    project = Project(folder / "shards")
    project.run(folder / "whole")
    output = folder / "parts"
    variables = ["JIANBAO_SHARD", "SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX"]
    for shard in (0, 2):
        result = project.run(output, "--shards", 3, env={variables[shard]: str(shard)})
        check(f"shard {shard} of 3", result.returncode == 0 and counts(result) == (8, 0, 0), result)
    result = run([program, "merge", str(output)])
    check("a missing shard is named: 1", result.returncode == 1 and "shard 1 of 3 is missing" in result.stderr, result)
    result = project.run(output, env={"SLURM_ARRAY_TASK_ID": "1", "JIANBAO_SHARDS": "3", "SLURM_ARRAY_TASK_COUNT": "1"})
    check("the missing shard alone, n from the environment", result.returncode == 0 and counts(result) == (8, 0, 0), result)
    result = run([program, "merge", str(output)])
    check("merge: the same bytes as one run", result.returncode == 0 and tree(output) == tree(folder / "whole"), result)
    run(project.command(output, "--shard", "1/3", years="2016-2020"))
    result = run([program, "merge", str(output)])
    check("a shard of another plan is named: 1", result.returncode == 1 and "another plan" in result.stderr, result)


def main():
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 6
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        check_equal_bytes(folder)
        check_resume(folder)
        check_previous(folder)
        check_signals(folder)
        check_killed_again(folder)
        check_divided_anew(folder)
        check_long_names(folder)
        check_folder_words(folder)
        check_processors(folder)
        check_poisoned(folder)
        check_killed_worker(folder)
        check_stopped(folder)
        check_unwritable(folder)
        check_vanished(folder)
        check_usage(folder)
        check_twice_at_once(folder)
        check_shards(folder)
        check_kill_all(folder, rounds)
    for failure in failures:
        print(failure)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


# What a shell ignores for its background jobs stays ignored by all they start.
for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
    signal.signal(number, signal.SIG_DFL)
program = os.path.abspath(sys.argv[1])
sys.exit(main())
