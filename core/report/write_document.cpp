#include "report/write_document.h"

#include "base/likely_name.h"
#include "base/sha256.h"
#include "data/export.h"
#include "data/read_dataset.h"
#include "doc/walk.h"
#include "figure/forms.h"
#include "report/draft.h"
#include "report/filing.h"
#include "report/find_plugins.h"
#include "report/previous.h"
#include "report/source_list.h"
#include "script/section_memory.h"
#include "script/write_sections.h"

#include <algorithm>

namespace jianbao::report {

namespace {

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

// Region and period by the command line, else by the definition.
std::optional<Scope> read_scope(Request const& request, Definition const& definition,
                                data::Dataset const& dataset, Written& written, Diagnostics& out) {
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

// What the document says of its own making.
std::vector<std::pair<std::string, std::string>> colophon_of(Definition const& definition,
                                                             data::Dataset const& dataset,
                                                             Written const& written) {
  doc::Document const& document = written.document;
  std::vector<std::pair<std::string, std::string>> lines;
  lines.emplace_back("题名",
                     document.title + "（" + document.region + "，" + document.period + "）");
  lines.emplace_back("编制", document.issuer + (document.date.empty() ? "" : "，" + document.date));
  std::vector<bool> sources(dataset.sources.size());
  for (data::Observation const* record : written.used)
    sources[static_cast<std::size_t>(record->source)] = true;
  lines.emplace_back("数据", dataset.title + "，本文用到" +
                                 std::to_string(std::count(sources.begin(), sources.end(), true)) +
                                 "个来源的" + std::to_string(written.used.size()) + "条记录");
  // In groups, for a line has to break in it.
  std::string hash;
  for (std::size_t at = 0; at < written.data_hash.size(); at += 16)
    hash += (at == 0 ? "" : " ") + written.data_hash.substr(at, 16);
  lines.emplace_back("版本", data::edition_of(dataset) + "，SHA-256 " + hash);
  lines.emplace_back(
      "核查", document.waivers == 0
                  ? "数据已核查，没有未处理的矛盾"
                  : "数据已核查，" + std::to_string(document.waivers) + "处已知矛盾经说明后采用");
  if (!definition.style.empty())
    lines.emplace_back("排版", "简报（Jianbao）按“" + definition.style + "”样式排印");
  return lines;
}

// Sources that differ are findings of the check, where they stop the build or were accepted: no
// section repeats them.
void append_but_conflicts(Diagnostics const& said, Diagnostics& out) {
  for (Diagnostic const& one : said.items())
    if (one.id != "figure.conflict") out.add(one);
}

void warn_of_two_forms(Written const& written, Diagnostics& out) {
  for (auto const& [first, second] :
       figure::printed_in_two_forms(written.ledger, printed_lines(written))) {
    figure::LedgerLine const& one = written.ledger.lines[first];
    figure::LedgerLine const& other = written.ledger.lines[second];
    Place const before = doc::place_of(written.document, one.origin, one.section);
    out.add("figure.two-forms",
            {other.printed, one.printed, before.file + ":" + std::to_string(before.line)},
            doc::place_of(written.document, other.origin, other.section));
  }
}

// What the sections are handed, beside the dataset, in a text: equal texts, equal sections.
std::string facts_of(Assignment const& given, script::Briefing const& briefing,
                     Files const& files) {
  script::Limits const& limits = given.definition.limits;
  std::string facts = given.dataset[briefing.region].id + "\n" + briefing.period.to_string() +
                      "\n" + briefing.peer_level + "\n";
  auto const number = [&](std::size_t value) { facts += std::to_string(value) + " "; };
  for (data::SourceId const source : given.materials.order)
    number(static_cast<std::size_t>(source));
  number(static_cast<std::size_t>(briefing.rounding));
  for (std::size_t const limit :
       {limits.memory, static_cast<std::size_t>(limits.milliseconds), limits.blocks, limits.charts,
        limits.text, limits.handles, limits.log_lines})
    number(limit);
  doc::MissingMarks const& marks = briefing.missing;
  for (std::string const& mark : {marks.unavailable, marks.inapplicable, marks.too_small})
    facts += mark + "\n";
  for (std::string const& name : briefing.pictures)
    facts += name + "\n";
  for (auto const& [name, path] : given.definition.tables)
    facts += name + "=" + path + " " + files.stamp(path) + "\n";
  return facts;
}

// The document, once it is known what it is about, what it is made of and that its data hold.
void tell(Assignment const& given, std::vector<script::SectionRequest> const& plugins,
          Files const& files, Written& written, Diagnostics& out) {
  data::Dataset const& dataset = given.dataset;
  Definition const& definition = given.definition;
  Materials const& materials = given.materials;
  layout::Style const style = materials.style.value_or(layout::Style{});
  figure::Reads own;
  figure::Reads* const reads = given.reads ? given.reads : &own;
  figure::Selection const selection(dataset, materials.order, reads);
  script::Briefing const briefing{
      selection,
      given.scope.region,
      given.scope.period,
      definition.peers,
      style.rounding,
      &materials.tables,
      style.table.missing,
      names_of(materials.pictures),
      changes_since(materials.before, dataset, given.scope.region, materials.changes),
      given.chunks ? given.chunks : given.request.chunks_before,
      given.request.sections_before};
  if (briefing.memory) briefing.memory->facts += facts_of(given, briefing, files);
  Diagnostics said;
  script::Sections told = script::write_sections(plugins, briefing, files, definition.limits, said,
                                                 given.request.watch);
  append_but_conflicts(said, given.request.draft ? written.failures : out);
  if (given.request.draft) mark_failures(plugins, written.failures, told);
  data::Region const& region = dataset[given.scope.region];
  written.document = {
      definition.title,         definition.subtitle,   definition.issuer,
      definition.date,          region.name,           given.scope.period.in_chinese(),
      std::move(told.sections), std::move(told.files), {}};
  written.document.imprint = definition.imprint;
  written.document.pictures = materials.pictures;
  apply_check(given.checked, written.document);
  written.ledger = std::move(told.ledger);
  written.shared = materials.attachments;
  written.used = used_records(written.ledger, *reads, dataset);
  written.records = data::export_csv(dataset, written.used);
  written.data_hash = sha256(written.records);
  written.document.colophon = colophon_of(definition, dataset, written);
  warn_of_two_forms(written, out);
  if (given.request.list_sources)
    append_source_list(written.document, written.ledger, dataset, style.sources);
}

}  // namespace

std::vector<std::uint32_t> printed_lines(Written const& written) {
  std::vector<std::uint32_t> printed;
  for (doc::Section const& section : written.document.sections)
    for (std::uint32_t const line : doc::printed_figures(section))
      printed.push_back(line);
  return printed;
}

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
  auto const plugins = find_plugins(request, definition, sections, files, out);
  written.usage_error |= !request.sections.empty() && plugins.size() < sections.size();
  Materials materials = read_materials(definition, dataset, request.share, files, out);
  materials.before = read_edition(definition.previous, files, out);
  written.style = materials.style;
  if (scope) {
    written.region = scope->region;
    written.period = scope->period;
    CheckRequest const check{scope->region, definition.peers, request.share,
                             request.allow_findings};
    Checked const checked = check_data(definition, dataset, check, files, out);
    if (!checked.stopped)
      tell({request, definition, dataset, materials, checked, *scope}, plugins, files, written,
           out);
  }
  written.definition = std::move(definition);
  return written;
}

Written write_document(Assignment const& given, Files const& files, Diagnostics& out) {
  Written written;
  written.region = given.scope.region;
  written.period = given.scope.period;
  std::vector<SectionEntry> const sections = chosen_sections(given.request, given.definition);
  auto const plugins = find_plugins(given.request, given.definition, sections, files, out);
  tell(given, plugins, files, written, out);
  written.definition = given.definition;
  return written;
}

}  // namespace jianbao::report
