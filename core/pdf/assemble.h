// The finished file: what libharu saved, joined with the objects that this program writes itself.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::pdf {

// An object written by this program: its value, or the fields and the data of a stream.
struct Part {
  std::uint32_t number = 0;
  std::string_view value;  // of a stream: its fields without << >> and /Length
  std::string_view data = {};
  bool is_stream = false;
};

struct Assembly {
  bool object_streams = false;  // objects that are no streams gathered and deflated
                                // (ISO 32000-1 7.5.7, 7.5.8)
  int compression = 1;
};

// `saved`: a file of one cross-reference table, as libharu saves it; a part stands for the object
// of its number, or comes after all others. Numbers stay. Same bytes in, same bytes out.
// "pdf.library" when it is no such file.
[[nodiscard]] Result<std::string> assemble(std::string_view saved, std::vector<Part> const& parts,
                                           Assembly const& options);

}  // namespace jianbao::pdf
