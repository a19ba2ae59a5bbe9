// What is known of each report of a batch: a line of the journals and of a shard's manifest.
#pragma once

#include "base/diagnostic.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::batch {

// What a report asked of files and data, said relative to its region, its period and the folders it
// was made in, so that thousands of reports share few of them.
struct Reads {
  std::vector<std::string> files, lookups;
  [[nodiscard]] std::string id() const;
  bool operator==(Reads const&) const = default;
};

struct Record {
  std::string name, region, period;
  bool made = false;
  std::string inputs;               // SHA-256 of all that the file hangs on; empty of a failed one
  std::string reads;                // id of its Reads
  std::uint64_t size = 0;           // of the file in bytes
  std::string sha256;               // of the file
  std::uint32_t pages = 0;          //
  std::vector<std::string> causes;  // of the failure, in English
  // Not in the manifest: they differ from run to run.
  double milliseconds = 0, processor_milliseconds = 0;
  std::uint64_t memory = 0;  // largest of the worker so far, in KiB
  bool operator==(Record const&) const = default;
};

// The errors as they stand in the record: "plugins/industry.lua:12: …", in English.
[[nodiscard]] std::vector<std::string> causes_of(Diagnostics const& out);

// The head of a journal and of a shard's manifest.
struct Head {
  std::string plan, version;
  std::uint32_t shard = 0, shards = 1;
  std::uint64_t reports = 0;  // of the shard
  bool operator==(Head const&) const = default;
};

// One line of JSON each, without its end.
[[nodiscard]] std::string to_line(Head const& head);
[[nodiscard]] std::string to_line(Reads const& reads);
[[nodiscard]] std::string to_line(Record const& record);

// What journals and manifests say, by name; later lines win.
struct Known {
  std::map<std::string, Record> records;
  std::map<std::string, Reads> reads;  // by id
  std::optional<Head> head;            // the last one
  // Takes in the lines of a text; a line that was cut off or is none of ours is passed over, and
  // false is given.
  bool take(std::string_view text);
};

}  // namespace jianbao::batch
