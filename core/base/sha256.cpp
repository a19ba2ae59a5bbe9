#include "base/sha256.h"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace jianbao {

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (std::uint8_t byte : digest)
    text += {digits[byte >> 4], digits[byte & 15]};
  return text;
}

}  // namespace jianbao
