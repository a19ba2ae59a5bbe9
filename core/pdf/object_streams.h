// A finished file with its small objects gathered and deflated (ISO 32000-1 7.5.7, 7.5.8).
#pragma once

#include <string>
#include <string_view>

namespace jianbao::pdf {

// `bytes`: a file of one cross-reference table, as libharu saves it. Objects that are no streams go
// into object streams, and a cross-reference stream takes the table's place; numbers, /ID and what
// is shown stay. Same bytes in, same bytes out. What is no such file is given back as it is.
[[nodiscard]] std::string with_object_streams(std::string bytes, int compression);

}  // namespace jianbao::pdf
