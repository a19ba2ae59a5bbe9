#!/usr/bin/env python3
"""scripts/kubernetes without a cluster: its fields, and the work of every index with the environment it would have.

usage: run.py PROGRAM
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import yaml

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/cli"))

import small_project  # noqa: E402
from small_project import tree  # noqa: E402

JOB, MERGE = (yaml.safe_load((ROOT / "scripts/kubernetes" / name).read_text(encoding="utf-8")) for name in ("job.yaml", "merge.yaml"))
failures = []


def check(what, condition, result=None):
    if not condition:
        told = f"\n{result.returncode}\n{result.stdout[-1500:]}{result.stderr[-1500:]}" if result else ""
        failures.append(what + told)


def container(job):
    containers = job["spec"]["template"]["spec"]["containers"]
    assert len(containers) == 1
    return containers[0]


def verdict(code):
    """What the policy says of a container that ended so: rules in their order, Count when none fits."""
    for rule in JOB["spec"]["podFailurePolicy"]["rules"]:
        codes = rule.get("onExitCodes")
        if codes and codes["containerName"] == container(JOB)["name"] and (codes["operator"] == "In") == (code in codes["values"]):
            return rule["action"]
    return "Count"


def amount(text):
    units = {"Ki": 2 ** 10, "Mi": 2 ** 20, "Gi": 2 ** 30}
    return int(text[:-2]) * units[text[-2:]] if text[-2:] in units else int(text)


def check_fields():
    spec, one = JOB["spec"], container(JOB)
    check("an Indexed Job of batch/v1", (JOB["apiVersion"], JOB["kind"], spec["completionMode"]) == ("batch/v1", "Job", "Indexed"))
    variables = {entry["name"]: entry["value"] for entry in one["env"]}
    check("the number of shards is told, as a text, and is that of the completions",
          variables["JIANBAO_SHARDS"] == str(spec["completions"]))
    check("the merge counts as many", container(MERGE)["command"][-2:] == ["--shards", str(spec["completions"])])
    check("no index of its own is set: the cluster sets JOB_COMPLETION_INDEX",
          not {"JIANBAO_SHARD", "SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX"} & set(variables))
    check("retries are counted for each index; a policy for failures needs pods that are not restarted",
          spec["backoffLimitPerIndex"] >= 1 and spec["template"]["spec"]["restartPolicy"] == "Never")
    check("what another try cannot mend is not tried again", {verdict(code) for code in (1, 64, 65, 73)} == {"FailIndex"})
    check("what another try may mend is", {verdict(code) for code in (70, 75, 137, 143)} == {"Count"})
    check("an evicted pod costs its shard no try", spec["podFailurePolicy"]["rules"][0]
          == {"action": "Ignore", "onPodConditions": [{"type": "DisruptionTarget"}]})
    command = one["command"]
    workers = int(command[command.index("-j") + 1])
    check("as many workers as processors, and memory for what they may use (512 MB each)",
          one["resources"]["requests"]["cpu"] == str(workers) and amount(one["resources"]["limits"]["memory"]) >= (workers + 1) * 512 * 2 ** 20)
    for job in (JOB, MERGE):
        pod, name = job["spec"]["template"]["spec"], job["metadata"]["name"]
        rights = container(job)["securityContext"]
        check(f"{name}: not root, no rights, nothing to write on but the volume",
              pod["securityContext"]["runAsNonRoot"] and pod["securityContext"]["runAsUser"] > 0
              and rights == {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}})
        check(f"{name}: what is mounted is a volume of the pod",
              [mount["name"] for mount in container(job)["volumeMounts"]] == [volume["name"] for volume in pod["volumes"]])
        check(f"{name}: the image is the one that the Containerfile makes",
              container(job)["image"].split(":")[0] == "jianbao" and container(job)["command"][0] == "jianbao")
    check("both mount one claim", JOB["spec"]["template"]["spec"]["volumes"] == MERGE["spec"]["template"]["spec"]["volumes"])


def as_in_pod(job, folder, **variables):
    """Runs the command of a pod: its environment and no other, its user, the volume in a folder."""
    one, pod = container(job), job["spec"]["template"]["spec"]
    mounted = one["volumeMounts"][0]["mountPath"]
    command = [program if word == "jianbao" else word.replace(mounted, str(folder)) for word in one["command"]]
    user = str(pod["securityContext"]["runAsUser"])
    rights = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--no-new-privs"]
    # The folder of the sources may be root's own; an image has everything where all may read it.
    needed = [[program, "--version"], ["test", "-r", ROOT / "data/styles/bulletin.json"]]
    reachable = os.geteuid() == 0 and all(subprocess.run([*rights, *one], capture_output=True, check=False).returncode == 0
                                          for one in needed)
    environment = {"PATH": os.environ["PATH"], **{entry["name"]: entry["value"] for entry in one.get("env", [])}, **variables}
    return subprocess.run([*(rights if reachable else []), *command], env=environment, cwd="/", capture_output=True, text=True,
                          check=False, timeout=120)


def check_work(folder):
    volume = folder / "volume"
    volume.mkdir()
    project = small_project.Project(volume / "project")
    (volume / "plan.json").write_text('{"format": 1, "briefing": "project/briefing.json", "periods": ["2016-2021"], "regions": ["all"]}')
    subprocess.run([program, *project.command(folder / "whole")], check=True, capture_output=True)
    for path in (folder, volume):
        path.chmod(0o755)
    if os.geteuid() == 0:
        user = JOB["spec"]["template"]["spec"]["securityContext"]["runAsUser"]
        os.chown(volume, user, user)  # what fsGroup is for
    result = as_in_pod(JOB, volume)
    check("without an index the whole is not made by accident: 64", result.returncode == 64, result)
    last = JOB["spec"]["completions"] - 1
    for index in range(last):
        result = as_in_pod(JOB, volume, JOB_COMPLETION_INDEX=str(index))
        check(f"index {index}", result.returncode == 0, result)
    result = as_in_pod(MERGE, volume)
    check("the merge names the index that is missing", result.returncode == 1
          and f"shard {last} of {last + 1} is missing" in result.stderr, result)
    result = as_in_pod(JOB, volume, JOB_COMPLETION_INDEX=str(last))
    check("the last index", result.returncode == 0, result)
    result = as_in_pod(MERGE, volume)
    check("merged, it is what one run makes, byte for byte", result.returncode == 0
          and tree(volume / "out") == tree(folder / "whole"), result)


def main():
    check_fields()
    with tempfile.TemporaryDirectory() as name:
        check_work(pathlib.Path(name))
    lines = (ROOT / "scripts/kubernetes/Containerfile").read_text(encoding="utf-8").splitlines()
    check("the image does not run as root", "USER 65534:65534" in lines)
    for failure in failures:
        print(failure)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


program = os.path.abspath(sys.argv[1])
sys.exit(main())
