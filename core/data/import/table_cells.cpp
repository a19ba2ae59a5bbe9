#include "data/import/table_cells.h"

#include "base/fraction.h"
#include "data/magnitude.h"
#include "data/multiple.h"
#include "data/plain_text.h"

#include <algorithm>
#include <charconv>

namespace jianbao::data {

namespace {

std::string name_of(Column column) {
  return std::string(column_names[static_cast<std::size_t>(column)]);
}

// SDMX UNIT_MULT 8 of 元 is 亿元; 9 is 亿元 and the point moved by one. Of the magnitudes that may
// stand before the unit the largest that fits; a unit that takes none moves the point alone.
struct Scaled {
  std::string unit;
  int rest = 0;
};
Scaled scaled_unit(std::string const& unit, int power) {
  Scaled best{unit, power};
  for (Magnitude const& one : magnitudes)
    if (one.printed && one.power <= power && power - one.power < best.rest &&
        Unit::parse(std::string(one.text) + unit))
      best = {std::string(one.text) + unit, power - one.power};
  return best;
}

}  // namespace

void TableCells::report(std::string id, std::vector<std::string> arguments,
                        sheet::Cell const* cell) const {
  std::string key = id;
  for (std::string const& one : arguments)
    key += "\n" + one;
  if (!said_.emplace(cell, std::move(key)).second) return;
  Place place{.file = report_.file()};
  if (cell) place.line = cell->line, place.column = cell->column;
  report_.add({std::move(id), std::move(arguments), std::move(place), {}});
}

bool TableCells::is_missing(std::string const& text) const {
  return std::find(mapping_.missing.begin(), mapping_.missing.end(), trimmed(text)) !=
         mapping_.missing.end();
}

std::optional<std::string> TableCells::meaning(std::string const& field,
                                               std::string const& text) const {
  if (auto const list = mapping_.values.find(field); list != mapping_.values.end())
    for (std::string const& written : {text, trimmed(text), read_label(text).name})
      if (auto const found = list->second.find(written); found != list->second.end())
        return found->second;
  std::string found;
  if (field == "indicator") {
    found = names_.indicator(without_spaces(half_width(text)));
    if (found.empty()) found = names_.indicator(read_label(text).name);
  } else if (field == "region") {
    found = names_.region(text);
  } else if (field == "period") {
    auto const period = read_period(text);
    if (period) found = period->to_string();
  } else if (field == "unit") {
    std::string const unit = plain_unit(text);
    if (Unit::parse(unit)) found = unit;
  } else if (field == "status") {
    found = status_of_code(trimmed(text));
  } else if (field == "measure") {
    Label const label = read_label(text);
    constexpr std::array<std::string_view, 8> rates = {
        "增长%", "增速", "增长", "比上年增长", "同比增长", "增长率", "growth", "比上年增长%"};
    constexpr std::array<std::string_view, 7> levels = {"总量",  "绝对数", "绝对值", "数值",
                                                        "value", "实绩",   "总额"};
    if (std::find(rates.begin(), rates.end(), label.name) != rates.end()) found = "growth";
    if (std::find(levels.begin(), levels.end(), label.name) != levels.end()) found = "value";
  } else {
    return trimmed(text);
  }
  return found.empty() ? std::nullopt : std::optional(found);
}

bool TableCells::settle_words(TableRecord& record) const {
  // A unit in the label's brackets counts when no column gives one.
  auto& unit = record[Column::unit];
  auto const& indicator = record[Column::indicator];
  if (unit.text.empty())
    if (std::string const named = read_label(indicator.text).unit; !named.empty())
      unit = {named, indicator.cell, {}};
  bool sound = true;
  for (Column const column :
       {Column::indicator, Column::region, Column::period, Column::unit, Column::status}) {
    auto& one = record[column];
    if (one.text.empty() && column == Column::unit) continue;  // a percent sign may give it
    auto const found = meaning(name_of(column), one.text);
    if (!found) {
      sound = false;
      std::string const id = one.text.empty() ? "data.import-nothing" : "data.import-unknown";
      report(id, {name_of(column), trimmed(one.text)}, one.cell);
    } else {
      one.text = *found;
    }
  }
  return sound;
}

bool TableCells::settle_number(TableRecord& record, Column column, bool& percent) const {
  auto& one = record[column];
  if (one.text.empty()) return true;
  std::string const shown = trimmed(one.text);
  if (one.cell && one.cell->kind == sheet::CellKind::error) {
    report("data.import-error", {shown}, one.cell);
    return false;
  }
  if (one.cell && one.cell->filled) {
    report("data.import-merged", {shown}, one.cell);
    return false;
  }
  auto number = read_table_number(shown);
  if (!one.stored.empty() && mapping_.stored && number && !number->percent)
    number = read_table_number(one.stored);
  else if (!one.stored.empty() && number &&
           Decimal::parse(number->digits) != Decimal::parse(one.stored) && !number->percent)
    report("data.import-shown", {one.stored, number->digits}, one.cell);
  if (!number && column == Column::growth)
    if (auto const multiple = read_multiple(shown);
        multiple && !shown.ends_with("倍") && growth_of_multiple(*multiple))
      number = Number{growth_of_multiple(*multiple)->to_string(), false};
  if (!number) {
    bool const below = shown == "…" || shown == "..." || shown == "……";
    report(below ? "data.import-below" : "data.import-number", {shown}, one.cell);
    return false;
  }
  one.text = number->digits;
  percent = number->percent;
  return true;
}

bool TableCells::apply_multiplier(TableRecord& record) const {
  std::string const text = trimmed(record.multiplier.text);
  if (text.empty() || text == "0") return true;
  int power = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), power);
  auto& unit = record[Column::unit];
  if (error != std::errc() || end != text.data() + text.size() || power < -9 || power > 15) {
    report("data.import-multiplier", {text}, record.multiplier.cell);
    return false;
  }
  Scaled const scaled = scaled_unit(unit.text, power);
  unit.text = scaled.unit;
  for (Column const column : {Column::value, Column::upper}) {
    auto& one = record[column];
    auto const value = Decimal::parse(one.text);
    if (!value || scaled.rest == 0) continue;
    Fraction fraction(*value);
    fraction.shift(scaled.rest);
    auto const moved = fraction.exact(std::max(0, value->scale - scaled.rest));
    if (!moved) {
      report("data.import-multiplier", {text}, record.multiplier.cell);
      return false;
    }
    one.text = moved->to_string();
  }
  return true;
}

