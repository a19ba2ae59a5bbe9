// Pictures: PNG and JPEG files as pixels, decoded and verified by libpng and libjpeg-turbo. Only
// this room includes their headers.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace jianbao::picture {

struct Picture {
  int width = 0, height = 0;  // in pixels
  int channels = 3;           // 1: grey, 3: RGB; eight bits each, sRGB
  std::string samples;        // row by row, without padding
  std::string jpeg;           // the file itself, where its bytes may be used as they are
  bool is_photo = false;      // came as a JPEG: is packed as one when it is changed
  std::uint64_t fingerprint = 0;
};

// Files that ask for more are refused, before they are decoded.
struct Limits {
  std::int64_t pixels = 60'000'000;
  std::size_t bytes = 64u << 20;
};

// Any PNG (palette, 16 bits, interlaced, transparent: on white) or JPEG (grey, RGB, CMYK and YCCK,
// turned by its EXIF orientation). `file` names it in diagnostics: "picture.format",
// "picture.broken" with what is wrong, "picture.too-large".
[[nodiscard]] Result<Picture> read_picture(std::string_view bytes, std::string const& file,
                                           Limits const& limits = {});

// An even grey of this size in pixels.
[[nodiscard]] Picture blank_picture(int width, int height);

// The picture with fewer pixels, each the mean of those it covers; not larger than it is.
[[nodiscard]] Picture reduced(Picture const& picture, int width, int height);

// The bytes of a JPEG of the samples (quality 90); empty when it cannot be made.
[[nodiscard]] std::string pack_jpeg(Picture const& picture);

}  // namespace jianbao::picture
