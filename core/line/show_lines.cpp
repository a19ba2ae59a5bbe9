#include "line/show_lines.h"

#include <fmt/format.h>

namespace jianbao::line {

namespace {

// Signed em with at most four places, trailing zeros dropped.
std::string in_em(Length amount, Length size) {
  std::string text =
      fmt::format("{:+.4f}", static_cast<double>(amount.sp) / static_cast<double>(size.sp));
  while (text.back() == '0')
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text.size() > 1 && text != "+0" && text != "-0" ? text : "0";
}

}  // namespace

std::string text_of(Characters const& characters, Line const& line) {
  if (line.begin == line.end) return {};
  Character const& first = characters.items[line.begin];
  Character const& last = characters.items[line.end - 1];
  return characters.text.substr(first.text_at, last.text_at + last.text_length - first.text_at);
}

std::vector<ShownLine> show_lines(Characters const& characters, TextOptions const& options,
                                  Length size) {
  BrokenParagraph const broken = break_paragraph(characters.items, options);
  std::vector<ShownLine> shown;
  for (std::size_t i = 0; i < broken.lines.size(); ++i) {
    Line const& line = broken.lines[i];
    bool const forced = line.end < characters.items.size() &&
                        characters.items[line.end].kind == CharacterClass::newline;
    bool const natural = (forced || i + 1 == broken.lines.size()) && line.adjustment == Length{};
    shown.push_back({text_of(characters, line), natural ? "" : in_em(line.adjustment, size),
                     line.overfull, line.loose});
  }
  return shown;
}

}  // namespace jianbao::line
