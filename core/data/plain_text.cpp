#include "data/plain_text.h"

#include "base/utf8.h"

#include <array>

namespace jianbao::data {

namespace {

bool is_space(char32_t code) {
  constexpr std::u32string_view spaces = U" \t\r\n\u00A0\u2002\u2003\u2009\u200B\u3000\uFEFF";
  return spaces.find(code) != std::u32string_view::npos;
}

struct Alias {
  std::string_view written, unit;
};
constexpr std::array<Alias, 16> aliases = {{{"百分点", "个百分点"},
                                            {"百分比", "%"},
                                            {"km²", "平方公里"},
                                            {"km2", "平方公里"},
                                            {"Km²", "平方公里"},
                                            {"KM2", "平方公里"},
                                            {"m²", "平方米"},
                                            {"m2", "平方米"},
                                            {"hm²", "公顷"},
                                            {"公里²", "平方公里"},
                                            {"米²", "平方米"},
                                            {"人民币元", "元"},
                                            {"千米²", "平方公里"},
                                            {"t", "吨"},
                                            {"kg", "千克"},
                                            {"°C", "℃"}}};

}  // namespace

std::string half_width(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  constexpr std::u32string_view kept = U"（），：；！？";
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, length] = utf8::decode(text, at);
    at += length;
    if (code >= 0xFF01 && code <= 0xFF5E && kept.find(code) == std::u32string_view::npos)
      result += static_cast<char>(code - 0xFEE0);
    else if (is_space(code))
      result += ' ';
    else
      utf8::append(result, code);
  }
  return result;
}

std::string without_spaces(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, length] = utf8::decode(text, at);
    if (!is_space(code)) result.append(text.substr(at, length));
    at += length;
  }
  return result;
}

std::string trimmed(std::string_view text) {
  std::size_t first = std::string_view::npos, end = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, length] = utf8::decode(text, at);
    if (!is_space(code)) {
      if (first == std::string_view::npos) first = at;
      end = at + length;
    }
    at += length;
  }
  return first == std::string_view::npos ? std::string()
                                         : std::string(text.substr(first, end - first));
}

std::string with_replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string plain_unit(std::string_view text) {
  std::string unit = without_spaces(half_width(text));
  for (auto const& [written, plain] : aliases)
    if (unit == written) return std::string(plain);
  return unit;
}

}  // namespace jianbao::data
