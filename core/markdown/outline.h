// Outline: a section written as Markdown, as plain values with their lines: headings, paragraphs,
// lists, quotes; in them words, links, footnotes and the places of figures. It knows no figures.
//
// A part of CommonMark, and a departure from it where Chinese text needs one: ** holds beside any
// mark (CommonMark's flanking rules leave **“甲”**乙 as it is), lists nest by two spaces whatever
// their mark, and there are {{places}} and ^[footnotes].
#pragma once

#include "base/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jianbao::markdown {

// {{figure gdp period=2019 region=岳阳 required}}
struct Field {
  std::string verb, subject;
  std::vector<std::pair<std::string, std::string>> options;
  bool required = false;
};

struct Piece {
  enum class Kind : std::uint8_t { words, field, note };
  Kind kind = Kind::words;
  std::string words;
  Field field = {};
  std::vector<Piece> note = {};
  bool strong = false;
  std::string uri = {};  // a link to this address
  std::uint32_t line = 0;
};
using Pieces = std::vector<Piece>;

struct Item;
struct List {
  bool numbered = false;
  std::vector<Item> items;
};
struct Item {
  Pieces content;
  std::vector<List> lists;  // nested under it
};

struct Block {
  enum class Kind : std::uint8_t { heading, paragraph, quote, list };
  Kind kind = Kind::paragraph;
  int level = 0;  // of a heading: 2 or 3
  Pieces content = {};
  List list = {};
  std::uint32_t line = 0;
};

struct Outline {
  std::string title;
  std::vector<Block> blocks;
};

// Reads the whole file; everything wrong is reported ("markdown.*") by line. Digits typed by hand
// are warnings ("script.typed-digits"), but for years (2020年, 2016—2020年), numbers of lists,
// addresses, and digits with \ before them.
[[nodiscard]] Outline read_outline(std::string_view text, Place const& file, Diagnostics& out);

}  // namespace jianbao::markdown
