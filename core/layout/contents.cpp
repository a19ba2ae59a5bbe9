#include "layout/contents.h"

#include "layout/blocks.h"

namespace jianbao::layout {

namespace {

struct Entry {
  std::string title, number;
  std::uint8_t level = 1;
  std::uint32_t page = 0;  // of the whole file, the contents not counted
  Length y;
};

// Dots in steps counted from the left edge, so that they stand below each other.
void put_leader(std::vector<page::Item>& items, Point from, Length to, TextStyle const& look) {
  Length const step = look.size.times(4, 10);
  std::int64_t const first = from.x.sp / step.sp + 2, last = to.sp / step.sp - 1;
  if (last - first < 2) return;
  Length const y = from.y - look.size.times(8, 100);
  items.push_back(page::rule({step * first, y}, {step * last + Length::pt(0.01), y},
                             {look.colour, look.size.times(9, 100), {{}, step}, true}));
}

class ContentsSetter {
 public:
  ContentsSetter(Setter& setter, page::TagId tag) : setter_(setter), tag_(tag) {}

  // `tightness` scales the leading and the white space between the lines.
  Boxes set(std::vector<Entry> const& entries, double tightness) {
    tightness_ = tightness;
    TextStyle const& title = setter_.style.of("contents-title");
    append_text(setter_,
                {setter_.span(setter_.style.contents.title, title, setter_.tag("Caption", tag_))},
                title, boxes_);
    for (Box& box : boxes_)
      box.keep_with_next = true;
    for (Entry const& entry : entries)
      append(entry);
    return std::move(boxes_);
  }

 private:
  void append(Entry const& entry) {
    TextStyle look = setter_.style.of("contents" + std::to_string(entry.level));
    page::TagId const reference = setter_.tag("Reference", setter_.tag("TOCI", tag_));
    page::TagId const link_tag = setter_.tag("Link", reference);
    look.leading = look.leading.scaled(tightness_);
    look.before = look.before.scaled(tightness_);
    Length const indent = look.size * look.indent_em, measure = setter_.measure();
    Length const room = look.size * 3;  // for the page number
    look.indent_em = 0;
    look.alignment = line::Alignment::left;
    auto lines =
        setter_.set({setter_.span(entry.title, look, link_tag)}, look, measure - indent - room);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Box box;
      box.height = look.leading;
      box.before = i == 0 ? look.before : Length{};
      Point const at{indent, baseline_in(look)};
      put_line(box.items, lines[i], at);
      if (i + 1 == lines.size()) finish(box, entry, look, link_tag, indent + lines[i].width);
      box.items.emplace_back(page::Link{{{indent, {}}, {measure - indent, look.leading}},
                                        {},
                                        entry.page,
                                        entry.y,
                                        entry.title + "，第" + entry.number + "页",
                                        link_tag});
      box.keep_with_next = i + 1 < lines.size();
      boxes_.push_back(std::move(box));
    }
  }

  void finish(Box& box, Entry const& entry, TextStyle const& look, page::TagId tag, Length end) {
    line::SetText number = setter_.label(setter_.span(entry.number, look, tag));
    Length const measure = setter_.measure();
    for (line::SetLine& one : number.lines) {
      Length const left = measure - one.width;
      put_leader(box.items, {end, baseline_in(look)}, left, look);
      put_line(box.items, one, {left, baseline_in(look)});
    }
  }

  Setter& setter_;
  page::TagId tag_;
  double tightness_ = 1;
  Boxes boxes_;
};

// A contents a few lines too long for a page is set closer rather than with a lonely rest.
double tightness(Setter const& setter, std::vector<Entry> const& entries) {
  constexpr double closest = 0.86;
  PageFrame const& frame = setter.style.page;
  TextStyle const& title = setter.style.of("contents-title");
  Length const room = frame.paper.height - frame.top - frame.bottom - title.leading - title.after;
  Length needed;
  for (Entry const& entry : entries) {
    TextStyle const& look = setter.style.of("contents" + std::to_string(entry.level));
    needed += look.leading + look.before;
  }
  if (needed <= room || room <= Length{}) return 1;
  double const ratio = static_cast<double>(room.sp) / static_cast<double>(needed.sp) * 0.999;
  return ratio >= closest ? ratio : 1;
}

std::vector<Entry> entries_of(Setter const& setter, std::size_t body) {
  std::vector<Entry> entries;
  for (page::Bookmark const& one : setter.paged.outline)
    if (one.level <= setter.style.contents.depth)
      entries.push_back(
          {one.title, std::to_string(one.page - body + 1), one.level, one.page, one.y});
  return entries;
}

// Everything that points at a page from `body` on points `count` pages further.
void move_targets(page::Paged& paged, std::size_t body, std::uint32_t count) {
  for (page::Bookmark& one : paged.outline)
    if (one.page >= body) one.page += count;
  for (page::Destination& one : paged.destinations)
    if (one.page >= body) one.page += count;
  for (page::Page& page : paged.pages)
    for (page::Item& item : page.items)
      if (auto* link = std::get_if<page::Link>(&item);
          link && link->uri.empty() && link->to_page >= body)
        link->to_page += count;
}

}  // namespace

std::size_t insert_contents(Setter& setter, std::size_t body, page::TagId tag) {
  page::Paged& paged = setter.paged;
  ContentsStyle const& look = setter.style.contents;
  bool const is_long = paged.pages.size() - body >= static_cast<std::size_t>(look.least_pages);
  std::vector<Entry> const entries = entries_of(setter, body);
  if (look.depth == 0 || !is_long || entries.empty()) return 0;
  std::vector<page::Page> rest(
      std::make_move_iterator(paged.pages.begin() + static_cast<std::ptrdiff_t>(body)),
      std::make_move_iterator(paged.pages.end()));
  paged.pages.resize(body);
  PageFrame frame = setter.style.page;
  frame.columns = 1;
  fill_pages(ContentsSetter(setter, tag).set(entries, tightness(setter, entries)), frame, paged);
  std::size_t const count = paged.pages.size() - body;
  paged.pages.insert(paged.pages.end(), std::make_move_iterator(rest.begin()),
                     std::make_move_iterator(rest.end()));
  move_targets(paged, body, static_cast<std::uint32_t>(count));
  return count;
}

}  // namespace jianbao::layout
