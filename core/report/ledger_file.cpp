#include "report/ledger_file.h"

#include "data/json.h"

#include <fmt/format.h>

namespace jianbao::report {

namespace {

// Fields of one object, in order, straight into the text; empty texts are left out.
class Object {
 public:
  explicit Object(std::string& out) : out_(out) { out_ += '{'; }
  Object(Object const&) = delete;
  Object& operator=(Object const&) = delete;
  ~Object() { out_ += '}'; }

  void text(std::string_view name, std::string_view words) {
    if (words.empty()) return;
    data::append_json_string(key(name), words);
  }
  void number(std::string_view name, std::int64_t value) {
    fmt::format_to(std::back_inserter(key(name)), "{}", value);
  }
  void length(std::string_view name, Length value) {
    fmt::format_to(std::back_inserter(key(name)), "{:.2f}", value.to_mm());
  }
  // `write(item)` writes each item after the bracket or comma.
  template <typename Items, typename Write>
  void list(std::string_view name, Items const& items, Write const& write) {
    key(name) += '[';
    bool is_first = true;
    for (auto const& item : items) {
      if (!is_first) out_ += ", ";
      is_first = false;
      write(item);
    }
    out_ += ']';
  }

 private:
  std::string& key(std::string_view name) {
    out_ += is_first_ ? "\"" : ", \"";
    is_first_ = false;
    return out_.append(name).append("\": ");
  }
  std::string& out_;
  bool is_first_ = true;
};

// The same words wherever the sources and the shipped files lie.
class Names {
 public:
  explicit Names(Written const& written) {
    std::string const own = beside(written.definition.file, ".");
    for (std::string const& path : written.document.files)
      plugins_.push_back(
          path_within(own, path).value_or("plugins/" + path.substr(path.rfind('/') + 1)));
    std::string const& catalogue = written.definition.data.front();
    folder_ = std::string_view(catalogue).substr(0, catalogue.rfind('/') + 1);
  }
  // Sections beside the briefing are named from its folder, all others as plugins/NAME.
  [[nodiscard]] std::string_view plugin(Origin origin) const {
    return origin.file > 0 && origin.file <= plugins_.size() ? plugins_[origin.file - 1]
                                                             : std::string_view();
  }
  // Data files are named from the catalogue's folder.
  [[nodiscard]] std::string_view data_file(std::string_view path) const {
    return path.starts_with(folder_) ? path.substr(folder_.size()) : path;
  }

 private:
  std::vector<std::string> plugins_;  // by number of the file
  std::string_view folder_;           // of the catalogue, with its slash
};

struct Mark {
  std::size_t page = 0;
  page::Rectangle area;
};
using Places = std::vector<std::vector<Mark>>;  // by line of the ledger

Places places_of(page::Paged const& paged, std::size_t lines) {
  Places places(lines);
  for (std::size_t i = 0; i < paged.pages.size(); ++i)
    for (page::Item const& item : paged.pages[i].items) {
      auto const* mark = std::get_if<page::FigureMark>(&item);
      if (mark && mark->ledger != 0 && mark->ledger <= lines)
        places[mark->ledger - 1].push_back({i + 1, mark->area});
    }
  return places;
}

class LedgerWriter {
 public:
  LedgerWriter(Written const& written, data::Dataset const& dataset, DataLines lines,
               std::string& out)
      : written_(written), dataset_(dataset), names_(written), lines_(lines), out_(out) {}

  void write(figure::LedgerLine const& line, std::vector<Mark> const& places) {
    figure::Figure const& figure = line.figure;
    Object one(out_);
    one.text("printed", line.printed);
    one.text("indicator", dataset_[figure.indicator].id);
    one.text("region", dataset_[figure.region].id);
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
    one.text("plugin", names_.plugin(line.origin));
    one.number("line", doc::place_of(written_.document, line.origin, {}).line);
    one.list("records", figure.records, [&](auto const* record) { write(*record); });
    one.list("places", places, [&](Mark const& place) { write(place); });
  }

 private:
  void write(data::Observation const& record) {
    Object one(out_);
    one.text("indicator", dataset_[record.indicator].id);
    one.text("region", dataset_[record.region].id);
    one.text("period", record.period.to_string());
    if (record.value) one.text("value", record.value->to_string());
    if (record.upper) one.text("upper", record.upper->to_string());
    if (record.growth) one.text("growth", record.growth->to_string());
    one.text("unit", dataset_[record.unit].text);
    one.text("source", dataset_[record.source].id);
    one.text("where", dataset_[record.where]);
    one.text("file", names_.data_file(dataset_[record.file]));
    if (lines_ == DataLines::yes) one.number("line", record.line);
  }
  void write(Mark const& mark) {
    Object place(out_);
    place.number("page", static_cast<std::int64_t>(mark.page));
    place.length("x", mark.area.corner.x);
    place.length("y", mark.area.corner.y);
    place.length("width", mark.area.size.width);
    place.length("height", mark.area.size.height);
  }

  Written const& written_;
  data::Dataset const& dataset_;
  Names names_;
  DataLines lines_;
  std::string& out_;
};

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
  LedgerWriter writer(written, dataset, lines, text);
  bool is_first = true;
  for (std::size_t i = 0; i < written.ledger.lines.size(); ++i) {
    if (places[i].empty()) continue;  // a section asked for it and did not print it
    text += is_first ? "  " : ",\n  ";
    writer.write(written.ledger.lines[i], places[i]);
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
