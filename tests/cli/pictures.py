#!/usr/bin/env python3
"""Pictures from the briefing to the PDF: embedded once, seen where they should be, named when broken."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
FIXTURES = ROOT / "tests" / "fixtures" / "pictures"

PLUGIN = """
return { id = "album", title = "图", api = 1, write = function()
  return doc.body():add(
    doc.picture { picture = "a", title = "甲", alt = "四色", width = 80 },
    doc.picture { picture = "b", title = "乙", alt = "四色", width = 80 },
    doc.pictures { title = "丙", pictures = { { picture = "a", alt = "四色" }, { picture = "b", alt = "四色" } } })
end }
"""


def build(folder, pictures, plugin=PLUGIN):
    (folder / "plugins").mkdir(exist_ok=True)
    (folder / "plugins" / "album.lua").write_text(plugin, encoding="utf-8")
    definition = {
        "format": 1, "title": "图集", "issuer": "室", "region": "liuzhou", "period": "2020",
        "data": [str(ROOT / "data" / "liuzhou" / "catalogue.json")], "pictures": pictures,
        "sections": ["album"], "style": "bulletin",
    }
    (folder / "briefing.json").write_text(json.dumps(definition), encoding="utf-8")
    return subprocess.run([PROGRAM, "build", "briefing.json", "-o", "out.pdf"], cwd=folder,
                          capture_output=True, text=True)


def check(condition, words):
    if not condition:
        sys.exit("pictures: " + words)


def images_listed(folder):
    text = subprocess.run(["pdfimages", "-list", "out.pdf"], cwd=folder, capture_output=True,
                          text=True, check=True).stdout
    return [line.split() for line in text.splitlines()[2:]]


def check_embedding(folder):
    result = build(folder, {"a": "rgb.png", "b": "rgb.jpg"})
    check(result.returncode == 0, result.stderr)
    subprocess.run(["qpdf", "--check", "out.pdf"], cwd=folder, check=True, capture_output=True)
    images = images_listed(folder)
    check(len(images) == 4, f"four images shown, found {len(images)}")
    check(len({one[10] for one in images}) == 2, "the same picture is one object")
    check({one[8] for one in images} == {"image", "jpeg"}, "a PNG deflated, a JPEG as it is")
    # The JPEG's own bytes come out again.
    subprocess.run(["pdfimages", "-all", "out.pdf", "image"], cwd=folder, check=True)
    jpeg = next(path for path in sorted(folder.glob("image-*.jpg")))
    check(jpeg.read_bytes() == (FIXTURES / "rgb.jpg").read_bytes(), "the JPEG's bytes changed")
    first = (folder / "out.pdf").read_bytes()
    build(folder, {"a": "rgb.png", "b": "rgb.jpg"})
    check(first == (folder / "out.pdf").read_bytes(), "the same bytes again")


def check_colours(folder):
    """A page is drawn, and the four quarters of a picture are found on it."""
    result = build(folder, {"a": "interlaced.png", "b": "turned-6.jpg"})
    check(result.returncode == 0, result.stderr)
    subprocess.run(["pdftoppm", "-r", "72", "-f", "1", "-l", "1", "out.pdf", "page"], cwd=folder, check=True)
    path = next(iter(sorted(folder.glob("page-*.ppm"))))
    data = path.read_bytes()
    _, size, _, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    for colour in ((200, 30, 30), (40, 160, 60), (30, 60, 190)):
        near = 0
        for i in range(0, width * height * 3, 3):
            near += all(abs(pixels[i + k] - colour[k]) < 12 for k in range(3))
        check(near > 3000, f"{colour} is seen on {near} dots")


def check_faults(folder):
    result = build(folder, {"a": "cut.png", "b": "cut.jpg"})
    check(result.returncode == 65, f"exit 65 for broken pictures, found {result.returncode}")
    for name in ("cut.png", "cut.jpg"):
        check(f"{name}: error[picture.broken]" in result.stderr, f"{name} is named: {result.stderr}")
    result = build(folder, {"a": "gone.png", "b": "rgb.jpg"})
    check(result.returncode == 65 and "gone.png" in result.stderr, "a missing file is named")
    result = build(folder, {"a": "rgb.png"})
    check(result.returncode == 1, "a name the briefing does not list")
    check("the briefing names no picture 'b'" in result.stderr, result.stderr)
    bare = PLUGIN.replace(', alt = "四色", width = 80', "", 1)
    result = build(folder, {"a": "rgb.png", "b": "rgb.jpg"}, bare)
    check("doc.picture.alt: say what the picture shows" in result.stderr, result.stderr)
    check(not (folder / "out.pdf").exists() or result.returncode == 1, "no PDF of a failed section")


def main():
    for step in (check_embedding, check_colours, check_faults):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for path in FIXTURES.glob("*.*g"):
                shutil.copy(path, folder)
            step(folder)


main()
