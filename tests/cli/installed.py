#!/usr/bin/env python3
"""Installed use: `cmake --install` gives a program that finds its files and runs from any folder.

usage: installed.py CMAKE BUILD_FOLDER
"""
import os
import pathlib
import subprocess
import sys
import tempfile


def run(program, *arguments, folder):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=folder, timeout=60,
                          env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C"})


def made(result):
    assert result.returncode == 0, f"exit code {result.returncode}\n{result.stdout}{result.stderr}"
    return result.stdout


def main():
    cmake, build_folder = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as temporary:
        prefix, work = pathlib.Path(temporary) / "a prefix 简", pathlib.Path(temporary) / "work"
        work.mkdir()
        subprocess.run([cmake, "--install", build_folder, "--prefix", prefix], check=True, capture_output=True)
        program = prefix / "bin/jianbao"

        pdf = work / "briefing.pdf"
        made(run(program, "build", "-o", pdf, folder="/"))
        assert pdf.read_bytes().startswith(b"%PDF-")
        subprocess.run(["qpdf", "--check", pdf], check=True, capture_output=True)
        assert "gdp" in made(run(program, "data", "list", folder="/"))

        # Without -o the PDF lies under the current folder, not under the prefix.
        path = pathlib.Path(made(run(program, "build", "--sections", "overview", folder=work)).strip())
        assert path.parts[0] == "out" and (work / path).read_bytes().startswith(b"%PDF-"), path
        assert not (prefix / "out").exists()

        # By way of a link, as in /usr/local/bin.
        link = work / "jianbao"
        link.symlink_to(program)
        made(run(link, "build", "--sections", "overview", "--show", "document", folder="/"))

        # What it uses is what was installed, nothing of the folder it was built in.
        plugin = prefix / "share/jianbao/plugins/overview.lua"
        plugin.write_text("local x = = 1\n")
        broken = run(program, "build", "--sections", "overview", folder="/")
        assert broken.returncode == 65 and str(plugin) in broken.stderr, broken.stderr
    return 0


if __name__ == "__main__":
    sys.exit(main())
