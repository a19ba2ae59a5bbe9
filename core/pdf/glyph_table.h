// Which code of which embedded font stands for a glyph with its spacing and its text. A gap larger
// than text extraction would overlook becomes a copy of the glyph with another advance, so that no
// reader sees a space that nobody typed.
#pragma once

#include "font/font_set.h"
#include "font/subset.h"
#include "page/page.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::pdf {

struct Coded {
  std::uint16_t code = 0;
  double width = 0;  // of the copy, in 1/1000 em, as /W has it
};

// The glyphs of one face that the document uses; code i + 1 is glyphs[i].
struct FaceTable {
  std::vector<font::SubsetGlyph> glyphs;
  std::vector<std::string>
      texts;  // UTF-8 a code stands for; empty for one that belongs to a neighbour

  // Codes of glyphs with one remainder, the latest first; 0 ends a chain.
  std::vector<std::uint16_t> latest = std::vector<std::uint16_t>(1024), before = {};
};

class GlyphTable {
 public:
  explicit GlyphTable(font::FontSet const& fonts) : fonts_(fonts), faces_(fonts.faces.size()) {}

  // `exact`: the copy has the wanted advance itself. Asked for at line ends, where no movement of
  // the pen follows that could make it up, so that lines are flush for whoever measures them.
  [[nodiscard]] Coded code(page::GlyphRun const& run, page::Glyph const& glyph, bool exact = false);
  [[nodiscard]] std::vector<FaceTable> const& faces() const { return faces_; }
  [[nodiscard]] bool is_full() const { return full_; }  // more than 65,535 codes in one face

 private:
  [[nodiscard]] Coded work_out(page::GlyphRun const& run, page::Glyph const& glyph, bool exact);

  // The latest answers, under a hash of the question: a report asks for the same few hundred glyphs
  // again and again.
  struct Question {
    std::uint32_t glyph = 0;
    page::FaceId face{};
    bool exact = false;
    Length size, advance, offset;
    bool operator==(Question const&) const = default;
  };
  struct Answer {
    Question question;
    Coded coded;  // 0: none
  };
  static constexpr unsigned answer_bits = 11;
  [[nodiscard]] static std::size_t place_of(Question const& question);
  std::vector<Answer> answers_ = std::vector<Answer>(std::size_t{1} << answer_bits);
  font::FontSet const& fonts_;
  std::vector<FaceTable> faces_;
  bool full_ = false;
};

}  // namespace jianbao::pdf
