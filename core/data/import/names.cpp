#include "data/import/names.h"

#include "data/plain_text.h"

#include <algorithm>
#include <array>

namespace jianbao::data {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Groups of three behind the first: 1,234,567.8 and not 1,23.
bool without_groups(std::string& text) {
  if (text.find(',') == std::string::npos) return true;
  std::size_t const point = std::min(text.find('.'), text.size());
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',') {
      plain += text[i];
      continue;
    }
    bool const placed = i > 0 && i < point && is_digit(text[i - 1]) && (point - i) % 4 == 0;
    if (!placed) return false;
  }
  text = plain;
  return true;
}

}  // namespace

Label read_label(std::string_view text) {
  std::string name = without_spaces(half_width(text));
  for (std::string_view const mark : {"#", "其中：", "其中:", "其中"})
    if (name.starts_with(mark)) name.erase(0, mark.size());
  for (auto const& [open, close] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    std::size_t const at = name.rfind(open);
    if (at == std::string::npos || at == 0 || !name.ends_with(close)) continue;
    std::size_t const first = at + open.size();
    std::string const unit = plain_unit(name.substr(first, name.size() - close.size() - first));
    if (Unit::parse(unit)) return {name.substr(0, at), unit};
  }
  return {name, {}};
}

Names::Names(Dataset const& dataset) : dataset_(dataset) {
  for (auto const member : {&Indicator::name, &Indicator::short_name}) {
    std::map<std::string, std::string, std::less<>> names;
    for (Indicator const& one : dataset.indicators) {
      if ((one.*member).empty()) continue;
      auto const [at, fresh] = names.try_emplace(without_spaces(half_width(one.*member)), one.id);
      if (!fresh) at->second.clear();
    }
    indicators_.merge(names);
  }
}

std::string Names::indicator(std::string_view name) const {
  if (dataset_.find_indicator(name)) return std::string(name);
  auto const found = indicators_.find(name);
  return found == indicators_.end() ? std::string() : found->second;
}

std::string Names::region(std::string_view text) const {
  std::string name = without_spaces(half_width(text));
  auto found = dataset_.find_region(name);
  while (!found && name.size() > 6 && name.ends_with("000") &&
         std::all_of(name.begin(), name.end(), is_digit)) {
    name.resize(name.size() - 3);
    found = dataset_.find_region(name);
  }
  return found ? dataset_[*found].id : std::string();
}

std::string Names::region_in(std::string_view title) const {
  std::string found;
  for (Region const& one : dataset_.regions) {
    bool const named =
        title.find(one.name) != std::string_view::npos ||
        (!one.short_name.empty() && title.find(one.short_name) != std::string_view::npos);
    if (!named) continue;
    if (!found.empty()) return {};
    found = one.id;
  }
  return found;
}

std::optional<Number> read_table_number(std::string_view written) {
  std::string text = without_spaces(half_width(written));
  Number number;
  if (text.ends_with('%')) {
    number.percent = true;
    text.pop_back();
  }
  for (std::string_view const minus : {"\u2212", "–"})
    if (text.starts_with(minus)) text.replace(0, minus.size(), "-");
  if (text.starts_with('+')) text.erase(0, 1);
  if (!without_groups(text)) return {};
  bool const negative = text.starts_with('-');
  std::size_t zeros = negative ? 1 : 0;
  while (zeros + 1 < text.size() && text[zeros] == '0' && is_digit(text[zeros + 1]))
    text.erase(zeros, 1);
  auto const value = Decimal::parse(text);
  if (!value) return {};
  number.digits = value->to_string();
  return number;
}

std::string status_of_code(std::string_view code) {
  // Imputed is estimated; missing values of all reasons are missing.
  constexpr std::array<std::array<std::string_view, 2>, 11> codes = {{{"", "A"},
                                                                      {"A", "A"},
                                                                      {"P", "P"},
                                                                      {"E", "E"},
                                                                      {"I", "E"},
                                                                      {"F", "F"},
                                                                      {"M", "M"},
                                                                      {"L", "M"},
                                                                      {"H", "M"},
                                                                      {"O", "M"},
                                                                      {"Q", "M"}}};
  for (auto const& [from, to] : codes)
    if (from == code) return std::string(to);
  return {};
}

}  // namespace jianbao::data
