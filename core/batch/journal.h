// Journals: what happened, appended and made durable report by report, so that nothing that was
// done is done again after a crash.
#pragma once

#include "base/diagnostic.h"
#include "batch/plan.h"
#include "batch/record.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jianbao::batch {

// Folders below the batch's own.
[[nodiscard]] std::string journal_folder(std::string const& folder);
[[nodiscard]] std::string shard_folder(std::string const& folder);
// DIR/.shards/<index>-of-<count>.jsonl
[[nodiscard]] std::string shard_file(std::string const& folder, Shard shard);
// What it was before the run that is going on.
[[nodiscard]] std::string earlier_file(std::string const& folder, Shard shard);
// To be called before a report of an earlier run is replaced: its manifests do not speak for what
// is there any more. What they know is kept until this run has said it anew.
void retire_manifests(std::string const& folder, Shard shard);

// Of one worker, or of the supervisor itself; made when the first line is written.
class Journal {
 public:
  // `writer`: the process it speaks of.
  Journal(std::string folder, Head head, long writer)
      : folder_(std::move(folder)), head_(std::move(head)), writer_(writer) {}
  ~Journal();
  Journal(Journal const&) = delete;
  Journal& operator=(Journal const&) = delete;

  // Appended with its reads, unless they stand in it already, and fsynced. "report.write"
  // otherwise.
  [[nodiscard]] std::optional<Diagnostic> add(Record const& record, Reads const* reads);
  [[nodiscard]] std::optional<Diagnostic> open();

 private:
  [[nodiscard]] std::optional<Diagnostic> append(std::string const& lines);
  std::string folder_, path_;
  Head head_;
  long writer_ = 0;
  int fd_ = -1;
  std::set<std::string> known_reads_;
};

// What all manifests of shards and then all journals in the folder say. Where one report stands in
// several, because the plan was divided in another way before, those of this division win.
[[nodiscard]] Known read_known(std::string const& folder, Shard own);
// Paths of the journals of a shard.
[[nodiscard]] std::vector<std::string> journals_of(std::string const& folder, Shard shard);
// Whether the journal is that of a process of this machine.
[[nodiscard]] bool is_written_by(std::string const& path, long pid);

}  // namespace jianbao::batch
