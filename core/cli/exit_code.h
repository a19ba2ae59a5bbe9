// Exit codes of the program (sysexits.h where it has one).
#pragma once

#include "base/diagnostic.h"

namespace jianbao::cli {

enum class ExitCode : int {
  made = 0,
  findings =
      1,  // the data contradict themselves, a section failed, a needed figure or a glyph is missing
  usage = 64,
  bad_input = 65,
  internal = 70,
  cannot_write = 73,
  try_again = 75,  // of a batch: disk full, I/O error
  stopped = 143,   // by a signal
};

// The code that the diagnostics ask for; the gravest wins.
[[nodiscard]] ExitCode exit_code(Diagnostics const& diagnostics, bool usage_error);

}  // namespace jianbao::cli
