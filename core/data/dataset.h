// Dataset: what the sources say. Ids are interned numbers and texts live in one pool, so that a
// million observations fit in 500 MB.
#pragma once

#include "base/decimal.h"
#include "data/index_set.h"
#include "data/period.h"
#include "data/unit.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jianbao::data {

// Places in the catalogue's lists.
enum class IndicatorId : std::uint32_t {};
enum class RegionId : std::uint32_t {};
enum class SourceId : std::uint16_t {};
enum class UnitId : std::uint16_t {};
enum class TextId : std::uint32_t { empty = 0 };  // a text of the pool

// Field names follow SDMX where it has a term.
enum class Bound : std::uint8_t { exact, above, below, about, range };
enum class Kind : std::uint8_t { actual, target, plan, cumulative, rank, derived };
enum class Status : std::uint8_t {
  normal,
  provisional,
  estimated,
  forecast,
  missing
};  // A P E F M
enum class Direction : std::uint8_t { none, up, down };

[[nodiscard]] std::string_view to_string(Bound bound);
[[nodiscard]] std::string_view to_string(Kind kind);
[[nodiscard]] std::string_view to_string(Status status);  // A P E F M
[[nodiscard]] std::string_view to_string(Direction direction);
// The words above back; nothing for anything else.
[[nodiscard]] std::optional<Bound> parse_bound(std::string_view text);
[[nodiscard]] std::optional<Kind> parse_kind(std::string_view text);
[[nodiscard]] std::optional<Status> parse_status(std::string_view text);
[[nodiscard]] std::optional<Direction> parse_direction(std::string_view text);

struct Source {
  std::string id, title, issuer, date, file;
  std::string encoding;  // of a CSV file: utf-8, gb18030; empty: found out
  std::string map;       // a file that says what the columns of `file` are; empty: the long form
  std::string table;     // of an SQLite or PostgreSQL store: its table or view
};

struct Theme {
  std::string id, name;
};

// A word to be explained where it, or one of its indicators, is printed (名词解释).
struct Term {
  std::string id, name, definition;
  std::vector<std::string> indicators;  // ids
};

struct Region {
  std::string id, code, name, short_name, level, parent;  // code: GB/T 2260
};

struct Indicator {
  std::string id, name, short_name, unit, theme;
  Direction direction = Direction::none;
  std::string definition;
  std::string part_of, share_of, base, rank_of,
      rank_scope;  // ids of indicators (rank_scope: a text)
  // What the check compares it with (data/README.md, "Relations"); ids of indicators.
  std::vector<std::string> parts;  // all parts of this whole
  std::string growth_of, change_of, gap_of, multiple_of, per_of, per, cumulative_of, flow_of,
      net_flow_of;
  std::string base_period;  // of multiple_of
  std::string prices;       // of printed growth rates: current, comparable; empty: not known
};

// Fields of an indicator that hold the id of another, by their names in the catalogue.
struct IndicatorReference {
  std::string_view name;
  std::string Indicator::*field;
};
inline constexpr std::array<IndicatorReference, 13> indicator_references = {
    {{"part_of", &Indicator::part_of},
     {"share_of", &Indicator::share_of},
     {"base", &Indicator::base},
     {"rank_of", &Indicator::rank_of},
     {"growth_of", &Indicator::growth_of},
     {"change_of", &Indicator::change_of},
     {"gap_of", &Indicator::gap_of},
     {"multiple_of", &Indicator::multiple_of},
     {"per_of", &Indicator::per_of},
     {"per", &Indicator::per},
     {"cumulative_of", &Indicator::cumulative_of},
     {"flow_of", &Indicator::flow_of},
     {"net_flow_of", &Indicator::net_flow_of}}};

struct Observation {
  IndicatorId indicator{};
  RegionId region{};
  Period period;
  UnitId unit{};
  SourceId source{};
  Bound bound = Bound::exact;
  Kind kind = Kind::actual;
  Status status = Status::normal;
  std::optional<Decimal> value, upper, growth;  // growth in %
  TextId growth_basis{}, where{}, formula{}, note{};
  TextId file{};           // the file it was read from
  std::uint32_t line = 0;  // its line there
};
// A million of them are to fit in 500 MB together with their texts.
static_assert(sizeof(Observation) <= 128);

// Names to places in a list.
struct HashOfText {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept {
    return std::hash<std::string_view>()(text);
  }
};
using NameIndex = std::unordered_map<std::string, std::uint32_t, HashOfText, std::equal_to<>>;

class Dataset {
 public:
  std::string title;
  std::string edition;             // of the data; empty: the newest date of a source
  std::string waivers;             // file of accepted findings, from the catalogue's folder
  std::vector<std::string> rules;  // files of the dataset's own rules
  std::vector<Source> sources;     // in order of precedence
  std::vector<Theme> themes;
  std::vector<Term> terms;
  std::vector<Region> regions;
  std::vector<Indicator> indicators;

  [[nodiscard]] std::optional<IndicatorId> find_indicator(std::string_view id) const;
  // By id, code (GB/T 2260), name or short name, in this order; nothing for a name that two regions
  // share.
  [[nodiscard]] std::optional<RegionId> find_region(std::string_view id_code_or_name) const;
  [[nodiscard]] std::optional<SourceId> find_source(std::string_view id) const;
  [[nodiscard]] Indicator const& operator[](IndicatorId id) const;
  [[nodiscard]] Region const& operator[](RegionId id) const;
  [[nodiscard]] Source const& operator[](SourceId id) const;
  [[nodiscard]] Unit const& operator[](UnitId id) const;
  [[nodiscard]] std::string const& operator[](TextId id) const;

  // All observations, ordered by indicator, region, period, kind, source, line.
  [[nodiscard]] std::span<Observation const> observations() const { return observations_; }
  [[nodiscard]] std::span<Observation const> of(IndicatorId indicator) const;
  // Those of one indicator and region (all periods), and of one period; empty when there are none.
  [[nodiscard]] std::span<Observation const> of(IndicatorId indicator, RegionId region) const;
  [[nodiscard]] std::span<Observation const> of(IndicatorId indicator, RegionId region,
                                                Period period) const;

  // Building: catalogue lists first, then index_catalogue(), then observations, then finish().
  void index_catalogue();
  UnitId intern(Unit unit);
  TextId intern(std::string_view text);
  void add(Observation observation) { observations_.push_back(observation); }
  void finish();

 private:
  // Observations of one indicator and region lie side by side.
  struct Course {
    RegionId region{};
    std::uint32_t begin = 0;  // in observations_; its end is the next one's begin
  };

  std::vector<Observation> observations_;
  std::vector<Course> courses_;                    // in the order of the observations, one more
  std::vector<std::uint32_t> first_of_indicator_;  // places in courses_, one more
  std::vector<Unit> units_;
  std::vector<std::string> texts_{std::string{}};
  IndexSet text_index_;  // of texts_; no second copy of a text
  NameIndex indicator_index_, region_index_, source_index_, unit_index_;
};

}  // namespace jianbao::data
