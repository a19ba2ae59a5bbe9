// Limits of one job of a worker process, kept by the caller's clock and by the kernel.
#pragma once

#include <cstddef>

namespace jianbao::process {

// Zero: no limit.
struct Limits {
  int milliseconds = 30'000;  // from the sending of the job to its answer, by the caller's clock
  int processor_seconds = 0;  // used by the job (RLIMIT_CPU)
  std::size_t memory = 0;     // bytes of address space beyond those it was forked with (RLIMIT_AS)
};

}  // namespace jianbao::process
