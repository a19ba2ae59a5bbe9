// From the texts of a record to an observation of the dataset: the one place where an observation
// is checked.
#pragma once

#include "data/csv_text.h"
#include "data/dataset.h"
#include "data/file_report.h"
#include "data/index_set.h"
#include "data/record.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

// A file of observations, and the sources whose figures it may hold.
struct ObservationFile {
  TextId name{};
  std::vector<SourceId> sources;
  TextForm form = {};
};

class RecordReader {
 public:
  // The dataset's catalogue is indexed; observations are added to it.
  explicit RecordReader(Dataset& dataset);

  // Adds the observation; a record with faults is not added, and every fault is reported.
  void read(Record const& record, ObservationFile const& file, FileReport& report);

 private:
  struct Draft;
  void read_ids(Draft& draft) const;
  void read_source(Draft& draft) const;
  void read_unit(Draft& draft);
  std::optional<UnitId> find_unit(std::string_view text);
  [[nodiscard]] std::optional<std::uint32_t> find_duplicate(Observation const& observation);

  Dataset& dataset_;
  std::vector<std::string> dimensions_;  // of each indicator's unit; empty when that is unknown
  std::map<std::string, std::optional<UnitId>, std::less<>> units_;
  IndexSet seen_;
};

}  // namespace jianbao::data
