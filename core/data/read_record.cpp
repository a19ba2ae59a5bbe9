#include "data/read_record.h"

#include "data/choices.h"
#include "data/likely_id.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jianbao::data {

// An observation in the making.
struct RecordReader::Draft {
  Record const& record;
  ObservationFile const& file;
  FileReport& report;
  Observation observation = {};
  bool sound = true;
  bool has_indicator = false;

  [[nodiscard]] std::string_view text(Column column) const { return record.text(column); }
  [[nodiscard]] std::string name(Column column) const {
    return std::string(column_names[static_cast<std::size_t>(column)]);
  }
  void refuse(std::string id, Column column, std::vector<std::string> arguments = {}) {
    sound = false;
    Place place = record.place(report.file(), column);
    report.add({std::move(id), std::move(arguments), std::move(place), {}});
  }
  void refuse_unknown(Column column, std::string likely) {
    std::string const id = likely.empty() ? "data.unknown-id" : "data.misspelt-id";
    refuse(id, column, {name(column), std::string(text(column)), std::move(likely)});
  }
};

namespace {

// The digits are kept as they stand, so they must come back as they stood: no sign +, no leading or
// lone zeros.
std::optional<Decimal> plain_decimal(std::string_view text) {
  auto const value = Decimal::parse(text);
  return value && value->to_string() == text ? value : std::nullopt;
}

template <typename Draft>
void read_number(Draft& draft, Column column, std::optional<Decimal>& number) {
  std::string_view const text = draft.text(column);
  if (text.empty()) return;
  number = plain_decimal(text);
  if (!number) draft.refuse("data.number", column, {draft.name(column), std::string(text)});
}

template <typename Draft, typename Value, typename Words>
void read_word(Draft& draft, Column column, std::optional<Value> value, Value& result,
               Words const& words) {
  if (value)
    result = *value;
  else
    draft.refuse("data.choice", column,
                 {draft.name(column), fmt::format("{}", fmt::join(words, ", ")),
                  std::string(draft.text(column))});
}

template <typename Draft>
void read_words(Draft& draft) {
  Observation& o = draft.observation;
  read_word(draft, Column::bound, parse_bound(draft.text(Column::bound)), o.bound, bound_words);
  read_word(draft, Column::kind, parse_kind(draft.text(Column::kind)), o.kind, kind_words);
  read_word(draft, Column::status, parse_status(draft.text(Column::status)), o.status,
            status_words);
}

template <typename Draft>
void read_period(Draft& draft) {
  std::string_view const text = draft.text(Column::period);
  if (auto const period = Period::parse(text))
    draft.observation.period = *period;
  else
    draft.refuse("data.period", Column::period, {std::string(text)});
}

// What must stand, and what must not, given what else stands there (data/README.md, "Columns").
template <typename Draft>
void check_value(Draft& draft) {
  Observation const& o = draft.observation;
  bool const has_value = !draft.text(Column::value).empty();
  bool const has_growth = !draft.text(Column::growth).empty();
  if (o.status == Status::missing) {
    if (has_value)
      draft.refuse("data.value-with-missing", Column::value,
                   {std::string(draft.text(Column::value))});
  } else if (!has_value && !has_growth) {
    draft.refuse("data.value-missing", Column::value);
  }
}

template <typename Draft>
void check_upper(Draft& draft) {
  Observation const& o = draft.observation;
  std::string const upper(draft.text(Column::upper));
  bool const range = o.bound == Bound::range;
  if (range && upper.empty()) draft.refuse("data.upper-missing", Column::upper);
  if (!range && !upper.empty()) draft.refuse("data.upper-extra", Column::upper, {upper});
  // The bound belongs to the growth rate when there is no value.
  auto const& lower = o.value ? o.value : o.growth;
  if (range && lower && o.upper && *o.upper < *lower)
    draft.refuse("data.upper-below", Column::upper, {lower->to_string(), upper});
}

template <typename Draft>
void check_formula(Draft& draft) {
  bool const derived = draft.observation.kind == Kind::derived;
  std::string const formula(draft.text(Column::formula));
  if (derived && formula.empty()) draft.refuse("data.formula-missing", Column::formula);
  if (!derived && !formula.empty())
    draft.refuse("data.formula-extra", Column::formula,
                 {std::string(draft.text(Column::kind)), formula});
}

bool same_digits(std::optional<Decimal> const& a, std::optional<Decimal> const& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->digits == b->digits && a->scale == b->scale;
}

bool same_figure(Observation const& a, Observation const& b) {
  return a.indicator == b.indicator && a.region == b.region && a.period == b.period &&
         a.kind == b.kind && a.source == b.source && a.bound == b.bound && a.where == b.where &&
         same_digits(a.value, b.value) && same_digits(a.growth, b.growth);
}

std::size_t hash_of(Observation const& o) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a, word by word
  auto const mix = [&](std::int64_t word) {
    hash = (hash ^ static_cast<std::uint64_t>(word)) * 0x100000001B3;
  };
  mix(static_cast<std::int64_t>(o.indicator));
  mix(static_cast<std::int64_t>(o.region));
  mix(o.period.year * 10000 + o.period.part);
  mix(static_cast<std::int64_t>(o.source));
  mix(static_cast<std::int64_t>(o.where));
  if (o.value) mix(o.value->digits);
  if (o.growth) mix(o.growth->digits);
  return hash;
}

}  // namespace

