#include "pdf/language.h"

namespace jianbao::pdf {

namespace {

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
  return is_small(c) || (c >= 'A' && c <= 'Z');
}
bool is_code(char c) {
  return (c >= '0' && c <= '9') ||
         std::string_view("./:@_\\#&=?+%~").find(c) != std::string_view::npos;
}

constexpr std::string_view apostrophe = "’";

bool has_word(std::string_view part) {
  constexpr std::size_t least = 4;
  std::size_t letters = 0;
  bool is_word = true;
  for (char c : part) {
    if (is_letter(c)) {
      is_word = is_word && (letters == 0 || is_small(c));
      if (++letters >= least && is_word) return true;
    } else {
      letters = 0;
      is_word = true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> latin_words(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> parts;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at, last = at;
    while (end < text.size()) {
      if (is_letter(text[end]))
        last = ++end;
      else if (text[end] == ' ' || text[end] == '-' || text[end] == '\'')
        ++end;
      else if (text.substr(end).starts_with(apostrophe))
        end += apostrophe.size();
      else
        break;
    }
    bool const touches_code =
        (at > 0 && is_code(text[at - 1])) || (last < text.size() && is_code(text[last]));
    if (!touches_code && has_word(text.substr(at, last - at))) parts.emplace_back(at, last);
    at = end;
  }
  return parts;
}

std::vector<page::GlyphRun> split_languages(page::GlyphRun const& run,
                                            std::vector<page::Tag>& tags) {
  auto const words = latin_words(run.text);
  if (words.empty()) return {run};
  std::vector<page::GlyphRun> parts;
  std::size_t word = words.size();  // of the last part; words.size(): none
  Length pen = run.origin.x;
  for (page::Glyph glyph : run.glyphs) {
    std::size_t here = 0;
    while (here < words.size() &&
           !(words[here].first <= glyph.text_at && glyph.text_at < words[here].second))
      ++here;
    // What stands for no text goes with the glyph before it.
    if (parts.empty() || (glyph.text_length > 0 && here != word)) {
      page::GlyphRun& part = parts.emplace_back();
      part.face = run.face;
      part.size = run.size;
      part.origin = {pen, run.origin.y};
      part.colour = run.colour;
      part.text = run.text;
      part.tag = run.tag;
      word = here;
      if (word < words.size()) {
        tags.push_back({"Span", run.tag, {}, "en"});
        part.tag = static_cast<page::TagId>(tags.size());
      }
    }
    pen += glyph.advance;
    parts.back().glyphs.push_back(glyph);
  }
  return parts;
}

}  // namespace jianbao::pdf
