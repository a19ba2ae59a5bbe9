#include "data/gb18030.h"

#include <array>

#include <iconv.h>

namespace jianbao::data {

namespace {

struct Converter {
  iconv_t handle = ::iconv_open("UTF-8", "GB18030");
  Converter() = default;
  Converter(Converter const&) = delete;
  Converter& operator=(Converter const&) = delete;
  ~Converter() {
    if (usable()) ::iconv_close(handle);
  }
  [[nodiscard]] bool usable() const { return handle != iconv_t(-1); }  // NOLINT
};

}  // namespace

std::optional<std::string> from_gb18030(std::string_view bytes) {
  Converter const converter;
  if (!converter.usable()) return {};
  std::string result;
  result.reserve(bytes.size() + bytes.size() / 2);
  std::array<char, 1 << 16> buffer;
  char* in = const_cast<char*>(bytes.data());  // iconv does not write there (POSIX)
  std::size_t left = bytes.size();
  while (left > 0) {
    char* out = buffer.data();
    std::size_t room = buffer.size();
    std::size_t const before = left;
    std::size_t const done = ::iconv(converter.handle, &in, &left, &out, &room);
    result.append(buffer.data(), buffer.size() - room);
    bool const full = done == static_cast<std::size_t>(-1) && room < 8 && left < before;
    if (done == static_cast<std::size_t>(-1) && !full) return {};
  }
  return result;
}

}  // namespace jianbao::data
