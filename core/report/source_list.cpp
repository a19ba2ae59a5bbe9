#include "report/source_list.h"

#include "doc/walk.h"
#include "figure/formula.h"
#include "figure/wording.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace jianbao::report {

namespace {

constexpr std::string_view figure_label = "figure:", source_label = "source:";

doc::Inlines text(std::string words) {
  doc::Inlines inlines;
  inlines.push_back({doc::Text{std::move(words)}});
  return inlines;
}

doc::Cell cell(std::string words) {
  doc::Cell one;
  one.content = text(std::move(words));
  return one;
}

// Sources by first use, numbered from 1.
class SourceNumbers {
 public:
  std::size_t of(data::SourceId source) {
    auto const found = std::find(used_.begin(), used_.end(), source);
    if (found != used_.end()) return static_cast<std::size_t>(found - used_.begin()) + 1;
    used_.push_back(source);
    return used_.size();
  }
  [[nodiscard]] std::vector<data::SourceId> const& used() const { return used_; }

 private:
  std::vector<data::SourceId> used_;
};

// The sources of a figure's records, each once; of a figure that was not worked out, one that the
// others only confirm is enough.
std::vector<std::size_t> sources_of(figure::Figure const& figure, SourceNumbers& numbers) {
  std::vector<std::size_t> found;
  for (data::Observation const* record : figure.records) {
    std::size_t const number = numbers.of(record->source);
    if (std::find(found.begin(), found.end(), number) == found.end()) found.push_back(number);
    if (figure.kind != data::Kind::derived) break;
  }
  return found;
}

// [1] · [1，2，测算]
std::string mark_of(figure::Figure const& figure, SourceNumbers& numbers) {
  std::string words;
  for (std::size_t number : sources_of(figure, numbers))
    words += (words.empty() ? "" : "，") + std::to_string(number);
  if (figure.kind == data::Kind::derived) words += words.empty() ? "测算" : "，测算";
  return words.empty() ? words : "[" + words + "]";
}

// Puts a raised mark behind each figure of the running text, but where the next one of the same
// sentence has the same.
class Marker {
 public:
  Marker(figure::Ledger const& ledger, SourceNumbers& numbers)
      : ledger_(ledger), numbers_(numbers) {}

  void drawn(std::uint32_t, Origin) {}
  void text(doc::Inlines& inlines, doc::TextPlace place, Origin) {
    if (place != doc::TextPlace::running) return;
    doc::Inlines marked;
    std::string waiting;  // the mark of the last figure, not yet put
    std::size_t after = 0, number = 0;
    auto const put = [&] {
      if (waiting.empty()) return;
      doc::Inline mark{doc::Text{waiting}};
      mark.style.raise = doc::Raise::superscript;
      if (number > 0) mark.style.uri = "#" + std::string(source_label) + std::to_string(number);
      marked.insert(marked.begin() + static_cast<std::ptrdiff_t>(after), std::move(mark));
      waiting.clear();
    };
    for (doc::Inline& piece : inlines) {
      auto const* figure = std::get_if<doc::Figure>(&piece.kind);
      auto const* words = std::get_if<doc::Text>(&piece.kind);
      if (figure && figure->ledger > 0) {
        figure::Figure const& known = ledger_.lines[figure->ledger - 1].figure;
        std::string mark = mark_of(known, numbers_);
        if (mark != waiting) put();
        auto const sources = sources_of(known, numbers_);
        number = sources.empty() ? 0 : sources.front();
        waiting = std::move(mark);
      } else if (words && words->text.find("。") != std::string::npos) {
        put();
      }
      bool const is_figure = figure && figure->ledger > 0;
      marked.push_back(std::move(piece));
      if (is_figure) after = marked.size();
    }
    put();
    inlines = std::move(marked);
  }

