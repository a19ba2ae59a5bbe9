// Shapes: the paths charts are made of.
#pragma once

#include "chart/box.h"
#include "page/page.h"

#include <cstddef>

namespace jianbao::chart {

enum class Look : std::uint8_t { plain, provisional, target };

// A column, bar or legend square: filled to its exact edges; provisional ones lighter with an
// outline, targets nearly white with a dashed outline. Outlines lie inside of the edges. An empty
// box draws nothing.
void put_block(std::vector<page::Item>& items, Box const& box, page::Colour colour, Look look);

// The mark of a series on a line (circle, square, triangle, diamond …), so that lines are told
// apart without colour; hollow for values that are no outcome.
struct Mark {
  std::size_t series = 0;
  page::Colour colour = {};
  bool hollow = false;
};
void put_mark(std::vector<page::Item>& items, Point at, Mark const& mark);

void put_rule(std::vector<page::Item>& items, Point from, Point to, page::Stroke const& stroke);

}  // namespace jianbao::chart
