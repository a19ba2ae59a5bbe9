// Workers: jobs in processes of their own, and what becomes of those that go wrong.
#include "process/workers.h"

#include "base/message.h"

#include <chrono>
#include <csignal>
#include <map>
#include <memory>
#include <stdexcept>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

using namespace jianbao;
using namespace jianbao::process;

namespace {

[[noreturn]] void loop_for_ever() {
  for (unsigned volatile turn = 0;;) {
    unsigned const next = turn + 1;
    turn = next;
  }
}

// What the jobs of these tests do by their names.
std::string act(std::string_view job, Stage& stage) {
  stage.set(job);
  if (job == "abort") std::abort();
  if (job == "leave") ::_exit(9);
  if (job == "loop") loop_for_ever();
  if (job == "sleep") std::this_thread::sleep_for(std::chrono::seconds(60));
  if (job == "nap") std::this_thread::sleep_for(std::chrono::milliseconds(300));
  if (job == "throw") throw std::runtime_error("a bug");
  if (job == "memory") {
    std::size_t const bytes = std::size_t{200} << 20;
    auto const memory = std::make_unique<char[]>(bytes);
    return std::to_string(memory[bytes - 1]);
  }
  if (job == "pid") return std::to_string(::getpid());
  if (job == "long") return std::string(3'000'000, 'x');
  return "did " + std::string(job);
}

std::string cause(std::string_view job, Limits const& limits) {
  auto const result = run(act, job, limits);
  return result ? "answered: " + *result : result.error().id;
}

}  // namespace

TEST_CASE("a worker answers its job, however long the answer") {
  CHECK(*run(act, "a thing", {}) == "did a thing");
  CHECK(run(act, "long", {})->size() == 3'000'000);
}

TEST_CASE("a worker that dies without an answer is named with the cause and the stage") {
  CHECK(cause("abort", {}) == "process.crashed");
  CHECK(cause("leave", {}) == "process.ended");
  CHECK(cause("throw", {}) == "process.failed");
  auto const crashed = run(act, "abort", {});
  REQUIRE(!crashed);
  CHECK(message_text(crashed.error(), Language::english) == "its process crashed (SIGABRT)");
  CHECK(crashed.error().place.section == "abort");
}

TEST_CASE("the clock stops a worker that waits for ever") {
  Limits const limits{.milliseconds = 300};
  auto const begin = Clock::now();
  CHECK(cause("sleep", limits) == "process.time");
  CHECK(Clock::now() - begin < std::chrono::seconds(5));
  CHECK(message_text(run(act, "sleep", limits).error(), Language::english) ==
        "stopped: no result after 0.3 s");
}

