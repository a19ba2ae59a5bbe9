// Face: one font file opened by HarfBuzz: metrics, coverage, shaping. Immutable and shared between
// threads. Any format is read (glyf, CFF); units are the font's, `units_per_em` to the em.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::font {

struct InkBox {
  std::int32_t x_min = 0, y_min = 0, x_max = 0, y_max = 0;
};

struct ShapedGlyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0, x_offset = 0, y_offset = 0;
  std::uint32_t cluster = 0;  // byte offset in the shaped text
};

enum class Script : std::uint8_t { han, latin };

class Face {
 public:
  // The face of a file's bytes. "font.invalid" when it is not a usable font (tables are walked and
  // checked before use: magic, directory in range, sizes, glyph count, embedding rights),
  // "file.unreadable" when it cannot be read.
  [[nodiscard]] static Result<Face> open(std::string const& path, unsigned index = 0);

  [[nodiscard]] std::optional<std::uint32_t> glyph(
      char32_t code) const;  // nothing when the face lacks it
  [[nodiscard]] std::int32_t advance(std::uint32_t glyph) const;
  [[nodiscard]] InkBox ink(std::uint32_t glyph) const;
  // Shaped left to right; han: script Hani, language zh-Hans, no kern, palt, halt or chws (spacing
  // is the line room's); latin: script Latn with kern and liga.
  [[nodiscard]] std::vector<ShapedGlyph> shape(std::string_view text, Script script) const;

  [[nodiscard]] std::int32_t units_per_em() const;
  [[nodiscard]] std::int32_t cap_height() const;
  [[nodiscard]] bool has_glyf() const;
  [[nodiscard]] std::string const& postscript_name() const;
  [[nodiscard]] std::string const& path() const;

  struct State;  // HarfBuzz's objects; seen only inside font/
  [[nodiscard]] State const& state() const { return *state_; }

 private:
  explicit Face(std::shared_ptr<State const> state) : state_(std::move(state)) {}
  std::shared_ptr<State const> state_;
};

}  // namespace jianbao::font
