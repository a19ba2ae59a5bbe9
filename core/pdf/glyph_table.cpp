#include "pdf/glyph_table.h"

#include <cmath>

namespace jianbao::pdf {

namespace {

// Extractors take a pen movement of 0.1 em for a space; what stays below moves the pen, what is
// above goes into copies in steps of 1/16 em, so that the rest is at most 1/32 em.
constexpr double largest_movement = 0.09;
constexpr double step = 1.0 / 16;

}  // namespace

std::size_t GlyphTable::place_of(Question const& question) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
  auto const face = static_cast<std::uint64_t>(question.face) << 1 | std::uint64_t{question.exact};
  auto const size = static_cast<std::uint64_t>(question.size.sp),
             advance = static_cast<std::uint64_t>(question.advance.sp);
  return ((question.glyph ^ face << 20 ^ size << 28 ^ advance << 36) * prime) >> (64 - answer_bits);
}

Coded GlyphTable::code(page::GlyphRun const& run, page::Glyph const& glyph, bool exact) {
  Question const question{glyph.id, run.face, exact, run.size, glyph.advance, glyph.offset};
  Answer& known = answers_[place_of(question)];
  if (known.coded.code != 0 && known.question == question &&
      faces_[static_cast<std::size_t>(run.face)].texts[known.coded.code - 1u] ==
          std::string_view(run.text).substr(glyph.text_at, glyph.text_length))
    return known.coded;
  known.question = question;
  return known.coded = work_out(run, glyph, exact);
}

Coded GlyphTable::work_out(page::GlyphRun const& run, page::Glyph const& glyph, bool exact) {
  font::Face const& face = fonts_[run.face];
  double const units = face.units_per_em(), size = static_cast<double>(run.size.sp);
  std::int32_t const natural = face.advance(glyph.id);
  double const extra = static_cast<double>(glyph.advance.sp) / size - natural / units;
  bool const is_shifted = glyph.offset.sp != 0;
  std::int32_t advance = natural, shift = 0;
  if (exact) {
    advance += static_cast<std::int32_t>(std::lround(extra * units));
  } else if (is_shifted || std::fabs(extra) > largest_movement) {
    advance += static_cast<std::int32_t>(std::lround(std::round(extra / step) * step * units));
  }
  if (is_shifted || std::fabs(extra) > largest_movement) {
    shift =
        static_cast<std::int32_t>(std::lround(static_cast<double>(glyph.offset.sp) / size * units));
  }
  if (advance < 0) advance = 0;
  FaceTable& table = faces_[static_cast<std::size_t>(run.face)];
  std::string_view const text = std::string_view(run.text).substr(glyph.text_at, glyph.text_length);
  std::uint16_t& latest = table.latest[glyph.id % table.latest.size()];
  for (std::uint16_t code = latest; code != 0; code = table.before[code - 1u]) {
    font::SubsetGlyph const& copy = table.glyphs[code - 1u];
    if (copy.source == glyph.id && copy.shift == shift && copy.advance == advance &&
        table.texts[code - 1u] == text)
      return {code, advance * 1000.0 / units};
  }
  constexpr std::size_t most = 65535;
  if (table.glyphs.size() >= most) return full_ = true, Coded{};
  table.glyphs.push_back({glyph.id, shift, advance});
  table.texts.emplace_back(text);
  table.before.push_back(latest);
  latest = static_cast<std::uint16_t>(table.glyphs.size());
  return {latest, advance * 1000.0 / units};
}

}  // namespace jianbao::pdf
