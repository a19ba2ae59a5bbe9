#include "report/write_document.h"

#include "base/likely_name.h"
#include "base/sha256.h"
#include "data/export.h"
#include "data/read_dataset.h"
#include "report/check_data.h"
#include "report/read_style.h"
#include "report/share.h"
#include "script/write_sections.h"

#include <algorithm>

namespace jianbao::report {

namespace {

std::vector<std::string> plugin_folders(Request const& request, Definition const& definition) {
  std::vector<std::string> folders{beside(definition.file, "."),
                                   beside(definition.file, "plugins")};
  if (std::string user = user_plugin_folder(); !user.empty()) folders.push_back(std::move(user));
  if (!request.share.empty()) folders.push_back(request.share + "/plugins");
  return folders;
}

std::vector<std::string> known_sections(std::vector<std::string> const& folders,
                                        Files const& files) {
  std::vector<std::string> ids;
  for (std::string const& folder : folders)
    for (std::string const& name : files.list(folder))
      if (name.ends_with(".lua")) ids.push_back(name.substr(0, name.size() - 4));
  return ids;
}

// The sections asked for on the command line, in that order, with the definition's options where it
// has them.
std::vector<SectionEntry> chosen_sections(Request const& request, Definition const& definition) {
  if (request.sections.empty()) return definition.sections;
  std::vector<SectionEntry> chosen;
  for (std::string const& id : request.sections) {
    auto const found = std::find_if(definition.sections.begin(), definition.sections.end(),
                                    [&](SectionEntry const& entry) { return entry.id == id; });
    SectionEntry entry;
    entry.id = id;
    chosen.push_back(found != definition.sections.end() ? *found : entry);
  }
  return chosen;
}

struct Scope {
  data::RegionId region{};
  data::Period period;
};

// Region and period by the command line, else by the definition.
std::optional<Scope> read_scope(Request const& request, Definition const& definition,
                                data::Dataset const& dataset, Written& written, Diagnostics& out) {
  Scope scope;
  std::string const& region = request.region.empty() ? definition.region : request.region;
  std::string const& period = request.period.empty() ? definition.period : request.period;
  auto const region_id = dataset.find_region(region);
  auto const parsed = data::Period::parse(period);
  if (!region_id) {
    std::vector<std::string> names;
    for (data::Region const& one : dataset.regions)
      names.insert(names.end(), {one.id, one.name, one.short_name});
    out.add("report.region", {region, likely_name(region, names)},
            {.file = request.region.empty() ? definition.file : std::string()});
    written.usage_error |= !request.region.empty();
  }
  if (!parsed) {
    out.add("report.period", {period},
            {.file = request.period.empty() ? definition.file : std::string()});
    written.usage_error |= !request.period.empty();
  }
  if (!region_id || !parsed) return {};
  return Scope{*region_id, *parsed};
}

std::vector<script::SectionRequest> find_plugins(Request const& request,
                                                 Definition const& definition,
                                                 std::vector<SectionEntry> const& sections,
                                                 Files const& files, Written& written,
                                                 Diagnostics& out) {
  auto const folders = plugin_folders(request, definition);
  std::vector<script::SectionRequest> requests;
  for (SectionEntry const& entry : sections) {
    auto const folder = std::find_if(folders.begin(), folders.end(), [&](std::string const& one) {
      return files.exists(one + "/" + entry.id + ".lua");
    });
    if (folder == folders.end()) {
      out.add("report.section", {entry.id, likely_name(entry.id, known_sections(folders, files))},
              entry.place);
      written.usage_error |= !request.sections.empty();
      continue;
    }
    script::SectionRequest one;
    one.id = entry.id;
    one.file = *folder + "/" + entry.id + ".lua";
    one.library_folder =
        files.list(*folder + "/lib").empty() ? request.share + "/plugins/lib" : *folder + "/lib";
    one.title = entry.title;
    one.appendix = entry.appendix;
    if (std::holds_alternative<data::JsonObject>(entry.options.value)) one.options = &entry.options;
    one.options_file = definition.file;
    one.options_pointer = entry.pointer;
    requests.push_back(std::move(one));
  }
  return requests;
}

data::TextTables read_tables(Definition const& definition, Files const& files, Diagnostics& out) {
  data::TextTables tables;
  for (auto const& [name, path] : definition.tables) {
    auto const text = files.read(path);
    if (text)
      tables[name] = data::read_text_table(*text, path, out);
    else
      out.add(text.error());
  }
  return tables;
}

using Pictures = std::map<std::string, std::shared_ptr<picture::Picture const>>;

Pictures read_pictures(Definition const& definition, Files const& files, Diagnostics& out) {
  Pictures pictures;
  for (auto const& [name, path] : definition.pictures) {
    auto const bytes = files.read(path);
    if (!bytes) {
      out.add(bytes.error());
      continue;
    }
    auto picture = picture::read_picture(*bytes, path);
    if (picture)
      pictures[name] = std::make_shared<picture::Picture const>(std::move(*picture));
    else
      out.add(picture.error());
  }
  return pictures;
}

// What the document says of its own making.
std::vector<std::pair<std::string, std::string>> colophon_of(Definition const& definition,
                                                             data::Dataset const& dataset,
                                                             Written const& written) {
  doc::Document const& document = written.document;
  std::vector<std::pair<std::string, std::string>> lines;
  lines.emplace_back("题名",
                     document.title + "（" + document.region + "，" + document.period + "）");
  lines.emplace_back("编制", document.issuer + (document.date.empty() ? "" : "，" + document.date));
  lines.emplace_back("数据", dataset.title + "，" + std::to_string(dataset.sources.size()) +
                                 "个来源，" + std::to_string(dataset.observations().size()) +
                                 "条记录");
  // In groups, for a line has to break in it.
  std::string hash;
  for (std::size_t at = 0; at < written.dataset_hash.size(); at += 16)
    hash += (at == 0 ? "" : " ") + written.dataset_hash.substr(at, 16);
  lines.emplace_back("版本", data::edition_of(dataset) + "，SHA-256 " + hash);
  lines.emplace_back(
      "核查", document.waivers == 0
                  ? "数据已核查，没有未处理的矛盾"
                  : "数据已核查，" + std::to_string(document.waivers) + "处已知矛盾经说明后采用");
  if (!definition.style.empty())
    lines.emplace_back("排版", "简报（Jianbao）按“" + definition.style + "”样式排印");
  return lines;
}

std::vector<std::string> names_of(Pictures const& pictures) {
  std::vector<std::string> names;
  for (auto const& [name, picture] : pictures)
    names.push_back(name);
  return names;
}

// The seal of an official document is one of the pictures.
void check_seal(Definition const& definition, Pictures const& pictures, Diagnostics& out) {
  std::string const& seal = definition.imprint.seal;
  if (seal.empty() || definition.pictures.contains(seal)) return;
  out.add("report.picture", {seal, likely_name(seal, names_of(pictures))},
          {.file = definition.file, .pointer = "/imprint/seal"});
}

std::vector<data::SourceId> precedence(Definition const& definition, data::Dataset const& dataset,
                                       Diagnostics& out) {
  std::vector<data::SourceId> order;
  for (std::string const& id : definition.sources) {
    if (auto const source = dataset.find_source(id))
      order.push_back(*source);
    else
      out.add("report.source", {id}, {.file = definition.file, .pointer = "/sources"});
  }
  return order;
}

// Sources that differ are findings of the check, where they stop the build or were accepted: no
// section repeats them.
void append_but_conflicts(Diagnostics const& said, Diagnostics& out) {
  for (Diagnostic const& one : said.items())
    if (one.id != "figure.conflict") out.add(one);
}

}  // namespace

std::optional<data::Dataset> load_data(Definition const& definition, Files const& files,
                                       Diagnostics& out) {
  std::size_t const before = out.errors();
  if (definition.data.size() != 1) {
    out.add("report.one-catalogue", {std::to_string(definition.data.size())},
            {.file = definition.file, .pointer = "/data"});
    return {};
  }
  data::Dataset dataset = data::read_dataset(definition.data.front(), files, out);
  if (out.errors() > before) return {};
  return dataset;
}

std::optional<Written> write_document(Request const& request, Definition definition,
                                      data::Dataset const& dataset, Files const& files,
                                      Diagnostics& out) {
  Written written;
  std::vector<SectionEntry> const sections = chosen_sections(request, definition);
  auto const scope = read_scope(request, definition, dataset, written, out);
  auto const plugins = find_plugins(request, definition, sections, files, written, out);
  auto const order = precedence(definition, dataset, out);
  // The style is read before the sections, for it says how their figures are rounded.
  written.style = read_style(definition, request.share, files, out);
  data::TextTables const tables = read_tables(definition, files, out);
  Pictures pictures = read_pictures(definition, files, out);
  check_seal(definition, pictures, out);
  if (scope) {
    written.region = scope->region;
    written.period = scope->period;
    CheckRequest const check{scope->region, definition.peers, request.share,
                             request.allow_findings};
    Checked const checked = check_data(definition, dataset, check, files, out);
    if (checked.stopped) return written.definition = std::move(definition), written;
    figure::Selection const selection(dataset, order);
    script::Briefing const briefing{selection,
                                    scope->region,
                                    scope->period,
                                    definition.peers,
                                    written.style.value_or(layout::Style{}).rounding,
                                    &tables,
                                    written.style.value_or(layout::Style{}).table.missing,
                                    names_of(pictures)};
    Diagnostics said;
    script::Sections told = script::write_sections(plugins, briefing, files, {}, said);
    append_but_conflicts(said, out);
    data::Region const& region = dataset[scope->region];
    written.document = {definition.title,         definition.subtitle,   definition.issuer,
                        definition.date,          region.name,           scope->period.in_chinese(),
                        std::move(told.sections), std::move(told.files), {}};
    written.document.imprint = definition.imprint;
    written.document.pictures = std::move(pictures);
    apply_check(checked, written.document);
    written.dataset_hash = sha256_hex(data::export_csv(dataset));
    written.document.colophon = colophon_of(definition, dataset, written);
    written.ledger = std::move(told.ledger);
  }
  written.definition = std::move(definition);
  return written;
}

}  // namespace jianbao::report
