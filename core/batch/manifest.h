// What a batch made, as files: a manifest of each shard, and one of the whole that is the same
// whatever the number of shards and workers was.
#pragma once

#include "batch/journal.h"
#include "batch/plan.h"
#include "batch/record.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::batch {

// The records of a part of a plan with the reads they name. A report that is not known is left out.
[[nodiscard]] std::string shard_manifest(Head const& head, Plan const& part, Known const& known);

struct Merged {
  std::vector<Record> records;  // by region, period and name
  std::size_t failed = 0;
  Head head;
};

// The manifests of all shards of a folder, joined; `shards`: how many there are, 0: found out.
// Missing shards and reports, shards of another plan or version, and files that are no manifests
// are reported;
// nothing then.
[[nodiscard]] std::optional<Merged> read_shards(std::string const& folder, std::uint32_t shards,
                                                Diagnostics& out);

[[nodiscard]] std::string manifest_json(Merged const& merged);
[[nodiscard]] std::string timings_json(Merged const& merged);

// Writes manifest.json and timings.json.
[[nodiscard]] std::optional<Diagnostic> write_manifests(std::string const& folder,
                                                        Merged const& merged);

}  // namespace jianbao::batch
