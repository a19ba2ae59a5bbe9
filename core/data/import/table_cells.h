// The cells of one record of a table turned into the texts of an observation.
#pragma once

#include "data/file_report.h"
#include "data/import/mapping.h"
#include "data/import/names.h"
#include "data/record.h"
#include "sheet/grid.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace jianbao::data {

// A record being put together. A text is as it stood in the table until settle() has turned it.
struct TableRecord {
  struct Text {
    std::string text;
    sheet::Cell const* cell = nullptr;  // where it stands; nullptr for a constant
    std::string stored;                 // of a number: the digits stored, when others are shown
  };
  std::array<Text, column_count> texts;
  Text multiplier;
  [[nodiscard]] Text& operator[](Column column) { return texts[static_cast<std::size_t>(column)]; }
};

class TableCells {
 public:
  TableCells(sheet::Grid const& grid, Mapping const& mapping, Names const& names,
             FileReport& report)
      : grid_(grid), mapping_(mapping), names_(names), report_(report) {}

  enum class Outcome : std::uint8_t { sound, partial, empty, left };
  // Turns all texts into those of an observation. `partial`: without its growth rate. `empty`: no
  // figure stands there. `left`: something cannot be understood, reported at its cell.
  [[nodiscard]] Outcome settle(TableRecord& record) const;

  // The id, period … that a text stands for in a field; nothing when it names none. An empty text
  // is a mapping's word that it is to be left out.
  [[nodiscard]] std::optional<std::string> meaning(std::string const& field,
                                                   std::string const& text) const;
  void report(std::string id, std::vector<std::string> arguments, sheet::Cell const* cell) const;

 private:
  bool settle_words(TableRecord& record) const;
  bool settle_number(TableRecord& record, Column column, bool& percent) const;
  bool apply_multiplier(TableRecord& record) const;
  [[nodiscard]] bool is_missing(std::string const& text) const;

  sheet::Grid const& grid_;
  Mapping const& mapping_;
  Names const& names_;
  FileReport& report_;
  mutable std::set<std::pair<sheet::Cell const*, std::string>> said_;  // once a cell and reason
};

}  // namespace jianbao::data