 private:
  figure::Ledger const& ledger_;
  SourceNumbers& numbers_;
};

// Lines of the ledger that print one figure, perhaps in several ways.
struct Entry {
  std::vector<std::uint32_t> lines;
  std::size_t section = 0;
  std::size_t row = 0;
};

// By what makes two figures one, however they are printed.
struct IsBefore {
  static auto key(figure::Figure const& figure) {
    return std::tie(figure.indicator, figure.region, figure.period, figure.kind, figure.formula,
                    figure.records);
  }
  bool operator()(figure::Figure const* a, figure::Figure const* b) const {
    return key(*a) < key(*b);
  }
};

// Figures of one indicator and kind that a section prints, as one row of the list.
struct Entries {
  std::vector<Entry> figures;
  std::vector<std::vector<std::size_t>> rows;  // places in figures
};

Entries entries_of(doc::Document const& document, figure::Ledger const& ledger) {
  Entries entries;
  std::map<figure::Figure const*, std::size_t, IsBefore> known;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    std::map<std::tuple<data::IndicatorId, data::Kind, std::string_view>, std::size_t> rows;
    for (std::uint32_t const line : doc::printed_figures(document.sections[i])) {
      figure::Figure const& figure = ledger.lines[line - 1].figure;
      auto const [at, is_new] = known.try_emplace(&figure, entries.figures.size());
      if (is_new) {
        auto const [row, opens] =
            rows.try_emplace({figure.indicator, figure.kind, figure.formula}, entries.rows.size());
        if (opens) entries.rows.emplace_back();
        entries.rows[row->second].push_back(entries.figures.size());
        entries.figures.push_back({{}, i, row->second});
      }
      auto& lines = entries.figures[at->second].lines;
      if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
    }
  }
  return entries;
}

// Places in the sources, each once; those that differ only behind their last / are told together:
// [2]表11 进出口总额/赣州、岳阳.
class Places {
 public:
  void add(std::size_t source, std::string const& where) {
    std::size_t const slash = where.rfind('/');
    bool const has_cell = slash != std::string::npos;
    std::string_view const whole = where, sheet = has_cell ? whole.substr(0, slash + 1) : whole;
    std::string_view const cell = has_cell ? whole.substr(slash + 1) : std::string_view();
    auto group = std::find_if(groups_.begin(), groups_.end(), [&](Group const& one) {
      return one.source == source && one.sheet == sheet;
    });
    if (group == groups_.end()) group = groups_.insert(group, {source, sheet, {}});
    auto& cells = group->cells;
    if (std::find(cells.begin(), cells.end(), cell) == cells.end()) cells.push_back(cell);
  }
  [[nodiscard]] std::string words() const {
    std::string words;
    for (Group const& group : groups_) {
      if (!words.empty()) words += "；";
      words.append("[").append(std::to_string(group.source)).append("]").append(group.sheet);
      std::size_t const before = words.size();
      for (std::string_view const cell : group.cells) {
        if (words.size() > before) words += "、";
        words += cell;
      }
    }
    return words;
  }

 private:
  struct Group {
    std::size_t source;
    std::string_view sheet;  // with its slash
    std::vector<std::string_view> cells;
  };
  std::vector<Group> groups_;  // by first use; views into the dataset
};

class List {
 public:
  List(doc::Document& document, figure::Ledger const& ledger, data::Dataset const& dataset)
      : document_(document), ledger_(ledger), dataset_(dataset) {}

  void append(layout::SourceMarks marks) {
    doc::Section list;
    list.id = doc::source_section;
    list.title = "数据来源";
    list.appendix = true;
    if (marks == layout::SourceMarks::numbers) {
      Marker marker(ledger_, numbers_);
      for (doc::Section& section : document_.sections)
        doc::walk(section.body, marker);
    }
    auto const entries = entries_of(document_, ledger_);
    if (entries.figures.empty()) return;
    doc::Table figures = marks == layout::SourceMarks::links ? figure_table(entries) : doc::Table{};
    list.body.push_back({source_table()});
    if (!figures.body.empty()) list.body.push_back({std::move(figures)});
    document_.sections.push_back(std::move(list));
  }

 private:
  doc::Table source_table() {
    doc::Table table;
    table.title = "来源文献";
    table.columns = {{doc::Align::centre},
                     {doc::Align::left, doc::WidthKind::share, 1},
                     {doc::Align::left},
                     {doc::Align::centre}};
    table.head.push_back({cell("编号"), cell("文献"), cell("发布单位"), cell("日期")});
    for (std::size_t i = 0; i < numbers_.used().size(); ++i) {
      data::Source const& source = dataset_[numbers_.used()[i]];
      std::string const number = std::to_string(i + 1);
      doc::Cell first = cell("[" + number + "]");
      first.label = std::string(source_label) + number;
      table.body.push_back({std::move(first), cell("《" + source.title + "》"),
                            cell(source.issuer.empty() ? "—" : source.issuer),
                            cell(source.date.empty() ? "—" : source.date)});
    }
    return table;
  }

