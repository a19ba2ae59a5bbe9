#!/usr/bin/env python3
"""The structure tree of whole briefings: its text is the document's in the document's order, its parts nest as they must.

usage: structure.py PROGRAM
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASES = [
    [ROOT / "data/briefing.json"],
    [ROOT / "data/briefing.json", "--period", "2023"],
    [ROOT / "data/gallery.json"],
    [ROOT / "data/official.json"],
    [ROOT / "data/newsletter.json"],
    [ROOT / "tests/styles/journal.json"],
    [ROOT / "tests/styles/bulletin.json"],
    [ROOT / "tests/text/briefing.json"],
]
# What the setting adds to the words of the document, between two pieces of it.
ADDED = re.compile(
    r"(注：①[^。]*。|图中数据均为初步数|第?[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+．?|续?附?[表图]\d*|单位：|注：|资料来源：|。|附件\d*：?|附注|"
    r"▲、▼分别为最优值和最差值|▲为最优值|；|（[a-c]）|[（）]|[①-⑳㉑-㊿]|[▲▼])")
MAY_HOLD = {  # ISO 32000-1 14.8.4, ISO 14289-1 7
    "Table": {"Caption", "THead", "TBody"}, "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"},
    "L": {"LI"}, "LI": {"Lbl", "LBody"}, "TOC": {"Caption", "TOCI"},
}
ONLY_IN = {"THead": "Table", "TBody": "Table", "TR": ("THead", "TBody"), "TH": "TR", "TD": "TR", "LI": "L",
           "TOCI": "TOC", "LBody": "LI"}


def run(*command):
    result = subprocess.run([str(c) for c in command], capture_output=True, check=False)
    if result.returncode != 0:
        raise AssertionError(f"{command}: exit code {result.returncode}\n{result.stderr.decode()}")
    return result.stdout.decode()


def plain(words):
    words = re.sub(r"\]\((https?|mailto|#)[^)]*\)", "", words)
    return re.sub(r"[\s\u00ad{}*_^~|.\[\]]", "", words)


def tree_of(pdf):
    """Nested [role, children]; text is a str among the children."""
    root = ["", []]
    stack = [(-1, root)]
    for line in run("pdfinfo", "-struct-text", pdf).splitlines():
        depth = len(line) - len(line.lstrip())
        words = line.strip()
        if words.startswith("/") or words.startswith("Object"):
            continue
        while stack[-1][0] >= depth:
            stack.pop()
        if words.startswith('"'):
            stack[-1][1][1].append(words[1:-1])
        else:
            node = [re.match(r"\w+", words)[0], []]
            stack[-1][1][1].append(node)
            stack.append((depth, node))
    return root


def text_of(node, left_out=()):
    return "".join(kid if isinstance(kid, str) else "" if kid[0] in left_out else text_of(kid, left_out)
                   for kid in node[1])


def each(node, parent=""):
    yield node, parent
    for kid in node[1]:
        if not isinstance(kid, str):
            yield from each(kid, node[0])


def is_attached(node):
    """A chart's figures as a table: they are the chart's."""
    return node[0] == "Table" and not any(kid[0] == "Caption" for kid in node[1])


def is_footnote(node):
    return node[0] == "Note" and node[1] and node[1][0][0] == "Lbl"


def body_text(node, cut):
    if node[0] in ("Figure", "Lbl", "Reference") or is_attached(node) or is_footnote(node):
        return ""
    kids = node[1]
    if node[0] == "Table" and is_part(node, cut):
        kids = [kid for kid in kids if kid[0] == "Caption"]
    return "".join(kid if isinstance(kid, str) else body_text(kid, cut) for kid in kids)


def number_of(table):
    return re.match(r"(续)?(附?表\d*)", text_of(table[1][0])).groups()


def is_part(table, cut):
    return not is_attached(table) and number_of(table)[1] in cut


def cut_tables(sections):
    """Tables too wide for a page, set in parts: number → title, texts of the cells."""
    tables = [node for one in sections for node, _ in each(one) if node[0] == "Table" and not is_attached(node)]
    cut = {number_of(one)[1]: ["", []] for one in tables if number_of(one)[0]}
    for one in tables:
        number = number_of(one)[1]
        if number in cut:
            if not number_of(one)[0]:
                cut[number][0] = plain(text_of(one[1][0]).split("\u3000")[1])
            cut[number][1] += [plain(text_of(node)) for node, _ in each(one) if node[0] in ("TH", "TD")]
    return cut


def without_notes(words, notes):
    """Footnotes [^…] may hold brackets of their own."""
    words = re.sub(r"\[\^\[([^\]]*)\]\^\]\(#[^)]*\)", r"\1", words)  # raised marks of sources
    result = ""
    while (at := words.find("[^")) >= 0:
        depth, end = 0, at
        while True:
            depth += {"[": 1, "]": -1}.get(words[end], 0)
            end += 1
            if depth == 0:
                break
        notes.append(words[at + 2:end - 1])
        result, words = result + words[:at], words[end:]
    return result + words


def wanted_text(dump, notes, cut):
    """The words of the sections in order, from the document's own listing."""
    pieces, wait = [], {}

    def flush():
        # A title stands below a figure, the unit beside a table's title, note and source below.
        pieces.extend(wait.pop("picture", []))
        title = plain(wait.get("title", "-"))
        for key in ("title", "unit", "credit", "rows", "note", "source"):
            cells = next((cells for name, cells in cut.values() if name == title), None)
            if key == "rows" and key in wait and cells is not None:
                assert {plain(one) for one in wait.pop(key)} <= set(cells), "a table in parts lacks cells"
            if key in wait:
                value = wait.pop(key)
                pieces.extend(value if isinstance(value, list) else [value])
        wait.clear()

    kind = ""
    for line in dump.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        word, _, rest = line.strip().partition(" ")
        if depth == 0 and word in ("section", "appendix"):
            flush()
            pieces.append(re.search(r'"(.*)"$', rest)[1])
        elif depth == 0:
            continue
        elif word in ("table", "chart", "pictures", "key-figures") and depth == 1:
            flush()
            kind = word
        elif depth == 1 and word in ("paragraph", "note", "quote", "title", "box", "heading") or word == "item":
            flush()
            kind = word
            rest = rest[2:] if word == "heading" else rest
            pieces.append(without_notes(rest, notes))
        elif word in ("title", "unit", "note", "source", "credit"):
            if kind == "chart" and word == "unit":
                continue  # stands in the chart
            wait[word] = rest
        elif word == "card":
            value, label, *remark = [part.strip() for part in rest.split(" | ")]
            value, unit, mark = re.fullmatch(r"\{(.*?)\}(.*?)([①-⑳]?)", value).groups()
            remark = re.sub(r"^(up|down|flat): | \((good|bad)\)$", "", remark[0]) if remark else ""
            remark = "" if remark.endswith("values") else re.sub(r"^(up|down|flat):$", "", remark)
            wait.setdefault("rows", []).extend([label, mark, value, unit, remark])
        elif word in ("head", "row") and kind == "table":
            ignored = []
            for cell in without_notes(rest, ignored).split(" | "):
                cell = re.sub(r" \[\d+x\d+\]", "", cell)
                cell = re.sub(r"(^|(?<=.)) (total|group|best|worst|bar [\d.]+|course of \d+)\b", "", cell)
                wait.setdefault("rows", []).append(cell)
        elif word == "picture":
            wait.setdefault("picture", []).append(re.search(r'"(.*)" alt', rest)[1])
    flush()
    return pieces


