// One report of a batch, in a worker: kept when it is there and nothing it hangs on has changed,
// else made.
#pragma once

#include "batch/inputs.h"
#include "batch/plan.h"
#include "batch/record.h"
#include "batch/world.h"
#include "layout/compose.h"
#include "process/child.h"
#include "script/chunks.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace jianbao::batch {

// A folder, known again when another stands in its place.
struct Folder {
  std::string path;
  dev_t device = 0;
  ino_t number = 0;
};
[[nodiscard]] std::optional<Folder> identify(std::string const& path);
[[nodiscard]] bool is_there(Folder const& folder);

enum class Outcome : char { made = 'm', kept = 'k', failed = 'f', stopped = 's' };

// What a worker answers. `made`: the report stands whole in a temporary file, which the supervisor
// makes durable and renames, so that workers do not wait for the disk. `stopped`: it could not be
// written, which is no fault of the report.
struct Answer {
  Outcome outcome = Outcome::made;
  std::optional<Record> record = {};
  std::optional<Reads> reads = {};  // of a record whose reads are new to this worker
  std::string temporary = {};       // of `made`: its name, beside the report's own place
  Diagnostic failure = {};          // of `stopped`
};
[[nodiscard]] std::string to_text(Answer const& answer);
[[nodiscard]] std::optional<Answer> to_answer(std::string_view text);

class ReportMaker {
 public:
  // `known`: what is there already; records that are not to be kept are not in it.
  ReportMaker(World const& world, Plan const& part, Known const& known, Folder folder);
  // `job` is the place of the report in the part of the plan.
  [[nodiscard]] Answer make(std::size_t job, process::Stage& stage);

 private:
  [[nodiscard]] bool is_kept(Entry const& entry, Record const& record);
  [[nodiscard]] Answer make_anew(Entry const& entry, process::Stage& stage);

  World const& world_;
  Plan const& part_;
  Known const& known_;
  Folder folder_;
  Inputs inputs_;
  script::Chunks chunks_;
  std::shared_ptr<layout::Memory> memory_;
  std::set<std::string> told_reads_;
};

}  // namespace jianbao::batch
