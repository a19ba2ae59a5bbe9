#include "report/ledger_file.h"

#include "data/json_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string_view>

namespace jianbao::report {

namespace {

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits;
  auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

std::string digits(std::optional<Decimal> const& number) {
  return number ? number->to_string() : std::string();
}

// To the digit: 18.70 is not told as 18.7.
bool is_same(std::optional<Decimal> const& a, std::optional<Decimal> const& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->digits == b->digits && a->scale == b->scale;
}

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

// The marks of all lines of the ledger, one behind the other; those of line i begin at first[i].
struct Places {
  std::vector<Mark> marks;
  std::vector<std::size_t> first;
  [[nodiscard]] std::span<Mark const> of(std::size_t line) const {
    return std::span(marks).subspan(first[line], first[line + 1] - first[line]);
  }
};

template <typename Visit>
void each_mark(page::Paged const& paged, std::size_t lines, Visit const& visit) {
  for (std::size_t i = 0; i < paged.pages.size(); ++i)
    for (page::Item const& item : paged.pages[i].items) {
      auto const* mark = std::get_if<page::FigureMark>(&item);
      if (mark && mark->ledger != 0 && mark->ledger <= lines)
        visit(mark->ledger - 1, Mark{i + 1, mark->area});
    }
}

Places places_of(page::Paged const& paged, std::size_t lines) {
  Places places;
  places.first.assign(lines + 1, 0);
  each_mark(paged, lines, [&](std::size_t line, Mark const&) { ++places.first[line + 1]; });
  for (std::size_t i = 0; i < lines; ++i)
    places.first[i + 1] += places.first[i];
  places.marks.resize(places.first.back());
  std::vector<std::size_t> next = places.first;
  each_mark(paged, lines,
            [&](std::size_t line, Mark const& mark) { places.marks[next[line]++] = mark; });
  return places;
}

class LedgerWriter {
 public:
  LedgerWriter(Written const& written, data::Dataset const& dataset, std::string& out)
      : records_(written.used), dataset_(dataset), names_(written), out_(out) {}

  void write_files() {
    std::vector<bool> told(dataset_.sources.size());
    bool is_first = true;
    out_ += "\"files\": {";
    for (data::Observation const* record : records_) {
      auto const source = static_cast<std::size_t>(record->source);
      if (told[source]) continue;
      told[source] = true;
      if (!is_first) out_ += ", ";
      is_first = false;
      data::append_json_string(out_, dataset_.sources[source].id);
      out_ += ": ";
      data::append_json_string(out_, names_.data_file(dataset_[record->file]));
    }
    out_ += "},\n";
  }

  // Column by column, which deflates to two thirds of what a list of objects takes.
  void write_records(DataLines lines) {
    using Record = data::Observation;
    auto const id = [&](auto place) { return std::string_view(dataset_[place].id); };
    out_ += "\"records\": {";
    list("indicator", &Record::indicator, id);  // tells how many there are
    texts("region", &Record::region, id);
    texts("period", &Record::period, [](data::Period period) { return period.to_string(); });
    texts("value", &Record::value, digits);
    texts("upper", &Record::upper, digits);
    texts("growth", &Record::growth, digits);
    texts("unit", &Record::unit,
          [&](data::UnitId unit) { return std::string_view(dataset_[unit].text); });
    texts("bound", &Record::bound, [](data::Bound bound) { return data::to_string(bound); });
    texts("kind", &Record::kind, [](data::Kind kind) { return data::to_string(kind); });
    texts("status", &Record::status, [](data::Status status) { return data::to_string(status); });
    texts("source", &Record::source, id);
    texts("where", &Record::where,
          [&](data::TextId text) { return std::string_view(dataset_[text]); });
    if (lines == DataLines::yes) {
      key("line");
      data::append_json_list(out_, records_,
                             [&](Record const* one) { append_integer(out_, one->line); });
    }
    out_ += "},\n";
  }

  // Those of one section, as one plugin wrote them, stand together.
  void write_figures(figure::Ledger const& ledger, Places const& places) {
    out_ += "\"sections\": [";
    std::string_view section, plugin;
    bool is_first = true;
    for (std::size_t i = 0; i < ledger.lines.size(); ++i) {
      if (places.of(i).empty()) continue;  // a section asked for it and did not print it
      figure::LedgerLine const& line = ledger.lines[i];
      std::string_view const by = names_.plugin(line.origin);
      if (is_first || line.section != section || by != plugin) {
        section = line.section;
        plugin = by;
        out_ += is_first ? "\n{\"section\": " : "]},\n{\"section\": ";
        data::append_json_string(out_, section);
        out_ += ", \"plugin\": ";
        data::append_json_string(out_, plugin);
        out_ += ", \"figures\": [\n";
      } else {
        out_ += ",\n";
      }
      is_first = false;
      write(line, places.of(i));
    }
    out_ += is_first ? "]" : "]}]";
  }

