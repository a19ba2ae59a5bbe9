#include "report/ledger_file.h"

#include "data/json.h"

#include <fmt/format.h>

namespace jianbao::report {

namespace {

// Fields of one object, in order; empty texts are left out.
class Object {
 public:
  void text(char const* name, std::string_view words) {
    if (!words.empty()) raw(name, data::json_string(words));
  }
  void number(char const* name, std::int64_t value) { raw(name, fmt::format("{}", value)); }
  void length(char const* name, Length value) { raw(name, fmt::format("{:.2f}", value.to_mm())); }
  void list(char const* name, std::vector<std::string> const& items) {
    std::string joined;
    for (std::string const& item : items)
      joined += (joined.empty() ? "" : ", ") + item;
    raw(name, "[" + joined + "]");
  }
  [[nodiscard]] std::string done() const { return "{" + fields_ + "}"; }

 private:
  void raw(char const* name, std::string const& value) {
    fields_ += (fields_.empty() ? "\"" : ", \"") + std::string(name) + "\": " + value;
  }
  std::string fields_;
};

std::string record_json(data::Observation const& record, data::Dataset const& dataset,
                        DataLines lines) {
  Object one;
  one.text("indicator", dataset[record.indicator].id);
  one.text("region", dataset[record.region].id);
  one.text("period", record.period.to_string());
  if (record.value) one.text("value", record.value->to_string());
  if (record.upper) one.text("upper", record.upper->to_string());
  if (record.growth) one.text("growth", record.growth->to_string());
  one.text("unit", dataset[record.unit].text);
  one.text("source", dataset[record.source].id);
  one.text("where", dataset[record.where]);
  one.text("file", dataset[record.file]);
  if (lines == DataLines::yes) one.number("line", record.line);
  return one.done();
}

using Places = std::vector<std::vector<std::string>>;  // by line of the ledger

Places places_of(page::Paged const& paged, std::size_t lines) {
  Places places(lines);
  for (std::size_t i = 0; i < paged.pages.size(); ++i)
    for (page::Item const& item : paged.pages[i].items) {
      auto const* mark = std::get_if<page::FigureMark>(&item);
      if (!mark || mark->ledger == 0 || mark->ledger > lines) continue;
      Object place;
      place.number("page", static_cast<std::int64_t>(i + 1));
      place.length("x", mark->area.corner.x);
      place.length("y", mark->area.corner.y);
      place.length("width", mark->area.size.width);
      place.length("height", mark->area.size.height);
      places[mark->ledger - 1].push_back(place.done());
    }
  return places;
}

std::string figure_json(figure::LedgerLine const& line, Written const& written,
                        data::Dataset const& dataset, DataLines lines,
                        std::vector<std::string> const& places) {
  figure::Figure const& figure = line.figure;
  Object one;
  one.text("printed", line.printed);
  one.text("indicator", dataset[figure.indicator].id);
  one.text("region", dataset[figure.region].id);
  one.text("period", figure.period.to_string());
  if (figure.value) one.text("value", figure.value->to_string());
  if (figure.upper) one.text("upper", figure.upper->to_string());
  if (figure.growth) one.text("growth", figure.growth->to_string());
  one.text("unit", figure.unit.text);
  one.text("bound", data::to_string(figure.bound));
  one.text("kind", data::to_string(figure.kind));
  one.text("status", data::to_string(figure.status));
  one.text("formula", figure.formula);
  one.text("section", line.section);
  Place const place = doc::place_of(written.document, line.origin, line.section);
  one.text("plugin", place.file);
  one.number("line", place.line);
  std::vector<std::string> records;
  for (data::Observation const* record : figure.records)
    records.push_back(record_json(*record, dataset, lines));
  one.list("records", records);
  one.list("places", places);
  return one.done();
}

double millimetres(data::ObjectReader& reader, char const* name, data::Json const& json) {
  data::Json const* value = json.find(name);
  auto const* number = value ? std::get_if<data::JsonNumber>(&value->value) : nullptr;
  auto const decimal = number ? Decimal::parse(number->digits) : std::nullopt;
  if (!decimal) reader.out().add("report.ledger", {name}, reader.place(name));
  return decimal ? decimal->to_double() : 0;
}

constexpr std::int64_t most = 1'000'000'000;

PrintedPlace read_place(data::Json const& json, std::string const& file, std::string const& pointer,
                        Diagnostics& out) {
  data::ObjectReader reader(json, file, pointer, out);
  PrintedPlace place;
  place.page = reader.integer("page", 1, most);
  place.x = millimetres(reader, "x", json);
  place.y = millimetres(reader, "y", json);
  place.width = millimetres(reader, "width", json);
  place.height = millimetres(reader, "height", json);
  return place;
}

PrintedRecord read_record(data::Json const& json, std::string const& file,
                          std::string const& pointer, Diagnostics& out) {
  data::ObjectReader reader(json, file, pointer, out);
  PrintedRecord record;
  auto const text = [&](char const* name) { return reader.optional_string(name).value_or(""); };
  record.indicator = text("indicator");
  record.region = text("region");
  record.period = text("period");
  record.value = text("value");
  record.unit = text("unit");
  record.source = text("source");
  record.where = text("where");
  record.file = text("file");
  record.line = reader.optional_integer("line", 0, most).value_or(0);
  return record;
}

PrintedFigure read_figure(data::Json const& json, std::string const& file,
                          std::string const& pointer, Diagnostics& out) {
  data::ObjectReader reader(json, file, pointer, out);
  PrintedFigure figure;
  auto const text = [&](char const* name) { return reader.optional_string(name).value_or(""); };
  figure.printed = reader.string("printed");
  figure.indicator = text("indicator");
  figure.region = text("region");
  figure.period = text("period");
  figure.value = text("value");
  figure.unit = text("unit");
  figure.kind = text("kind");
  figure.formula = text("formula");
  figure.section = text("section");
  figure.plugin = text("plugin");
  figure.line = reader.optional_integer("line", 0, most).value_or(0);
  auto const each = [&](char const* name, auto read) {
    data::Json const* list = reader.array(name, true);
    if (!list) return;
    auto const& items = std::get<data::JsonArray>(list->value);
    for (std::size_t i = 0; i < items.size(); ++i)
      read(items[i], data::pointer_to(data::pointer_to(pointer, name), i));
  };
  each("records", [&](data::Json const& one, std::string const& at) {
    figure.records.push_back(read_record(one, file, at, out));
  });
  each("places", [&](data::Json const& one, std::string const& at) {
    figure.places.push_back(read_place(one, file, at, out));
  });
  return figure;
}

}  // namespace

std::string ledger_json(Written const& written, data::Dataset const& dataset,
                        page::Paged const& paged, DataLines lines) {
  Places const places = places_of(paged, written.ledger.lines.size());
  std::string text = "{\"format\": 1,\n \"title\": " + data::json_string(written.document.title) +
                     ",\n \"figures\": [\n";
  bool is_first = true;
  for (std::size_t i = 0; i < written.ledger.lines.size(); ++i) {
    if (places[i].empty()) continue;  // a section asked for it and did not print it
    text += is_first ? "  " : ",\n  ";
    text += figure_json(written.ledger.lines[i], written, dataset, lines, places[i]);
    is_first = false;
  }
  return text + "\n]}\n";
}

std::vector<PrintedFigure> figures_of(figure::Ledger const& ledger,
                                      std::vector<std::uint32_t> const& lines,
                                      data::Dataset const& dataset) {
  std::vector<PrintedFigure> figures;
  for (std::uint32_t const number : lines) {
    figure::LedgerLine const& line = ledger.lines[number - 1];
    figure::Figure const& figure = line.figure;
    PrintedFigure one;
    one.printed = line.printed;
    one.indicator = dataset[figure.indicator].id;
    one.region = dataset[figure.region].id;
    one.period = figure.period.to_string();
    if (figure.value) one.value = figure.value->to_string();
    one.unit = figure.unit.text;
    one.kind = data::to_string(figure.kind);
    one.section = line.section;
    figures.push_back(std::move(one));
  }
  return figures;
}

std::vector<PrintedFigure> read_ledger(std::string_view text, std::string const& file,
                                       Diagnostics& out) {
  std::vector<PrintedFigure> figures;
  auto const json = data::parse_json(text, file, out);
  if (!json) return figures;
  data::ObjectReader reader(*json, file, "", out);
  constexpr std::int64_t newest = 1;
  reader.integer("format", 1, newest);
  data::Json const* list = reader.array("figures", true);
  if (!list) return figures;
  auto const& items = std::get<data::JsonArray>(list->value);
  for (std::size_t i = 0; i < items.size(); ++i)
    figures.push_back(read_figure(items[i], file, "/figures/" + std::to_string(i), out));
  return figures;
}

}  // namespace jianbao::report
