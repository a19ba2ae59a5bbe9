#include "pdf/embed_font.h"

#include "base/utf8.h"
#include "pdf/compress.h"
#include "pdf/value.h"

namespace jianbao::pdf {

namespace {

void append_hex(Bytes& out, std::uint32_t value) {
  constexpr char digits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += digits[(value >> shift) & 15];
}

void append_utf16(Bytes& out, std::string_view text) {
  for (char32_t code : utf8::to_utf32(text)) {
    if (code > 0xFFFF) {
      append_hex(out, 0xD800 + ((code - 0x10000) >> 10));
      append_hex(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      append_hex(out, code);
    }
  }
}

// Six letters that differ for other glyph sets (ISO 32000-1 9.6.4).
std::string subset_tag(FaceTable const& table) {
  Bytes shape;
  for (font::SubsetGlyph const& glyph : table.glyphs)
    for (std::uint32_t part : {glyph.source, static_cast<std::uint32_t>(glyph.shift),
                               static_cast<std::uint32_t>(glyph.advance)})
      for (int i = 0; i < 4; ++i, part >>= 8)
        shape += static_cast<char>(part & 0xFF);
  std::uint64_t hash = fingerprint(shape, 0);
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26)
    tag += static_cast<char>('A' + hash % 26);
  return tag;
}

// Runs of a thousand: readers take an array of 32,767 items at least.
void append_widths(Bytes& list, FaceTable const& table, double units) {
  constexpr std::size_t most = 1000;
  for (std::size_t i = 0; i < table.glyphs.size(); ++i) {
    if (i % most == 0) {
      if (i > 0) list += ']';
      append_integer(list, static_cast<std::int64_t>(i + 1));
      list += '[';
    } else {
      list += ' ';
    }
    append_number(list, table.glyphs[i].advance * 1000.0 / units);
  }
  if (!table.glyphs.empty()) list += ']';
}

// A bit for every glyph of the program (ISO 32000-1 9.8.3.2, CIDSet; ISO 19005-2 6.2.11.4.2).
std::string glyph_set(std::uint32_t count) {
  std::string bits((count + 7) / 8, '\0');
  for (std::uint32_t i = 0; i < count; ++i)
    bits[i / 8] = static_cast<char>(bits[i / 8] | (0x80 >> i % 8));
  return bits;
}

std::string deflated_program(font::Subset const& subset, int level) {
  if (level == 0) return deflate(subset.bytes, level);
  return joined(subset.blocks, subset.rest, subset.sum, level);
}

Reference descriptor(Document& document, font::Face const& face, std::string const& name,
                     font::Subset const& subset, int level) {
  Reference const file = document.written_deflated("/Length1 " + std::to_string(subset.size),
                                                   deflated_program(subset, level));
  std::string const bits = glyph_set(subset.glyphs);
  Reference const set = document.written_deflated({}, deflate(bits, level));
  double const scale = 1000.0 / face.units_per_em();
  Bytes text("<</Type/FontDescriptor/FontName");
  append_name(text, name);
  text += "/Flags 4/FontBBox[";  // symbolic: codes are glyph numbers
  for (std::int32_t const edge : subset.box) {
    append_integer(text, static_cast<std::int32_t>(edge * scale));
    text += ' ';
  }
  text += "]/ItalicAngle 0/Ascent 880/Descent -120/StemV 80/CapHeight ";
  append_integer(text, static_cast<std::int32_t>(face.cap_height() * scale));
  text += "/FontFile2 ";
  append_reference(text, file.number);
  text += "/CIDSet ";
  append_reference(text, set.number);
  return document.written(text += ">>");
}

}  // namespace

Bytes to_unicode(FaceTable const& table) {
  std::vector<std::pair<std::uint32_t, std::string const*>> mapped;
  for (std::size_t i = 0; i < table.texts.size(); ++i)
    if (!table.texts[i].empty())
      mapped.emplace_back(static_cast<std::uint32_t>(i + 1), &table.texts[i]);
  Bytes out(
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName "
      "/Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
  constexpr std::size_t most = 100;  // entries a block may hold
  for (std::size_t first = 0; first < mapped.size(); first += most) {
    std::size_t const last = std::min(first + most, mapped.size());
    append_integer(out, static_cast<std::int64_t>(last - first));
    out += " beginbfchar\n";
    for (std::size_t i = first; i < last; ++i) {
      out += '<';
      append_hex(out, mapped[i].first);
      out += "> <";
      append_utf16(out, *mapped[i].second);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return out;
}

Reference embed_font(Document& document, font::Face const& face, FaceTable const& table, int level,
                     Diagnostics& out) {
  auto const subset =
      font::make_subset(face, table.glyphs, level == 0 ? font::Form::plain : font::Form::packed);
  if (!subset) {
    out.add(subset.error());
    return {};
  }
  std::string const name = subset_tag(table) + "+" + face.postscript_name();
  Bytes descendant("<</Type/Font/Subtype/CIDFontType2/BaseFont");
  append_name(descendant, name);
  descendant +=
      "/CIDToGIDMap/Identity/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
      "/DW 1000/W[";
  append_widths(descendant, table, face.units_per_em());
  descendant += "]/FontDescriptor ";
  append_reference(descendant, descriptor(document, face, name, *subset, level).number);
  Bytes const cmap = to_unicode(table);
  Bytes font("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont");
  append_name(font, name);
  font += "/DescendantFonts[";
  append_reference(font, document.written(descendant += ">>").number);
  font += "]/ToUnicode ";
  append_reference(font, document.written_deflated({}, deflate(cmap, level)).number);
  return document.written(font += ">>");
}

}  // namespace jianbao::pdf
