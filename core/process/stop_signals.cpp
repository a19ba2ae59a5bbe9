#include "process/stop_signals.h"

#include <initializer_list>

#include <sys/signalfd.h>
#include <unistd.h>

namespace jianbao::process {

StopSignals::StopSignals() {
  sigemptyset(&set_);
  for (int const number : {SIGTERM, SIGINT, SIGHUP}) {
    struct sigaction now {};
    ::sigaction(number, nullptr, &now);
    if (now.sa_handler != SIG_IGN) sigaddset(&set_, number);
  }
  ::sigprocmask(SIG_BLOCK, &set_, &before_);
  descriptor_ = ::signalfd(-1, &set_, SFD_CLOEXEC | SFD_NONBLOCK);
}

StopSignals::~StopSignals() {
  if (descriptor_ >= 0) ::close(descriptor_);
  ::sigprocmask(SIG_SETMASK, &before_, nullptr);
}

bool StopSignals::take() const {
  signalfd_siginfo info{};
  return ::read(descriptor_, &info, sizeof info) == static_cast<ssize_t>(sizeof info);
}

}  // namespace jianbao::process
