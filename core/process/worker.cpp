#include "process/worker.h"

#include "process/death.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <new>
#include <system_error>
#include <utility>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jianbao::process {

namespace {

Diagnostic no_process(int error) {
  return {"process.start", {std::generic_category().message(error)}, {}};
}

std::shared_ptr<Stage> shared_stage() {
  void* const memory =
      ::mmap(nullptr, sizeof(Stage), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return {};
  return {new (memory) Stage, [](Stage* stage) { ::munmap(stage, sizeof(Stage)); }};
}

}  // namespace

Result<Worker> Worker::start(Work const& work, Limits const& limits, std::span<int const> others) {
  std::shared_ptr<Stage> stage = shared_stage();
  if (!stage) return no_process(errno);
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return no_process(errno);
  std::fflush(nullptr);
  pid_t const parent = ::getpid();
  pid_t const pid = ::fork();
  if (pid < 0) {
    int const error = errno;
    ::close(ends[0]), ::close(ends[1]);
    return no_process(error);
  }
  if (pid == 0) {
    // Workers do not outlive a parent that was killed.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(0);
    ::close(ends[0]);
    for (int const other : others)
      ::close(other);
    serve(ends[1], work, limits, *stage);
  }
  ::close(ends[1]);
  return Worker(pid, ends[0], limits, std::move(stage));
}

Worker::Worker(Worker&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      socket_(std::exchange(other.socket_, -1)),
      limits_(other.limits_),
      stage_(std::move(other.stage_)),
      jobs_(other.jobs_),
      deadline_(other.deadline_),
      received_(std::move(other.received_)) {}

Worker& Worker::operator=(Worker&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(socket_, other.socket_);
  std::swap(limits_, other.limits_);
  std::swap(stage_, other.stage_);
  std::swap(jobs_, other.jobs_);
  std::swap(deadline_, other.deadline_);
  std::swap(received_, other.received_);
  return *this;
}

Worker::~Worker() {
  kill();
}

void Worker::kill() {
  if (pid_ > 0) ::kill(pid_, SIGKILL);
  reap();
}

int Worker::reap() {
  int status = 0;
  if (pid_ > 0)
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
  if (socket_ >= 0) ::close(socket_);
  pid_ = socket_ = -1;
  return status;
}

void Worker::start_clock() {
  deadline_ = limits_.milliseconds == 0
                  ? Clock::time_point::max()
                  : Clock::now() + std::chrono::milliseconds(limits_.milliseconds);
}

void Worker::send(std::string_view job) {
  if (jobs_++ == 0) start_clock();
  // A worker that is gone has closed its end; look() finds out.
  (void)send_frame(socket_, job);
}

std::optional<Result<std::string>> Worker::look() {
  std::array<char, 65536> buffer;
  ssize_t got = 0;
  while ((got = ::recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT)) > 0)
    received_.append(buffer.data(), static_cast<std::size_t>(got));
  int const error = errno;
  std::string frame;
  if (take_frame(received_, frame)) return answer_of(frame);
  bool const is_gone = got == 0 || (error != EAGAIN && error != EINTR);
  std::string const stage = stage_->text();
  if (is_gone) return Result<std::string>(death_of(reap(), limits_, stage));
  if (!deadline_ || Clock::now() < *deadline_) return {};
  kill();
  return Result<std::string>(out_of_time(limits_, stage));
}

Result<std::string> Worker::answer_of(std::string const& frame) {
  deadline_.reset();
  if (--jobs_ > 0) start_clock();
  auto const reply = static_cast<Reply>(frame.empty() ? '\0' : frame.front());
  if (reply == Reply::answer) return frame.substr(1);
  std::string const stage = stage_->text();
  reap();  // it goes by itself after a failure
  if (reply == Reply::no_memory) return out_of_memory(limits_, stage);
  return Diagnostic{"process.failed", {frame.substr(1)}, {.section = stage}};
}

}  // namespace jianbao::process
