#!/usr/bin/env python3
"""The file as archives and machines take it: PDF/A as preflight sees it, the data inside, metadata that agree.

usage: filing.py PROGRAM
"""
import csv
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from ledger import figures_of, records_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
DEFAULT = ROOT / "data/briefing.json"
SAMPLES = [DEFAULT, ROOT / "data/gallery.json", ROOT / "data/official.json", ROOT / "data/newsletter.json",
           ROOT / "tests/styles/journal.json", ROOT / "tests/styles/bulletin.json", ROOT / "tests/text/briefing.json"]
JARS = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"]


def check(condition, words):
    if not condition:
        sys.exit(f"filing: {words}")


def run(*command, code=0, env=None):
    result = subprocess.run([str(c) for c in command], capture_output=True, check=False,
                            env=None if env is None else {**os.environ, **env})
    check(result.returncode == code, f"{command}: exit code {result.returncode}\n{result.stderr.decode()}")
    return result.stdout.decode(errors="replace")




def check_twins(folder):
    """Part 2 says more than part 1 allows, but Jianbao asks for no more: the same file claimed to be part 1 is valid."""
    if not all(pathlib.Path(f"/usr/share/java/{jar}.jar").exists() for jar in JARS):
        print("skipped: PDFBox preflight is not installed (libpdfbox2-java)")
        return
    twins = folder / "twins"
    twins.mkdir()
    for i, sample in enumerate(SAMPLES):
        pdf, twin = folder / "two.pdf", twins / f"{i}.pdf"
        run(PROGRAM, "build", sample, "--pdfa", "2b", "--no-object-streams", "-o", pdf)
        data = pdf.read_bytes()
        check(data.count(b"<pdfaid:part>2<") == 1, f"{sample.name} says its part once")
        twin.write_bytes(data.replace(b"<pdfaid:part>2<", b"<pdfaid:part>1<"))
    broken = twins / "broken.pdf"
    broken.write_bytes((twins / "0.pdf").read_bytes().replace(b"/CIDSet", b"/CIDXet"))
    for twin in sorted(twins.glob("*.pdf")):
        told = subprocess.run(["java", "-cp", ":".join(f"/usr/share/java/{jar}.jar" for jar in JARS),
                               "org.apache.pdfbox.preflight.Validator_A1b", str(twin)],
                              capture_output=True, check=False).stdout.decode()
        if twin == broken:
            check("is not a valid PDF/A-1b" in told and "CIDSet" in told, f"preflight sees what is broken: {told}")
        else:
            check("is a valid PDF/A-1b file" in told, f"{SAMPLES[int(twin.stem)].name}: {told}")


def figures(ledger):
    return [(one["printed"], one["indicator"], one["region"], one["period"], one.get("value"), one.get("growth"))
            for one in figures_of(ledger)]


def check_data(folder):
    pdf, inside = folder / "data.pdf", folder / "inside"
    run(PROGRAM, "build", DEFAULT, "--period", "2023", "--ledger", "-o", pdf)
    inside.mkdir()
    run(PROGRAM, "extract", pdf, "-o", inside)
    ledger = json.loads((inside / "ledger.json").read_text("utf-8"))
    beside = json.loads((folder / "data.ledger.json").read_text("utf-8"))
    check(all(line > 0 for line in beside["records"].pop("line")), "the ledger beside the PDF tells lines of the data")
    check(beside == ledger, "the one inside is the same but for these lines, which move")
    check(len(figures(ledger)) > 100, "there are figures")
    with open(inside / "records.csv", encoding="utf-8", newline="") as file:
        records = list(csv.DictReader(file))
    told = records_of(ledger)
    check(all(set(one) >= {"indicator", "value", "unit", "period", "region", "status", "source", "where"} for one in told), "in JSON too")
    check([{name: one[name] for name in row if name in one} for one, row in zip(told, records, strict=True)]
          == [{name: row[name] for name in row if name in one} for one, row in zip(told, records)], "CSV and JSON say the same")
    again = folder / "again.pdf"
    run(PROGRAM, "build", inside / "briefing.json", "--ledger", "-o", again)
    rebuilt = json.loads((folder / "again.ledger.json").read_text("utf-8"))
    check(figures(rebuilt) == figures(ledger), "the extracted data print the same figures")
    text = {name: run("pdftotext", "-layout", folder / f"{name}.pdf", "-") for name in ("data", "again")}
    strip = lambda words: re.sub(r"(条记录|数据|版本|SHA-256).*\n(.*[0-9a-f]{16}.*\n)*", "", words)
    check(strip(text["data"]) == strip(text["again"]), "and the same words, but for the colophon")
    # A name that leads out of the folder is refused.
    evil = folder / "evil.pdf"
    for name in ("../evil.json", "a/../../evil.json", str(folder / "evil.json"), "a//evil.json", "a/.evil.json", "evil.json/"):
        run("qpdf", "--empty", "--add-attachment", DEFAULT, f"--filename={name}", "--", evil)
        run(PROGRAM, "extract", evil, "-o", inside, code=65)
        check(not (folder / "evil.json").exists(), "nothing is written outside the folder")
    run(PROGRAM, "extract", DEFAULT, "-o", inside, code=65)


