#include "font/face.h"

#include "font/outlines.h"

#include <array>

#include <hb-ot.h>

namespace jianbao::font {

Blob table(hb_face_t* face, char const (&tag)[5]) {
  return Blob(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])));
}

std::string_view bytes(Blob const& blob) {
  unsigned length = 0;
  char const* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

std::uint32_t u16(std::string_view data, std::size_t at) {
  if (at + 2 > data.size()) return 0;
  return static_cast<std::uint32_t>(static_cast<unsigned char>(data[at])) << 8 |
         static_cast<unsigned char>(data[at + 1]);
}

std::int32_t s16(std::string_view data, std::size_t at) {
  return static_cast<std::int16_t>(u16(data, at));
}

std::uint32_t u32(std::string_view data, std::size_t at) {
  return u16(data, at) << 16 | u16(data, at + 2);
}

namespace {

constexpr unsigned restricted_licence = 0x0002, bitmap_only = 0x0200;  // OS/2 fsType

// What makes the file unusable, or nothing. HarfBuzz bounds every later read itself.
std::string_view fault_of(hb_face_t* face) {
  Blob const head = table(face, "head"), maxp = table(face, "maxp"), hhea = table(face, "hhea"),
             cmap = table(face, "cmap"), os2 = table(face, "OS/2");
  if (bytes(head).size() < 54 || bytes(maxp).size() < 6 || bytes(hhea).size() < 36)
    return "a table is missing or cut short (head, maxp, hhea)";
  if (bytes(cmap).empty()) return "it has no cmap table";
  std::uint32_t const units = u16(bytes(head), 18);
  if (units < 16 || units > 16384) return "its units per em are out of range";
  if (u16(bytes(maxp), 4) == 0) return "it has no glyphs";
  if (u16(bytes(hhea), 34) > u16(bytes(maxp), 4)) return "it has more metrics than glyphs";
  if (u16(bytes(os2), 8) & (restricted_licence | bitmap_only))
    return "its licence forbids embedding (fsType)";
  return {};
}

// glyf and loca that fit together; the offsets must rise and stay inside.
bool has_sound_outlines(hb_face_t* face) {
  Blob const glyf = table(face, "glyf"), loca = table(face, "loca"), head = table(face, "head");
  if (bytes(glyf).empty()) return false;
  bool const is_long = u16(bytes(head), 50) != 0;
  std::size_t const count = hb_face_get_glyph_count(face);
  if (bytes(loca).size() < (count + 1) * (is_long ? 4 : 2)) return false;
  std::uint32_t before = 0;
  for (std::size_t i = 0; i <= count; ++i) {
    std::uint32_t const offset = is_long ? u32(bytes(loca), i * 4) : u16(bytes(loca), i * 2) * 2;
    if (offset < before || offset > bytes(glyf).size()) return false;
    before = offset;
  }
  return true;
}

std::string read_postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned length = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length,
                      name.data());
  std::string result;
  for (unsigned i = 0; i < length; ++i)
    if ((name[i] >= '0' && name[i] <= '9') || (name[i] >= 'A' && name[i] <= 'Z') ||
        (name[i] >= 'a' && name[i] <= 'z') || name[i] == '-')
      result += name[i];
  return result.empty() ? "Unnamed" : result;
}

}  // namespace

Result<Face> Face::open(std::string const& path, unsigned index) {
  Blob const blob(hb_blob_create_from_file_or_fail(path.c_str()));  // memory-mapped
  if (!blob) return Diagnostic{"file.unreadable", {"no such font file"}, {.file = path}};
  auto state = std::make_shared<State>();
  state->face.reset(hb_face_create(blob.get(), index));
  if (auto const fault = fault_of(state->face.get()); !fault.empty())
    return Diagnostic{"font.invalid", {std::string(fault)}, {.file = path}};
  state->has_glyf = has_sound_outlines(state->face.get());
  if (!state->has_glyf && bytes(table(state->face.get(), "CFF ")).empty())
    return Diagnostic{
        "font.invalid", {"it has no sound outlines (glyf with loca, or CFF)"}, {.file = path}};
  hb_face_make_immutable(state->face.get());
  state->font.reset(hb_font_create(state->face.get()));
  hb_font_make_immutable(state->font.get());
  state->outlines = std::make_shared<OutlineCache>();
  state->path = path;
  state->postscript_name = read_postscript_name(state->face.get());
  state->units_per_em = static_cast<std::int32_t>(hb_face_get_upem(state->face.get()));
  state->cap_height = s16(bytes(table(state->face.get(), "OS/2")), 88);
  if (state->cap_height <= 0) state->cap_height = state->units_per_em * 7 / 10;
  return Face(std::move(state));
}

std::optional<std::uint32_t> Face::glyph(char32_t code) const {
  std::uint32_t const found = state_->glyphs.get(static_cast<std::uint32_t>(code) + 1, [&] {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(state_->font.get(), code, &glyph) ? glyph : 0;
  });
  if (found == 0) return {};
  return found;
}

std::int32_t Face::advance(std::uint32_t glyph) const {
  return static_cast<std::int32_t>(state_->advances.get(glyph + 1, [&] {
    return static_cast<std::uint32_t>(hb_font_get_glyph_h_advance(state_->font.get(), glyph));
  }));
}

InkBox Face::ink(std::uint32_t glyph) const {
  hb_glyph_extents_t extents{};
  if (!hb_font_get_glyph_extents(state_->font.get(), glyph, &extents)) return {};
  return {extents.x_bearing, extents.y_bearing + extents.height, extents.x_bearing + extents.width,
          extents.y_bearing};
}

std::vector<ShapedGlyph> Face::shape(std::string_view text, Script script) const {
  Buffer const buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0,
                     static_cast<int>(text.size()));
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  bool const han = script == Script::han;
  hb_buffer_set_script(buffer.get(), han ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string(han ? "zh-Hans" : "en", -1));
  std::vector<hb_feature_t> features;
  if (han)
    for (char const* off : {"kern=0", "palt=0", "halt=0", "chws=0", "liga=0"}) {
      hb_feature_t feature;
      if (hb_feature_from_string(off, -1, &feature)) features.push_back(feature);
    }
  hb_shape(state_->font.get(), buffer.get(), features.data(),
           static_cast<unsigned>(features.size()));
  unsigned count = 0;
  hb_glyph_info_t const* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
  std::vector<ShapedGlyph> glyphs;
  for (unsigned i = 0; i < count; ++i)
    glyphs.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
                      positions[i].y_offset, infos[i].cluster});
  return glyphs;
}

std::int32_t Face::units_per_em() const {
  return state_->units_per_em;
}
std::int32_t Face::cap_height() const {
  return state_->cap_height;
}
bool Face::has_glyf() const {
  return state_->has_glyf;
}
std::string const& Face::postscript_name() const {
  return state_->postscript_name;
}
std::string const& Face::path() const {
  return state_->path;
}

}  // namespace jianbao::font
