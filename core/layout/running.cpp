#include "layout/running.h"

#include <algorithm>
#include <array>

namespace jianbao::layout {

namespace {

constexpr std::array<std::string_view, 8> names{"title",  "section", "page",   "pages",
                                                "issuer", "region",  "period", "date"};

std::string value_of(std::string_view name, doc::Document const& document,
                     PageFields const& fields) {
  std::string const* const values[] = {&document.title,  &fields.section,  &fields.page,
                                       &fields.pages,    &document.issuer, &document.region,
                                       &document.period, &document.date};
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return *values[i];
  return {};
}

// Calls visit(text, is_field) for each part of a pattern.
template <typename Visit>
void each_part(std::string_view pattern, Visit visit) {
  while (!pattern.empty()) {
    std::size_t const open = std::min(pattern.find('{'), pattern.size());
    std::size_t const close = pattern.find('}', open);
    if (open > 0) visit(pattern.substr(0, open), false);
    if (open == pattern.size()) return;
    if (close == std::string_view::npos) return visit(pattern.substr(open), false);
    visit(pattern.substr(open + 1, close - open - 1), true);
    pattern.remove_prefix(close + 1);
  }
}

// i, ii, iii, iv … (ISO 32000-1 12.4.2, style r).
std::string roman(std::size_t number) {
  constexpr std::pair<std::size_t, char const*> signs[] = {{100, "c"}, {90, "xc"}, {50, "l"},
                                                           {40, "xl"}, {10, "x"},  {9, "ix"},
                                                           {5, "v"},   {4, "iv"},  {1, "i"}};
  std::string text;
  for (auto const& [value, sign] : signs)
    for (; number >= value; number -= value)
      text += sign;
  return text;
}

// The section on each page: the last level-1 heading before the page's end.
std::vector<std::string> sections_by_page(page::Paged const& paged) {
  std::vector<std::string> sections(paged.pages.size());
  for (page::Bookmark const& one : paged.outline)
    if (one.level == 1 && one.page < sections.size()) {
      // The first that begins on a page is the page's, unless one went on there from before.
      std::string& at = sections[one.page];
      if (at.empty()) at = one.title;
    }
  std::string last;
  std::size_t next = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].empty()) sections[i] = last;
    for (; next < paged.outline.size() && paged.outline[next].page <= i; ++next)
      if (paged.outline[next].level == 1) last = paged.outline[next].title;
  }
  return sections;
}

PageFrame frame_of(page::Page const& page, Style const& style) {
  bool const upright = page.size.width == style.page.paper.width;
  return upright ? style.page : turned(style.page);
}

class LinePutter {
 public:
  LinePutter(Setter& setter, RunningLine const& line, TextStyle const& look, page::TagId tag)
      : setter_(setter), line_(line), look_(look), tag_(tag) {}

  // `number` counts the pages from 1; even ones are left pages.
  void put(page::Page& one, std::size_t number, PageFields const& fields, Length baseline) {
    bool const mirrored = line_.mirror && number % 2 == 0;
    PageFrame const frame = frame_of(one, setter_.style);
    Length const left = frame.left, width = frame.paper.width - frame.left - frame.right;
    Point const at{left + line_.inset, baseline};
    Length const room = width - line_.inset * 2;
    label(one, mirrored ? line_.right : line_.left, line::Alignment::left, at, room, fields);
    label(one, line_.centre, line::Alignment::centre, at, room, fields);
    label(one, mirrored ? line_.left : line_.right, line::Alignment::right, at, room, fields);
  }

 private:
  void label(page::Page& one, std::string const& pattern, line::Alignment alignment, Point at,
             Length width, PageFields const& fields) {
    std::string text = fill_fields(pattern, setter_.document, fields);
    if (text.empty()) return;
    setter_.put_label(one.items, setter_.span(std::move(text), look_, tag_), alignment, at, width);
  }

  Setter& setter_;
  RunningLine const& line_;
  TextStyle const& look_;
  page::TagId tag_;
};

void number_pages(page::Paged& paged, std::size_t first, std::size_t front) {
  for (std::size_t i = 0; i < paged.pages.size(); ++i) {
    std::string& label = paged.pages[i].label;
    if (i < first)
      label = "封面";
    else if (i < first + front)
      label = roman(i - first + 1);
    else
      label = std::to_string(i - first - front + 1);
  }
}

}  // namespace

bool is_running_field(std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string unknown_field(std::string_view pattern) {
  std::string unknown;
  each_part(pattern, [&](std::string_view part, bool is_field) {
    if (is_field && unknown.empty() && !is_running_field(part)) unknown = part;
  });
  return unknown;
}

std::string fill_fields(std::string_view pattern, doc::Document const& document,
                        PageFields const& fields) {
  std::string text;
  each_part(pattern, [&](std::string_view part, bool is_field) {
    text += is_field ? value_of(part, document, fields) : std::string(part);
  });
  return text;
}

void append_running_lines(Setter& setter, std::size_t first, std::size_t front) {
  Style const& style = setter.style;
  auto& pages = setter.paged.pages;
  number_pages(setter.paged, first, front);
  auto const sections = sections_by_page(setter.paged);
  LinePutter head(setter, style.head, style.of("running-head"), page::TagId::page_head);
  LinePutter foot(setter, style.foot, style.of("page-number"), page::TagId::page_foot);
  for (std::size_t i = first; i < pages.size(); ++i) {
    page::Page& one = pages[i];
    bool const is_first = i == first + front;
    std::size_t const number = i < first + front ? i - first + 1 : i - first - front + 1;
    PageFields const fields{one.label, pages.back().label, sections[i]};
    if (!is_first || style.head.first) {
      head.put(one, number, fields, style.page.header);
      if (style.head.rule > Length{}) {
        PageFrame const frame = frame_of(one, style);
        Length const y = style.page.header + Length::pt(6);
        page::Path rule = page::rule({frame.left, y}, {frame.paper.width - frame.right, y},
                                     {style.line, style.head.rule, {}, false});
        rule.tag = page::TagId::page_head;
        one.items.emplace_back(std::move(rule));
      }
    }
    auto const& unnumbered = setter.unnumbered;
    if (std::find(unnumbered.begin(), unnumbered.end(), i) != unnumbered.end()) continue;
    if (!is_first || style.foot.first)
      foot.put(one, number, fields, one.size.height - style.page.footer);
  }
}

}  // namespace jianbao::layout
