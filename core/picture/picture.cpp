#include "picture/picture.h"

#include "picture/kinds.h"

#include <fmt/format.h>

namespace jianbao::picture {

std::uint64_t fingerprint_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (char one : bytes) {
    hash ^= static_cast<unsigned char>(one);
    hash *= 0x100000001b3;
  }
  return hash;
}

Result<Picture> read_picture(std::string_view bytes, std::string const& file,
                             Limits const& limits) {
  constexpr std::string_view png = "\x89PNG\r\n\x1a\n", jpeg = "\xFF\xD8\xFF";
  Place const place{.file = file};
  auto const too_large = [&] {
    return Diagnostic{
        "picture.too-large",
        {fmt::format("{}", limits.pixels / 1'000'000), fmt::format("{}", limits.bytes >> 20)},
        place,
        {}};
  };
  if (bytes.size() > limits.bytes) return too_large();
  Picture picture;
  Fault fault;
  if (bytes.starts_with(png))
    fault = read_png(bytes, limits, picture);
  else if (bytes.starts_with(jpeg))
    fault = read_jpeg(bytes, limits, picture);
  else
    return Diagnostic{"picture.format", {}, place, {}};
  if (fault.too_large) return too_large();
  if (!fault.words.empty()) return Diagnostic{"picture.broken", {fault.words}, place, {}};
  picture.fingerprint = fingerprint_of(bytes);
  return picture;
}

}  // namespace jianbao::picture
