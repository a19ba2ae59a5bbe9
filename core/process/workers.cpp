#include "process/workers.h"

#include <algorithm>
#include <csignal>

#include <poll.h>

namespace jianbao::process {

Workers::Workers(std::size_t count, Work const& work, Limits const& limits)
    : work_(work), limits_(limits), slots_(std::max<std::size_t>(count, 1)) {}

bool Workers::has_free() const {
  return std::any_of(slots_.begin(), slots_.end(),
                     [](Slot const& slot) { return slot.jobs.empty(); });
}

bool Workers::has_room() const {
  return std::any_of(slots_.begin(), slots_.end(),
                     [](Slot const& slot) { return slot.jobs.size() < 2; });
}

bool Workers::has_busy() const {
  return std::any_of(slots_.begin(), slots_.end(),
                     [](Slot const& slot) { return !slot.jobs.empty(); });
}

std::optional<Diagnostic> Workers::start(Slot& slot) {
  // One that died while it had nothing to do is replaced without a word.
  if (slot.worker && slot.worker->is_alive() && slot.jobs.empty()) (void)slot.worker->look();
  if (slot.worker && slot.worker->is_alive()) return {};
  std::vector<int> others;
  for (Slot const& one : slots_)
    if (one.worker && one.worker->is_alive()) others.push_back(one.worker->socket());
  auto started = Worker::start(work_, limits_, others);
  if (!started) return started.error();
  slot.worker = std::move(*started);
  // What stood behind the job that the worker before died of.
  for (Job const& job : slot.jobs)
    slot.worker->send(job.text);
  return {};
}

std::optional<Diagnostic> Workers::give(std::uint64_t ticket, std::string_view job) {
  auto const slot =
      std::min_element(slots_.begin(), slots_.end(),
                       [](Slot const& a, Slot const& b) { return a.jobs.size() < b.jobs.size(); });
  if (slot->jobs.size() > 1) return Diagnostic{"process.start", {"all workers are busy"}, {}};
  if (auto failed = start(*slot)) return failed;
  slot->jobs.push_back({ticket, std::string(job)});
  slot->worker->send(job);
  return {};
}

std::optional<Done> Workers::look(Slot& slot) {
  if (slot.jobs.empty()) return {};
  if (auto failed = start(slot)) return done(slot, std::move(*failed), -1);
  pid_t const pid = slot.worker->pid();
  auto answer = slot.worker->look();
  if (!answer) return {};
  return done(slot, std::move(*answer), pid);
}

Done Workers::done(Slot& slot, Result<std::string> answer, pid_t pid) {
  std::uint64_t const ticket = slot.jobs.front().ticket;
  slot.jobs.pop_front();
  return {ticket, std::move(answer), pid};
}

std::optional<Done> Workers::look_at_all() {
  for (Slot& slot : slots_)
    if (auto done = look(slot)) return done;
  return {};
}

int Workers::time_to_next(int milliseconds) const {
  auto const now = Clock::now();
  for (Slot const& slot : slots_) {
    if (slot.jobs.empty() || slot.worker->deadline() == Clock::time_point::max()) continue;
    auto const left =
        std::chrono::ceil<std::chrono::milliseconds>(slot.worker->deadline() - now).count();
    int const most = static_cast<int>(std::max<long>(left, 0));
    milliseconds = milliseconds < 0 ? most : std::min(milliseconds, most);
  }
  return milliseconds;
}

std::optional<Done> Workers::wait(int milliseconds, int wake) {
  auto const end = Clock::now() + std::chrono::milliseconds(std::max(milliseconds, 0));
  while (has_busy()) {
    if (auto done = look_at_all()) return done;
    int left = milliseconds;
    if (milliseconds >= 0) {
      auto const rest = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
      if (rest <= 0) return {};
      left = static_cast<int>(rest);
    }
    std::vector<pollfd> watched{{wake, POLLIN, 0}};  // poll passes over negative ones
    for (Slot const& slot : slots_)
      if (!slot.jobs.empty()) watched.push_back({slot.worker->socket(), POLLIN, 0});
    ::poll(watched.data(), watched.size(), time_to_next(left));
    if (watched.front().revents != 0) return look_at_all();
  }
  return {};
}

std::vector<pid_t> Workers::kill() {
  std::vector<pid_t> busy;
  for (Slot const& slot : slots_)  // all end at once, then each is waited for
    if (slot.worker && slot.worker->is_alive()) ::kill(slot.worker->pid(), SIGKILL);
  for (Slot& slot : slots_) {
    if (!slot.worker) continue;
    if (!slot.jobs.empty() && slot.worker->is_alive()) busy.push_back(slot.worker->pid());
    slot.jobs.clear();
    slot.worker.reset();
  }
  return busy;
}

Result<std::string> run(Work const& work, std::string_view job, Limits const& limits) {
  Workers workers(1, work, limits);
  if (auto failure = workers.give(0, job)) return std::move(*failure);
  auto done = workers.wait();
  if (!done) return Diagnostic{"process.ended", {"?"}, {}};
  return std::move(done->answer);
}

}  // namespace jianbao::process
