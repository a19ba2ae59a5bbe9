// SIGTERM, SIGINT and SIGHUP as something to wait for.
#pragma once

#include <csignal>

namespace jianbao::process {

// While it lives these signals make a descriptor readable and do nothing else. One that is ignored,
// as SIGINT by a job in the background and SIGHUP under nohup, stays so: blocked it would come
// through.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(StopSignals const&) = delete;
  StopSignals& operator=(StopSignals const&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  // Whether one has come since the last call.
  [[nodiscard]] bool take() const;

 private:
  sigset_t set_{}, before_{};
  int descriptor_ = -1;
};

}  // namespace jianbao::process
