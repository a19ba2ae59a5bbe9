#include "markdown/read_pieces.h"

#include "base/utf8.h"
#include "markdown/typed_digits.h"

namespace jianbao::markdown {

namespace {

constexpr int deepest = 4;  // footnotes and links within one another

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

// What may have \ before it to stand for itself; before a digit it says that the digit is meant.
bool can_be_escaped(char c) {
  return std::string_view("\\*[]()^{}#->.`|!_").find(c) != std::string_view::npos;
}

class Reader {
 public:
  Reader(std::vector<Line> const& lines, Place const& file, Diagnostics& out)
      : lines_(lines), file_(file), out_(out) {}

  Pieces run() {
    Pieces pieces;
    bool strong = false;
    for (; row_ < lines_.size(); ++row_, at_ = 0) {
      if (row_ > 0 && joins_latin()) add_words(pieces, " ", strong);
      read(pieces, strong, 0, "");
    }
    if (strong) report("markdown.unclosed", "**");
    return pieces;
  }

 private:
  [[nodiscard]] std::string_view words() const { return lines_[row_].words; }
  [[nodiscard]] std::string_view rest() const { return words().substr(at_); }

  void report(std::string_view id, std::string_view argument) {
    Place place = file_;
    std::size_t const row = std::min(row_, lines_.size() - 1);
    place.line = lines_[row].number;
    out_.add(id, {argument}, std::move(place));
  }

  // A Chinese line goes on without a space, a Latin one with it.
  [[nodiscard]] bool joins_latin() const {
    std::string_view const before = lines_[row_ - 1].words, after = words();
    auto const latin = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return !before.empty() && !after.empty() && latin(before.back()) && latin(after.front());
  }

  // To the end of the line, or past `end`; whether `end` was found.
  bool read(Pieces& pieces, bool& strong, int depth, std::string_view end) {
    std::string plain, checked;  // checked: the same with escaped digits left out
    auto const flush = [&] {
      if (!plain.empty()) add_words(pieces, plain, strong);
      for (std::string const& number : typed_digits(checked))
        report("script.typed-digits", number);
      plain.clear(), checked.clear();
    };
    while (at_ < words().size()) {
      if (!end.empty() && rest().starts_with(end)) {
        at_ += end.size();
        flush();
        return true;
      }
      if (rest().starts_with("**")) {
        flush();
        strong = !strong;
        at_ += 2;
      } else if (rest().starts_with("{{")) {
        // The digits beside a figure are no part of it: 年 may follow {{…}} only as a word.
        flush();
        read_field(pieces, strong);
      } else if (rest().starts_with("^[") && depth < deepest) {
        flush();
        read_note(pieces, depth);
      } else if (rest().starts_with("![")) {
        flush();
        report("markdown.unknown", "![");
        at_ = words().size();
      } else if (words()[at_] == '[' && depth < deepest &&
                 read_link(pieces, strong, depth, flush)) {
      } else {
        read_character(plain, checked);
      }
    }
    flush();
    return false;
  }

  void read_character(std::string& plain, std::string& checked) {
    char const next = at_ + 1 < words().size() ? words()[at_ + 1] : '\0';
    if (words()[at_] == '\\' && next >= '0' && next <= '9') {
      for (++at_; at_ < words().size() &&
                  ((words()[at_] >= '0' && words()[at_] <= '9') || words()[at_] == '.');
           ++at_)
        plain += words()[at_];
      checked += ' ';
      return;
    }
    if (words()[at_] == '\\' && can_be_escaped(next)) ++at_;
    plain += words()[at_];
    checked += words()[at_++];
  }

  void add_words(Pieces& pieces, std::string const& text, bool strong) {
    Piece piece;
    piece.words = text;
    piece.strong = strong;
    piece.line = lines_[row_].number;
    pieces.push_back(std::move(piece));
  }

  void read_field(Pieces& pieces, bool strong) {
    std::size_t const end = words().find("}}", at_);
    if (end == std::string_view::npos) {
      report("markdown.unclosed", "{{");
      at_ = words().size();
      return;
    }
    Piece piece;
    piece.kind = Piece::Kind::field;
    piece.strong = strong;
    piece.line = lines_[row_].number;
    piece.field = field_of(words().substr(at_ + 2, end - at_ - 2));
    at_ = end + 2;
    pieces.push_back(std::move(piece));
  }

  static Field field_of(std::string_view text) {
    Field field;
    for (std::size_t at = 0; at < text.size();) {
      while (at < text.size() && is_space(text[at]))
        ++at;
      std::size_t end = at;
      while (end < text.size() && !is_space(text[end]))
        ++end;
      std::string_view const word = text.substr(at, end - at);
      at = end;
      std::size_t const equals = word.find('=');
      if (word.empty()) continue;
      if (field.verb.empty())
        field.verb = word;
      else if (equals != std::string_view::npos)
        field.options.emplace_back(word.substr(0, equals), word.substr(equals + 1));
      else if (field.subject.empty())
        field.subject = word;
      else if (word == "required")
        field.required = true;
      else
        field.options.emplace_back(word, "");
    }
    return field;
  }

  void read_note(Pieces& pieces, int depth) {
    Piece piece;
    piece.kind = Piece::Kind::note;
    piece.line = lines_[row_].number;
    at_ += 2;
    bool strong = false;
    // A note may run over lines, as the paragraph does.
    while (!read(piece.note, strong, depth + 1, "]")) {
      if (row_ + 1 >= lines_.size()) {
        report("markdown.unclosed", "^[");
        break;
      }
      ++row_, at_ = 0;
      if (joins_latin()) add_words(piece.note, " ", strong);
    }
    pieces.push_back(std::move(piece));
  }

  // [words](address) on one line; false, and nothing read, for a bracket that begins no link.
  template <typename Flush>
  bool read_link(Pieces& pieces, bool& strong, int depth, Flush const& flush) {
    std::size_t const middle = words().find("](", at_);
    std::size_t const end =
        middle == std::string_view::npos ? middle : words().find(')', middle + 2);
    if (end == std::string_view::npos) return false;
    flush();
    std::string const uri(words().substr(middle + 2, end - middle - 2));
    bool const is_web =
        uri.starts_with("https://") || uri.starts_with("http://") || uri.starts_with("mailto:");
    if (!is_web) report("markdown.address", uri);
    ++at_;
    std::size_t const first = pieces.size();
    (void)read(pieces, strong, depth + 1, "](");
    for (std::size_t i = first; i < pieces.size(); ++i)
      pieces[i].uri = uri;
    at_ = end + 1;
    return true;
  }

  std::vector<Line> const& lines_;
  Place const& file_;
  Diagnostics& out_;
  std::size_t row_ = 0, at_ = 0;
};

}  // namespace

Pieces read_pieces(std::vector<Line> const& lines, Place const& file, Diagnostics& out) {
  return Reader(lines, file, out).run();
}

}  // namespace jianbao::markdown
