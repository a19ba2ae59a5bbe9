#include "pdf/print.h"

namespace jianbao::pdf {

namespace {

struct Stretcher {
  Size size;

  void operator()(page::MoveTo& segment) const { stretch(segment.to); }
  void operator()(page::LineTo& segment) const { stretch(segment.to); }
  void operator()(page::CurveTo& segment) const { stretch(segment.to); }
  void operator()(page::ClosePath&) const {}

  void stretch(Point& at) const {
    if (at.x == Length{}) at.x = -bleed;
    if (at.y == Length{}) at.y = -bleed;
    if (at.x == size.width) at.x = size.width + bleed;
    if (at.y == size.height) at.y = size.height + bleed;
  }
};

void add_mark(page::Page& page, Point from, Point to) {
  page::Path mark = page::rule(from, to, {{}, Length::pt(0.25), {}, false});
  mark.tag = page::TagId::background;
  page.items.emplace_back(std::move(mark));
}

}  // namespace

page::Page for_print(page::Page page) {
  Stretcher const stretcher{page.size};
  for (page::Item& item : page.items)
    if (auto* path = std::get_if<page::Path>(&item); path && path->fill)
      for (page::Segment& segment : path->segments)
        std::visit(stretcher, segment);
  Length const from = bleed + Length::mm(1), to = print_margin - Length::mm(1);
  for (Length x : {Length{}, page.size.width}) {
    add_mark(page, {x, -to}, {x, -from});
    add_mark(page, {x, page.size.height + from}, {x, page.size.height + to});
  }
  for (Length y : {Length{}, page.size.height}) {
    add_mark(page, {-to, y}, {-from, y});
    add_mark(page, {page.size.width + from, y}, {page.size.width + to, y});
  }
  return page;
}

}  // namespace jianbao::pdf
