#include "data/export.h"

#include "data/json.h"
#include "data/record.h"

#include <algorithm>

namespace jianbao::data {

namespace {

// The columns in the order of column_names; `own` holds what stands nowhere else.
class Row {
 public:
  Row(Dataset const& dataset, Observation const& o)
      : own_{o.period.to_string(), digits(o.value), digits(o.upper), digits(o.growth)},
        texts_{dataset[o.indicator].id,
               dataset[o.region].id,
               own_[0],
               own_[1],
               own_[2],
               dataset[o.unit].text,
               to_string(o.bound),
               to_string(o.kind),
               to_string(o.status),
               own_[3],
               dataset[o.growth_basis],
               dataset[o.source].id,
               dataset[o.where],
               dataset[o.formula],
               dataset[o.note]} {}
  Row(Row const&) = delete;  // its texts point into it
  Row& operator=(Row const&) = delete;
  [[nodiscard]] std::array<std::string_view, column_count> const& texts() const { return texts_; }

 private:
  static std::string digits(std::optional<Decimal> const& number) {
    return number ? number->to_string() : std::string();
  }
  std::array<std::string, 4> own_;
  std::array<std::string_view, column_count> texts_;
};

// By byte: whether a field that holds it stands in quotes (RFC 4180).
constexpr std::array<bool, 256> specials = [] {
  std::array<bool, 256> table{};
  for (char const c : {',', '"', '\r', '\n'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

void append_field(std::string& out, std::string_view text) {
  auto const is_special = [](char c) { return specials[static_cast<unsigned char>(c)]; };
  if (std::none_of(text.begin(), text.end(), is_special)) {
    out += text;
    return;
  }
  out += '"';
  for (char const c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

template <typename Texts>
void append_row(std::string& out, Texts const& texts) {
  bool is_first = true;
  for (std::string_view const text : texts) {
    if (!is_first) out += ',';
    is_first = false;
    append_field(out, text);
  }
  out += '\n';
}

Chosen all_of(Dataset const& dataset) {
  Chosen all;
  all.reserve(dataset.observations().size());
  for (Observation const& observation : dataset.observations())
    all.push_back(&observation);
  return all;
}

}  // namespace

std::string export_csv(Dataset const& dataset) {
  return export_csv(dataset, all_of(dataset));
}

std::string export_json(Dataset const& dataset) {
  return export_json(dataset, all_of(dataset));
}

std::string edition_of(Dataset const& dataset) {
  if (!dataset.edition.empty()) return dataset.edition;
  std::string newest;
  for (Source const& source : dataset.sources)
    newest = std::max(newest, source.date);
  return newest;
}

std::string export_csv(Dataset const& dataset, Chosen const& chosen) {
  std::string out;
  append_row(out, column_names);
  for (Observation const* observation : chosen)
    append_row(out, Row(dataset, *observation).texts());
  return out;
}

std::string export_json(Dataset const& dataset, Chosen const& chosen) {
  std::array<std::string, column_count> names;
  for (std::size_t i = 0; i < column_count; ++i)
    names[i] = json_string(column_names[i]) + ": ";
  std::string out = "{\"format\": 1, \"observations\": [";
  bool is_first_record = true;
  for (Observation const* observation : chosen) {
    Row const row(dataset, *observation);
    out += is_first_record ? "\n{" : ",\n{";
    is_first_record = false;
    bool is_first_field = true;
    for (std::size_t i = 0; i < column_count; ++i) {
      if (row.texts()[i].empty()) continue;
      if (!is_first_field) out += ", ";
      is_first_field = false;
      out += names[i];
      append_json_string(out, row.texts()[i]);
    }
    out += '}';
  }
  return out + "\n]}\n";
}

}  // namespace jianbao::data
