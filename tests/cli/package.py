#!/usr/bin/env python3
"""The Debian package: its first briefing works from a fresh root, and Debian's own check finds no error in it.

usage: package.py CPACK BUILD_FOLDER PROGRAM
"""
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(*command, check=True, folder="/"):
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, cwd=folder, timeout=300,
                            env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C"})
    assert not check or result.returncode == 0, f"{command}: {result.returncode}\n{result.stdout}{result.stderr}"
    return result


def check_control(package):
    fields = {name: run("dpkg-deb", "-f", package, name).stdout.strip() for name in ("Package", "Version", "Depends", "Maintainer")}
    assert fields["Package"] == "jianbao" and fields["Version"], fields
    for needed in ("libc6", "libhpdf", "liblua5.4", "libharfbuzz0b", "libdeflate0", "libqpdf"):
        assert needed in fields["Depends"], (needed, fields)
    names = [line.split()[5] for line in run("dpkg-deb", "-c", package).stdout.splitlines()]
    assert all(name.startswith("./usr/") for name in names), names
    modes = {line.split()[0] for line in run("dpkg-deb", "-c", package).stdout.splitlines()}
    assert modes == {"drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x"}, modes


def check_installed(root, program):
    share = root / "usr/share"
    manifest = json.loads((share / "jianbao/fonts/manifest.json").read_text(encoding="utf-8"))
    licences = (share / "doc/jianbao/copyright").read_text(encoding="utf-8")
    assert (ROOT / "LICENSE").read_text() in licences
    for font in manifest["files"]:
        assert (share / "jianbao/fonts" / font["file"]).is_file(), font
        text = (ROOT / "fonts" / font["licence_file"]).read_text(encoding="utf-8")
        assert text.strip().splitlines()[0] in licences and text.strip().splitlines()[-1] in licences, font["licence_file"]
    for part in ("data/briefing.json", "data/schema/briefing.schema.json", "data/styles/official.json", "plugins/industry.lua",
                 "plugins/lib"):
        assert (share / "jianbao" / part).exists(), part
    described = {"man/man1/jianbao.1.gz": ["man"], "bash-completion/completions/jianbao": ["completions", "bash"],
                 "zsh/vendor-completions/_jianbao": ["completions", "zsh"],
                 "fish/vendor_completions.d/jianbao.fish": ["completions", "fish"]}
    for name, words in described.items():
        data = (share / name).read_bytes()
        data = gzip.decompress(data) if name.endswith(".gz") else data
        assert data.decode() == run(program, *words).stdout, name
    assert "usage:" in run(share / "jianbao/slurm/submit", "--help").stdout


def check_briefing(root, program, work):
    """What it uses is what was unpacked; the bytes are those of the program as built."""
    installed = root / "usr/bin/jianbao"
    run(installed, "build", "-o", work / "installed.pdf", folder=work)
    run(program, "build", "-o", work / "built.pdf", folder=ROOT)
    assert (work / "installed.pdf").read_bytes() == (work / "built.pdf").read_bytes()
    run("qpdf", "--check", work / "installed.pdf")
    run(installed, "batch", "--years", "2020", "--regions", "all", "-o", work / "reports", folder=work)
    (root / "usr/share/jianbao/plugins/overview.lua").write_text("local x = = 1\n")
    assert run(installed, "build", "--sections", "overview", check=False).returncode == 65


def main():
    cpack, build_folder, program = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        run(cpack, "-G", "DEB", "-B", folder / "made", "--config", build_folder + "/CPackConfig.cmake", folder=build_folder)
        packages = list((folder / "made").glob("*.deb"))
        assert len(packages) == 1 and packages[0].name.startswith("jianbao_"), packages
        check_control(packages[0])
        run("dpkg-deb", "-x", packages[0], folder / "root")
        check_installed(folder / "root", program)
        (folder / "work").mkdir()
        check_briefing(folder / "root", program, folder / "work")
        if shutil.which("lintian"):
            result = run("lintian", "--fail-on", "error", packages[0], check=False)
            assert result.returncode == 0, result.stdout
        else:
            print("skipped: lintian (it is not here)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