def check_rebuilt(folder):
    """What is extracted prints the same figures and hashes to the same records, though its catalogue is a part."""
    for number, sample in enumerate(SAMPLES + [ROOT / "data/editorial.json"]):
        pdf, again, inside = folder / "sample.pdf", folder / "sample-again.pdf", folder / f"sample-{number}"
        run(PROGRAM, "build", sample, "--ledger", "-o", pdf)
        run(PROGRAM, "extract", pdf, "-o", inside)
        run(PROGRAM, "build", inside / "briefing.json", "--ledger", "-o", again)
        told, rebuilt = (json.loads(path.with_suffix(".ledger.json").read_text("utf-8")) for path in (pdf, again))
        check(figures(told) == figures(rebuilt), f"{sample.name}: the same figures")
        hashes = [text_in(run("pdfinfo", "-meta", path), "jianbao:SHA256") for path in (pdf, again)]
        check(hashes[0] == hashes[1] == hashlib.sha256((inside / "records.csv").read_bytes()).hexdigest(), f"{sample.name}: {hashes}")
        whole = json.loads((ROOT / "data/liuzhou/catalogue.json").read_text("utf-8"))["indicators"]
        part = json.loads((inside / "catalogue.json").read_text("utf-8"))["indicators"]
        check(len(part) < len(whole), f"{sample.name}: {len(part)} indicators of {len(whole)}")


ASKS = """return { id = "asks", title = "问答", api = 1, wants = { "imports" }, write = function(brief)
  local words = { "同级：" .. table.concat(brief:regions(), "、") }
  local function say(...) words[#words + 1] = table.concat({ ... }, " ") end
  say("环境", table.concat(brief:of_theme("ecology"), " "))
  say("目标", table.concat(brief:with_target(), " "))
  for _, id in ipairs { "luban_awards", "exports" } do
    say(id, brief:name(id), brief:short_name(id), brief:unit(id), brief:definition(id))
  end
  say("没有", tostring(brief:find("china_patent_awards", { region = "襄阳", source = "publicity-2021" })))
  for _, term in ipairs(brief:terms()) do say(term.name, term.definition) end
  local blocks = { doc.para { "产量", brief:figure("nev_output") } }
  local known, answer = pcall(function() return brief:find("UNKNOWN") end)
  say(tostring(known), tostring(answer):match("catalogue.*") or "")
  for _, one in ipairs(words) do blocks[#blocks + 1] = doc.para(one) end
  return blocks
end }
"""


