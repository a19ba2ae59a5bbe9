#!/usr/bin/env python3
"""What a style may say about text: marks, gap, hanging marks, Latin faces, line grid; and what it may not.

usage: styles.py PROGRAM
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
TEXT = "全市生产总值，产业、投资、消费，都有增长。2023年GDP增长2.0%，规模以上工业增加值、进出口总额、财政收入，都好于预期。"


def build(folder, change, *options):
    style = json.loads((ROOT / "data/styles/briefing.json").read_text("utf-8"))
    style["cover"] = False
    change(style)
    (folder / "style.json").write_text(json.dumps(style, ensure_ascii=False), "utf-8")
    (folder / "words.lua").write_text(
        "local s = { id = 'words', title = '正文', api = 1 }\nfunction s.write() return {\n"
        + f"doc.para({json.dumps(TEXT * 20, ensure_ascii=False)}), doc.heading('小节'), doc.list {{ '甲', '乙' }},"
        + f"doc.para({json.dumps(TEXT * 2, ensure_ascii=False)}) }} end\nreturn s\n", "utf-8")
    (folder / "briefing.json").write_text(json.dumps({
        "format": 1, "title": "样式", "issuer": "简报", "region": "liuzhou", "period": "2020",
        "data": [str(ROOT / "data/liuzhou/catalogue.json")], "sections": [{"id": "words"}], "style": "style.json"}), "utf-8")
    return subprocess.run([PROGRAM, "build", folder / "briefing.json", *options], capture_output=True, text=True, check=False)


def pages(folder, change):
    result = build(folder, change, "--show", "pages")
    assert result.returncode == 0, result.stderr
    rows = re.findall(r"^  text (\S+) (\S+) face (\d+) 12.00pt width (\S+) (\S+)$", result.stdout, re.M)
    return [(float(x), float(y), int(face), float(width), text) for x, y, face, width, text in rows]


def rights(rows):
    ends = {}
    for x, y, _, width, _ in rows:
        ends[y] = max(ends.get(y, 0), x + width)
    return sorted(ends.values())


def change_typesetting(**values):
    return lambda style: style.update(typesetting={k.replace("_", "-"): v for k, v in values.items()})


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    plain = pages(folder, lambda style: None)
    lines = len({y for _, y, *_ in plain})
    assert abs(rights(plain)[-1] - 183) < 0.02, rights(plain)[-1]

    hanging = rights(pages(folder, change_typesetting(hang_marks=True)))
    assert abs(hanging[-1] - 183 - 6 / 72 * 25.4) < 0.02, "a mark alone at a line's end hangs half an em out"

    for marks in ("kaiming", "banjiao"):
        fewer = len({y for _, y, *_ in pages(folder, change_typesetting(marks=marks))})
        assert fewer < lines, f"{marks} marks take no less room: {fewer} of {lines} lines"
    wide = len({y for _, y, *_ in pages(folder, change_typesetting(marks="none"))})
    assert wide >= lines

    def first_digit(rows):
        return next(x for x, _, _, _, text in rows if text.startswith("2023"))
    def runs_of(rows):
        return [(x, width, text) for x, _, _, width, text in rows]
    narrow = pages(folder, change_typesetting(gap="0em"))
    assert runs_of(narrow) != runs_of(plain), "the gap has no effect"

    faces = {face for *_, face, _, text in [(r[0], r[1], r[2], r[3], r[4]) for r in plain] if re.match(r"[0-9A-Z]", text)}
    def sans(style):
        style["text"]["body"]["latin"] = "latin-sans"
    other = {r[2] for r in pages(folder, sans) if re.match(r"[0-9A-Z]", r[4])}
    assert faces and other and not faces & other, "Latin and digits come from the face the style names"

    def grid(style):
        style["page"]["grid"] = "21pt"
    def baselines(rows):
        return {round((y - 30) / 25.4 * 72 % 21, 1) for _, y, *_, text in rows if len(text) > 8}
    on_grid = baselines(pages(folder, grid))
    assert max(on_grid) - min(on_grid) <= 0.11, f"baselines off the grid: {on_grid}"
    off_grid = baselines(plain)
    assert max(off_grid) - min(off_grid) > 0.5, "the text of this test stands on the grid anyway"

    for change, words in [
        (change_typesetting(marks="half"), "/typesetting"), (change_typesetting(gap="2em"), "report.gap"),
        (change_typesetting(levle="gb"), "levle"), (lambda s: s["text"]["body"].update(latin="nobody"), "report.font-role"),
        (lambda s: s["text"]["body"].update(align="middle"), "report.choice"),
    ]:
        result = build(folder, change, "-o", folder / "out.pdf")
        assert result.returncode == 65 and words in result.stderr, (words, result.returncode, result.stderr)
        assert not (folder / "out.pdf").exists()