  doc::Table figure_table(Entries const& entries) {
    doc::Table table;
    table.title = "图文数据与出处";
    table.compact = true;
    table.note = "“测算”表示由来源数据算出，括号内为算法";
    table.columns = {{doc::Align::left, doc::WidthKind::share, 4},
                     {doc::Align::left, doc::WidthKind::share, 6},
                     {doc::Align::left, doc::WidthKind::share, 6}};
    table.head.push_back({cell("指标"), cell("印出的数据"), cell("出处")});
    std::size_t section = document_.sections.size();
    for (auto const& row : entries.rows) {
      Entry const& first = entries.figures[row.front()];
      if (first.section != section) {
        section = first.section;
        doc::Cell head = cell(document_.sections[section].title);
        head.columns = 3;
        head.group = true;
        table.body.push_back({std::move(head)});
      }
      table.body.push_back(row_of(entries, row));
    }
    return table;
  }

  doc::Row row_of(Entries const& entries, std::vector<std::size_t> const& row) {
    Entry const& first = entries.figures[row.front()];
    figure::Figure const& figure = figure_of(first);
    doc::Cell name = cell(dataset_[figure.indicator].name), printed;
    name.label = std::string(figure_label) + std::to_string(first.lines.front());
    Places places;
    Scope told;
    bool is_bare = false;
    for (std::size_t const index : row) {
      Entry const& entry = entries.figures[index];
      for (std::uint32_t const line : entry.lines) {
        document_.figure_links[line] = name.label;
        std::string const& words = ledger_.lines[line - 1].printed;
        is_bare |= !words.empty() && words.back() >= '0' && words.back() <= '9';
      }
      append_printed(entry, told, printed.content);
      for (data::Observation const* record : figure_of(entry).records)
        places.add(numbers_.of(record->source), dataset_[record->where]);
    }
    if (is_bare && !figure.unit.text.empty())
      name.content.push_back({doc::Text{"（" + figure.unit.text + "）"}});
    std::string origin = places.words();
    if (origin.empty()) origin = figure::formula_words(figure.formula);
    if (figure.kind == data::Kind::derived)
      origin = "测算（" + figure::formula_words(figure.formula) + "）：" + origin;
    doc::Row cells;
    cells.reserve(3);
    cells.push_back(std::move(name));
    cells.push_back(std::move(printed));
    cells.push_back(cell(std::move(origin)));
    return cells;
  }

  [[nodiscard]] figure::Figure const& figure_of(Entry const& entry) const {
    return ledger_.lines[entry.lines.front() - 1].figure;
  }

  // Of whom and when a row has told so far.
  struct Scope {
    std::optional<data::RegionId> region;
    std::optional<data::Period> period;
  };

  // 柳州2020年18.7万辆，增长198.2%: every way it is printed, but digits that stand within another.
  void append_printed(Entry const& entry, Scope& told, doc::Inlines& inlines) const {
    figure::Figure const& figure = figure_of(entry);
    auto const words = [&](std::uint32_t line) -> std::string const& {
      return ledger_.lines[line - 1].printed;
    };
    std::string scope;
    if (told.region != figure.region) scope = dataset_[figure.region].short_name;
    if (told.period != figure.period) scope += figure.period.in_chinese();
    told = {figure.region, figure.period};
    if (!inlines.empty()) inlines.push_back({doc::Text{"；"}});
    if (!scope.empty()) inlines.push_back({doc::Text{scope + " "}});
    bool is_first = true;
    for (std::uint32_t const line : entry.lines) {
      bool const is_within =
          std::any_of(entry.lines.begin(), entry.lines.end(), [&](std::uint32_t other) {
            if (other == line) return false;
            bool const is_part = bare(words(other)).find(bare(words(line))) != std::string::npos;
            bool const is_longer = words(other).size() > words(line).size();
            return is_part && (is_longer || other < line);
          });
      if (is_within) continue;
      if (!is_first) inlines.push_back({doc::Text{"，"}});
      inlines.push_back({doc::Figure{words(line), line}});
      is_first = false;
    }
  }

  // 下降1.0% says what −1.0 says.
  static std::string_view bare(std::string_view words) {
    constexpr std::string_view minus = "−";
    if (words.starts_with(minus)) words.remove_prefix(minus.size());
    return words;
  }

  doc::Document& document_;
  figure::Ledger const& ledger_;
  data::Dataset const& dataset_;
  SourceNumbers numbers_;
};

}  // namespace

void append_source_list(doc::Document& document, figure::Ledger const& ledger,
                        data::Dataset const& dataset, layout::SourceMarks marks) {
  if (marks == layout::SourceMarks::none) return;
  List(document, ledger, dataset).append(marks);
}

}  // namespace jianbao::report
