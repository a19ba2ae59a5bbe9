#include "base/sha256.h"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace jianbao {

struct Sha256::State {
  sha256_ctx context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  sha256_init(&state_->context);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  sha256_update(&state_->context, bytes.size(),
                reinterpret_cast<std::uint8_t const*>(bytes.data()));
}

std::string Sha256::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&state_->context, digest.size(), digest.data());
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (unsigned const byte : digest) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

std::string sha256_of_lines(std::vector<std::string> const& lines) {
  Sha256 hash;
  for (std::string const& line : lines) {
    hash.add(line);
    hash.add("\n");
  }
  return hash.hex();
}

}  // namespace jianbao