def check_text(name, sections, dump):
    notes, good = [], True
    cut = cut_tables(sections)
    pieces = wanted_text(dump, notes, cut)
    shown = plain("".join(body_text(one, cut) for one in sections))
    at = 0
    for piece in pieces:
        # What a reference prints is not in the listing.
        parts = [plain(part) for part in re.split(r"->[\w:-]+", piece)]
        for part in filter(None, parts):
            found = shown.find(part, at)
            gap = shown[at:found] if found >= 0 else None
            if gap is None or ADDED.sub("", gap):
                print(f"{name}: wanted “{part}”, found “{shown[at:at + 80]}”")
                return False
            at = found + len(part)
    if ADDED.sub("", shown[at:]):
        print(f"{name}: nobody wrote “{shown[at:at + 80]}”")
        good = False
    told = [plain(text_of(node, ("Lbl",))) for one in sections for node, _ in each(one) if is_footnote(node)]
    if sorted(told) != sorted(set(plain(re.sub(r"->[\w:-]+", "", note)) for note in notes)) and \
            not any("->" in note for note in notes):
        print(f"{name}: footnotes {told} for {notes}")
        good = False
    return good


def check_nesting(name, tree):
    good = True
    for node, parent in each(tree):
        if node[0] in MAY_HOLD:
            for kid in node[1]:
                if isinstance(kid, str) or kid[0] not in MAY_HOLD[node[0]]:
                    print(f"{name}: {node[0]} holds {kid}")
                    good = False
        if node[0] in ONLY_IN and parent not in ONLY_IN[node[0]]:
            print(f"{name}: {node[0]} stands in {parent}")
            good = False
    levels = [int(node[0][1]) for node, _ in each(tree) if re.fullmatch(r"H\d", node[0])]
    if any(b > a + 1 for a, b in zip([0] + levels, levels)):
        print(f"{name}: levels of headings {levels}")
        good = False
    return good


