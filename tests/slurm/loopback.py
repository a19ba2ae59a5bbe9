"""A throw-away Slurm cluster of a few nodes on loopback, for tests: as root, without an init, without traces.

Key, socket, configuration, state and logs lie in one temporary folder; nothing is written to /etc or /var. What runs is
ended by the numbers in that folder, and what the jobs left behind by the configuration in its environment.
"""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

PROGRAMS = {"slurmctld": "slurm-wlm", "slurmd": "slurm-wlm", "sbatch": "slurm-wlm", "munged": "munge"}

# No cgroups, accounting or MPI: it works in any container. A dead node is noticed after some 10 s; a task that is put
# back waits for cred_expire (below 5 the 120 s of the default hold). Two real processors are declared as many (config_overrides).
CONFIGURATION = """
ClusterName=jianbao
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={port}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.sock,cred_expire=5
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool/%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
MpiDefault=none
MailProg=/bin/true
SwitchType=switch/none
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0,sched_min_interval=0
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdTimeout={timeout}
KillWait=2
InactiveLimit=0
JobRequeue=1
ReturnToService=2
UnkillableStepTimeout=60
SlurmdParameters=config_overrides
"""
NODE = ("NodeName={name} NodeHostname={host} NodeAddr=127.0.0.1 Port={port} CPUs=1 Boards=1 SocketsPerBoard=1 "
        "CoresPerSocket=1 ThreadsPerCore=1 RealMemory=1024 State=UNKNOWN\n")


def why_not():
    """Why there can be no cluster here; nothing when there can."""
    if os.geteuid() != 0:
        return "not root: slurmd starts jobs as their users"
    lacking = sorted({package for program, package in PROGRAMS.items() if not shutil.which(program, path=search_path())})
    return "packages are missing: " + ", ".join(lacking) if lacking else ""


