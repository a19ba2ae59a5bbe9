#include "pdf/embed_font.h"

#include "base/utf8.h"

namespace jianbao::pdf {

namespace {

void append_hex(std::string& out, std::uint32_t value) {
  constexpr char digits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += digits[(value >> shift) & 15];
}

std::string hex_utf16(std::string_view text) {
  std::string out;
  for (char32_t code : utf8::to_utf32(text)) {
    if (code > 0xFFFF) {
      append_hex(out, 0xD800 + ((code - 0x10000) >> 10));
      append_hex(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      append_hex(out, code);
    }
  }
  return out;
}

// Six letters that differ for other glyph sets (ISO 32000-1 9.6.4).
std::string subset_tag(FaceTable const& table) {
  std::string shape;
  for (font::SubsetGlyph const& glyph : table.glyphs)
    shape += std::to_string(glyph.source) + "," + std::to_string(glyph.shift) + "," +
             std::to_string(glyph.advance) + ";";
  std::uint64_t hash = fingerprint(shape, 0);
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26)
    tag += static_cast<char>('A' + hash % 26);
  return tag;
}

// Runs of a thousand: an array of libharu 2.3 holds at most 32,767 items.
HPDF_Array widths(Document& document, FaceTable const& table, double units) {
  constexpr std::size_t most = 1000;
  HPDF_Array const list = document.array();
  HPDF_Array run = nullptr;
  for (std::size_t i = 0; i < table.glyphs.size(); ++i) {
    if (i % most == 0) {
      document.add_number(list, static_cast<std::int32_t>(i + 1));
      run = document.array();
      document.add(list, run);
    }
    document.add_real(run, table.glyphs[i].advance * 1000.0 / units);
  }
  return list;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i, ++at)
    value = value << 8 | (at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u);
  return value;
}

// Where a table of a TrueType file begins; its end where it has none.
std::size_t table_at(std::string_view font, std::string_view name) {
  constexpr std::size_t first = 12, entry = 16;
  std::uint32_t const count = number_at(font, 4, 2);
  for (std::size_t i = 0; i < count; ++i)
    if (font.substr(first + i * entry, 4) == name) return number_at(font, first + i * entry + 8, 4);
  return font.size();
}

// A bit for every glyph of the program (ISO 32000-1 9.8.3.2, CIDSet; ISO 19005-2 6.2.11.4.2).
std::string glyph_set(std::string_view font) {
  std::uint32_t const count = number_at(font, table_at(font, "maxp") + 4, 2);
  std::string bits((count + 7) / 8, '\0');
  for (std::uint32_t i = 0; i < count; ++i)
    bits[i / 8] = static_cast<char>(bits[i / 8] | (0x80 >> i % 8));
  return bits;
}

HPDF_Dict descriptor(Document& document, font::Face const& face, std::string const& name,
                     HPDF_Dict file, std::string_view program) {
  double const scale = 1000.0 / face.units_per_em();
  HPDF_Dict const result = document.dictionary("FontDescriptor");
  document.put_name(result, "FontName", name);
  document.put_number(result, "Flags", 4);  // symbolic: codes are glyph numbers
  HPDF_Array const box = document.array();
  std::size_t const head = table_at(program, "head");
  for (std::size_t at : {36u, 38u, 40u, 42u}) {
    auto const edge = static_cast<std::int16_t>(number_at(program, head + at, 2));
    document.add_number(box, static_cast<std::int32_t>(edge * scale));
  }
  document.put(result, "FontBBox", box);
  document.put_number(result, "ItalicAngle", 0);
  document.put_number(result, "Ascent", 880);
  document.put_number(result, "Descent", -120);
  document.put_number(result, "CapHeight", static_cast<std::int32_t>(face.cap_height() * scale));
  document.put_number(result, "StemV", 80);
  document.put(result, "FontFile2", file);
  return result;
}

HPDF_Dict with_glyph_set(Document& document, HPDF_Dict descriptor, std::string_view program,
                         int level) {
  std::string const bits = glyph_set(program);
  document.put(descriptor, "CIDSet", document.stream(bits, deflate(bits, level)));
  return descriptor;
}

}  // namespace

std::string to_unicode(FaceTable const& table) {
  std::vector<std::pair<std::uint32_t, std::string const*>> mapped;
  for (std::size_t i = 0; i < table.texts.size(); ++i)
    if (!table.texts[i].empty())
      mapped.emplace_back(static_cast<std::uint32_t>(i + 1), &table.texts[i]);
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName "
      "/Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t most = 100;  // entries a block may hold
  for (std::size_t first = 0; first < mapped.size(); first += most) {
    std::size_t const last = std::min(first + most, mapped.size());
    out += std::to_string(last - first) + " beginbfchar\n";
    for (std::size_t i = first; i < last; ++i) {
      out += '<';
      append_hex(out, mapped[i].first);
      out += "> <" + hex_utf16(*mapped[i].second) + ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

HPDF_Dict embed_font(Document& document, font::Face const& face, FaceTable const& table, int level,
                     Diagnostics& out) {
  auto const subset = font::make_subset(face, table.glyphs);
  if (!subset) {
    out.add(subset.error());
    return nullptr;
  }
  std::string const name = subset_tag(table) + "+" + face.postscript_name();
  HPDF_Dict const file = document.stream(subset->bytes, deflate(subset->bytes, level));
  document.put_number(file, "Length1", static_cast<std::int32_t>(subset->bytes.size()));

  HPDF_Dict const descendant = document.dictionary("Font");
  document.put_name(descendant, "Subtype", "CIDFontType2");
  document.put_name(descendant, "BaseFont", name);
  document.put_name(descendant, "CIDToGIDMap", "Identity");
  HPDF_Dict const system = document.direct_dictionary();
  document.put_bytes(system, "Registry", "Adobe");
  document.put_bytes(system, "Ordering", "Identity");
  document.put_number(system, "Supplement", 0);
  document.put(descendant, "CIDSystemInfo", system);
  document.put_number(descendant, "DW", 1000);
  document.put(descendant, "W", widths(document, table, face.units_per_em()));
  document.put(descendant, "FontDescriptor",
               with_glyph_set(document, descriptor(document, face, name, file, subset->bytes),
                              subset->bytes, level));

  HPDF_Dict const font = document.dictionary("Font");
  document.put_name(font, "Subtype", "Type0");
  document.put_name(font, "BaseFont", name);
  document.put_name(font, "Encoding", "Identity-H");
  HPDF_Array const descendants = document.array();
  document.add(descendants, descendant);
  document.put(font, "DescendantFonts", descendants);
  std::string const cmap = to_unicode(table);
  document.put(font, "ToUnicode", document.stream(cmap, deflate(cmap, level)));
  return font;
}

}  // namespace jianbao::pdf
