#include "chart/label.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

Length shift(Label const& label, Anchor anchor) {
  if (anchor == Anchor::centre) return label.width / 2;
  return anchor == Anchor::right ? label.width : Length{};
}

}  // namespace

Box area_of(Label const& label, Point at, Anchor anchor) {
  Length const left = at.x - shift(label, anchor);
  // Ink of digits and Chinese characters: 0.84 em above the baseline, 0.12 em below.
  return {left, at.y - label.size.times(84, 100), left + label.width,
          at.y + label.size.times(12, 100)};
}

Label printing(doc::ChartPoint const& point, Label label) {
  label.ledger = point.ledger;
  return label;
}

void put(std::vector<page::Item>& items, Label const& label, Point at, Anchor anchor) {
  if (label.runs) {
    for (page::GlyphRun const& run : *label.runs) {
      auto& placed = std::get<page::GlyphRun>(items.emplace_back(run));
      placed.origin.x += at.x - shift(label, anchor);
      placed.origin.y += at.y;
    }
  }
  if (label.ledger != 0)
    items.emplace_back(page::FigureMark{area_of(label, at, anchor).rectangle(), label.ledger});
}

Length baseline_below_middle(Length size) {
  return size.times(36, 100);
}

Label const& Lettering::set(std::string const& text, page::Colour colour) {
  key_ = text;
  for (std::uint8_t const part : {colour.red, colour.green, colour.blue})
    key_ += static_cast<char>(part);
  auto const [at, is_new] = known_.try_emplace(key_);
  if (is_new) at->second = set_anew(text, colour);
  return at->second;
}

Label Lettering::set_anew(std::string const& text, page::Colour colour) {
  Label label{{}, {}, style_.label_size, 0};
  if (text.empty()) return label;
  std::vector<line::Span> spans(1);
  spans[0].text = text;
  spans[0].role = style_.role;
  spans[0].size = style_.label_size;
  spans[0].colour = colour;
  line::SetText set = set_(spans);
  for (line::Missing const& missing : set.missing) {
    bool const known = std::any_of(missing_.begin(), missing_.end(),
                                   [&](auto const& other) { return other.code == missing.code; });
    if (!known) missing_.push_back(missing);
  }
  if (set.lines.empty()) return label;
  label.runs =
      std::make_shared<std::vector<page::GlyphRun> const>(std::move(set.lines.front().runs));
  label.width = set.lines.front().width;
  return label;
}

}  // namespace jianbao::chart
