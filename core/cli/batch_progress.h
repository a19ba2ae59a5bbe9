// How far a batch is, for people: one line that renews itself on a terminal, plain lines elsewhere.
#pragma once

#include "base/message.h"
#include "batch/run.h"

#include <chrono>

namespace jianbao::cli {

class ProgressLine {
 public:
  explicit ProgressLine(Language language);
  void tell(batch::Progress const& progress);
  // Takes the line off the terminal.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void tell_failure(batch::Record const& record);
  void show(batch::Progress const& progress);

  Language language_;
  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point begin_ = Clock::now(), last_ = begin_;
};

// The end: what was made, kept and failed, with the failures by name.
[[nodiscard]] std::string show_summary(batch::Summary const& summary, double seconds,
                                       Language language);

}  // namespace jianbao::cli