RecordReader::RecordReader(Dataset& dataset) : dataset_(dataset) {
  for (Indicator const& indicator : dataset.indicators) {
    auto const unit = Unit::parse(indicator.unit);
    dimensions_.push_back(unit ? unit->dimension : std::string());
  }
}

void RecordReader::read_ids(Draft& draft) const {
  std::string_view const indicator = draft.text(Column::indicator);
  if (auto const found = dataset_.find_indicator(indicator)) {
    draft.observation.indicator = *found;
    draft.has_indicator = true;
  } else {
    draft.refuse_unknown(Column::indicator, likely_id(indicator, dataset_.indicators));
  }
  // A name or a code leads to a region as well, but a file has ids.
  std::string_view const region = draft.text(Column::region);
  auto const found = dataset_.find_region(region);
  if (found && dataset_[*found].id == region)
    draft.observation.region = *found;
  else
    draft.refuse_unknown(Column::region,
                         found ? dataset_[*found].id : likely_id(region, dataset_.regions));
}

void RecordReader::read_source(Draft& draft) const {
  std::string_view const text = draft.text(Column::source);
  auto const found = dataset_.find_source(text);
  if (!found) return draft.refuse_unknown(Column::source, likely_id(text, dataset_.sources));
  draft.observation.source = *found;
  auto const& allowed = draft.file.sources;
  if (std::find(allowed.begin(), allowed.end(), *found) != allowed.end()) return;
  std::vector<std::string> ids;
  for (SourceId const id : allowed)
    ids.push_back(dataset_[id].id);
  draft.refuse("data.source-file", Column::source,
               {fmt::format("{}", fmt::join(ids, ", ")), std::string(text)});
}

std::optional<UnitId> RecordReader::find_unit(std::string_view text) {
  auto const known = units_.find(text);
  if (known != units_.end()) return known->second;
  auto unit = Unit::parse(text);
  if (!unit) return {};  // not kept: a hostile file has a million of them
  UnitId const id = dataset_.intern(std::move(*unit));
  units_.emplace(text, id);
  return id;
}

void RecordReader::read_unit(Draft& draft) {
  std::string const text(draft.text(Column::unit));
  auto const unit = find_unit(text);
  if (!unit) return draft.refuse("data.unit-unknown", Column::unit, {text});
  Observation& o = draft.observation;
  o.unit = *unit;
  if (o.kind == Kind::rank && dataset_[*unit].dimension != "位")
    return draft.refuse("data.rank-unit", Column::unit, {text});
  if (!draft.has_indicator) return;
  std::string const& dimension = dimensions_[static_cast<std::size_t>(o.indicator)];
  if (dimension.empty() || dimension == dataset_[*unit].dimension) return;
  Indicator const& indicator = dataset_[o.indicator];
  draft.refuse("data.unit", Column::unit, {indicator.name, indicator.unit, text});
}

std::optional<std::uint32_t> RecordReader::find_duplicate(Observation const& observation) {
  auto const all = dataset_.observations();
  return seen_.find_or_insert(hash_of(observation), static_cast<std::uint32_t>(all.size()),
                              [&](std::uint32_t i) { return same_figure(all[i], observation); });
}

void RecordReader::read(Record const& record, ObservationFile const& file, FileReport& report) {
  Draft draft{record, file, report};
  Observation& o = draft.observation;
  read_ids(draft);
  read_period(draft);
  read_words(draft);
  read_unit(draft);
  read_number(draft, Column::value, o.value);
  read_number(draft, Column::upper, o.upper);
  read_number(draft, Column::growth, o.growth);
  read_source(draft);
  check_value(draft);
  check_upper(draft);
  check_formula(draft);
  if (!draft.sound) return;
  o.growth_basis = dataset_.intern(draft.text(Column::growth_basis));
  o.where = dataset_.intern(draft.text(Column::where));
  o.formula = dataset_.intern(draft.text(Column::formula));
  o.note = dataset_.intern(draft.text(Column::note));
  o.file = file.name;
  o.line = record.line;
  if (auto const first = find_duplicate(o)) {
    Observation const& other = dataset_.observations()[*first];
    Place const place{.file = dataset_[other.file], .line = other.line};
    report.add({"data.duplicate-observation",
                {dataset_[o.indicator].name},
                record.place(report.file()),
                {place}});
    return;
  }
  dataset_.add(o);
}

}  // namespace jianbao::data
