// SHA-256 (FIPS 180-4), by nettle.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256 const&) = delete;
  Sha256& operator=(Sha256 const&) = delete;

  void add(std::string_view bytes);
  // Of all that was added, as 64 lower-case hexadecimal digits; begins anew.
  [[nodiscard]] std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::string sha256(std::string_view bytes);
// Of the lines with a line feed behind each.
[[nodiscard]] std::string sha256_of_lines(std::vector<std::string> const& lines);

}  // namespace jianbao
