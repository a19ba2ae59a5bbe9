// The markers of a JPEG that tell how to look at it.
#include "picture/kinds.h"

#include <optional>

namespace jianbao::picture {

namespace {

// Bytes read with bounds; outside of them zero.
class Bytes {
 public:
  Bytes(std::string_view data, bool big_endian) : data_(data), big_(big_endian) {}

  [[nodiscard]] std::uint32_t two(std::size_t at) const {
    return big_ ? byte(at) << 8 | byte(at + 1) : byte(at + 1) << 8 | byte(at);
  }
  [[nodiscard]] std::uint32_t four(std::size_t at) const {
    return big_ ? two(at) << 16 | two(at + 2) : two(at + 2) << 16 | two(at);
  }

 private:
  [[nodiscard]] std::uint32_t byte(std::size_t at) const {
    return at < data_.size() ? static_cast<unsigned char>(data_[at]) : 0;
  }
  std::string_view data_;
  bool big_;
};

// The content of the first segment with this marker that begins with these bytes.
std::optional<std::string_view> segment(std::string_view jpeg, unsigned char marker,
                                        std::string_view start) {
  Bytes const bytes(jpeg, true);
  constexpr unsigned scan = 0xDA;
  for (std::size_t at = 2; at + 4 <= jpeg.size();) {
    std::uint32_t const word = bytes.two(at);
    if (word >> 8 != 0xFF || (word & 0xFF) == scan) return {};
    std::uint32_t const length = bytes.two(at + 2);
    if (length < 2 || at + 2 + length > jpeg.size()) return {};
    std::string_view const content = jpeg.substr(at + 4, length - 2);
    if ((word & 0xFF) == marker && content.starts_with(start)) return content;
    at += 2 + length;
  }
  return {};
}

}  // namespace

int orientation_of(std::string_view jpeg) {
  constexpr std::string_view start("Exif\0\0", 6);
  auto const exif = segment(jpeg, 0xE1, start);
  if (!exif) return 1;
  std::string_view const tiff = exif->substr(start.size());
  if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return 1;
  Bytes const bytes(tiff, tiff.starts_with("MM"));
  constexpr std::size_t entry = 12;
  std::size_t const first = bytes.four(4), count = bytes.two(first);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t const at = first + 2 + i * entry;
    if (at + entry > tiff.size()) return 1;
    constexpr unsigned orientation = 0x0112, last = 8;
    if (bytes.two(at) != orientation) continue;
    std::uint32_t const value = bytes.two(at + 8);
    return value >= 1 && value <= last ? static_cast<int>(value) : 1;
  }
  return 1;
}

bool has_adobe_marker(std::string_view jpeg) {
  return segment(jpeg, 0xEE, "Adobe").has_value();
}

}  // namespace jianbao::picture
