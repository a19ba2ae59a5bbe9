// Names, numbers and codes of tables, in the words of the dataset.
#pragma once

#include "data/dataset.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::data {

// A label taken apart: "  #第一产业增加值（亿元）" is 第一产业增加值 and 亿元.
struct Label {
  std::string name, unit;  // unit: empty when it names none
};
[[nodiscard]] Label read_label(std::string_view text);

// Finds what tables call indicators and regions.
class Names {
 public:
  explicit Names(Dataset const& dataset);
  // By id, name or short name (a name that two indicators share leads nowhere).
  [[nodiscard]] std::string indicator(std::string_view name) const;  // id; empty: unknown
  // By id, GB/T 2260 code (also with zeros behind it), name or short name.
  [[nodiscard]] std::string region(std::string_view text) const;
  // The region a title speaks of, by name; empty when it names none or two.
  [[nodiscard]] std::string region_in(std::string_view title) const;

 private:
  Dataset const& dataset_;
  std::map<std::string, std::string, std::less<>> indicators_;
};

// 1,234.50, ＋3.2, −1.5 and 18.7% as plain digits; `percent` says that a % was there. Nothing for
// anything else: 约3万, 3*, 1,23.
struct Number {
  std::string digits;
  bool percent = false;
};
[[nodiscard]] std::optional<Number> read_table_number(std::string_view text);

// SDMX code list CL_OBS_STATUS in the five of ours; empty for one that has no match.
[[nodiscard]] std::string status_of_code(std::string_view code);

}  // namespace jianbao::data
