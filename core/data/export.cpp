#include "data/export.h"

#include "data/json.h"
#include "data/record.h"

#include <algorithm>

namespace jianbao::data {

namespace {

using Texts = std::array<std::string, column_count>;

std::string digits(std::optional<Decimal> const& number) {
  return number ? number->to_string() : std::string();
}

// The columns in the order of column_names.
Texts texts_of(Dataset const& dataset, Observation const& o) {
  return {dataset[o.indicator].id,
          dataset[o.region].id,
          o.period.to_string(),
          digits(o.value),
          digits(o.upper),
          dataset[o.unit].text,
          std::string(to_string(o.bound)),
          std::string(to_string(o.kind)),
          std::string(to_string(o.status)),
          digits(o.growth),
          dataset[o.growth_basis],
          dataset[o.source].id,
          dataset[o.where],
          dataset[o.formula],
          dataset[o.note]};
}

void append_field(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
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

template <typename Row>
void append_row(std::string& out, Row const& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += ',';
    append_field(out, row[i]);
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
    append_row(out, texts_of(dataset, *observation));
  return out;
}

std::string export_json(Dataset const& dataset, Chosen const& chosen) {
  std::string out = "{\"format\": 1, \"observations\": [";
  bool first_record = true;
  for (Observation const* observation : chosen) {
    Texts const texts = texts_of(dataset, *observation);
    out += first_record ? "\n{" : ",\n{";
    first_record = false;
    bool first_field = true;
    for (std::size_t i = 0; i < column_count; ++i) {
      if (texts[i].empty()) continue;
      if (!first_field) out += ", ";
      first_field = false;
      out += json_string(column_names[i]) + ": " + json_string(texts[i]);
    }
    out += '}';
  }
  return out + "\n]}\n";
}

}  // namespace jianbao::data
