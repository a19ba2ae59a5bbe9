#include "report/difference.h"

#include "data/json.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace jianbao::report {

namespace {

using Key = std::tuple<std::string, std::string, std::string, std::string>;
struct Value {
  std::vector<std::string> printed;  // all ways it is printed, each once, the longest first
  std::string value;                 // digits and unit
};
using Values = std::map<Key, Value>;

void add(Values& values, Key key, std::string printed, std::string value) {
  Value& one = values[std::move(key)];
  auto const before = [](std::string const& a, std::string const& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  };
  auto const at = std::lower_bound(one.printed.begin(), one.printed.end(), printed, before);
  if (at == one.printed.end() || *at != printed) one.printed.insert(at, std::move(printed));
  one.value = std::move(value);
}

// A rate and a level of one indicator are two figures.
bool is_change(std::string_view printed) {
  return printed.starts_with("增长") || printed.starts_with("下降") ||
         printed.starts_with("提高") || printed.starts_with("与上年持平");
}

Values values_of(std::vector<PrintedFigure> const& figures) {
  Values values;
  for (PrintedFigure const& one : figures) {
    bool const change = is_change(one.printed);
    std::string variant = one.kind == "actual" ? "" : one.kind;
    if (change) variant += variant.empty() ? "change" : ", change";
    add(values, {one.indicator, one.region, one.period, variant}, one.printed,
        change ? one.printed : one.value + one.unit);
  }
  return values;
}

Values values_of(data::Dataset const& dataset) {
  Values values;
  for (data::Observation const& one : dataset.observations()) {
    std::string variant(data::to_string(one.kind));
    variant += ", " + dataset[one.source].id;
    std::string value = one.value ? one.value->to_string() : "";
    if (one.upper) value += "–" + one.upper->to_string();
    if (!value.empty()) value += dataset[one.unit].text;
    if (one.bound != data::Bound::exact) value += " " + std::string(data::to_string(one.bound));
    if (one.growth) value += " (" + one.growth->to_string() + "%)";
    add(values,
        {dataset[one.indicator].id, dataset[one.region].id, one.period.to_string(), variant}, value,
        value);
  }
  return values;
}

std::string joined(std::vector<std::string> const& words) {
  std::string text;
  for (std::string const& one : words)
    text += (text.empty() ? "" : " / ") + one;
  return text;
}

bool goes_up(std::string_view words) {
  return words.starts_with("增长") || words.starts_with("提高");
}

bool has_turned(Value const& before, Value const& after) {
  bool const up = goes_up(before.printed.front()),
             down = before.printed.front().starts_with("下降");
  return (up && after.printed.front().starts_with("下降")) ||
         (down && goes_up(after.printed.front()));
}

FigureChange change_of(Key const& key, ChangeKind kind, std::string before, std::string after) {
  auto const& [indicator, region, period, variant] = key;
  return {kind, indicator, region, period, variant, std::move(before), std::move(after)};
}

std::vector<FigureChange> compare(Values const& before, Values const& after) {
  std::vector<FigureChange> changes;
  for (auto const& [key, old] : before) {
    auto const now = after.find(key);
    if (now == after.end()) {
      changes.push_back(change_of(key, ChangeKind::removed, joined(old.printed), ""));
      continue;
    }
    ChangeKind kind = ChangeKind::revised;
    if (old.value == now->second.value) {
      if (old.printed == now->second.printed) continue;
      kind = ChangeKind::worded;
    } else if (has_turned(old, now->second)) {
      kind = ChangeKind::turned;
    }
    changes.push_back(change_of(key, kind, joined(old.printed), joined(now->second.printed)));
  }
  for (auto const& [key, now] : after)
    if (!before.contains(key))
      changes.push_back(change_of(key, ChangeKind::added, "", joined(now.printed)));
  std::stable_sort(changes.begin(), changes.end(), [](auto const& a, auto const& b) {
    return std::tie(a.indicator, a.region, a.period, a.variant) <
           std::tie(b.indicator, b.region, b.period, b.variant);
  });
  return changes;
}

}  // namespace

std::string_view name_of(ChangeKind kind) {
  constexpr std::array<std::string_view, 5> names{"revised", "turned", "worded", "new", "gone"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<FigureChange> difference(std::vector<PrintedFigure> const& before,
                                     std::vector<PrintedFigure> const& after) {
  return compare(values_of(before), values_of(after));
}

std::vector<FigureChange> difference(data::Dataset const& before, data::Dataset const& after) {
  return compare(values_of(before), values_of(after));
}

std::string show_text(std::vector<FigureChange> const& changes) {
  std::string text;
  for (FigureChange const& one : changes)
    text += fmt::format("{}: {} {} {}{}: {}{}{}\n", name_of(one.kind), one.region, one.indicator,
                        one.period, one.variant.empty() ? "" : " (" + one.variant + ")", one.before,
                        one.before.empty() || one.after.empty() ? "" : " → ", one.after);
  return text;
}

std::string show_json(std::vector<FigureChange> const& changes) {
  std::string text = "{\"format\": 1, \"changes\": [";
  for (std::size_t i = 0; i < changes.size(); ++i) {
    FigureChange const& one = changes[i];
    text += i > 0 ? ",\n  {" : "\n  {";
    text += "\"change\": " + data::json_string(name_of(one.kind));
    for (auto const& [name, words] :
         {std::pair<char const*, std::string const&>{"indicator", one.indicator},
          {"region", one.region},
          {"period", one.period},
          {"variant", one.variant},
          {"before", one.before},
          {"after", one.after}})
      if (!words.empty()) text += ", \"" + std::string(name) + "\": " + data::json_string(words);
    text += "}";
  }
  return text + "\n]}\n";
}

}  // namespace jianbao::report
