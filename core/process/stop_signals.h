// SIGTERM and SIGINT as something to wait for.
#pragma once

#include <csignal>

namespace jianbao::process {

// While it lives SIGTERM and SIGINT make a descriptor readable and do nothing else.
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
