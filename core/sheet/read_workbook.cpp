#include "sheet/read_workbook.h"

#include "sheet/read_sheet.h"
#include "sheet/xml.h"

#include <charconv>
#include <map>

namespace jianbao::sheet {

namespace {

using Targets = std::map<std::string, std::string, std::less<>>;  // relationship id -> part

// A target is taken from the folder of the part that names it; an absolute one from the root.
std::string part_of(std::string const& folder, std::string_view target) {
  std::string path =
      target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  for (std::size_t up = path.find("/../"); up != std::string::npos; up = path.find("/../")) {
    std::size_t const before = up == 0 ? std::string::npos : path.rfind('/', up - 1);
    path.erase(before == std::string::npos ? 0 : before + 1,
               before == std::string::npos ? up + 4 : up + 4 - (before + 1));
  }
  return path;
}

std::string folder_of(std::string const& part) {
  std::size_t const slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

// The parts that a part is related to, by relationship id and by the last word of the type.
struct Relations {
  Targets by_id, by_type;
};
Result<Relations> read_relations(Package& package, std::string const& part) {
  Relations result;
  std::string const folder = folder_of(part);
  std::string const list = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  Handlers handlers;
  handlers.start = [&](std::string_view name, Attributes const& attributes) {
    if (name != "Relationship" || attributes["TargetMode"] == "External") return;
    std::string const target = part_of(folder, attributes["Target"]);
    std::string_view const type = attributes["Type"];
    result.by_id.try_emplace(std::string(attributes["Id"]), target);
    result.by_type.try_emplace(std::string(type.substr(type.rfind('/') + 1)), target);
  };
  (void)JB_TRY(read_xml(package, list, handlers));
  return result;
}

// Shared strings: the runs of rich text joined, the phonetic readings left out.
Result<bool> read_strings(Package& package, std::string const& part, Shared& shared) {
  bool taking = false;
  int phonetic = 0;
  Handlers handlers;
  handlers.start = [&](std::string_view name, Attributes const&) {
    if (name == "si") shared.strings.emplace_back();
    if (name == "rPh") ++phonetic;
    taking = name == "t" && phonetic == 0;
  };
  handlers.end = [&](std::string_view name) {
    if (name == "rPh") --phonetic;
    taking = false;
  };
  handlers.text = [&](std::string_view text) {
    if (!taking || shared.strings.empty()) return;
    shared.strings.back() += text;
    shared.text += text.size();
  };
  handlers.stop = [&]() -> std::optional<Diagnostic> {
    bool const many = shared.strings.size() > package.limits().cells;
    if (!many && shared.text <= package.limits().text) return {};
    std::uint64_t const most = many ? package.limits().cells : package.limits().text;
    return Diagnostic{"sheet.limit",
                      {many ? "shared strings" : "bytes of text", std::to_string(most)},
                      {.file = package.file()},
                      {}};
  };
  return read_xml(package, part, handlers);
}

int number_of(std::string_view text) {
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Result<bool> read_styles(Package& package, std::string const& part, Shared& shared) {
  std::map<int, std::string> codes;
  bool in_cells = false;
  Handlers handlers;
  handlers.start = [&](std::string_view name, Attributes const& attributes) {
    if (name == "numFmt")
      codes.insert_or_assign(number_of(attributes["numFmtId"]), attributes["formatCode"]);
    if (name == "cellXfs") in_cells = true;
    if (name != "xf" || !in_cells) return;
    int const id = number_of(attributes["numFmtId"]);
    auto const own = codes.find(id);
    shared.styles.push_back(
        parse_number_format(own == codes.end() ? built_in_format(id) : own->second));
  };
  handlers.end = [&](std::string_view name) {
    if (name == "cellXfs") in_cells = false;
  };
  return read_xml(package, part, handlers);
}

struct NamedSheet {
  std::string name, relation;
  bool hidden = false;
};

Result<std::vector<NamedSheet>> read_names(Package& package, std::string const& part,
                                           Shared& shared) {
  std::vector<NamedSheet> sheets;
  Handlers handlers;
  handlers.start = [&](std::string_view name, Attributes const& attributes) {
    if (name == "workbookPr") {
      std::string_view const system = attributes["date1904"];
      shared.since_1904 = system == "1" || system == "true";
    }
    if (name == "sheet")
      sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                        attributes["state"] == "hidden" || attributes["state"] == "veryHidden"});
  };
  (void)JB_TRY(read_xml(package, part, handlers));
  return sheets;
}

}  // namespace

Result<Workbook> read_workbook(std::string_view bytes, std::string const& file,
                               Limits const& limits) {
  Package package = JB_TRY(Package::open(bytes, file, limits));
  if (!package.has("_rels/.rels")) return Diagnostic{"sheet.not-workbook", {}, {.file = file}, {}};
  Relations const root = JB_TRY(read_relations(package, ""));
  auto const main = root.by_type.find("officeDocument");
  if (main == root.by_type.end() || !package.has(main->second))
    return Diagnostic{"sheet.not-workbook", {}, {.file = file}, {}};
  Shared shared;
  auto const names = JB_TRY(read_names(package, main->second, shared));
  Relations const related = JB_TRY(read_relations(package, main->second));
  if (auto const found = related.by_type.find("sharedStrings"); found != related.by_type.end())
    (void)JB_TRY(read_strings(package, found->second, shared));
  if (auto const found = related.by_type.find("styles"); found != related.by_type.end())
    (void)JB_TRY(read_styles(package, found->second, shared));
  Workbook workbook;
  for (NamedSheet const& named : names) {
    auto const part = related.by_id.find(named.relation);
    if (part == related.by_id.end())
      return Diagnostic{"sheet.part", {named.name}, {.file = file}, {}};
    // A sheet that is a chart alone has no cells.
    if (part->second.find("chartsheets/") != std::string::npos) continue;
    Grid grid;
    grid.name = named.name;
    grid.hidden = named.hidden;
    grid.addressed = true;
    (void)JB_TRY(read_sheet(package, part->second, shared, grid));
    workbook.sheets.push_back(std::move(grid));
  }
  return workbook;
}

}  // namespace jianbao::sheet