TableCells::Outcome TableCells::settle(TableRecord& record) const {
  auto& value = record[Column::value];
  auto& growth = record[Column::growth];
  bool const dash = is_missing(value.text);
  if (is_missing(growth.text)) growth.text.clear();
  if (trimmed(value.text).empty()) value.text.clear();
  auto& status = record[Column::status];
  bool const coded = status_of_code(trimmed(status.text)) == "M";
  if (value.text.empty() && growth.text.empty() && !coded) return Outcome::empty;
  if (dash) value.text.clear();
  // What the mapping gives no meaning is not asked for.
  for (Column const column :
       {Column::indicator, Column::region, Column::period, Column::unit, Column::status})
    if (meaning(name_of(column), record[column].text) == std::string()) return Outcome::empty;
  if (!settle_words(record)) return Outcome::left;
  bool percent = false, unused = false;
  if (!settle_number(record, Column::value, percent) ||
      !settle_number(record, Column::upper, unused))
    return Outcome::left;
  // A rate that is no number does not take its level with it.
  bool const partial = !settle_number(record, Column::growth, unused);
  if (partial && value.text.empty()) return Outcome::left;
  if (partial) growth.text.clear();
  auto& unit = record[Column::unit];
  if (percent && unit.text.empty()) unit.text = "%";
  if (percent && unit.text != "%") {
    report("data.import-percent", {value.text, unit.text}, value.cell);
    return Outcome::left;
  }
  if (unit.text.empty()) {
    report("data.import-nothing", {"unit", ""}, value.cell ? value.cell : growth.cell);
    return Outcome::left;
  }
  if (dash && growth.text.empty()) status.text = "M";
  if (!apply_multiplier(record)) return Outcome::left;
  return partial ? Outcome::partial : Outcome::sound;
}

}  // namespace jianbao::data
