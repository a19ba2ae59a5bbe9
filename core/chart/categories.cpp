#include "chart/categories.h"

#include "base/utf8.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

bool is_digit(char32_t code) {
  return code >= U'0' && code <= U'9';
}

// 2021年, 2021年1—3月, 2021: a series of them can be thinned without loss, the reader counts on.
bool is_period(std::string const& name) {
  return !name.empty() && is_digit(static_cast<unsigned char>(name[0]));
}

bool is_plain_year(std::string const& name) {
  constexpr std::string_view year = "年";
  return name.size() == 4 + year.size() && name.ends_with(year) &&
         std::all_of(name.begin(), name.begin() + 4,
                     [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

bool breaks_between(char32_t before, char32_t after) {
  constexpr std::u32string_view no_start = U"，、。；：？！）》」』”’〕】…—～·%‰℃/";
  constexpr std::u32string_view no_end = U"（《「『“‘〔【/";
  constexpr char32_t first_han = 0x2E80;
  if (before == U' ' || after == U' ') return true;
  if (no_start.find(after) != no_start.npos || no_end.find(before) != no_end.npos) return false;
  // A number keeps the unit or counter behind it.
  if (is_digit(before)) return false;
  return before >= first_han || after >= first_han || before == U')' || after == U'(';
}

std::string trimmed(std::u32string_view text) {
  while (!text.empty() && text.front() == U' ')
    text.remove_prefix(1);
  while (!text.empty() && text.back() == U' ')
    text.remove_suffix(1);
  return utf8::to_utf8(text);
}

// All ways to break are tried: names are short.
struct Wrapping {
  Lettering& letters;
  std::u32string text;
  std::vector<std::string> best = {};
  Length best_width;  // only narrower ways are taken

  void search(std::size_t from, std::vector<std::string>& lines, std::size_t most, Length widest) {
    for (std::size_t to = from + 1; to <= text.size(); ++to) {
      bool const end = to == text.size();
      if (!end && (most == 1 || !breaks_between(text[to - 1], text[to]))) continue;
      std::string line = trimmed(std::u32string_view(text).substr(from, to - from));
      Length const width = max(widest, letters.set(line).width);
      if (width >= best_width) continue;
      lines.push_back(std::move(line));
      if (end) {
        best = lines;
        best_width = width;
      } else {
        search(to, lines, most - 1, width);
      }
      lines.pop_back();
    }
  }
};

CategoryLabel labelled(Drawing& drawing, std::size_t category,
                       std::vector<std::string> const& lines) {
  CategoryLabel result{category, {}};
  for (std::string const& line : lines)
    result.lines.push_back(drawing.letters.set(line));
  return result;
}

// Every category in at most `most` lines; nothing shown when one does not fit.
CategoryLabels in_lines(Drawing& drawing, std::vector<std::string> const& names, Length width,
                        std::size_t most) {
  CategoryLabels result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto const lines = wrapped(drawing.letters, names[i], width, most);
    if (lines.empty() && !names[i].empty()) return {};
    result.lines = std::max(result.lines, lines.size());
    result.shown.push_back(labelled(drawing, i, lines));
  }
  return result;
}

// The least step at which labels have room; up to its double one that labels the first and the last
// category too.
std::size_t thinning_step(std::size_t count, Length widest, Length slot) {
  std::size_t step = 1;
  while (step < count && slot * static_cast<std::int64_t>(step) < widest)
    ++step;
  for (std::size_t other = step; other < 2 * step && other < count; ++other)
    if ((count - 1) % other == 0) return other;
  return step;
}

CategoryLabels thinned(Drawing& drawing, std::vector<std::string> const& names, Length slot) {
  Length widest;
  for (std::string const& name : names)
    widest = max(widest, drawing.letters.set(name).width);
  std::size_t const step = thinning_step(names.size(), widest + drawing.letters.size(), slot);
  CategoryLabels result{{}, 1};
  // Counted from the last category: the latest period has its label in any case.
  for (std::size_t i = (names.size() - 1) % step; i < names.size(); i += step)
    result.shown.push_back(labelled(drawing, i, {names[i]}));
  return result;
}

}  // namespace

std::vector<std::string> wrapped(Lettering& letters, std::string_view text, Length width,
                                 std::size_t most) {
  if (letters.set(std::string(text)).width <= width) return {std::string(text)};
  if (most == 1) return {};
  // Few lines first: a third line only for what two do not hold.
  Wrapping wrapping{letters, utf8::to_utf32(text), {}, width + Length{1}};
  constexpr std::size_t longest = 60;
  if (wrapping.text.size() > longest) return {};
  for (std::size_t lines = 2; lines <= most && wrapping.best.empty(); ++lines) {
    std::vector<std::string> stack;
    wrapping.search(0, stack, lines, {});
  }
  return wrapping.best;
}

CategoryLabels set_categories(Drawing& drawing, Length slot) {
  std::vector<std::string> names = drawing.chart.categories;
  Length const width = slot - drawing.letters.size().times(1, 2);
  CategoryLabels result = in_lines(drawing, names, width, 1);
  if (!result.shown.empty()) return result;
  if (std::all_of(names.begin(), names.end(), is_plain_year)) {
    // 2016 2017 …, as yearbooks have it when 2016年 2017年 … is too wide.
    for (std::string& name : names)
      name.resize(4);
    return thinned(drawing, names, slot);
  }
  bool const periods = are_periods(names);
  result = in_lines(drawing, names, width, periods ? 2 : 3);
  if (!result.shown.empty()) return result;
  drawing.categories_dropped = drawing.categories_dropped || !periods;
  return thinned(drawing, names, slot);
}

bool are_periods(std::vector<std::string> const& names) {
  return std::all_of(names.begin(), names.end(), is_period);
}

CategoryLabels set_row_names(Drawing& drawing, Length width) {
  CategoryLabels result;
  auto const& names = drawing.chart.categories;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto lines = wrapped(drawing.letters, names[i], width, 2);
    if (lines.empty()) lines = wrapped(drawing.letters, names[i], width, 3);
    if (lines.empty()) lines = {names[i]};
    result.lines = std::max(result.lines, lines.size());
    result.shown.push_back(labelled(drawing, i, lines));
  }
  return result;
}

}  // namespace jianbao::chart
