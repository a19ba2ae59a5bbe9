"""A small dataset with its briefing, for tests of batches."""
import hashlib
import json

HEAD = "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,where,formula,note\n"
CITIES = ["ash", "birch", "cedar", "elm"]
YEARS = range(2016, 2022)

PLUGIN = """
local section = { id = "short", title = "简况", wants = { "gdp" } }
function section.write(brief)
  local body = {}
  local gdp = brief:find("gdp")
  if gdp then body[#body + 1] = doc.para { brief.region, "生产总值", gdp, "。" } end
  local line = { "收入：" }
  for _, one in ipairs(brief:series("income", 3)) do line[#line + 1] = one:full() line[#line + 1] = "，" end
  line[#line + 1] = "完。"
  body[#body + 1] = doc.para(line)
  return body
end
return section
"""

# What a section does in one report alone.
POISON = """
local section = { id = "poison", title = "其他", wants = {} }
local acts = {
  loop = function() while true do end end,
  deep = function() local function f() return 1 + f() end return f() end,
  wide = function() local t = {} for i = 1, 1e9 do t[i] = ("x"):rep(1000) .. i end end,
  match = function() return (("a"):rep(30)):find((".-"):rep(30) .. "b") end,
  raise = function() error("no") end,
}
local of = { ["2017年"] = "loop", ["2018年"] = "deep", ["2019年"] = "wide", ["2020年"] = "match", ["2021年"] = "raise" }
function section.write(brief)
  local act = brief.region == "榉市" and of[brief.period]
  if act then acts[act]() end
  return { doc.para { "无。" } }
end
return section
"""


class Project:
    """A small dataset with its briefing, in a folder of its own."""

    def __init__(self, folder, sections=("short",)):
        self.folder = folder
        folder.mkdir()
        names = {"ash": "榉市", "birch": "桦市", "cedar": "柏市", "elm": "榆市"}
        catalogue = {
            "format": 1, "title": "试", "themes": [{"id": "t", "name": "题"}],
            "sources": [{"id": "s", "title": "公报", "issuer": "局", "date": "2022", "file": "s.csv"}],
            "regions": [{"id": city, "code": f"99000{i}", "name": names[city], "short": names[city][0], "level": "city"}
                        for i, city in enumerate(CITIES)],
            "indicators": [{"id": id, "name": name, "unit": unit, "theme": "t", "direction": "up", "definition": "全市"}
                           for id, name, unit in (("gdp", "生产总值", "亿元"), ("income", "收入", "元"))],
        }
        (folder / "catalogue.json").write_text(json.dumps(catalogue, ensure_ascii=False), encoding="utf-8")
        self.values = {(id, city, year): 100 + 10 * (year - 2016) + i
                       for i, city in enumerate(CITIES) for year in YEARS for id in ("gdp", "income")}
        self.save()
        (folder / "short.lua").write_text(PLUGIN, encoding="utf-8")
        (folder / "poison.lua").write_text(POISON, encoding="utf-8")
        (folder / "briefing.json").write_text(json.dumps({
            "format": 1, "title": "简报", "issuer": "室", "region": "ash", "period": "2020", "data": ["catalogue.json"],
            "sections": list(sections), "style": "bulletin"}, ensure_ascii=False), encoding="utf-8")

    def save(self, first=""):
        rows = [f"{id},{city},{year},{value},,{'亿元' if id == 'gdp' else '元'},exact,actual,A,,,s,表1,,\n"
                for (id, city, year), value in self.values.items()]
        (self.folder / "s.csv").write_text(HEAD + first + "".join(rows), encoding="utf-8")

    def command(self, output, *more, years="2016-2021"):
        return ["batch", str(self.folder / "briefing.json"), "--years", years, "--regions", "all", "-o", str(output),
                *map(str, more)]


def tree(folder):
    """Every file of a batch that is the same at every run, by its SHA-256."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "timings.json"
            and not any(part.startswith(".") for part in path.relative_to(folder).parts[:-1])}
