#!/usr/bin/env python3
"""The style `official` measured in the PDF against GB/T 9704-2012 (5.2, 7): lines, characters, frame, page number.

usage: official.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PT = 72 / 25.4
LEFT, TOP, WIDTH, HEIGHT = 28, 37, 156, 225  # mm
BOX_TOP = 0.88                               # of the em box above the baseline
TOLERANCE = 0.2                              # mm


def run(*command):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{command}: {result.returncode}\n{result.stderr}"
    return result.stdout


def build(program, folder, paragraphs, **imprint):
    (folder / "words.lua").write_text(
        "local s = { id = 'words', title = '正文', api = 1 }\nfunction s.write() return {\n"
        + "".join(f"doc.para({json.dumps(p, ensure_ascii=False)}),\n" for p in paragraphs) + "} end\nreturn s\n", "utf-8")
    (folder / "briefing.json").write_text(json.dumps({
        "format": 1, "title": "关于开展调查的通知", "issuer": "柳州市统计局", "date": "2021年3月5日", "region": "liuzhou",
        "period": "2020", "data": [str(ROOT / "data/liuzhou/catalogue.json")], "sections": [{"id": "words"}],
        "style": "official", "imprint": imprint}, ensure_ascii=False), "utf-8")
    run(program, "build", folder / "briefing.json", "-o", folder / "out.pdf")
    return xml.fromstring(run("mutool", "draw", "-q", "-F", "stext", folder / "out.pdf"))


def chars(page, size):
    for font in page.iter("font"):
        if abs(float(font.get("size")) - size) < 0.01:
            for node in font.iter("char"):
                quad = [float(v) for v in node.get("quad").split()]
                yield node.get("c"), float(node.get("x")), float(node.get("y")), quad[2]


def lines(page, size=15.75):
    rows = {}
    for char in chars(page, size):
        rows.setdefault(round(char[2], 1), []).append(char)
    return [rows[y] for y in sorted(rows)]


def near(found, wanted, what, tolerance=TOLERANCE):
    assert abs(found - wanted) <= tolerance, f"{what}: {found:.3f} mm, not {wanted:.3f} mm"


def check_full_page(page):
    rows = lines(page)
    assert len(rows) == 22, f"{len(rows)} lines on a full page"
    baselines = [row[0][2] for row in rows]
    pitches = [b - a for a, b in zip(baselines, baselines[1:])]
    assert max(pitches) - min(pitches) < 0.02, "lines are at equal distances"
    for row in rows:
        assert len(row) == 28, f"{len(row)} characters on a line"
        near(row[0][1] / PT, LEFT, "left edge", 0.05)
        near(row[-1][3] / PT, LEFT + WIDTH, "right edge", 0.05)
    near((baselines[0] - BOX_TOP * 15.75) / PT, TOP, "top of the first line's em box")
    near((baselines[-1] + (1 - BOX_TOP) * 15.75) / PT, TOP + HEIGHT, "bottom of the last line's em box")


def check_page_number(page, number):
    row = [c for line in lines(page, 14) for c in line]
    text = "".join(c[0] for c in row).strip()
    assert text == f"— {number} —", text
    em = 15.75 / PT
    if number % 2 == 1:
        near(row[-1][3] / PT, LEFT + WIDTH - em, "odd page numbers stand one character in from the right")
    else:
        near(row[0][1] / PT, LEFT + em, "even page numbers stand one character in from the left")


def dark_rows(folder, page, left, right, top, bottom):
    """Rows (mm) of a rendered strip that hold ink."""
    dpi = 508  # 20 pixels a mm
    run("pdftoppm", "-gray", "-r", dpi, "-f", page, "-l", page, "-singlefile", "-x", int(left * 20), "-y", int(top * 20),
        "-W", int((right - left) * 20), "-H", int((bottom - top) * 20), folder / "out.pdf", folder / "strip")
    data = (folder / "strip.pgm").read_bytes()
    _, width, height, _ = data.split(maxsplit=4)[:4]
    width, height = int(width), int(height)
    pixels = data[-width * height:]
    return [top + y / 20 for y in range(height) if min(pixels[y * width:(y + 1) * width]) < 128]


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        root = build(program, folder, ["国" * 28 * 60], number="柳统发〔2021〕3号", recipients="各县、区统计局：",
                     **{"copies-to": "市委办公室。", "printer": "柳州市统计局办公室", "print-date": "2021年3月5日"})
        pages = list(root.iter("page"))
        check_full_page(pages[1])
        for number in (1, 2, 3):
            check_page_number(pages[number - 1], number)
        # The dash's upper edge is 7 mm below the type area (7.5); page 1 is odd, so the dash is at the right.
        edge = dark_rows(folder, 1, LEFT + WIDTH - 10, LEFT + WIDTH - 5.8, 265, 275)[0]
        near(edge, TOP + HEIGHT + 7, "upper edge of the dashes")
        # 发文机关标志: its upper edge is 35 mm below the type area's (7.2.4).
        head = list(lines(pages[0], float(next(f.get("size") for f in pages[0].iter("font") if float(f.get("size")) > 30))))[0]
        mark_size = float(next(f.get("size") for f in pages[0].iter("font") if float(f.get("size")) > 30))
        near((head[0][2] - BOX_TOP * mark_size) / PT, TOP + 35, "top of the mark")
        # 版记: the last rule's lower edge is the type area's, on an even page (7.4.1).
        assert len(pages) % 2 == 0, len(pages)
        rules = dark_rows(folder, len(pages), LEFT + 60, LEFT + 80, 230, 275)
        near(rules[-1] + 0.05, TOP + HEIGHT, "lower edge of the last rule")
        twenty_nine = build(program, folder, ["国" * 26 + "力" * 3])
        rows = [row for row in lines(list(twenty_nine.iter("page"))[0]) if row[0][0] == "国"]
        assert len(rows[0]) == 26, "28 characters fit a line, two of indent among them; a 29th does not"
    print("22 lines, 28 characters, frame, page numbers, mark and colophon are where the standard wants them")


main()
