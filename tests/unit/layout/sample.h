// Fonts, a style and a setter for the tests of this room.
#pragma once

#include "doc/document.h"
#include "layout/setter.h"
#include "layout/style.h"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace jianbao::layout::test {

// One role, opened once: faces are immutable.
inline font::FontSet const& fonts() {
  static font::FontSet const set = [] {
    std::string const folder = std::string(JIANBAO_SOURCE_DIR) + "/fonts/";
    Diagnostics out;
    font::FontSet result = font::open_fonts({{{"latin", folder + "LiberationSerif-Regular.ttf"},
                                              {"han", folder + "NotoSerifSC-Regular.ttf"}},
                                             {{"body", {{"latin"}, {"han"}}}}},
                                            out);
    REQUIRE(out.empty());
    return result;
  }();
  return set;
}

// Everything a setter refers to, in one place.
struct Desk {
  Style style;
  doc::Document document;
  page::Paged paged;
  Diagnostics out;
  Setter setter{fonts(), style, document, paged, out};

  Desk() { style.cover = false; }
};

inline doc::Inlines words(std::string text) {
  return {{doc::Text{std::move(text)}}};
}

inline doc::Cell cell(std::string text, std::uint16_t columns = 1, std::uint16_t rows = 1) {
  doc::Cell result;
  result.content = words(std::move(text));
  result.columns = columns;
  result.rows = rows;
  return result;
}

inline std::vector<doc::Row> rows(std::vector<std::vector<std::string>> const& texts) {
  std::vector<doc::Row> result;
  for (auto const& row : texts) {
    result.emplace_back();
    for (std::string const& text : row)
      result.back().push_back(cell(text));
  }
  return result;
}

inline doc::Table table(std::vector<std::vector<std::string>> const& head,
                        std::vector<std::vector<std::string>> const& body) {
  doc::Table result;
  result.title = "表";
  result.columns.resize(head.front().size());
  result.head = rows(head);
  result.body = rows(body);
  return result;
}

// The texts of the runs among the items, in their order.
inline std::vector<std::string> texts(std::vector<page::Item> const& items) {
  std::vector<std::string> result;
  for (page::Item const& item : items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item)) result.push_back(run->text);
  return result;
}

inline std::string joined(std::vector<page::Item> const& items) {
  std::string result;
  for (std::string const& text : texts(items))
    result += text;
  return result;
}

}  // namespace jianbao::layout::test
