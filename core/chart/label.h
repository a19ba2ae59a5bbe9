// Labels: one line of words, measured and placed. Words become glyphs in the line room; tests hand
// in a stand-in.
#pragma once

#include "base/length.h"
#include "chart/box.h"
#include "chart/chart.h"
#include "line/text.h"
#include "page/page.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace jianbao::chart {

using SetLabel = std::function<line::SetText(std::vector<line::Span> const&)>;

struct Label {
  // From the left end of the baseline; shared by the places it is tried at. Null: nothing.
  std::shared_ptr<std::vector<page::GlyphRun> const> runs;
  Length width, size;
  std::uint32_t ledger = 0;  // of the figure it prints
};
// The label as that of a point's figure.
[[nodiscard]] Label printing(doc::ChartPoint const& point, Label label);

enum class Anchor : std::uint8_t { left, centre, right };

// The area of a label whose baseline's left end (middle, right end) is at a point.
[[nodiscard]] Box area_of(Label const& label, Point at, Anchor anchor = Anchor::left);
void put(std::vector<page::Item>& items, Label const& label, Point at,
         Anchor anchor = Anchor::left);
// From a line that runs through the middle of digits and Chinese characters down to their baseline.
[[nodiscard]] Length baseline_below_middle(Length size);

// The labels of one chart, each set once: it is measured in several passes before it is drawn.
class Lettering {
 public:
  Lettering(ChartStyle const& style, SetLabel set) : style_(style), set_(std::move(set)) {}

  [[nodiscard]] Label const& set(std::string const& text) { return set(text, style_.text); }
  [[nodiscard]] Label const& set(std::string const& text, page::Colour colour);
  [[nodiscard]] Length size() const { return style_.label_size; }
  // Characters no face has, each once, in order of appearance.
  [[nodiscard]] std::vector<line::Missing> const& missing() const { return missing_; }

 private:
  ChartStyle const& style_;
  SetLabel set_;
  [[nodiscard]] Label set_anew(std::string const& text, page::Colour colour);

  std::unordered_map<std::string, Label> known_;  // by words and colour
  std::string key_;
  std::vector<line::Missing> missing_;
};

}  // namespace jianbao::chart
