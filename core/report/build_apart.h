// A briefing made in a process of its own, so that nothing a plugin does can reach the program.
#pragma once

#include "process/workers.h"
#include "report/build.h"
#include "script/limits.h"

namespace jianbao::report {

// Notes the section that runs where the parent can read it, and has the kernel stop a section that
// does not stop itself.
class StageWatch : public script::SectionWatch {
 public:
  explicit StageWatch(process::Stage& stage) : stage_(stage) {}
  void begin(std::string const& section, int milliseconds) override;
  void end() override;

 private:
  process::Stage& stage_;
};

// Builds one briefing, once or again and again, in a child process that keeps from build to build
// what has not changed.
class ApartBuilder {
 public:
  // `again`: build() will be called more than once.
  ApartBuilder(Request request, Files const& files, bool again = false);

  // build() in the child. A section that has to be stopped from outside is reported by name
  // ("process.*"), and the others are run again without it, so that all errors are told at once.
  // Ends early, with nothing, when `wake` (a file descriptor, or -1) is readable.
  [[nodiscard]] Built build(Diagnostics& out, int wake = -1);
  // All paths that the last build asked for, with their stamps at that time.
  [[nodiscard]] Stamps const& stamps() const { return stamps_; }

 private:
  [[nodiscard]] std::string work_on(std::string_view job, process::Stage& stage);
  [[nodiscard]] Built read_answer(std::string_view bytes, Diagnostics& out);

  Request request_;
  Files const& files_;
  Memory memory_;  // in the child
  Stamps stamps_;
  process::Work work_;
  process::Workers workers_;
};

}  // namespace jianbao::report
