// SHA-256 (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace jianbao {

// The digest in 64 small hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace jianbao
