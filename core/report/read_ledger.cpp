#include "data/json.h"
#include "data/read_format.h"
#include "report/ledger_file.h"

#include <array>
#include <charconv>

namespace jianbao::report {

namespace {

using data::Json;
using data::JsonArray;

constexpr std::int64_t most = 1'000'000'000;
constexpr double mm_per_pt = 25.4 / 72;

// Where a value stands: the file's own lists have no names for what they hold.
struct Reader {
  std::string const& file;
  Diagnostics& out;

  void refuse(Json const& json, std::string const& pointer, char const* expected) const {
    out.add("report.ledger", {expected, json.type_name()},
            {.file = file, .line = json.line, .column = json.column, .pointer = pointer});
  }
  [[nodiscard]] JsonArray const& list(Json const& json, std::string const& pointer) const {
    static JsonArray const none;
    if (auto const* items = std::get_if<JsonArray>(&json.value)) return *items;
    refuse(json, pointer, "a list");
    return none;
  }
  [[nodiscard]] std::int64_t integer(Json const& json, std::string const& pointer) const {
    auto const* number = std::get_if<data::JsonNumber>(&json.value);
    std::int64_t value = 0;
    if (number) {
      auto const& digits = number->digits;
      auto const [end, failed] =
          std::from_chars(digits.data(), digits.data() + digits.size(), value);
      bool const is_whole = failed == std::errc{} && end == digits.data() + digits.size();
      if (is_whole && value >= -most && value <= most) return value;
    }
    refuse(json, pointer, "a whole number");
    return 0;
  }
  [[nodiscard]] std::string text(Json const& json, std::string const& pointer) const {
    if (auto const* words = std::get_if<std::string>(&json.value)) return *words;
    refuse(json, pointer, "a text");
    return {};
  }
};

// ---- records: columns, each a list or what all records have ---------------------------

// What a figure takes over from its first record.
struct Row {
  PrintedRecord told;
  std::string kind = "actual";
};

std::vector<Row> read_records(Json const& columns, Json const* files, Reader const& reader) {
  std::vector<Row> rows;
  if (Json const* const first = columns.find("indicator"))
    rows.resize(reader.list(*first, "/records/indicator").size());
  auto const column = [&](char const* name, auto put) {
    Json const* const found = columns.find(name);
    if (!found) return;
    std::string const pointer = data::pointer_to("/records", name);
    auto const* const items = std::get_if<JsonArray>(&found->value);
    if (items && items->size() != rows.size())
      return reader.refuse(*found, pointer, "a list as long as that of the indicators");
    for (std::size_t i = 0; i < rows.size(); ++i)
      put(rows[i], items ? (*items)[i] : *found, items ? data::pointer_to(pointer, i) : pointer);
  };
  auto const texts = [&](char const* name, std::string PrintedRecord::*field) {
    column(name, [&](Row& row, Json const& item, std::string const& at) {
      row.told.*field = reader.text(item, at);
    });
  };
  texts("indicator", &PrintedRecord::indicator);
  texts("region", &PrintedRecord::region);
  texts("period", &PrintedRecord::period);
  texts("value", &PrintedRecord::value);
  texts("unit", &PrintedRecord::unit);
  texts("source", &PrintedRecord::source);
  texts("where", &PrintedRecord::where);
  column("kind", [&](Row& row, Json const& item, std::string const& at) {
    row.kind = reader.text(item, at);
  });
  column("line", [&](Row& row, Json const& item, std::string const& at) {
    row.told.line = reader.integer(item, at);
  });
  for (Row& row : rows)
    if (Json const* const name = files ? files->find(row.told.source) : nullptr)
      row.told.file = reader.text(*name, data::pointer_to("/files", row.told.source));
  return rows;
}

// ---- figures ----------------------------------------------------------------------

PrintedPlace read_place(Json const& json, std::string const& pointer, Reader const& reader) {
  JsonArray const& items = reader.list(json, pointer);
  std::array<std::int64_t, 5> numbers{};
  if (items.size() != numbers.size()) {
    if (std::holds_alternative<JsonArray>(json.value))
      reader.refuse(json, pointer, "page, x, y, width and height");
    return {};
  }
  for (std::size_t i = 0; i < items.size(); ++i)
    numbers[i] = reader.integer(items[i], data::pointer_to(pointer, i));
  auto const mm = [](std::int64_t points) { return static_cast<double>(points) * mm_per_pt; };
  return {numbers[0], mm(numbers[1]), mm(numbers[2]), mm(numbers[3]), mm(numbers[4])};
}

void read_own_fields(Json const& json, std::string const& pointer, Reader const& reader,
                     PrintedFigure& figure) {
  for (auto const& [name, field] : {std::pair{"indicator", &PrintedFigure::indicator},
                                    {"region", &PrintedFigure::region},
                                    {"period", &PrintedFigure::period},
                                    {"value", &PrintedFigure::value},
                                    {"unit", &PrintedFigure::unit},
                                    {"kind", &PrintedFigure::kind},
                                    {"formula", &PrintedFigure::formula}})
    if (Json const* const words = json.find(name))
      figure.*field = reader.text(*words, data::pointer_to(pointer, name));
}

PrintedFigure read_figure(Json const& json, std::string const& pointer,
                          std::vector<Row> const& records, Reader const& reader) {
  PrintedFigure figure;
  figure.kind = "actual";
  JsonArray const& parts = reader.list(json, pointer);
  enum : std::size_t { printed, line, rests_on, places, own };
  if (parts.size() < own) {
    if (std::holds_alternative<JsonArray>(json.value))
      reader.refuse(json, pointer, "printed, line, records and places");
    return figure;
  }
  auto const at = [&](std::size_t part) { return data::pointer_to(pointer, part); };
  figure.printed = reader.text(parts[printed], at(printed));
  figure.line = reader.integer(parts[line], at(line));
  JsonArray const& numbers = reader.list(parts[rests_on], at(rests_on));
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::string const place = data::pointer_to(at(rests_on), i);
    auto const number = static_cast<std::size_t>(reader.integer(numbers[i], place));
    if (number == 0 || number > records.size()) {
      reader.refuse(numbers[i], place, "the number of a record");
      continue;
    }
    Row const& row = records[number - 1];
    figure.records.push_back(row.told);
    if (i > 0) continue;
    figure.indicator = row.told.indicator;
    figure.region = row.told.region;
    figure.period = row.told.period;
    figure.value = row.told.value;
    figure.unit = row.told.unit;
    figure.kind = row.kind;
  }
  JsonArray const& areas = reader.list(parts[places], at(places));
  for (std::size_t i = 0; i < areas.size(); ++i)
    figure.places.push_back(read_place(areas[i], data::pointer_to(at(places), i), reader));
  if (parts.size() > own) read_own_fields(parts[own], at(own), reader, figure);
  return figure;
}

}  // namespace

