#include "script/describe_sources.h"

#include <algorithm>

namespace jianbao::script {

std::string describe_sources(Run const& run, std::size_t first) {
  std::vector<data::SourceId> sources;
  for (std::size_t i = first; i < run.ledger.lines.size(); ++i)
    for (data::Observation const* record : run.ledger.lines[i].figure.records)
      if (std::find(sources.begin(), sources.end(), record->source) == sources.end())
        sources.push_back(record->source);
  std::string text;
  for (data::SourceId source : sources) {
    data::Source const& one = run.dataset()[source];
    text += (text.empty() ? "" : "；") + one.issuer + "《" + one.title + "》";
  }
  return text;
}

}  // namespace jianbao::script
