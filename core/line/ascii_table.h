// A table of what a function gives for each character of ASCII, worked out by the compiler.
#pragma once

#include <array>
#include <type_traits>

namespace jianbao::line {

template <auto find>
consteval auto ascii_table() {
  std::array<std::invoke_result_t<decltype(find), char32_t>, 0x80> table{};
  for (char32_t code = 0; code < table.size(); ++code)
    table[code] = find(code);
  return table;
}

}  // namespace jianbao::line
