// The readers of each kind of file.
#pragma once

#include "picture/picture.h"

namespace jianbao::picture {

// What went wrong, in the words of the library; nothing when all went well.
struct Fault {
  bool too_large = false;
  std::string words;
};

[[nodiscard]] Fault read_png(std::string_view bytes, Limits const& limits, Picture& picture);
[[nodiscard]] Fault read_jpeg(std::string_view bytes, Limits const& limits, Picture& picture);

// How a camera was held: 1 to 8 of EXIF's tag 0x0112; 1 where a JPEG has none (JEITA CP-3451).
[[nodiscard]] int orientation_of(std::string_view jpeg);
// Whether it has Adobe's marker APP14, whose CMYK values are inverted.
[[nodiscard]] bool has_adobe_marker(std::string_view jpeg);

// Turned and mirrored so that orientation 1 holds.
[[nodiscard]] Picture upright(Picture picture, int orientation);

[[nodiscard]] std::uint64_t fingerprint_of(std::string_view bytes);

}  // namespace jianbao::picture
