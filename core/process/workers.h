// A few workers of one kind: hands out jobs, waits for what comes back, replaces those that die.
#pragma once

#include "process/worker.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::process {

struct Done {
  std::uint64_t ticket = 0;
  Result<std::string> answer;  // or why there is none
  pid_t worker = -1;           // who had the job
};

class Workers {
 public:
  // `work` must outlive the workers. They are forked when they are first needed.
  Workers(std::size_t count, Work const& work, Limits const& limits);

  [[nodiscard]] bool has_free() const;
  [[nodiscard]] bool has_busy() const;
  // To a free worker, forked when there is none alive; the failure when the system gives none.
  [[nodiscard]] std::optional<Diagnostic> give(std::uint64_t ticket, std::string_view job);
  // Waits for a job to be done, at most `milliseconds` (-1: as long as it takes), or until `wake`
  // (a file descriptor, or -1) is readable; nothing then, and when nobody is busy.
  [[nodiscard]] std::optional<Done> wait(int milliseconds = -1, int wake = -1);
  // Kills all. Gives the process numbers of those that were busy.
  std::vector<pid_t> kill();

 private:
  struct Slot {
    std::optional<Worker> worker;
    std::uint64_t ticket = 0;
  };
  [[nodiscard]] std::optional<Done> look(Slot& slot);
  [[nodiscard]] std::optional<Done> look_at_all();
  [[nodiscard]] int time_to_next(int milliseconds) const;

  Work const& work_;
  Limits limits_;
  std::vector<Slot> slots_;
};

// One job in a process of its own: its answer, or why there is none.
[[nodiscard]] Result<std::string> run(Work const& work, std::string_view job, Limits const& limits);

}  // namespace jianbao::process
