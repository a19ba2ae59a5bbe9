#include "sheet/number_format.h"

#include <array>

namespace jianbao::sheet {

namespace {

struct BuiltIn {
  int id;
  std::string_view code;
};
// ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are dates in Chinese versions of the programs.
constexpr std::array<BuiltIn, 31> built_in = {{
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13,
     "# ?"
     "?/?"
     "?"},
    {14, "yyyy-mm-dd"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm"},
    {19, "h:mm:ss"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "m/d/yy h:mm"},
    {27, "yyyy-mm"},
    {28, "yyyy-mm-dd"},
    {31, "yyyy-mm-dd"},
    {36, "yyyy-mm"},
    {37, "#,##0"},
    {38, "#,##0"},
    {39, "#,##0.00"},
    {40, "#,##0.00"},
    {49, "@"},
    {50, "yyyy-mm"},
    {57, "yyyy-mm"},
    {58, "yyyy-mm-dd"},
    {30, "yyyy-mm-dd"},
}};

// The first section without quoted text, escapes, colours, locales and fillers.
std::string bare(std::string_view code) {
  std::string result;
  for (std::size_t i = 0; i < code.size(); ++i) {
    char const c = code[i];
    if (c == ';') break;
    if (c == '"') {
      i = code.find('"', i + 1);
      if (i == std::string_view::npos) break;
    } else if (c == '[') {
      std::size_t const end = code.find(']', i);
      if (end == std::string_view::npos) break;
      // [h] counts hours; [Red], [$-804] and [DBNum1] say nothing about digits.
      std::string_view const inside = code.substr(i + 1, end - i - 1);
      if (inside.starts_with('>') || inside.starts_with('<') || inside.starts_with('=')) return "E";
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      result += c;
    }
  }
  return result;
}

bool has(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

}  // namespace

std::string_view built_in_format(int id) {
  for (BuiltIn const& one : built_in)
    if (one.id == id) return one.code;
  return {};
}

NumberFormat parse_number_format(std::string_view code) {
  NumberFormat format;
  format.code = code;
  std::string const text = bare(code);
  if (text.empty() || text == "General" || text == "G/通用格式") return format;
  if (text == "@") {
    format.kind = FormatKind::text;
    return format;
  }
  bool const digits = has(text, "0#?");
  if (!digits && has(text, "yYmMdD")) {
    format.kind = FormatKind::date;
    return format;
  }
  std::size_t const last = text.find_last_of("0#?");
  // Scientific, fractions, and a comma after the digits, which divides by a thousand.
  bool const scaled = digits && last + 1 < text.size() && text[last + 1] == ',';
  if (!digits || scaled || has(text, "Ee/")) return format;
  format.kind = has(text, "%") ? FormatKind::percent : FormatKind::number;
  std::size_t const point = text.find('.');
  if (point != std::string::npos)
    for (std::size_t i = point + 1; i < text.size() && has(text.substr(i, 1), "0#?"); ++i)
      ++format.places;
  // # and ? after the point print no zeros, so the format does not decide the digits.
  if (point != std::string::npos && has(text.substr(point), "#?"))
    format.kind = FormatKind::general;
  return format;
}

}  // namespace jianbao::sheet
