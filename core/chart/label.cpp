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
  for (page::GlyphRun run : label.runs) {
    run.origin.x += at.x - shift(label, anchor);
    run.origin.y += at.y;
    items.emplace_back(std::move(run));
  }
  if (label.ledger != 0)
    items.emplace_back(page::FigureMark{area_of(label, at, anchor).rectangle(), label.ledger});
}

Length baseline_below_middle(Length size) {
  return size.times(36, 100);
}

Label const& Lettering::set(std::string const& text, page::Colour colour) {
  std::pair key{text, colour};
  auto const found = known_.find(key);
  if (found != known_.end()) return found->second;
  Label label = set_anew(text, colour);
  return known_.emplace(std::move(key), std::move(label)).first->second;
}

Label Lettering::set_anew(std::string const& text, page::Colour colour) {
  Label label{{}, {}, style_.label_size, 0};
  if (text.empty()) return label;
  line::SetText set = set_(
      {line::Span{.text = text, .role = style_.role, .size = style_.label_size, .colour = colour}});
  for (line::Missing const& missing : set.missing) {
    bool const known = std::any_of(missing_.begin(), missing_.end(),
                                   [&](auto const& other) { return other.code == missing.code; });
    if (!known) missing_.push_back(missing);
  }
  if (set.lines.empty()) return label;
  label.runs = std::move(set.lines.front().runs);
  label.width = set.lines.front().width;
  return label;
}

}  // namespace jianbao::chart
