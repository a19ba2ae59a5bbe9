// A batch, or one shard of it, from a plan to its manifest: a supervisor and its workers.
#pragma once

#include "batch/make_report.h"
#include "batch/manifest.h"
#include "process/limits.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::batch {

struct Settings {
  std::string folder;
  Shard shard;
  std::size_t workers = 1;
  process::Limits limits;
  bool fresh = false;  // keep nothing of what is there
};

// How far a batch is; told after every report.
struct Progress {
  std::size_t total = 0, made = 0, kept = 0, failed = 0;
  Record const* last = nullptr;  // the report that is done, or nothing at a mere tick
  [[nodiscard]] std::size_t done() const { return made + kept + failed; }
};

struct Summary {
  Progress progress;
  std::vector<Record> failed;         // in the order of the plan
  std::optional<Diagnostic> stopped;  // what cannot be written, or no process to be had
  bool interrupted = false;           // by SIGTERM or SIGINT
};

// The signals SIGTERM, SIGINT and SIGHUP stop it: reports that are being made have two seconds.
// What was done stays done; the next run goes on from there.
[[nodiscard]] Summary run(World const& world, Plan const& part, Settings const& settings,
                          std::function<void(Progress const&)> const& tell);

// 28 (ENOSPC) and the like, where another try or another machine may help.
[[nodiscard]] bool is_worth_another_try(Diagnostic const& failure);

}  // namespace jianbao::batch
