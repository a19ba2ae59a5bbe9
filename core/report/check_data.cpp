#include "report/check_data.h"

#include "check/show.h"

#include <algorithm>

namespace jianbao::report {

namespace {

constexpr std::string_view notes_section = "notes";

doc::Inlines text(std::string words) {
  doc::Inlines inlines;
  inlines.push_back({doc::Text{std::move(words)}, {}});
  return inlines;
}

doc::Section& find_notes(doc::Document& document) {
  auto& sections = document.sections;
  auto const found = std::find_if(sections.begin(), sections.end(),
                                  [](doc::Section const& one) { return one.id == notes_section; });
  if (found != sections.end()) return *found;
  return sections.emplace_back(doc::Section{std::string(notes_section), "附注", {}});
}

}  // namespace

check::Setup read_check_setup(Definition const& definition, data::Dataset const& dataset,
                              std::string const& share, Files const& files, Diagnostics& out) {
  std::string const folder = share + "/data/rules";
  auto setup = check::read_setup(definition.data.front(), dataset, folder, files, out);
  // Nothing found by no rules would read as nothing wrong. Without a share there are none to ship.
  if (setup.rules.rules.empty() && !share.empty()) out.add("data.no-rules", {folder});
  return setup;
}

Checked check_data(Definition const& definition, data::Dataset const& dataset,
                   CheckRequest const& request, Files const& files, Diagnostics& out) {
  std::size_t const before = out.errors();
  check::Setup const setup = read_check_setup(definition, dataset, request.share, files, out);
  Checked checked;
  checked.stopped = out.errors() > before;
  if (checked.stopped) return checked;
  auto const regions = check::regions_read(dataset, request.region, request.peers);
  check::Findings const findings = check::check(dataset, setup, regions);
  checked.waived = findings.waived;
  if (findings.errors == 0) return checked;
  checked.stopped = !request.allow;
  for (check::Finding const& one : findings.items) {
    if (one.severity != Severity::error || one.waiver) continue;
    if (request.allow)
      checked.notes.push_back(check::text_of(one, Language::chinese));
    else
      out.add(check::diagnostic_of(dataset, one));
  }
  if (checked.stopped)
    out.add("check.stopped", {std::to_string(findings.errors)}, {.file = definition.data.front()});
  return checked;
}

void apply_check(Checked const& checked, doc::Document& document) {
  document.waivers = checked.waived;
  if (checked.notes.empty()) return;
  doc::Section& notes = find_notes(document);
  notes.body.push_back({doc::Heading{2, text("数据核查"), {}}});
  notes.body.push_back({doc::Paragraph{text("以下数据自相矛盾，印发时尚未核实。")}});
  doc::List list{doc::ListMark::number, {}};
  for (std::string const& note : checked.notes)
    list.items.push_back({text(note + "。"), {}});
  notes.body.push_back({std::move(list)});
}

}  // namespace jianbao::report
