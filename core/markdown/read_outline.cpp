#include "base/utf8.h"
#include "markdown/outline.h"
#include "markdown/read_pieces.h"

#include <algorithm>

namespace jianbao::markdown {

namespace {

constexpr std::size_t deepest = 3;  // lists within one another, as layout sets them

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  return text;
}

std::vector<Line> lines_of(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";  // of the order of bytes, as some editors write
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  std::vector<Line> lines;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    lines.push_back({text.substr(0, end), number});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

struct Mark {
  std::size_t indent = 0, length = 0;  // length: of the mark and the space behind it
  bool numbered = false;
};

// "- ", "* " or "1. " behind spaces.
std::optional<Mark> list_mark(std::string_view line) {
  std::size_t at = std::min(line.find_first_not_of(' '), line.size());
  Mark mark{at, 0, false};
  std::string_view const rest = line.substr(at);
  if (rest.starts_with("- ") || rest.starts_with("* ")) {
    mark.length = 2;
    return mark;
  }
  std::size_t const digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0 || digits > 3 || !rest.substr(digits).starts_with(". ")) return {};
  mark.length = digits + 2;
  mark.numbered = true;
  return mark;
}

// Marks of Markdown that a section has no use for; empty for a line of words.
std::string_view foreign_mark(std::string_view line) {
  for (std::string_view const mark : {"```", "~~~", "|", "<", "####"})
    if (line.starts_with(mark)) return mark;
  auto const only = [&](char c) {
    return line.size() >= 3 && line.find_first_not_of(c) == std::string_view::npos;
  };
  if (only('-') || only('*') || only('=') || only('_')) return line.substr(0, 3);
  return {};
}

int heading_level(std::string_view line) {
  std::size_t const level = std::min(line.find_first_not_of('#'), line.size());
  bool const heads = level >= 1 && level <= 3 && line.substr(level).starts_with(" ");
  return heads ? static_cast<int>(level) : 0;
}

class Reader {
 public:
  Reader(std::string_view text, Place const& file, Diagnostics& out)
      : lines_(lines_of(text)), file_(file), out_(out) {}

  Outline run() {
    read_title();
    while (at_ < lines_.size()) {
      std::string_view const line = trimmed(lines_[at_].words);
      if (line.empty()) {
        ++at_;
      } else if (auto const mark = foreign_mark(line); !mark.empty()) {
        report("markdown.unknown", mark);
        ++at_;
      } else if (int const level = heading_level(line); level > 0) {
        read_heading(line, level);
      } else if (line.front() == '>') {
        read_quote();
      } else if (list_mark(lines_[at_].words)) {
        read_list();
      } else {
        read_paragraph();
      }
    }
    return std::move(outline_);
  }

 private:
  void report(std::string_view id, std::string_view argument) {
    Place place = file_;
    place.line = at_ < lines_.size() ? lines_[at_].number : 1;
    out_.add(id, {argument}, std::move(place));
  }

  [[nodiscard]] Pieces pieces(std::vector<Line> const& lines) const {
    return read_pieces(lines, file_, out_);
  }

  void add(Block::Kind kind, std::vector<Line> const& lines, int level = 0) {
    Block block{kind, level};
    block.content = pieces(lines);
    block.line = lines.front().number;
    outline_.blocks.push_back(std::move(block));
  }

  void read_title() {
    while (at_ < lines_.size() && trimmed(lines_[at_].words).empty())
      ++at_;
    std::string_view const line = at_ < lines_.size() ? trimmed(lines_[at_].words) : "";
    if (heading_level(line) != 1) return report("markdown.title", "");
    outline_.title = trimmed(line.substr(1));
    ++at_;
  }

  void read_heading(std::string_view line, int level) {
    if (level == 1) {
      report("markdown.second-title", trimmed(line.substr(1)));
      ++at_;
      return;
    }
    add(Block::Kind::heading,
        {{trimmed(line.substr(static_cast<std::size_t>(level))), lines_[at_].number}}, level);
    ++at_;
  }

  // Whether the line goes on with the words before it.
  [[nodiscard]] bool continues() const {
    if (at_ >= lines_.size()) return false;
    std::string_view const line = trimmed(lines_[at_].words);
    return !line.empty() && heading_level(line) == 0 && line.front() != '>' &&
           foreign_mark(line).empty() && !list_mark(lines_[at_].words);
  }

  void read_paragraph() {
    std::vector<Line> words;
    do {
      words.push_back({trimmed(lines_[at_].words), lines_[at_].number});
      ++at_;
    } while (continues());
    add(Block::Kind::paragraph, words);
  }

  // Lines with > before them; one with nothing behind it parts two paragraphs.
  void read_quote() {
    std::vector<Line> words;
    auto const flush = [&] {
      if (!words.empty()) add(Block::Kind::quote, words);
      words.clear();
    };
    for (; at_ < lines_.size(); ++at_) {
      std::string_view line = trimmed(lines_[at_].words);
      if (!line.starts_with(">")) break;
      line = trimmed(line.substr(1));
      if (line.empty())
        flush();
      else
        words.push_back({line, lines_[at_].number});
    }
    flush();
  }

  void read_list() {
    Block block{Block::Kind::list};
    block.line = lines_[at_].number;
    block.list = list_at(list_mark(lines_[at_].words)->indent, 1);
    outline_.blocks.push_back(std::move(block));
  }

  // The mark at hand, also behind empty lines that a list may have between its items.
  std::optional<Mark> next_mark() {
    std::size_t next = at_;
    while (next < lines_.size() && trimmed(lines_[next].words).empty())
      ++next;
    if (next >= lines_.size()) return {};
    auto const mark = list_mark(lines_[next].words);
    if (mark) at_ = next;
    return mark;
  }

  List list_at(std::size_t indent, std::size_t depth) {
    List list;
    list.numbered = list_mark(lines_[at_].words)->numbered;
    for (auto mark = next_mark(); mark && mark->indent < indent + 2; mark = next_mark()) {
      // Another kind of mark begins another list; one further left belongs to a list around.
      if (mark->numbered != list.numbered || mark->indent + 2 <= indent) break;
      list.items.push_back(item_at(*mark, depth));
    }
    return list;
  }

  Item item_at(Mark const& mark, std::size_t depth) {
    std::vector<Line> words{
        {trimmed(lines_[at_].words.substr(mark.indent + mark.length)), lines_[at_].number}};
    ++at_;
    for (; continues(); ++at_)
      words.push_back({trimmed(lines_[at_].words), lines_[at_].number});
    Item item{pieces(words), {}};
    for (auto inner = next_mark(); inner && inner->indent >= mark.indent + 2; inner = next_mark()) {
      if (depth == deepest) report("markdown.nesting", std::to_string(deepest));
      item.lists.push_back(list_at(inner->indent, depth + 1));
    }
    return item;
  }

  std::vector<Line> lines_;
  Place const& file_;
  Diagnostics& out_;
  std::size_t at_ = 0;
  Outline outline_;
};

}  // namespace

Outline read_outline(std::string_view text, Place const& file, Diagnostics& out) {
  if (auto const invalid = utf8::first_invalid(text)) {
    Place place = file;
    place.line = 1 + static_cast<std::uint32_t>(std::count(
                         text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*invalid), '\n'));
    out.add("markdown.utf8", {}, std::move(place));
    return {};
  }
  return Reader(text, file, out).run();
}

}  // namespace jianbao::markdown
