#include "pdf/operators.h"

#include "pdf/value.h"

#include <algorithm>
#include <optional>

namespace jianbao::pdf {

namespace {

constexpr std::int64_t farthest = std::int64_t{1} << 49;  // in sp; beyond any page

std::int64_t rounded(Length length, std::int64_t units) {
  std::int64_t const sp = std::clamp(length.sp, -farthest, farthest);
  return (sp * units + Length::per_pt / 2) >> 16;
}

}  // namespace

Place Operators::place_of(Point at) const {
  return {rounded(at.x, 100) * 10, rounded(height_ - at.y, 100) * 10};
}

Place Operators::pen_at(Point at) const {
  return {rounded(at.x, 1000), rounded(height_ - at.y, 1000)};
}

Operators& Operators::word(std::string_view word) {
  blank();
  out_ += word;
  return *this;
}

Operators& Operators::thousandth(std::int64_t value) {
  blank();
  append_thousandths(out_, value);
  return *this;
}

Operators& Operators::number(double value, int places) {
  blank();
  append_number(out_, value, places);
  return *this;
}

void Operators::end(std::string_view last) {
  word(last);
  out_ += '\n';
}

void Operators::draw(page::CurveTo const& segment) {
  place(place_of(segment.control1)).place(place_of(segment.control2));
  place(place_of(segment.to)).word("c");
}

namespace {

std::optional<Point> end_of(page::Segment const& segment) {
  if (auto const* move = std::get_if<page::MoveTo>(&segment)) return move->to;
  if (auto const* line = std::get_if<page::LineTo>(&segment)) return line->to;
  return {};
}

bool is_same(Length a, Length b, Length c, Length d) {
  return a == b && c == d;
}

}  // namespace

// Four corners are a rectangle (re) if they are filled: where a line with dashes begins is seen.
bool Operators::rectangle(page::Path const& path) {
  auto const& all = path.segments;
  if (path.stroke || all.size() != 5 || !std::holds_alternative<page::ClosePath>(all[4]))
    return false;
  if (!std::holds_alternative<page::MoveTo>(all[0])) return false;
  Point corners[4];
  for (std::size_t i = 0; i < 4; ++i) {
    auto const corner = end_of(all[i]);
    if (!corner || (i > 0 && std::holds_alternative<page::MoveTo>(all[i]))) return false;
    corners[i] = *corner;
  }
  auto const& [a, b, c, d] = corners;
  if (!is_same(a.y, b.y, c.y, d.y) || !is_same(b.x, c.x, d.x, a.x))
    if (!is_same(a.x, b.x, c.x, d.x) || !is_same(b.y, c.y, d.y, a.y)) return false;
  Place const from = place_of({min(a.x, c.x), max(a.y, c.y)}),
              to = place_of({max(a.x, c.x), min(a.y, c.y)});
  place(from).thousandth(to.x - from.x).thousandth(to.y - from.y).word("re");
  return true;
}

void Operators::outline(page::Path const& path) {
  if (rectangle(path)) return;
  for (page::Segment const& segment : path.segments)
    std::visit([&](auto const& kind) { draw(kind); }, segment);
}

}  // namespace jianbao::pdf
