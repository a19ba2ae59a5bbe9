#include "data/import/import.h"

#include "data/read_observations.h"
#include "sheet/read_workbook.h"

#include <algorithm>

namespace jianbao::data {

namespace {

class Importer {
 public:
  Importer(ImportOptions const& options, Import& import, Files const& files)
      : options_(options), import_(import), reader_(import.dataset), files_(files) {}

  void read(std::string const& path) {
    auto const bytes = files_.read(path);
    if (!bytes) return import_.failed.add(bytes.error());
    file_ = {import_.dataset.intern(path), sources_of(), {}};
    if (path.ends_with(".json")) return read_json(path, *bytes);
    bool const archive =
        bytes->starts_with("PK") || path.ends_with(".xlsx") || path.ends_with(".xlsm");
    if (archive || bytes->starts_with("\xD0\xCF\x11\xE0"))
      read_workbook(path, *bytes);
    else
      read_text(path, *bytes);
  }

 private:
  // A file names its sources itself when no source is given.
  [[nodiscard]] std::vector<SourceId> sources_of() const {
    std::vector<SourceId> ids;
    auto const& sources = import_.dataset.sources;
    for (std::size_t i = 0; i < sources.size(); ++i)
      if (options_.source.empty() || sources[i].id == options_.source)
        ids.push_back(static_cast<SourceId>(i));
    return ids;
  }

  void read_json(std::string const& path, std::string const& bytes) {
    ImportedTable table{path, {}, false, true, {}, {}};
    std::size_t const before = import_.dataset.observations().size();
    std::size_t const faults = import_.left.errors();
    {
      FileReport report(path, import_.left);
      read_observations_json(bytes, file_, reader_, report);
    }
    table.taken.taken = import_.dataset.observations().size() - before;
    table.taken.left = import_.left.errors() - faults;
    import_.tables.push_back(std::move(table));
  }

  void read_text(std::string const& path, std::string const& bytes) {
    FileReport report(path, import_.left);
    TextForm const form = options_.mapping ? options_.mapping->form : TextForm{};
    read_table(read_text_grid(bytes, form, report), path, report);
  }

  void read_workbook(std::string const& path, std::string const& bytes) {
    auto const workbook = sheet::read_workbook(bytes, path);
    if (!workbook) return import_.failed.add(workbook.error());
    std::string const& wanted = !options_.sheet.empty() ? options_.sheet
                                : options_.mapping      ? options_.mapping->sheet
                                                        : options_.sheet;
    bool found = false;
    for (sheet::Grid const& grid : workbook->sheets) {
      if (!wanted.empty() && grid.name != wanted) continue;
      found = true;
      if (wanted.empty() && grid.hidden) {
        import_.tables.push_back({path, grid.name, true, false, {}, {}});
        continue;
      }
      FileReport report(path, import_.left);
      report.enter_sheet(grid.name);
      read_table(grid, path, report);
    }
    if (!found) import_.failed.add("data.import-no-sheet", {wanted}, {.file = path});
  }

  void read_table(sheet::Grid const& grid, std::string const& path, FileReport& report) {
    ImportedTable table{path, grid.name, grid.hidden, false, {}, {}};
    auto mapping = options_.mapping ? options_.mapping : guess_mapping(grid, import_.dataset);
    if (mapping) {
      table.read = true;
      if (!options_.mapping) table.mapping = to_json(*mapping);
      table.taken = apply_mapping(grid, *mapping, import_.dataset, file_, reader_, report);
    } else {
      report.add({"data.import-no-guess", {grid.name}, {.file = path}, {}});
      ++table.taken.left;
    }
    import_.tables.push_back(std::move(table));
  }

  ImportOptions const& options_;
  Import& import_;
  RecordReader reader_;
  Files const& files_;
  ObservationFile file_;
};

}  // namespace

Taken Import::total() const {
  Taken sum;
  for (ImportedTable const& table : tables) {
    sum.rows += table.taken.rows;
    sum.cells += table.taken.cells;
    sum.taken += table.taken.taken;
    sum.left += table.taken.left;
    sum.passed += table.taken.passed;
  }
  return sum;
}

Import import_tables(ImportOptions const& options, Dataset catalogue, Files const& files) {
  Import import;
  import.dataset = std::move(catalogue);
  if (!options.source.empty() && !import.dataset.find_source(options.source)) {
    import.dataset.sources.push_back({options.source, {}, {}, {}, {}, {}, {}, {}});
    import.dataset.index_catalogue();
  }
  Importer importer(options, import, files);
  for (std::string const& path : options.files)
    importer.read(path);
  import.dataset.finish();
  return import;
}

}  // namespace jianbao::data