 private:
  void write(figure::LedgerLine const& line, std::span<Mark const> places) {
    out_ += '[';
    data::append_json_string(out_, line.printed);
    out_ += ',';
    append_integer(out_, line.origin.line);
    out_ += ',';
    data::append_json_list(out_, line.figure.records, [&](data::Observation const* record) {
      auto const at = std::lower_bound(records_.begin(), records_.end(), record);
      append_integer(out_, at - records_.begin() + 1);
    });
    out_ += ',';
    data::append_json_list(out_, places, [&](Mark const& mark) { write(mark); });
    write_own_fields(line.figure);
    out_ += ']';
  }

  // In whole points: finer ones would take a third more room, and no figure is missed by half a
  // point.
  void write(Mark const& mark) {
    auto const points = [](Length length) { return (length.sp + Length::per_pt / 2) >> 16; };
    auto const& [corner, size] = mark.area;
    std::array<char, 128> text;
    char* end = text.data();
    for (std::int64_t const number : {static_cast<std::int64_t>(mark.page), points(corner.x),
                                      points(corner.y), points(size.width), points(size.height)}) {
      *end = end == text.data() ? '[' : ',';
      end = std::to_chars(end + 1, text.data() + text.size() - 1, number).ptr;
    }
    *end++ = ']';
    out_.append(text.data(), end);
  }

  void write_own_fields(figure::Figure const& figure) {
    data::Observation const none{};
    bool const rests = !figure.records.empty();
    data::Observation const& record = rests ? *figure.records.front() : none;
    bool is_first = true;
    auto const field = [&](std::string_view name, std::string_view words) {
      out_ += is_first ? ",{\"" : ", \"";
      is_first = false;
      out_.append(name).append("\": ");
      data::append_json_string(out_, words);
    };
    if (!rests || figure.indicator != record.indicator)
      field("indicator", dataset_[figure.indicator].id);
    if (!rests || figure.region != record.region) field("region", dataset_[figure.region].id);
    if (!rests || figure.period != record.period) field("period", figure.period.to_string());
    if (!is_same(figure.value, record.value)) field("value", digits(figure.value));
    if (!is_same(figure.upper, record.upper)) field("upper", digits(figure.upper));
    if (!is_same(figure.growth, record.growth)) field("growth", digits(figure.growth));
    if (!rests || figure.unit.text != dataset_[record.unit].text) field("unit", figure.unit.text);
    if (figure.bound != record.bound) field("bound", data::to_string(figure.bound));
    if (figure.kind != record.kind) field("kind", data::to_string(figure.kind));
    if (figure.status != record.status) field("status", data::to_string(figure.status));
    if (!figure.formula.empty()) field("formula", figure.formula);
    if (!is_first) out_ += '}';
  }

  std::string& key(std::string_view name) {
    out_ += out_.ends_with('{') ? "\n\"" : ",\n\"";
    return out_.append(name).append("\": ");
  }
  // One text, not a list, where all records have the same.
  template <typename Field, typename Words>
  void texts(std::string_view name, Field data::Observation::*field, Words const& words) {
    if (records_.empty()) return list(name, field, words);
    auto const first = words(records_.front()->*field);
    auto const is_first = [&](data::Observation const* record) {
      return words(record->*field) == first;
    };
    if (std::all_of(records_.begin(), records_.end(), is_first))
      data::append_json_string(key(name), first);
    else
      list(name, field, words);
  }
  template <typename Field, typename Words>
  void list(std::string_view name, Field data::Observation::*field, Words const& words) {
    data::append_json_list(key(name), records_, [&](data::Observation const* record) {
      data::append_json_string(out_, words(record->*field));
    });
  }

  std::vector<data::Observation const*> const& records_;
  data::Dataset const& dataset_;
  Names names_;
  std::string& out_;
};

}  // namespace

std::string ledger_json(Written const& written, data::Dataset const& dataset,
                        page::Paged const& paged, DataLines lines) {
  std::string text =
      "{\"format\": 2,\n\"title\": " + data::json_string(written.document.title) + ",\n";
  constexpr std::size_t of_a_line = 160;  // with its share of the records; it grows if need be
  text.reserve((written.ledger.lines.size() + written.used.size()) * of_a_line);
  LedgerWriter writer(written, dataset, text);
  writer.write_files();
  writer.write_records(lines);
  text +=
      "\"columns\": {\"figures\": [\"printed\",\"line\",\"records\",\"places\",\"own\"], "
      "\"places\": [\"page\",\"x\",\"y\",\"width\",\"height\"]},\n";
  writer.write_figures(written.ledger, places_of(paged, written.ledger.lines.size()));
  text += "}\n";
  return text;
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

}  // namespace jianbao::report