def search_path():
    return os.environ.get("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin"


def free_ports(count):
    """Of loopback, in a row; that nobody takes them in between cannot be had, a second try can."""
    for first in range(20817 + os.getpid() % 2000, 30000, count):
        try:
            for port in range(first, first + count):
                with socket.socket() as one:
                    one.bind(("127.0.0.1", port))
            return first
        except OSError:
            continue
    raise RuntimeError("no free ports")


def processes():
    """(number, name, environment) of all that can be looked at."""
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if " Z " not in (entry / "stat").read_text().rsplit(")", 1)[1][:3]:
                    yield int(entry.name), (entry / "comm").read_text().strip(), (entry / "environ").read_bytes().split(b"\0")
            except OSError:
                pass


def end(pid, number):
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


def parent_of(pid):
    try:
        return int(pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


class Cluster:
    def __init__(self, nodes=4, timeout=5):
        self.nodes = [f"n{number}" for number in range(nodes)]
        self.timeout = timeout

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jianbao-slurm-"))
        self.folder.chmod(0o755)
        self.environment = {**os.environ, "PATH": search_path(), "SLURM_CONF": str(self.folder / "slurm.conf")}
        for name in [one for one in self.environment if one.startswith(("SLURM_", "SBATCH_")) and one != "SLURM_CONF"]:
            del self.environment[name]
        self.set_guard()
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def set_guard(self):
        """A process of its own that takes the cluster down when this one is killed and cannot."""
        watched, self.alive = os.pipe()
        child = os.fork()
        if child:
            os.close(watched)
            os.waitpid(child, 0)
            return
        os.setsid()
        if os.fork():
            os._exit(0)
        os.close(self.alive)
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        os.read(watched, 1)  # ends when nobody holds the other end any more
        if self.folder.exists():
            self.stop()
        os._exit(0)

    def __exit__(self, *_):
        self.stop()
        os.close(self.alive)

    def stop(self):
        for pid in [self.pid("slurmctld"), *(self.pid("slurmd-" + node) for node in self.nodes)]:
            if pid:
                end(pid, signal.SIGTERM)
        own = b"SLURM_CONF=" + bytes(self.folder / "slurm.conf")
        deadline = time.monotonic() + 5
        while left := [one for one in processes() if own in one[2] and one[0] != os.getpid() and one[1] != "munged"]:
            for pid, name, environment in left:
                is_job = name == "slurmstepd" or any(one.startswith(b"SLURMD_NODENAME=") for one in environment)
                if is_job or time.monotonic() > deadline:
                    end(pid, signal.SIGKILL)
            time.sleep(0.05)
        if munged := self.pid("munged"):
            end(munged, signal.SIGTERM)
            while pathlib.Path(f"/proc/{munged}").exists() and time.monotonic() < deadline + 5:
                time.sleep(0.05)
        shutil.rmtree(self.folder, ignore_errors=True)

    def pid(self, daemon):
        """Of a daemon of this cluster that runs; 0 when it does not."""
        try:
            pid = int((self.folder / (daemon + ".pid")).read_text())
            name = pathlib.Path(f"/proc/{pid}/comm").read_text().strip()
        except (OSError, ValueError):
            return 0
        return pid if daemon.split("-")[0] == name else 0

    def call(self, *command, check=True):
        result = subprocess.run(list(map(str, command)), env=self.environment, capture_output=True, text=True, check=False,
                                timeout=60, stdin=subprocess.DEVNULL)
        if check and result.returncode:
            logs = "".join(path.read_text()[-1500:] for path in sorted(self.folder.glob("*.log")))
            raise RuntimeError(f"{command}: {result.stderr}\n{logs}")
        return result

    def start(self):
        (self.folder / "state").mkdir()
        host, port = socket.gethostname().split(".")[0], free_ports(len(self.nodes) + 1)
        text = CONFIGURATION.format(host=host, port=port, folder=self.folder, timeout=self.timeout)
        for number, name in enumerate(self.nodes):
            (self.folder / "spool" / name).mkdir(parents=True)
            text += NODE.format(name=name, host=host, port=port + 1 + number)
        text += "PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO\n"
        (self.folder / "slurm.conf").write_text(text)
        # What slurmd looks for by itself it does not find where /sys is not mounted.
        (self.folder / "cgroup.conf").write_text("CgroupPlugin=cgroup/v1\n")
        self.start_munge()
        self.call("slurmctld", "-c", "-f", self.folder / "slurm.conf")
        for name in self.nodes:
            self.start_node(name)
        self.wait_for_nodes()

    def start_munge(self):
        key = self.folder / "munge.key"
        key.touch(0o600)
        key.write_bytes(os.urandom(1024))
        # --force: the socket lies below a folder that all may write to, which munged otherwise refuses.
        self.call("munged", "--force", "--num-threads=2", f"--key-file={key}", f"--socket={self.folder}/munge.sock",
                  f"--pid-file={self.folder}/munged.pid", f"--log-file={self.folder}/munged.log",
                  f"--seed-file={self.folder}/munged.seed")

    def start_node(self, name):
        self.call("slurmd", "-c", "-N", name, "-f", self.folder / "slurm.conf")

    def wait_for_nodes(self, seconds=40):
        deadline = time.monotonic() + seconds
        while True:
            idle = self.call("sinfo", "-h", "-N", "-t", "idle", "-o", "%N", check=False).stdout.split()
            if set(idle) == set(self.nodes):
                return
            if time.monotonic() > deadline:
                raise RuntimeError(f"only {sorted(set(idle))} are idle\n" + self.call("sinfo", "-N", "-l").stdout)
            time.sleep(0.2)

    def tasks_on(self, node):
        own = [b"SLURM_CONF=" + bytes(self.folder / "slurm.conf"), b"SLURMD_NODENAME=" + node.encode()]
        return [(pid, name) for pid, name, environment in processes()
                if all(one in environment for one in own) and name != "slurmd"]

    def variable(self, pid, name):
        """Of a process's environment; empty when it has none of that name."""
        for one, _, environment in processes():
            for entry in environment if one == pid else ():
                if entry.startswith(name.encode() + b"="):
                    return entry.decode().split("=", 1)[1]
        return ""

    def kill_node(self, node):
        """As when its power fails: the daemon, the keepers of its jobs, and the jobs, all with -9."""
        pids = {pid for pid, _ in self.tasks_on(node)}
        for pid in list(pids):
            while (pid := parent_of(pid)) > 1 and pathlib.Path(f"/proc/{pid}/comm").read_text().strip() == "slurmstepd":
                pids.add(pid)
        for pid in [self.pid("slurmd-" + node), *sorted(pids)]:
            if pid:
                end(pid, signal.SIGKILL)
