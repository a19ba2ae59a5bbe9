#include "data/import/apply_mapping.h"
#include "data/import/names.h"
#include "data/plain_text.h"
#include "data/record.h"

#include <algorithm>
#include <array>
#include <set>

namespace jianbao::data {

namespace {

constexpr std::uint32_t deepest_head = 30;  // heads stand near the top

struct ColumnWord {
  std::string_view written, field;
};
// How tables in the long form name their columns: SDMX-CSV, and Chinese heads.
constexpr std::array<ColumnWord, 28> column_words = {{
    {"INDICATOR", "indicator"}, {"SERIES", "indicator"},     {"REF_AREA", "region"},
    {"GEO", "region"},          {"geo", "region"},           {"TIME_PERIOD", "period"},
    {"OBS_VALUE", "value"},     {"OBS_STATUS", "status"},    {"OBS_FLAG", "status"},
    {"UNIT_MEASURE", "unit"},   {"UNIT_MULT", "multiplier"}, {"指标", "indicator"},
    {"指标名称", "indicator"},  {"项目", "indicator"},       {"地区", "region"},
    {"地区名称", "region"},     {"行政区划代码", "region"},  {"年份", "period"},
    {"时期", "period"},         {"时间", "period"},          {"年度", "period"},
    {"数值", "value"},          {"指标值", "value"},         {"单位", "unit"},
    {"计量单位", "unit"},       {"增速", "growth"},          {"增长率", "growth"},
    {"备注", "note"},
}};

std::string field_of(std::string_view written) {
  std::string const text = trimmed(written);
  if (find_column(text)) return text;
  std::string const plain = read_label(text).name;
  for (auto const& [word, field] : column_words)
    if (text == word || plain == word) return std::string(field);
  return {};
}

class Guess {
 public:
  Guess(sheet::Grid const& grid, Dataset const& dataset) : grid_(grid), names_(dataset) {}

  std::optional<Mapping> long_form() const {
    for (std::uint32_t row = 1; row <= std::min(deepest_head, grid_.row_count()); ++row) {
      Mapping mapping;
      mapping.head = row;
      for (std::uint32_t column = 1; column <= grid_.column_count(); ++column) {
        std::string const field = field_of(text(row, column));
        if (!field.empty()) mapping.columns.try_emplace(field, trimmed(text(row, column)));
      }
      auto const& found = mapping.columns;
      if (!found.contains("value") || !found.contains("period") || found.size() < 3) continue;
      // The dimension behind a dataflow of one indicator is left to the person.
      add_constants(mapping, row);
      return mapping;
    }
    return {};
  }

  std::optional<Mapping> wide() const {
    auto mapping = across_of("period");
    if (!mapping) mapping = across_of("region");
    if (!mapping) mapping = across_of("indicator");
    if (!mapping) return {};
    add_heads(*mapping);
    add_labels(*mapping);
    std::uint32_t first = mapping->heads.front().row;
    for (HeadRow const& head : mapping->heads)
      first = std::min(first, head.row);
    add_constants(*mapping, first);
    return mapping;
  }

 private:
  std::string const& text(std::uint32_t row, std::uint32_t column) const {
    return grid_.at(row, column).text;
  }

  // Whether a text names something of the field. A bare year in a body may be a figure; heads are
  // looked at row by row, so it counts there.
  bool names(std::string_view field, std::string const& written) const {
    if (written.empty()) return false;
    if (field == "period") return read_period(written).has_value();
    if (field == "region") return !names_.region(written).empty();
    if (field == "unit") return Unit::parse(plain_unit(written)).has_value();
    if (field == "indicator") return !names_.indicator(read_label(written).name).empty();
    if (field == "measure") {
      std::string const name = read_label(written).name;
      constexpr std::array<std::string_view, 7> words = {"总量", "绝对数",     "增长%",      "增速",
                                                         "增长", "比上年增长", "比上年增长%"};
      return std::find(words.begin(), words.end(), name) != words.end();
    }
    return false;
  }

