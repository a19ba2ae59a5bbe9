// A few workers of one kind: hands out jobs, waits for what comes back, replaces those that die. A
// worker may have its next job before it has done the last, so that it never waits for one.
#pragma once

#include "process/worker.h"

#include <cstdint>
#include <deque>
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
  [[nodiscard]] bool has_room() const;  // somebody has at most one job
  // To a free worker, forked when there is none alive, or else to one that has a single job; the
  // failure when the system gives no process. The job of a worker that died before its turn came
  // goes to that worker's successor.
  [[nodiscard]] std::optional<Diagnostic> give(std::uint64_t ticket, std::string_view job);
  // Waits for a job to be done, at most `milliseconds` (-1: as long as it takes), or until `wake`
  // (a file descriptor, or -1) is readable; nothing then, and when nobody is busy.
  [[nodiscard]] std::optional<Done> wait(int milliseconds = -1, int wake = -1);
  // Kills all. Gives the process numbers of those that were busy.
  std::vector<pid_t> kill();

 private:
  struct Job {
    std::uint64_t ticket = 0;
    std::string text;
  };
  struct Slot {
    std::optional<Worker> worker;
    std::deque<Job> jobs;  // without an answer
  };
  [[nodiscard]] std::optional<Diagnostic> start(Slot& slot);  // if nobody is alive there
  [[nodiscard]] std::optional<Done> look(Slot& slot);
  [[nodiscard]] static Done done(Slot& slot, Result<std::string> answer, pid_t pid);
  [[nodiscard]] std::optional<Done> look_at_all();
  [[nodiscard]] int time_to_next(int milliseconds) const;

  Work const& work_;
  Limits limits_;
  std::vector<Slot> slots_;
};

// One job in a process of its own: its answer, or why there is none.
[[nodiscard]] Result<std::string> run(Work const& work, std::string_view job, Limits const& limits);

}  // namespace jianbao::process
