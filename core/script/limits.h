// Limits of one section.
#pragma once

#include <cstddef>

namespace jianbao::script {

struct Limits {
  std::size_t memory = std::size_t{64} << 20;  // bytes
  int milliseconds = 1000;                     // of running time
};

}  // namespace jianbao::script