class Objects:
    def __init__(self, pdf):
        self.all = json.loads(run("qpdf", "--json=2", "--json-key=qpdf", pdf))["qpdf"][1]

    def get(self, one):
        while isinstance(one, str) and re.fullmatch(r"\d+ 0 R", one):
            one = self.all["obj:" + one]
            one = one.get("value", one.get("stream", {}).get("dict"))
        return one


def numbers(objects, node):
    node = objects.get(node)
    for kid in node.get("/Kids", []):
        yield from numbers(objects, kid)
    pairs = node.get("/Nums", [])
    yield from zip(pairs[::2], pairs[1::2])


def check_objects(name, pdf):
    """Every piece of content and every link leads to its element and back."""
    objects = Objects(pdf)
    catalog = objects.get(objects.all["trailer"]["value"]["/Root"])
    root = objects.get(catalog["/StructTreeRoot"])
    parents = dict(numbers(objects, root["/ParentTree"]))
    faults, ids, seen = [], [], set()

    def walk(reference, parent):
        element = objects.get(reference)
        if element["/P"] != parent:
            faults.append(f"{reference} hangs on {parent} and says {element['/P']}")
        role = element["/S"]
        if role == "/Figure" and ("/Alt" not in element or "/BBox" not in objects.get(element["/A"])):
            faults.append(f"{reference} is a figure without its words or its place")
        if role == "/Note" and "/ID" not in element:
            faults.append(f"{reference} is a note without a name")
        if "/ID" in element:
            ids.append(element["/ID"])
        kids = element.get("/K", [])
        has_annotation = False
        for kid in kids if isinstance(kids, list) else [kids]:
            value = objects.get(kid)
            if isinstance(value, int) or value.get("/Type") == "/MCR":
                page = objects.get(element["/Pg"] if isinstance(value, int) else value["/Pg"])
                mcid = value if isinstance(value, int) else value["/MCID"]
                owners = objects.get(parents[page["/StructParents"]])
                seen.add((page["/StructParents"], mcid))
                if owners[mcid] != reference:
                    faults.append(f"{reference}: its content {mcid} belongs to {owners[mcid]}")
            elif value.get("/Type") == "/OBJR":
                has_annotation = True
                annotation = objects.get(value["/Obj"])
                if parents[annotation["/StructParent"]] != reference or not annotation.get("/Contents"):
                    faults.append(f"{reference}: link {annotation}")
            else:
                walk(kid, reference)
        if role == "/Link" and not has_annotation:
            faults.append(f"{reference} is a link without an area")

    for top in root["/K"]:
        walk(top, catalog["/StructTreeRoot"])
    if len(ids) != len(set(ids)) or (ids and "/IDTree" not in root):
        faults.append(f"names of elements: {ids}")
    pages = [one["value"] for one in objects.all.values() if "value" in one and isinstance(one["value"], dict)
             and one["value"].get("/Type") == "/Page"]
    for page in pages:
        if page.get("/Tabs") != "/S":
            faults.append("a page without tab order")
        count = len(objects.get(parents[page["/StructParents"]]))
        if any((page["/StructParents"], mcid) not in seen for mcid in range(count)):
            faults.append(f"content of page {page['/StructParents']} is in no element")
    for key, wanted in (("/MarkInfo", {"/Marked": True}), ("/Lang", "u:zh-CN")):
        if catalog.get(key) != wanted:
            faults.append(f"{key}: {catalog.get(key)}")
    for fault in faults[:20]:
        print(f"{name}: {fault}")
    return not faults


def main():
    program, good = sys.argv[1], True
    with tempfile.TemporaryDirectory() as folder:
        pdf = pathlib.Path(folder) / "file.pdf"
        for definition, *options in CASES:
            name = " ".join([definition.stem, *options])
            run(program, "build", definition, "-o", pdf, *options)
            dump = run(program, "build", definition, "--show", "document", *options)
            tree = tree_of(pdf)
            document = tree[1][0]
            sections = [kid for kid in document[1] if kid[0] == "Sect"]
            good &= check_text(name, sections, dump)
            good &= check_nesting(name, tree)
            good &= check_objects(name, pdf)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
