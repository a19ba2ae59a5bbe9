#include "data/read_dataset.h"

#include "data/file_report.h"
#include "data/read_catalogue.h"
#include "data/read_observations.h"

#include <vector>

namespace jianbao::data {

namespace {

// A file and the sources that name it. One file may hold several sources: an export is read back
// that way.
struct NamedFile {
  std::string path;
  std::vector<SourceId> sources;
};

std::vector<NamedFile> named_files(Dataset const& dataset, std::string const& catalogue_file) {
  std::vector<NamedFile> result;
  std::unordered_map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < dataset.sources.size(); ++i) {
    if (dataset.sources[i].file.empty()) continue;
    std::string const path = beside(catalogue_file, dataset.sources[i].file);
    auto const [at, fresh] = index.try_emplace(path, result.size());
    if (fresh) result.push_back({path, {}});
    result[at->second].sources.push_back(static_cast<SourceId>(i));
  }
  return result;
}

}  // namespace

Dataset read_dataset(std::string const& catalogue_file, Files const& files, Diagnostics& out) {
  auto const catalogue = files.read(catalogue_file);
  if (!catalogue) {
    out.add(catalogue.error());
    return {};
  }
  Dataset dataset = read_catalogue(*catalogue, catalogue_file, out);
  RecordReader reader(dataset);
  for (NamedFile const& named : named_files(dataset, catalogue_file)) {
    auto const text = files.read(named.path);
    if (!text) {
      out.add(text.error());
      continue;
    }
    FileReport report(named.path, out);
    ObservationFile const file{dataset.intern(named.path), named.sources};
    if (named.path.ends_with(".json"))
      read_observations_json(*text, file, reader, report);
    else
      read_observations_csv(*text, file, reader, report);
  }
  dataset.finish();
  return dataset;
}

}  // namespace jianbao::data
