// Operators of a content stream as text (ISO 32000-1 7.8.2), in few bytes.
#pragma once

#include "page/page.h"
#include "pdf/bytes.h"

#include <cstdint>
#include <string_view>

namespace jianbao::pdf {

// A place on the page in 1/1000 pt, upwards from its lower left corner.
struct Place {
  std::int64_t x = 0, y = 0;
  auto operator<=>(Place const&) const = default;
};

class Operators {
 public:
  explicit Operators(Length height) : height_(height) {}

  // Of what is drawn, to 1/100 pt. Of text to 1/1000, for readers tell columns by gaps and snap
  // glyphs to pixels.
  [[nodiscard]] Place place_of(Point at) const;
  [[nodiscard]] Place pen_at(Point at) const;
  // Operands and operators, a blank before each that needs one.
  Operators& word(std::string_view word);
  Operators& place(Place at) { return thousandth(at.x).thousandth(at.y); }
  Operators& thousandth(std::int64_t value);
  Operators& number(double value, int places = 3);
  void end(std::string_view word);  // and of the line
  void raw(std::string_view bytes) { out_ += bytes; }

  // The fields of the path's outline, up to what paints it.
  void outline(page::Path const& path);

  [[nodiscard]] Bytes& text() { return out_; }

 private:
  void blank() {
    if (!out_.empty() && out_.back() != '\n') out_ += ' ';
  }
  bool rectangle(page::Path const& path);
  void draw(page::MoveTo const& segment) { place(place_of(segment.to)).word("m"); }
  void draw(page::LineTo const& segment) { place(place_of(segment.to)).word("l"); }
  void draw(page::CurveTo const& segment);
  void draw(page::ClosePath const&) { word("h"); }

  Length height_;
  Bytes out_;
};

}  // namespace jianbao::pdf
