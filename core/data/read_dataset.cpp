#include "data/read_dataset.h"

#include "data/file_report.h"
#include "data/import/apply_mapping.h"
#include "data/read_catalogue.h"
#include "data/read_observations.h"
#include "data/read_store.h"

#include <vector>

namespace jianbao::data {

namespace {

// A file and the sources that name it. One file may hold several sources: an export is read back
// that way.
struct NamedFile {
  std::string path;
  std::vector<SourceId> sources;
  std::string encoding, map, table;
};

std::vector<NamedFile> named_files(Dataset const& dataset, std::string const& catalogue_file) {
  std::vector<NamedFile> result;
  std::unordered_map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < dataset.sources.size(); ++i) {
    if (dataset.sources[i].file.empty()) continue;
    Source const& source = dataset.sources[i];
    std::string const path =
        is_postgresql(source.file) ? source.file : beside(catalogue_file, source.file);
    std::string const map = source.map.empty() ? "" : beside(catalogue_file, source.map);
    // Two tables of one store, and two readings of one file, are read each by itself.
    std::string const key = path + "\n" + map + "\n" + source.table;
    auto const [at, fresh] = index.try_emplace(key, result.size());
    if (fresh) result.push_back({path, {}, source.encoding, map, source.table});
    result[at->second].sources.push_back(static_cast<SourceId>(i));
  }
  return result;
}

// What a source holds as a grid: a store's table, or a text file that a mapping explains.
std::optional<sheet::Grid> read_grid(NamedFile const& named, std::string const& bytes,
                                     TextForm const& form, FileReport& report) {
  bool const store = is_sqlite(named.path) || is_postgresql(named.path);
  if (!store) return read_text_grid(bytes, form, report);
  if (named.table.empty()) {
    report.add({"data.store-table", {}, {.file = named.path}, {}});
    return {};
  }
  return is_sqlite(named.path) ? read_sqlite(bytes, named.table, report)
                               : read_postgresql(named.path, named.table, report);
}

void read_named(NamedFile const& named, Dataset& dataset, RecordReader& reader, Files const& files,
                Diagnostics& out) {
  auto const bytes =
      is_postgresql(named.path) ? Result<std::string>(std::string()) : files.read(named.path);
  if (!bytes) return out.add(bytes.error());
  FileReport report(named.path, out);
  ObservationFile file{dataset.intern(named.path), named.sources, {named.encoding, 0}};
  if (!named.map.empty()) {
    auto const text = files.read(named.map);
    if (!text) return out.add(text.error());
    auto const mapping = read_mapping(*text, named.map, out);
    if (!mapping) return;
    TextForm form = mapping->form;
    if (form.encoding.empty()) form.encoding = named.encoding;
    auto const grid = read_grid(named, *bytes, form, report);
    if (grid) (void)apply_mapping(*grid, *mapping, dataset, file, reader, report);
  } else if (is_sqlite(named.path) || is_postgresql(named.path)) {
    auto const grid = read_grid(named, *bytes, {}, report);
    if (grid) read_observations_grid(*grid, file, reader, report);
  } else if (named.path.ends_with(".json")) {
    read_observations_json(*bytes, file, reader, report);
  } else {
    read_observations_csv(*bytes, file, reader, report);
  }
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
  for (NamedFile const& named : named_files(dataset, catalogue_file))
    read_named(named, dataset, reader, files, out);
  dataset.finish();
  return dataset;
}

}  // namespace jianbao::data
