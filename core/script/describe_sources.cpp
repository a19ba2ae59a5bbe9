#include "script/describe_sources.h"

#include <algorithm>

namespace jianbao::script {

namespace {

using Sources = std::vector<data::SourceId>;

void collect(figure::LedgerLine const& line, Sources& sources) {
  for (data::Observation const* record : line.figure.records)
    if (std::find(sources.begin(), sources.end(), record->source) == sources.end())
      sources.push_back(record->source);
}

std::string titles(Run const& run, Sources const& sources) {
  std::string text;
  for (data::SourceId source : sources)
    text += (text.empty() ? "" : "；") + describe(run.dataset()[source]);
  return text;
}

}  // namespace

std::string describe(data::Source const& source) {
  return source.issuer + "《" + source.title + "》";
}

std::string describe_sources(Run const& run, std::size_t first) {
  Sources sources;
  for (std::size_t i = first; i < run.ledger.lines.size(); ++i)
    collect(run.ledger.lines[i], sources);
  return titles(run, sources);
}

std::string describe_sources(Run const& run, doc::Table const& table) {
  Sources sources;
  for (std::vector<doc::Row> const* rows : {&table.head, &table.body})
    for (doc::Row const& row : *rows)
      for (doc::Cell const& cell : row)
        for (doc::Inline const& piece : cell.content)
          if (auto const* figure = std::get_if<doc::Figure>(&piece.kind);
              figure && figure->ledger > 0)
            collect(run.ledger.lines[figure->ledger - 1], sources);
  return titles(run, sources);
}

}  // namespace jianbao::script
