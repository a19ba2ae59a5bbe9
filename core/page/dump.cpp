#include "page/dump.h"

#include <algorithm>

#include <fmt/format.h>

namespace jianbao::page {

namespace {

std::string mm(Length length) {
  std::string text = fmt::format("{:.2f}", length.to_mm());
  return text == "-0.00" ? "0.00" : text;
}

std::string colour(Colour one) {
  return fmt::format("#{:02X}{:02X}{:02X}", one.red, one.green, one.blue);
}

struct Bounds {
  Point low{{INT64_MAX}, {INT64_MAX}}, high{{INT64_MIN}, {INT64_MIN}};
  void add(Point point) {
    low = {min(low.x, point.x), min(low.y, point.y)};
    high = {max(high.x, point.x), max(high.y, point.y)};
  }
};

Bounds bounds(Path const& path) {
  Bounds result;
  for (Segment const& segment : path.segments) {
    if (auto const* to = std::get_if<MoveTo>(&segment)) result.add(to->to);
    if (auto const* to = std::get_if<LineTo>(&segment)) result.add(to->to);
    if (auto const* to = std::get_if<CurveTo>(&segment)) result.add(to->to);
  }
  return result;
}

std::string line(GlyphRun const& run) {
  Length width{};
  for (Glyph const& glyph : run.glyphs)
    width += glyph.advance;
  return fmt::format("text {} {} face {} {:.2f}pt width {} {}{}\n", mm(run.origin.x),
                     mm(run.origin.y), static_cast<int>(run.face), run.size.to_pt(), mm(width),
                     run.colour == Colour{} ? "" : colour(run.colour) + " ", run.text);
}

std::string line(Path const& path) {
  Bounds const box = bounds(path);
  std::string text =
      fmt::format("path {} {} {} {}", mm(box.low.x), mm(box.low.y), mm(box.high.x), mm(box.high.y));
  if (path.fill) text += " fill " + colour(*path.fill);
  if (path.stroke)
    text +=
        fmt::format(" stroke {} {:.2f}pt", colour(path.stroke->colour), path.stroke->width.to_pt());
  return text + "\n";
}

std::string line(Image const& image) {
  Rectangle const& area = image.clip ? *image.clip : image.area;
  return fmt::format("image {} {} {} x {} of {} x {} pixels{}\n", mm(area.corner.x),
                     mm(area.corner.y), mm(area.size.width), mm(area.size.height),
                     image.picture->width, image.picture->height, image.clip ? " cut" : "");
}

std::string line(FigureMark const&) {
  return {};
}

std::string line(Link const& link) {
  return fmt::format("link {} {} {}\n", mm(link.area.corner.x), mm(link.area.corner.y),
                     link.uri.empty() ? "page " + std::to_string(link.to_page + 1) : link.uri);
}

}  // namespace

std::string dump(Paged const& paged) {
  std::string text;
  for (std::size_t i = 0; i < paged.pages.size(); ++i) {
    Page const& one = paged.pages[i];
    text += fmt::format("page {} label {} {} x {}\n", i + 1, one.label.empty() ? "-" : one.label,
                        mm(one.size.width), mm(one.size.height));
    for (Item const& item : one.items)
      if (!std::holds_alternative<FigureMark>(item))  // its text is a line already
        text += "  " + std::visit([](auto const& kind) { return line(kind); }, item);
  }
  for (Bookmark const& one : paged.outline)
    text +=
        fmt::format("outline {} page {} {} {}\n", one.level, one.page + 1, mm(one.y), one.title);
  return text;
}

}  // namespace jianbao::page