TEST_CASE("the kernel stops a worker that uses up its processor time") {
  CHECK(cause("loop", {.milliseconds = 30'000, .processor_seconds = 1}) == "process.processor");
}

TEST_CASE("a worker has its limit of memory beyond what its parent had") {
  std::string const held(std::size_t{100} << 20, 'x');  // the parent's own does not count
  CHECK(cause("memory", {.memory = std::size_t{64} << 20}) == "process.memory");
  CHECK(cause("memory", {.memory = std::size_t{400} << 20}) == "answered: 0");
  CHECK(held.back() == 'x');
}

TEST_CASE("a death costs its own job alone") {
  std::map<std::uint64_t, std::string> answers;
  std::vector<std::string> const jobs{"a", "abort", "b", "leave", "c", "d"};
  Work const work = act;
  Workers workers(2, work, {});
  for (std::uint64_t next = 0; next < jobs.size() || workers.has_busy();) {
    if (next < jobs.size() && workers.has_free()) {
      REQUIRE(!workers.give(next, jobs[next]));
      ++next;
      continue;
    }
    auto const done = workers.wait();
    REQUIRE(done);
    answers[done->ticket] = done->answer ? *done->answer : done->answer.error().id;
  }
  CHECK(answers == std::map<std::uint64_t, std::string>{{0, "did a"},
                                                        {1, "process.crashed"},
                                                        {2, "did b"},
                                                        {3, "process.ended"},
                                                        {4, "did c"},
                                                        {5, "did d"}});
}

namespace {

// All are given before the first answer; what comes back, in its order.
std::vector<std::string> answers_of(Workers& workers, std::vector<std::string> const& jobs) {
  for (std::uint64_t i = 0; i < jobs.size(); ++i) {
    REQUIRE(workers.has_room());
    REQUIRE(!workers.give(i, jobs[i]));
  }
  std::vector<std::string> answers;
  while (auto done = workers.wait())
    answers.push_back(std::to_string(done->ticket) + " " +
                      (done->answer ? *done->answer : done->answer.error().id));
  return answers;
}

}  // namespace

TEST_CASE("a worker has its next job before it has done the last") {
  Work const work = act;
  Workers workers(1, work, {});
  CHECK(answers_of(workers, {"a", "b"}) == std::vector<std::string>{"0 did a", "1 did b"});
  REQUIRE(!workers.give(0, "nap"));
  CHECK(!workers.has_free());
  REQUIRE(!workers.give(1, "nap"));
  CHECK(!workers.has_room());
  CHECK(workers.give(2, "nap"));  // a third is refused
}

TEST_CASE("the job behind one that its worker dies of is done by the successor") {
  Work const work = act;
  Workers workers(1, work, {});
  CHECK(answers_of(workers, {"abort", "b"}) ==
        std::vector<std::string>{"0 process.crashed", "1 did b"});
  CHECK(answers_of(workers, {"throw", "leave"}) ==
        std::vector<std::string>{"0 process.failed", "1 process.ended"});
}

TEST_CASE("one more job for a worker that died leaves the one before it in its place") {
  Work const work = act;
  Workers workers(1, work, {});
  REQUIRE(!workers.give(0, "abort"));
  REQUIRE(!workers.give(1, "b"));
  REQUIRE(!workers.wait()->answer);
  REQUIRE(!workers.give(2, "c"));
  auto const second = workers.wait(), third = workers.wait();
  CHECK((second->ticket == 1 && *second->answer == "did b"));
  CHECK((third->ticket == 2 && *third->answer == "did c"));
}

TEST_CASE("a job's clock starts when its turn comes") {
  Work const work = act;
  Workers two_naps(1, work, {.milliseconds = 500});
  CHECK(answers_of(two_naps, {"nap", "nap"}) == std::vector<std::string>{"0 did nap", "1 did nap"});
  CHECK(answers_of(two_naps, {"sleep", "b"}) ==
        std::vector<std::string>{"0 process.time", "1 did b"});
}

TEST_CASE("a worker keeps its process from job to job and is forked anew only after a death") {
  Work const work = act;
  Workers workers(1, work, {});
  auto const ask = [&](std::string_view job) {
    REQUIRE(!workers.give(0, job));
    auto const done = workers.wait();
    return done->answer ? *done->answer : done->answer.error().id;
  };
  std::string const first = ask("pid");
  CHECK(ask("pid") == first);
  ::kill(static_cast<pid_t>(std::stol(first)), SIGKILL);  // while it has nothing to do
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  CHECK(ask("pid") != first);
}

TEST_CASE("a wait ends when its time is over or its wake is readable") {
  Work const work = act;
  Workers workers(1, work, {});
  REQUIRE(!workers.give(7, "sleep"));
  CHECK(!workers.wait(50));
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "x", 1) == 1);
  CHECK(!workers.wait(-1, ends[0]));
  CHECK(workers.has_busy());
  CHECK(workers.kill().size() == 1);
  CHECK(!workers.has_busy());
  ::close(ends[0]), ::close(ends[1]);
}

TEST_CASE("an interrupt from the keyboard does not reach the workers") {
  Work const work = act;
  Workers workers(1, work, {});
  REQUIRE(!workers.give(0, "pid"));
  auto const pid = static_cast<pid_t>(std::stol(*workers.wait()->answer));
  ::kill(pid, SIGINT);
  ::kill(pid, SIGTERM);
  REQUIRE(!workers.give(1, "pid"));
  CHECK(*workers.wait()->answer == std::to_string(pid));
}
