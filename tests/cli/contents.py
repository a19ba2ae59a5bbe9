#!/usr/bin/env python3
"""Contents of a 200-page document: every number is the label of the page its heading stands on, every link and
bookmark lands on its heading.

usage: contents.py PROGRAM
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SECTIONS, PARTS, PARAGRAPHS = 40, 4, 36


def run(*command):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{command}: {result.returncode}\n{result.stderr}"
    return result.stdout


def build(program, folder):
    for number in range(1, SECTIONS + 1):
        (folder / f"s{number}.lua").write_text(f"""
local s = {{ id = "s{number}", title = "章节甲{number}", api = 1 }}
function s.write()
  local body = doc.body()
  for part = 1, {PARTS} do
    body:add(doc.heading("小节{number}乙" .. part))
    for i = 1, {PARAGRAPHS} do body:add(doc.para("一段文字。")) end
  end
  return body
end
return s
""", "utf-8")
    (folder / "briefing.json").write_text(json.dumps({
        "format": 1, "title": "长文", "issuer": "简报", "region": "liuzhou", "period": "2020",
        "data": [str(ROOT / "data/liuzhou/catalogue.json")], "sections": [f"s{n}" for n in range(1, SECTIONS + 1)],
        "style": "briefing"}), "utf-8")
    run(program, "build", folder / "briefing.json", "-o", folder / "out.pdf")
    return folder / "out.pdf"


def lines_of(page):
    """Baseline (pt from the top) and text of each line."""
    for line in page.iter("line"):
        chars = list(line.iter("char"))
        if chars:
            yield float(chars[0].get("y")), "".join(c.get("c") for c in chars)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        pdf = build(program, pathlib.Path(name))
        pages = list(xml.fromstring(run("mutool", "draw", "-q", "-F", "stext", pdf)).iter("page"))
        assert len(pages) >= 200, len(pages)
        texts = [re.sub(r"\s", "", "".join(text for _, text in lines_of(page))) for page in pages]
        qpdf = json.loads(run("qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", pdf))
        objects = qpdf["qpdf"][1]
        number_of = {page["object"]: i for i, page in enumerate(qpdf["pages"])}
        front = next(i for i, text in enumerate(texts) if i > 1 and "一、章节甲1" in text and "一段文字" in text)

        # Every entry with its number.
        contents = "".join(texts[1:front])
        checked = 0
        for number in range(1, SECTIONS + 1):
            for title in [f"章节甲{number}"] + [f"小节{number}乙{part}" for part in range(1, PARTS + 1)]:
                on = [i for i in range(front, len(pages)) if any(
                    re.sub(r"\s", "", text).endswith(title) and y > 80 for y, text in lines_of(pages[i]))]
                assert len(on) == 1, (title, on)
                assert re.search(re.escape(title) + str(on[0] - front + 1) + r"(?=\D|$)", contents), (title, on[0] - front + 1)
                checked += 1

        # Every link lands on a heading that the link's own words name.
        landed = 0
        for i in range(1, front):
            page = objects["obj:" + qpdf["pages"][i]["object"]]["value"]
            annotations = page["/Annots"]
            if isinstance(annotations, str):
                annotations = objects["obj:" + annotations]["value"]
            for reference in annotations:
                link = objects["obj:" + reference]["value"] if isinstance(reference, str) else reference
                if link.get("/Subtype") != "/Link":
                    continue
                target, _, _, top, *_ = link["/Dest"]
                words = link["/Contents"].removeprefix("u:").split("，第")[0]
                height = 297 / 25.4 * 72
                below = [text for y, text in lines_of(pages[number_of[target]]) if 0 <= y - (height - top) < 45]
                assert any(re.sub(r"\s", "", words) == re.sub(r"\s", "", text) for text in below), (words, below)
                landed += 1
        assert landed == checked == SECTIONS * (PARTS + 1), (landed, checked)
    print(f"{len(pages)} pages, {checked} entries with the right number, {landed} links that land on their heading")


main()
