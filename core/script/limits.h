// Limits of one section, and who is told when it runs.
#pragma once

#include <cstddef>
#include <string>

namespace jianbao::script {

struct Limits {
  std::size_t memory = std::size_t{64} << 20;  // bytes
  int milliseconds = 1000;                     // of running time
  std::size_t blocks = 20'000, charts = 200;
  std::size_t text = std::size_t{10} << 20;  // bytes handed to the document
  std::size_t handles = 500'000;             // figures and words
  std::size_t log_lines = 1000;
};

// Whoever watches the process: a section that does not even answer to its own clock (a pattern that
// explodes inside one C call) is stopped from outside.
class SectionWatch {
 public:
  virtual ~SectionWatch() = default;
  virtual void begin(std::string const& section, int milliseconds) = 0;
  virtual void end() = 0;
};

}  // namespace jianbao::script