def check_asking(folder):
    """A section that asks the catalogue without printing a figure gets the same answers from the part that is attached."""
    whole = json.loads((ROOT / "data/liuzhou/catalogue.json").read_text("utf-8"))
    for unknown, is_part in (("imports", True), ("clean_retrofit_firm", False)):
        project, inside = folder / f"asks-{unknown}", folder / f"asked-{unknown}"
        (project / "plugins").mkdir(parents=True)
        (project / "plugins/asks.lua").write_text(ASKS.replace("UNKNOWN", unknown), "utf-8")
        definition = json.loads(DEFAULT.read_text("utf-8"))
        definition |= {"data": [str(ROOT / "data/liuzhou/catalogue.json")], "sections": ["asks"], "tables": {}}
        (project / "briefing.json").write_text(json.dumps(definition, ensure_ascii=False), "utf-8")
        for again, source in (("", project), ("-again", inside)):
            run(PROGRAM, "build", source / "briefing.json", "-o", folder / f"asks{again}.pdf")
            if not again:
                run(PROGRAM, "extract", folder / "asks.pdf", "-o", inside)
        said = [re.sub("核查.*", "", run("pdftotext", folder / f"asks{again}.pdf", "-")) for again in ("", "-again")]
        check("襄阳" in said[0] and said[0] == said[1], f"{said[0]}\nand\n{said[1]}")
        check(("did you mean" in " ".join(said[0].split())) != is_part, said[0])
        part = json.loads((inside / "catalogue.json").read_text("utf-8"))
        for name in ("indicators", "regions", "sources", "themes", "terms"):
            check(len(part[name]) <= len(whole[name]) and is_part or len(part[name]) == len(whole[name]), f"{name}: {len(part[name])}")
        check((len(part["indicators"]) < 40) == is_part, f"{len(part['indicators'])} indicators")


def check_own_sections(folder):
    """A project with sections of its own, a file, a folder and prose: what is extracted builds again, all by itself."""
    project, inside = folder / "project", folder / "project-inside"
    run(PROGRAM, "new", project, "--city", "桂林市")
    definition = json.loads((project / "briefing.json").read_text("utf-8"))
    plugins = project / "plugins"
    (plugins / "deep").mkdir(parents=True, exist_ok=True)
    (plugins / "deep/init.lua").write_text('return { id = "deep", title = "深", api = 1, write = function(brief)\n'
                                           '  return require("words").say() end }\n', "utf-8")
    (plugins / "deep/words.lua").write_text('return { say = function() return doc.para("另有一节。") end }\n', "utf-8")
    (plugins / "letter.md").write_text("# 致读者\n\n谨此奉上。\n", "utf-8")
    definition["sections"] += ["deep", "letter"]
    (project / "briefing.json").write_text(json.dumps(definition, ensure_ascii=False), "utf-8")
    run(PROGRAM, "build", project / "briefing.json", "-o", folder / "own.pdf")
    run(PROGRAM, "extract", folder / "own.pdf", "-o", inside)
    for name in ("plugins/deep/init.lua", "plugins/deep/words.lua", "plugins/letter.md"):
        check((inside / name).read_bytes() == (project / name).read_bytes(), f"{name} goes along")
    check(not (inside / "plugins/overview.lua").exists(), "sections that ship do not")
    for path in project.rglob("*.*"):
        path.unlink()
    run(PROGRAM, "build", inside / "briefing.json", "-o", folder / "own-again.pdf")
    own, again = (run("pdftotext", folder / f"{name}.pdf", "-") for name in ("own", "own-again"))
    check("另有一节。" in own and "谨此奉上。" in own, "the sections are printed")
    check(own.split("附件")[0] == again.split("附件")[0], "and printed again")


def check_pictures(folder):
    """Pictures stay in the pages: an even grey of their size stands for them, and nothing moves."""
    run(PROGRAM, "build", ROOT / "data/gallery.json", "-o", folder / "gallery.pdf")
    run(PROGRAM, "extract", folder / "gallery.pdf", "-o", folder / "gallery")
    run(PROGRAM, "build", folder / "gallery/briefing.json", "-o", folder / "gallery-again.pdf")
    boxes = [re.sub(r"(条记录|数据|版本|SHA-256).*", "", run("pdftotext", "-bbox-layout", folder / f"{name}.pdf", "-").split("数据来源</word>")[0])
             for name in ("gallery", "gallery-again")]
    check(len(boxes[0]) > 10000 and boxes[0] == boxes[1], "every word at its place")


