// Text in the test metric of typography 2.9: one em is 12 pt.
#pragma once

#include "line/break_paragraph.h"
#include "line/clean.h"
#include "line/show_lines.h"
#include "line/test_metric.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::line::test {

constexpr Length em = Length::pt(12);

inline Characters read(std::string_view text, Length size = em) {
  Characters characters = read_spans({{.text = std::string(text), .role = "body", .size = size}});
  apply_test_metric(characters);
  return characters;
}

inline TextOptions options(double measure, double indent = 0, Length size = em) {
  return {.measure = size.scaled(measure), .first_indent = size.scaled(indent)};
}

// Lines as in typography 2.9 C: "text +0.5 / text 0 / text".
inline std::string show(Characters const& characters, BrokenParagraph const& broken,
                        Length size = em) {
  std::string result;
  for (std::size_t i = 0; i < broken.lines.size(); ++i) {
    Line const& line = broken.lines[i];
    result += text_of(characters, line);
    bool const last = i + 1 == broken.lines.size();
    if (!last || line.adjustment.sp != 0) {
      double const amount = static_cast<double>(line.adjustment.sp) / static_cast<double>(size.sp);
      std::string number =
          std::to_string(static_cast<long>(amount * 10000 + (amount < 0 ? -.5 : .5)));
      result += " " + number;
    }
    if (!last) result += " / ";
  }
  return result;
}

}  // namespace jianbao::line::test
