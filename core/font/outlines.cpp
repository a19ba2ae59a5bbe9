#include "font/outlines.h"

#include <hb-subset.h>

namespace jianbao::font {

namespace {

using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_destroy>>;

SubsetInput input_of(std::vector<std::uint32_t> const& glyphs) {
  SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (std::uint32_t const glyph : glyphs)
    hb_set_add(wanted, glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  return input;
}

// The face with nothing but outlines. The subsetter looks at all characters and rules of a face
// before it takes a single glyph: twenty times the work.
HbFace outlines_of(hb_face_t* face) {
  HbFace bare(hb_face_builder_create());
  for (char const* tag : {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}) {
    hb_tag_t const number = HB_TAG(tag[0], tag[1], tag[2], tag[3]);
    Blob const data(hb_face_reference_table(face, number));
    hb_face_builder_add_table(bare.get(), number, data.get());
  }
  return bare;
}

std::string outline_at(std::string_view glyf, std::string_view loca, bool is_long,
                       std::uint32_t id) {
  auto const offset = [&](std::size_t i) {
    return is_long ? u32(loca, i * 4) : u16(loca, i * 2) * 2;
  };
  std::size_t const first = offset(id), last = offset(id + 1);
  if (first >= last || last > glyf.size()) return {};
  return std::string(glyf.substr(first, last - first));
}

void set16(std::string& data, std::size_t at, std::uint32_t value) {
  data[at] = static_cast<char>(value >> 8);
  data[at + 1] = static_cast<char>(value);
}

Outline finished(std::string bytes) {
  bytes.append((4 - bytes.size() % 4) % 4, '\0');
  std::uint32_t const sum = checksum(bytes);
  bool const is_composite = s16(bytes, 0) < 0;
  Bits bits = is_composite ? Bits{} : code_outline(bytes);
  Adler const adler(bytes);
  std::uint32_t const left = left_of(bytes);
  return {std::move(bytes), std::move(bits), sum, adler, is_composite, left};
}

}  // namespace

std::uint32_t checksum(std::string_view data) {
  std::uint32_t sum = 0;
  std::size_t at = 0;
  for (; at + 4 <= data.size(); at += 4) {
    for (unsigned i = 0, shift = 24; i < 4; ++i, shift -= 8)
      sum += std::uint32_t{static_cast<unsigned char>(data[at + i])} << shift;
  }
  for (int shift = 24; at < data.size(); ++at, shift -= 8)
    sum += std::uint32_t{static_cast<unsigned char>(data[at])} << shift;
  return sum;
}

bool OutlineCache::prepare(hb_face_t* face, std::span<std::uint32_t const> glyphs) {
  // The base tables are those of a subset of nothing, whatever was asked for first: they must not
  // hang on the history of the cache.
  if (tables_.head.empty() && !add(face, {})) return false;
  std::vector<std::uint32_t> missing;
  for (std::uint32_t const glyph : glyphs)
    if (!outlines_.contains(glyph)) missing.push_back(glyph);
  return missing.empty() || add(face, missing);
}

bool OutlineCache::add(hb_face_t* face, std::vector<std::uint32_t> const& glyphs) {
  SubsetInput const input = input_of(glyphs);
  if (!input) return false;
  if (!bare_) bare_ = outlines_of(face);
  SubsetPlan const plan(hb_subset_plan_create_or_fail(bare_.get(), input.get()));
  if (!plan) return false;
  HbFace const subset(hb_subset_plan_execute_or_fail(plan.get()));
  if (!subset) return false;
  Blob const glyf = table(subset.get(), "glyf"), loca = table(subset.get(), "loca"),
             head = table(subset.get(), "head"), hhea = table(subset.get(), "hhea"),
             maxp = table(subset.get(), "maxp");
  // The subsetter leaves out tables that it finds unsound.
  if (bytes(head).size() < 54 || bytes(hhea).size() < 36 || bytes(maxp).size() < 6) return false;
  if (tables_.head.empty())
    tables_ = {std::string(bytes(head)), std::string(bytes(hhea)), std::string(bytes(maxp))};
  bool const is_long = u16(bytes(head), 50) != 0;
  hb_map_t const* const sources = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
  unsigned const count = hb_face_get_glyph_count(subset.get());
  for (std::uint32_t id = 0; id < count; ++id) {
    std::string outline = outline_at(bytes(glyf), bytes(loca), is_long, id);
    each_component(outline, [&](std::size_t at) {
      set16(outline, at, hb_map_get(sources, u16(outline, at)));
    });
    outlines_.try_emplace(hb_map_get(sources, id), finished(std::move(outline)));
  }
  return true;
}

Outline const& OutlineCache::outline(std::uint32_t glyph) const {
  static Outline const none;
  auto const found = outlines_.find(glyph);
  return found == outlines_.end() ? none : found->second;
}

}  // namespace jianbao::font
