// Diagnostics as bytes, to be handed from one process to another.
#pragma once

#include "base/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>

namespace jianbao {

// Texts with their lengths before them, and what is made of them.
class TextWriter {
 public:
  void text(std::string_view words);
  void number(std::uint64_t value);
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// What is not there reads as empty, and `is_whole` is false from then on.
class TextReader {
 public:
  explicit TextReader(std::string_view bytes) : bytes_(bytes) {}
  std::string text();
  std::uint64_t number();
  [[nodiscard]] bool is_whole() const { return is_whole_; }

 private:
  std::string_view bytes_;
  bool is_whole_ = true;
};

void write(TextWriter& out, Diagnostics const& diagnostics);
[[nodiscard]] Diagnostics read_diagnostics(TextReader& in);

}  // namespace jianbao
