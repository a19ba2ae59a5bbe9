// The plan of a batch: which reports, sorted, each with the name of its file.
#pragma once

#include "base/files.h"
#include "data/dataset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::batch {

// What is asked for, by the command line or a plan file.
struct Wanted {
  std::string briefing;              // definition file; empty: not said
  std::vector<std::string> periods;  // 2018-2023 (years), 2020, 2020-Q1
  std::vector<std::string> regions;  // all, ids, names, codes, @file
  std::string name;                  // {region}-{period}.pdf
  struct Report {
    std::string region, period, name;
  };
  std::vector<Report> reports;  // beside the product of periods and regions
};

// A plan file (JSON): briefing, periods, regions, name, reports. Its paths are taken from its own
// folder. Faults are reported with line and JSON pointer.
[[nodiscard]] std::optional<Wanted> read_plan(std::string const& file, Files const& files,
                                              Diagnostics& out);

struct Entry {
  data::RegionId region{};
  data::Period period;
  std::string name;  // of the file, below the batch's folder
};

struct Plan {
  std::vector<Entry> reports;  // by region id, then by period
  std::string hash;            // SHA-256 of what is to be made: the same on every machine
};

// `peers`: the level of the regions that "all" means. Unknown regions, periods and fields, names
// that are not safe, and names that meet are reported; nothing then.
[[nodiscard]] std::optional<Plan> make_plan(Wanted const& wanted, data::Dataset const& dataset,
                                            std::string const& peers, Files const& files,
                                            Diagnostics& out);

// region, period, name of each, a line a report.
[[nodiscard]] std::string show(Plan const& plan, data::Dataset const& dataset);

// One of `count` parts: report k belongs to part k mod count.
struct Shard {
  std::uint32_t index = 0, count = 1;
};
[[nodiscard]] std::optional<Shard> parse_shard(std::string_view text);  // "0/8"
[[nodiscard]] Plan part_of(Plan const& plan, Shard shard);              // keeps the whole's hash

}  // namespace jianbao::batch
