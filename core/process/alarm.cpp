#include "process/alarm.h"

#include <csignal>

#include <sys/time.h>

namespace jianbao::process {

void set_alarm(int milliseconds) {
  std::signal(SIGPROF, SIG_DFL);
  itimerval timer{};
  timer.it_value.tv_sec = milliseconds / 1000;
  timer.it_value.tv_usec = (milliseconds % 1000) * 1000;
  ::setitimer(ITIMER_PROF, &timer, nullptr);
}

}  // namespace jianbao::process
