#include "figure/forms.h"

#include <map>
#include <string>
#include <tuple>

namespace jianbao::figure {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What can differ: the digits, and the unit where one is printed behind them.
struct Form {
  std::string digits, unit;
  bool operator==(Form const&) const = default;
};

// The numbers of the words, without grouping; empty where there is none (Han numerals). The unit is
// what stands behind the last one, if the figure's own unit or a magnitude of it begins there.
Form form_of(LedgerLine const& line) {
  Form form;
  std::string const& text = line.printed;
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    if (!form.digits.empty()) form.digits += ' ';
    while (i < text.size() && (is_digit(text[i]) || text[i] == '.' || text[i] == ','))
      if (char const c = text[i++]; c != ',') form.digits += c;
    end = i;
  }
  std::string rest = text.substr(end);
  // Mostly it is the figure's own, which needs no second look.
  bool const is_unit = !rest.empty() && (rest == line.figure.unit.text || data::Unit::parse(rest));
  if (is_unit) form.unit = std::move(rest);
  return form;
}

bool differ(Form const& a, Form const& b) {
  if (a.digits != b.digits) return true;
  return !a.unit.empty() && !b.unit.empty() && a.unit != b.unit;
}

// Whether the line prints a growth: a rate of a figure that is none, or the digits of a growth that
// its records tell, unless they are the level's.
bool prints_growth(LedgerLine const& line, Form const& form) {
  bool const in_percent = line.printed.find('%') != std::string::npos;
  if (in_percent && line.figure.unit.text != "%") return true;
  for (data::Observation const* record : line.figure.records) {
    if (!record->growth) continue;
    std::string digits = record->growth->to_string();
    if (digits.starts_with('-')) digits.erase(0, 1);
    if (form.digits == digits && record->value != record->growth) return true;
  }
  return false;
}

using Key = std::tuple<data::Observation const*, bool>;

}  // namespace

std::vector<TwoForms> printed_in_two_forms(Ledger const& ledger,
                                           std::vector<std::uint32_t> const& lines) {
  struct Seen {
    std::uint32_t line = 0;
    Form form;
    bool told = false;
  };
  std::map<Key, Seen> seen;
  std::vector<TwoForms> pairs;
  for (std::uint32_t const number : lines) {
    LedgerLine const& line = ledger.lines[number - 1];
    bool const plain = line.figure.formula.empty() && !line.figure.records.empty();
    if (!plain) continue;
    Form form = form_of(line);
    if (form.digits.empty()) continue;
    Key const key{line.figure.records.front(), prints_growth(line, form)};
    auto const [at, is_new] = seen.try_emplace(key, Seen{number - 1, form, false});
    if (is_new) continue;
    Seen& before = at->second;
    if (before.told || !differ(before.form, form)) {
      if (before.form.unit.empty()) before.form.unit = form.unit;
      continue;
    }
    before.told = true;
    pairs.push_back({before.line, number - 1});
  }
  return pairs;
}

}  // namespace jianbao::figure
