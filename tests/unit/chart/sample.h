// Charts drawn with letters of known widths: half an em for ASCII, one for all else.
#pragma once

#include "base/message.h"
#include "base/utf8.h"
#include "chart/draw.h"
#include "chart/palette.h"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace jianbao::chart::test {

inline line::SetText set_label(std::vector<line::Span> const& spans) {
  line::SetText set;
  for (line::Span const& span : spans) {
    line::SetLine line;
    for (char32_t const code : utf8::to_utf32(span.text))
      line.width += code < 0x80 ? span.size.times(1, 2) : span.size;
    page::GlyphRun run;
    run.size = span.size;
    run.text = span.text;
    run.colour = span.colour;
    line.runs.push_back(std::move(run));
    line.text = span.text;
    set.lines.push_back(std::move(line));
  }
  return set;
}

// A number of a point as plain text: "12.5" is the value 12.5; "…" a gap; "12t" a target, "12p" a
// provisional value, "12m" a marked one.
inline doc::ChartPoint point(std::string text) {
  doc::ChartPoint result;
  if (text == "…") return result;
  if (text.back() == 't') result.target = true;
  if (text.back() == 'p') result.provisional = true;
  if (text.back() == 'm') result.marked = true;
  if (result.target || result.provisional || result.marked) text.pop_back();
  result.value = std::stod(text);
  result.label = text;
  return result;
}

inline doc::ChartSeries series(std::string name, std::vector<std::string> const& texts) {
  doc::ChartSeries result{std::move(name), {}};
  for (std::string const& text : texts)
    result.points.push_back(point(text));
  return result;
}

inline doc::Chart made(doc::ChartType type, std::vector<std::string> categories,
                       std::vector<doc::ChartSeries> all) {
  doc::Chart result;
  result.type = type;
  result.title = "图";
  result.unit = "亿元";
  result.categories = std::move(categories);
  result.series = std::move(all);
  return result;
}

struct Drawn {
  ChartBox box;
  Diagnostics out;

  // "id: words" of each diagnostic.
  [[nodiscard]] std::vector<std::string> said() const {
    std::vector<std::string> all;
    for (Diagnostic const& one : out.items())
      all.push_back(one.id + ": " + message_text(one, Language::english));
    return all;
  }
  [[nodiscard]] std::vector<page::GlyphRun> labels() const {
    std::vector<page::GlyphRun> all;
    for (page::Item const& item : box.items)
      if (auto const* run = std::get_if<page::GlyphRun>(&item)) all.push_back(*run);
    return all;
  }
  [[nodiscard]] std::vector<std::string> words() const {
    std::vector<std::string> all;
    for (page::GlyphRun const& run : labels())
      all.push_back(run.text);
    return all;
  }
  [[nodiscard]] bool has(std::string const& words_wanted) const {
    auto const all = words();
    return std::find(all.begin(), all.end(), words_wanted) != all.end();
  }
  // Boxes of filled paths of that colour.
  [[nodiscard]] std::vector<Box> filled(page::Colour colour) const;
};

inline Box extent(page::Path const& path) {
  std::vector<Point> points;
  for (page::Segment const& segment : path.segments) {
    if (auto const* move = std::get_if<page::MoveTo>(&segment)) points.push_back(move->to);
    if (auto const* line = std::get_if<page::LineTo>(&segment)) points.push_back(line->to);
    if (auto const* curve = std::get_if<page::CurveTo>(&segment)) points.push_back(curve->to);
  }
  REQUIRE(!points.empty());
  Box box = box_between(points[0], points[0]);
  for (Point const& at : points)
    box = {min(box.left, at.x), min(box.top, at.y), max(box.right, at.x), max(box.bottom, at.y)};
  return box;
}

inline std::vector<Box> Drawn::filled(page::Colour colour) const {
  std::vector<Box> all;
  for (page::Item const& item : box.items)
    if (auto const* path = std::get_if<page::Path>(&item); path && path->fill == colour)
      all.push_back(extent(*path));
  return all;
}

inline Drawn drawn(doc::Chart const& chart, Length width = Length::mm(150),
                   Length height = Length::mm(60)) {
  Drawn result;
  ChartStyle const style;
  result.box = draw(DrawRequest{chart, {width, height}, style, set_label}, {}, result.out);
  return result;
}

inline page::Colour colour(std::size_t series) {
  return series_colour({}, series);
}

// The area of a label's ink, as the placing of labels counts it.
inline Box area(page::GlyphRun const& run) {
  Length width;
  for (char32_t const code : utf8::to_utf32(run.text))
    width += code < 0x80 ? run.size.times(1, 2) : run.size;
  return {run.origin.x, run.origin.y - run.size.times(84, 100), run.origin.x + width,
          run.origin.y + run.size.times(12, 100)};
}

// No two labels touch and none leaves the chart.
inline void check_labels(Drawn const& drawn) {
  auto const labels = drawn.labels();
  Box const whole{{}, {}, drawn.box.size.width, drawn.box.size.height};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    CAPTURE(labels[i].text);
    CHECK(inside(area(labels[i]), grown(whole, Length::pt(0.1))));
    for (std::size_t k = 0; k < i; ++k) {
      CAPTURE(labels[k].text);
      CHECK_FALSE(overlap(area(labels[i]), area(labels[k])));
    }
  }
}

}  // namespace jianbao::chart::test
