// A briefing made in a process of its own, so that nothing a plugin does can reach the program.
#pragma once

#include "process/child.h"
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

// build() in a child process. A section that has to be stopped from outside is reported by name
// ("process.*"), and the others are run again without it, so that all errors are told at once.
[[nodiscard]] Built build_apart(Request request, std::string const& show, Files const& files,
                                Diagnostics& out);

}  // namespace jianbao::report
