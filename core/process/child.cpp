#include "process/child.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace jianbao::process {

namespace {

void limit(__rlimit_resource resource, rlim_t most) {
  rlimit now{};
  if (::getrlimit(resource, &now) != 0) return;
  now.rlim_cur = std::min(most, now.rlim_max);
  ::setrlimit(resource, &now);
}

// Pages that are mapped now: those of the parent, fonts and data included.
std::size_t address_space() {
  unsigned long pages = 0;
  if (std::FILE* const file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// RLIMIT_CPU counts the whole life of a process in whole seconds, so each job moves it on.
void start_processor_clock(int seconds) {
  if (seconds == 0) return;
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  auto const so_far = used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1;
  limit(RLIMIT_CPU, static_cast<rlim_t>(so_far + seconds));
}

// Ctrl-C reaches the whole group: it is the parent that decides. A worker that is stopped from
// within is one that broke a limit.
void set_signals() {
  for (int const number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ})
    std::signal(number, SIG_IGN);
  for (int const number : {SIGXCPU, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
    std::signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool receive(int socket, std::string& received) {
  std::array<char, 65536> buffer;
  ssize_t got = 0;
  do
    got = ::recv(socket, buffer.data(), buffer.size(), 0);
  while (got < 0 && errno == EINTR);
  if (got <= 0) return false;
  received.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

std::string with_reply(Reply reply, std::string_view text) {
  std::string bytes(1, static_cast<char>(reply));
  return bytes.append(text);
}

// After a failure the worker's state is not to be trusted: it says so and goes.
std::string answer(std::string_view job, Work const& work, Stage& stage, bool& goes_on) {
  try {
    return with_reply(Reply::answer, work(job, stage));
  } catch (std::bad_alloc const&) {
    goes_on = false;
    return with_reply(Reply::no_memory, {});
  } catch (std::exception const& failure) {
    goes_on = false;
    return with_reply(Reply::failure, failure.what());
  }
}

}  // namespace

void Stage::set(std::string_view text) {
  std::size_t const length = std::min(text.size(), text_.size() - 1);
  std::copy_n(text.begin(), length, text_.begin());
  text_[length] = '\0';
}

std::string Stage::text() const {
  return {text_.data(), ::strnlen(text_.data(), text_.size())};
}

bool send_frame(int socket, std::string_view bytes) {
  std::uint32_t const length = static_cast<std::uint32_t>(bytes.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  frame += bytes;
  // In one piece: two would wake the other side twice.
  for (std::string_view rest = frame; !rest.empty();) {
    ssize_t const sent = ::send(socket, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool take_frame(std::string& received, std::string& frame) {
  std::uint32_t length = 0;
  if (received.size() < sizeof length) return false;
  std::memcpy(&length, received.data(), sizeof length);
  if (received.size() - sizeof length < length) return false;
  frame = received.substr(sizeof length, length);
  received.erase(0, sizeof length + length);
  return true;
}

void serve(int socket, Work const& work, Limits const& limits, Stage& stage) {
  set_signals();
  limit(RLIMIT_CORE, 0);
  if (limits.memory != 0) limit(RLIMIT_AS, address_space() + limits.memory);
  std::string received, job;
  bool goes_on = true;
  while (goes_on) {
    if (!take_frame(received, job)) {
      if (!receive(socket, received)) break;
      continue;
    }
    stage.set({});
    start_processor_clock(limits.processor_seconds);
    if (!send_frame(socket, answer(job, work, stage, goes_on))) break;
  }
  ::_exit(0);
}

}  // namespace jianbao::process
