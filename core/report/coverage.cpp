#include "report/coverage.h"

#include "data/json.h"

#include <set>

#include <fmt/format.h>

namespace jianbao::report {

namespace {

std::string words_of(figure::Miss const& miss, data::Dataset const& dataset) {
  return fmt::format("{} {} {}", dataset[miss.region].id, dataset[miss.indicator].id,
                     miss.period.to_string());
}

std::string miss_json(figure::Miss const& miss, data::Dataset const& dataset) {
  return fmt::format(R"({{"section": {}, "indicator": {}, "region": {}, "period": {}}})",
                     data::json_string(miss.section), data::json_string(dataset[miss.indicator].id),
                     data::json_string(dataset[miss.region].id),
                     data::json_string(miss.period.to_string()));
}

std::string record_json(data::Observation const& record, data::Dataset const& dataset) {
  return fmt::format(
      R"({{"indicator": {}, "region": {}, "period": {}, "source": {}, "file": {}, "line": {}}})",
      data::json_string(dataset[record.indicator].id), data::json_string(dataset[record.region].id),
      data::json_string(record.period.to_string()), data::json_string(dataset[record.source].id),
      data::json_string(dataset[record.file]), record.line);
}

template <typename Items, typename Show>
std::string list_json(char const* name, Items const& items, Show show) {
  std::string text = fmt::format("\n \"{}\": [", name);
  bool is_first = true;
  for (auto const& item : items) {
    text += (is_first ? "\n  " : ",\n  ") + show(item);
    is_first = false;
  }
  return text + "]";
}

}  // namespace

Coverage coverage_of(Written const& written, data::Dataset const& dataset, data::RegionId region,
                     data::Period const& period) {
  Coverage result;
  std::set<data::Observation const*> printed;
  for (figure::LedgerLine const& line : written.ledger.lines)
    printed.insert(line.figure.records.begin(), line.figure.records.end());
  result.used = printed.size();
  for (data::Observation const& record : dataset.observations())
    if (record.region == region && record.period == period && !printed.contains(&record))
      result.unused.push_back(&record);
  for (figure::Miss const& miss : written.ledger.misses)
    (miss.marked ? result.marked : result.missing).push_back(miss);
  return result;
}

std::string show_text(Coverage const& coverage, data::Dataset const& dataset) {
  std::string text;
  for (data::Observation const* record : coverage.unused)
    text += fmt::format("unused: {}:{}  {} {} {} {}\n", dataset[record->file], record->line,
                        dataset[record->region].id, dataset[record->indicator].id,
                        record->period.to_string(), dataset[record->source].id);
  for (figure::Miss const& miss : coverage.missing)
    text += fmt::format("missing: {}  asked for by {}\n", words_of(miss, dataset), miss.section);
  for (figure::Miss const& miss : coverage.marked)
    text += fmt::format("marked: {}  printed as missing by {}\n", words_of(miss, dataset),
                        miss.section);
  return text + fmt::format(
                    "{} records used, {} of this region and period not, {} figures "
                    "missing, {} printed as missing\n",
                    coverage.used, coverage.unused.size(), coverage.missing.size(),
                    coverage.marked.size());
}

std::string show_json(Coverage const& coverage, data::Dataset const& dataset) {
  auto const miss = [&](figure::Miss const& one) { return miss_json(one, dataset); };
  return fmt::format("{{\"format\": 1, \"used\": {},", coverage.used) +
         list_json("unused", coverage.unused,
                   [&](data::Observation const* one) { return record_json(*one, dataset); }) +
         "," + list_json("missing", coverage.missing, miss) + "," +
         list_json("marked", coverage.marked, miss) + "\n}\n";
}

}  // namespace jianbao::report