std::vector<PrintedFigure> read_ledger(std::string_view text, std::string const& file,
                                       Diagnostics& out) {
  std::vector<PrintedFigure> figures;
  auto const json = data::parse_json(text, file, out);
  if (!json) return figures;
  data::ObjectReader root(*json, file, "", out);
  constexpr int format = 2;
  if (!data::read_format(root, format, "report.old-ledger")) return figures;
  Reader const reader{file, out};
  Json const* const columns = root.object("records", true);
  Json const* const sections = root.array("sections", true);
  if (!columns || !sections) return figures;
  auto const records = read_records(*columns, root.object("files", false), reader);
  JsonArray const& groups = std::get<JsonArray>(sections->value);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    std::string const pointer = "/sections/" + std::to_string(i);
    data::ObjectReader group(groups[i], file, pointer, out);
    std::string const section = group.string("section"), plugin = group.string("plugin");
    Json const* const list = group.array("figures", true);
    if (!list) continue;
    JsonArray const& items = std::get<JsonArray>(list->value);
    std::string const at = data::pointer_to(pointer, "figures");
    for (std::size_t k = 0; k < items.size(); ++k) {
      figures.push_back(read_figure(items[k], data::pointer_to(at, k), records, reader));
      figures.back().section = section;
      figures.back().plugin = plugin;
    }
  }
  return figures;
}

}  // namespace jianbao::report
