#include "line/break_paragraph.h"

#include "line/breakers.h"
#include "line/justify.h"

namespace jianbao::line {

namespace {

class Paragraph {
 public:
  Paragraph(std::span<Character const> characters, TextOptions const& options)
      : characters_(characters),
        options_(options),
        gaps_(find_gaps(characters, options)),
        ruler_(characters, gaps_, options) {}

  // Calls visit(begin, end, is_first) for each text between forced line ends.
  template <typename Visit>
  void for_each_segment(Visit visit) const {
    std::uint32_t begin = 0;
    auto const size = static_cast<std::uint32_t>(characters_.size());
    for (std::uint32_t i = 0; i <= size; ++i) {
      bool const at_end = i == size;
      if (!at_end && characters_[i].kind != CharacterClass::newline) continue;
      if (!at_end || i > begin) visit(begin, i, begin == 0);
      begin = i + 1;
    }
  }

  [[nodiscard]] Segment segment(std::uint32_t begin, std::uint32_t end, bool is_first) {
    return make_segment(characters_, places(), whole(begin, end, is_first));
  }

  [[nodiscard]] BrokenParagraph set() {
    BrokenParagraph result;
    result.space_after.resize(characters_.size());
    for_each_segment([&](std::uint32_t begin, std::uint32_t end, bool is_first) {
      if (begin == end) {
        Line line;
        line.begin = line.end = begin;
        line.indent = line.width = is_first ? options_.first_indent : options_.hanging_indent;
        result.lines.push_back(line);
        return;
      }
      if (Segment const line = in_one_line(begin, end, is_first); line.fits()) {
        result.lines.push_back(set_line(line, 0, 1, result.space_after));
        return;
      }
      Segment const part = segment(begin, end, is_first);
      Path const path =
          options_.breaker == Breaker::greedy ? break_greedy(part) : break_optimal(part);
      for (std::size_t i = 1; i < path.size(); ++i)
        result.lines.push_back(set_line(part, path[i - 1], path[i], result.space_after));
    });
    return result;
  }

  [[nodiscard]] Line set_line(Segment const& part, std::size_t from, std::size_t to,
                              std::vector<Length>& spaces) const {
    Extent const extent = part.extent(from, to);
    Length const measure = part.measure(from);
    Line line;
    line.begin = part.breaks[from].begin;
    line.end = part.breaks[to].end;
    line.indent = options_.measure - measure;
    line.lead = line_start_space(characters_[line.begin], options_);
    // A place opened inside a word, a number or against kinsoku is never silent.
    line.overfull = !extent.fits(measure) || part.breaks[to].opened >= Closed::word ||
                    part.breaks[from].opened >= Closed::word;
    bool const fills = options_.alignment == Alignment::distribute ||
                       (options_.alignment == Alignment::justify && !part.finishes(to));
    if (extent.natural > measure || fills) line.adjustment = measure - extent.natural;
    line.adjustment = max(line.adjustment, -extent.shrink);
    adjust(line, spaces);
    line.width += line.indent + line.lead;
    return line;
  }

  // Fills in the spaces of the line, its width and whether it is loose.
  void adjust(Line& line, std::vector<Length>& spaces) const {
    std::size_t const count = line.end - line.begin;
    auto const text = characters_.subspan(line.begin, count);
    auto const gaps = std::span(gaps_).subspan(line.begin, count);
    auto const out = std::span(spaces).subspan(line.begin, count);
    for (std::size_t i = 0; i + 1 < count; ++i)
      out[i] = gaps[i].natural;
    out[count - 1] = line_end_space(text, options_);
    if (line.adjustment != Length{})
      line.loose = justify(text, gaps, line.adjustment, out) != Adjusted::fully &&
                   options_.alignment != Alignment::distribute;
    for (std::size_t i = 0; i < count; ++i)
      line.width += text[i].width + out[i];
  }

  [[nodiscard]] Widths widths() {
    std::span<Opportunity const> const open = places();
    Widths result;
    for_each_segment([&](std::uint32_t begin, std::uint32_t end, bool) {
      if (begin == end) return;
      result.natural = max(result.natural, ruler_.extent(begin, end, true).natural);
      std::uint32_t from = begin;
      for (std::uint32_t at = begin + 1; at <= end; ++at) {
        if (at < end && open[at].closed != Closed::no) continue;
        std::uint32_t last = at;
        while (last > from + 1 && characters_[last - 1].kind == CharacterClass::space)
          --last;
        result.least = max(result.least, ruler_.extent(from, last, false).natural);
        from = at;
      }
    });
    return result;
  }

 private:
  // A segment without breaks inside; begin and end stand in the only break.
  [[nodiscard]] Segment whole(std::uint32_t begin, std::uint32_t end, bool is_first) const {
    Length const other = options_.measure - options_.hanging_indent;
    Length const first = is_first ? options_.measure - options_.first_indent : other;
    return {characters_, {{begin, end, Closed::no, 0}}, first, other, options_, ruler_};
  }

  [[nodiscard]] Segment in_one_line(std::uint32_t begin, std::uint32_t end, bool is_first) const {
    Segment line = whole(begin, end, is_first);
    line.breaks = {{begin, begin, Closed::no, 0}, {end, end, Closed::no, 0}};
    return line;
  }

  // Most texts fit in a line: where they may break is then nobody's question.
  [[nodiscard]] std::span<Opportunity const> places() {
    if (places_.size() != characters_.size()) places_ = legal_breaks(characters_, options_);
    return places_;
  }

  std::span<Character const> characters_;
  TextOptions const& options_;
  std::vector<Gap> gaps_;
  std::vector<Opportunity> places_;
  Ruler ruler_;
};

}  // namespace

BrokenParagraph break_paragraph(std::span<Character const> characters, TextOptions const& options) {
  return Paragraph(characters, options).set();
}

double paragraph_cost(std::span<Character const> characters, std::span<Line const> lines,
                      TextOptions const& options) {
  Paragraph paragraph(characters, options);
  double cost = 0;
  paragraph.for_each_segment([&](std::uint32_t begin, std::uint32_t end, bool is_first) {
    if (begin == end) return;
    Segment const part = paragraph.segment(begin, end, is_first);
    Path path;
    for (std::uint32_t i = 0; i < part.breaks.size(); ++i) {
      bool chosen = i + 1 == part.breaks.size();
      for (Line const& line : lines)
        chosen |= line.begin == part.breaks[i].begin;
      if (chosen) path.push_back(i);
    }
    cost += path_cost(part, path);
  });
  return cost;
}

Widths measure_characters(std::span<Character const> characters, TextOptions const& options) {
  return Paragraph(characters, options).widths();
}

}  // namespace jianbao::line