def check_conformance(folder):
    for name, part, level, attached in (("none", None, None, True), ("2b", "2", "B", False), ("2a", "2", "A", False),
                                        ("3b", "3", "B", True), ("3a", "3", "A", True)):
        pdf = folder / "level.pdf"
        run(PROGRAM, "build", DEFAULT, "--pdfa", name, "-o", pdf)
        xmp = run("pdfinfo", "-meta", pdf)
        found = re.findall(r"<pdfaid:part>(\d)</pdfaid:part>\s*<pdfaid:conformance>(.)<", xmp)
        check(found == ([(part, level)] if part else []), f"{name} claims {found}")
        check("<pdfuaid:part>1<" in xmp, f"{name} claims PDF/UA-1")
        files = run("qpdf", "--list-attachments", pdf)
        check(("records.csv" in files) == attached, f"{name}: attachments {files}")
        catalog = run("qpdf", "--json=2", "--json-key=qpdf", pdf)
        check(("/OutputIntents" in catalog) == bool(part), f"{name}: output intent")
    run(PROGRAM, "build", DEFAULT, "--pdfa", "4", "-o", folder / "level.pdf", code=64)


def text_in(xmp, name):
    found = re.search(f"<{name}>(?:<rdf:(?:Alt|Seq)><rdf:li[^>]*>)?([^<]*)<", xmp)
    return found[1] if found else None


def check_metadata(folder):
    """Info and XMP say the same (ISO 19005-2 6.6.2.2)."""
    pdf = folder / "meta.pdf"
    run(PROGRAM, "build", ROOT / "data/official.json", "-o", pdf)
    xmp = run("pdfinfo", "-meta", pdf)
    info = dict(re.findall(r"^(\w+):\s+(.*)$", run("pdfinfo", "-isodates", pdf), re.M))
    for key, name in (("Title", "dc:title"), ("Author", "dc:creator"), ("Keywords", "pdf:Keywords"),
                      ("Producer", "pdf:Producer"), ("Creator", "xmp:CreatorTool"), ("Subject", "dc:description")):
        check(info.get(key) == text_in(xmp, name), f"{key}: {info.get(key)} and {text_in(xmp, name)}")
    created = text_in(xmp, "xmp:CreateDate")
    check(created and created == text_in(xmp, "xmp:ModifyDate"), f"dates {created}")
    objects = run("qpdf", "--json=2", "--json-key=qpdf", pdf)
    digits = re.sub(r"\D", "", created)
    check(f"D:{digits[:14]}" in objects, f"Info's date is {created}")
    check(json.loads(ROOT.joinpath("data/official.json").read_text("utf-8"))["date"].startswith(created[:4]), created)
    hash_said = text_in(xmp, "jianbao:SHA256")
    words = re.sub(r"\s", "", run("pdftotext", pdf, "-"))
    check(len(hash_said) == 64, hash_said)
    # A report's colophon tells it too.
    run(PROGRAM, "build", DEFAULT, "-o", pdf)
    xmp, words = run("pdfinfo", "-meta", pdf), re.sub(r"\s", "", run("pdftotext", pdf, "-"))
    check("SHA-256" in words, "the colophon tells the hash")
    check(text_in(xmp, "jianbao:SHA256") in words and text_in(xmp, "jianbao:Edition") in words, "the colophon")
    # Without a date of its own a briefing takes the environment's, never the clock's.
    check("CreateDate" not in xmp, "a briefing without a date has none")
    run(PROGRAM, "build", DEFAULT, "-o", pdf, env={"SOURCE_DATE_EPOCH": "951782400"})
    check(text_in(run("pdfinfo", "-meta", pdf), "xmp:CreateDate") == "2000-02-29T00:00:00+00:00", "29 February 2000")


def check_names(folder):
    """Headings, tables and figures may be linked to by their numbers."""
    pdf = folder / "names.pdf"
    run(PROGRAM, "build", DEFAULT, "-o", pdf)
    names = run("pdfinfo", "-dests", pdf)
    for name in ("表1", "图1", "第一部分", "第一部分（一）", "overview"):
        check(f'"{name}"' in names, f"{name} is a place: {names[:2000]}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_data(folder)
        check_rebuilt(folder)
        check_asking(folder)
        check_own_sections(folder)
        check_pictures(folder)
        check_conformance(folder)
        check_metadata(folder)
        check_names(folder)
        check_twins(folder)


main()
