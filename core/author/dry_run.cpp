#include "author/dry_run.h"

#include "data/text_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace jianbao::author {

namespace {

std::map<data::RegionId, std::set<data::Period>> years_of(data::Dataset const& dataset) {
  std::map<data::RegionId, std::set<data::Period>> years;
  for (data::Observation const& record : dataset.observations())
    if (record.period == data::Period::of_year(record.period.year))
      years[record.region].insert(record.period);
  return years;
}

// One fault, however often it shows.
struct Fault {
  Diagnostic first;
  std::string example;
  std::size_t times = 0;
};

std::string key_of(Diagnostic const& one) {
  std::string key = one.id + "\n" + one.place.file + ":" + std::to_string(one.place.line);
  for (std::string const& argument : one.arguments)
    key += "\n" + argument;
  return key;
}

}  // namespace

DryRun dry_run(report::PluginPlace const& plugin, data::Dataset const& dataset,
               report::Definition const& definition, Files const& files, Diagnostics& out) {
  DryRun result;
  data::TextTables tables;
  Diagnostics ignored;  // the briefing's own tables are checked when it is built
  for (auto const& [name, path] : definition.tables)
    if (auto const text = files.read(path))
      tables[name] = data::read_text_table(*text, path, ignored);
  std::vector<std::string> pictures;
  for (auto const& [name, entry] : definition.pictures)
    pictures.push_back(name);
  figure::Selection const selection(dataset, {});
  script::SectionRequest request;
  request.id = plugin.id;
  request.file = plugin.file;
  request.library_folder = plugin.library_folder;
  request.own_folder = plugin.own_folder;
  std::map<std::string, Fault> faults;
  std::vector<std::string> order;
  for (auto const& [region, years] : years_of(dataset))
    for (data::Period const period : years) {
      script::Briefing const briefing{selection,         region,  period, definition.peers,
                                      Rounding::half_up, &tables, {},     pictures};
      Diagnostics said;
      auto const told = script::write_sections({request}, briefing, files, definition.limits, said);
      ++result.runs;
      if (!told.sections.empty() && script::says_nothing(told.sections.front())) ++result.silent;
      for (Diagnostic const& one : said.items()) {
        if (one.id == "figure.conflict" || one.id == "script.log") continue;
        auto const [at, is_new] = faults.try_emplace(key_of(one));
        if (is_new) {
          at->second.first = one;
          at->second.example = dataset[region].name + " " + period.to_string();
          order.push_back(at->first);
        }
        ++at->second.times;
      }
    }
  for (std::string const& key : order) {
    Fault const& fault = faults.at(key);
    out.add(fault.first);
    out.add("plugin.seen",
            {std::to_string(fault.times), std::to_string(result.runs), fault.example},
            fault.first.place);
  }
  return result;
}

}  // namespace jianbao::author
