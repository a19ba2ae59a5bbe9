// Adler-32 (RFC 1950 8.2) of parts, joined without another look at their bytes.
#pragma once

#include <cstdint>
#include <string_view>

namespace jianbao::font {

class Adler {
 public:
  Adler() = default;
  explicit Adler(std::string_view bytes) : size_(bytes.size() % prime) {
    constexpr std::size_t most = 5552;  // whose sums stay within 32 bits
    for (std::size_t at = 0; at < bytes.size(); at += most) {
      for (char const byte : bytes.substr(at, most))
        second_ += first_ += static_cast<unsigned char>(byte);
      first_ %= prime;
      second_ %= prime;
    }
  }

  // What follows these bytes.
  void add(Adler const& next) {
    second_ = static_cast<std::uint32_t>(
        (second_ + next.second_ + next.size_ * (first_ + prime - 1)) % prime);
    first_ = (first_ + next.first_ + prime - 1) % prime;
    size_ = (size_ + next.size_) % prime;
  }
  [[nodiscard]] std::uint32_t value() const { return second_ << 16 | first_; }

 private:
  static constexpr std::uint32_t prime = 65521;
  std::uint32_t first_ = 1, second_ = 0;
  std::uint64_t size_ = 0;  // modulo the prime
};

}  // namespace jianbao::font