  // The first row in which at least two different neighbours name the field.
  std::optional<Mapping> across_of(std::string const& field) const {
    for (std::uint32_t row = 1; row <= std::min(deepest_head, grid_.row_count()); ++row) {
      std::uint32_t first = 0, last = 0;
      std::set<std::string> different;
      for (std::uint32_t column = 2; column <= grid_.column_count(); ++column) {
        if (!names(field, text(row, column))) continue;
        if (first == 0) first = column;
        last = column;
        different.insert(text(row, column));
      }
      if (different.size() < 2) continue;
      Mapping mapping;
      mapping.across_first = first, mapping.across_last = last;
      mapping.heads.push_back({row, field});
      return mapping;
    }
    return {};
  }

  // Further heads above and below: rows whose cells over the figures all name one field.
  void add_heads(Mapping& mapping) const {
    std::uint32_t const main = mapping.heads.front().row;
    std::uint32_t const from = main > 3 ? main - 3 : 1;
    for (std::uint32_t row = from; row <= main + 3; ++row) {
      if (row == main) continue;
      for (char const* field : {"measure", "region", "indicator", "unit"}) {
        if (field == mapping.heads.front().field) continue;
        std::uint32_t count = 0;
        for (std::uint32_t column = mapping.across_first; column <= mapping.across_last; ++column)
          if (names(field, text(row, column))) ++count;
        if (count < 2 || count * 2 < mapping.across_last - mapping.across_first + 1) continue;
        bool const twice = std::any_of(mapping.heads.begin(), mapping.heads.end(),
                                       [&](HeadRow const& head) { return head.field == field; });
        if (!twice) mapping.heads.push_back({row, field});
        break;
      }
    }
  }

  // The columns before the figures: what most of their cells name.
  void add_labels(Mapping& mapping) const {
    std::uint32_t head = 0;
    for (HeadRow const& one : mapping.heads)
      head = std::max(head, one.row);
    for (char const* field : {"unit", "indicator", "region", "period"}) {
      bool const above = std::any_of(mapping.heads.begin(), mapping.heads.end(),
                                     [&](HeadRow const& one) { return one.field == field; });
      if (above) continue;
      std::uint32_t best = 0, most = 0;
      for (std::uint32_t column = 1; column < mapping.across_first; ++column) {
        std::uint32_t count = 0;
        for (std::uint32_t row = head + 1; row <= grid_.row_count(); ++row)
          if (names(field, text(row, column))) ++count;
        if (count > most) best = column, most = count;
      }
      if (best > 0) mapping.columns.emplace(field, sheet::column_letters(best));
    }
  }

  // 单位：亿元 and the one region of a title above the heads.
  void add_constants(Mapping& mapping, std::uint32_t head) const {
    std::set<std::string> regions;
    auto const taken = [&](char const* field) {
      return mapping.columns.contains(field) ||
             std::any_of(mapping.heads.begin(), mapping.heads.end(),
                         [&](HeadRow const& one) { return one.field == field; });
    };
    for (std::uint32_t row = 1; row < head; ++row)
      for (std::uint32_t column = 1; column <= grid_.column_count(); ++column) {
        if (grid_.at(row, column).filled) continue;
        std::string const plain = without_spaces(half_width(text(row, column)));
        for (std::string_view const word : {"单位：", "单位:", "计量单位："})
          if (std::size_t const at = plain.find(word); at != std::string::npos && !taken("unit"))
            if (std::string const unit = plain_unit(plain.substr(at + word.size()));
                Unit::parse(unit))
              mapping.constants.emplace("unit", unit);
        std::string const region = names_.region_in(plain);
        if (!region.empty()) regions.insert(region);
      }
    if (!taken("region") && regions.size() == 1)
      mapping.constants.emplace("region", *regions.begin());
  }

  sheet::Grid const& grid_;
  Names names_;
};

}  // namespace

std::optional<Mapping> guess_mapping(sheet::Grid const& grid, Dataset const& dataset) {
  Guess const guess(grid, dataset);
  auto mapping = guess.long_form();
  if (!mapping) mapping = guess.wide();
  if (mapping && grid.addressed) mapping->sheet = grid.name;
  return mapping;
}

}  // namespace jianbao::data
