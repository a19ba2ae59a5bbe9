// One worker process: forked with all that the parent has in memory, it works on one job after the
// other, in the order in which they were sent.
#pragma once

#include "base/result.h"
#include "process/child.h"

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace jianbao::process {

using Clock = std::chrono::steady_clock;

class Worker {
 public:
  // Forks; the child closes `others` (sockets of its siblings). "process.start" when the system
  // gives no process. Buffers of stdio are flushed before, so that they are not written twice.
  [[nodiscard]] static Result<Worker> start(Work const& work, Limits const& limits,
                                            std::span<int const> others = {});
  Worker(Worker&& other) noexcept;
  Worker& operator=(Worker&& other) noexcept;
  ~Worker();  // kills and reaps

  [[nodiscard]] pid_t pid() const { return pid_; }
  [[nodiscard]] int socket() const { return socket_; }
  [[nodiscard]] Clock::time_point deadline() const { return *deadline_; }  // of the job it is at
  [[nodiscard]] bool is_alive() const { return pid_ > 0; }

  // A job's clock starts when those before it are answered. A worker that is dead by now says so at
  // the next look().
  void send(std::string_view job);
  // To be called when the socket is readable or the deadline has come: the answer to the job sent
  // first, the cause of death, or nothing yet. After a death the worker is reaped, and the jobs
  // behind that one are undone.
  [[nodiscard]] std::optional<Result<std::string>> look();
  void kill();

 private:
  Worker(pid_t pid, int socket, Limits const& limits, std::shared_ptr<Stage> stage)
      : pid_(pid), socket_(socket), limits_(limits), stage_(std::move(stage)) {}
  [[nodiscard]] Result<std::string> answer_of(std::string const& frame);
  void start_clock();
  int reap();

  pid_t pid_ = -1;
  int socket_ = -1;
  Limits limits_;
  std::shared_ptr<Stage> stage_;  // shared with the child
  std::size_t jobs_ = 0;          // without an answer
  std::optional<Clock::time_point> deadline_;
  std::string received_;
};

}  // namespace jianbao::process
