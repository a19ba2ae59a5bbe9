#include "font/subset.h"

#include "font/outlines.h"

#include <array>
#include <map>

namespace jianbao::font {

namespace {

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value);
}
void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16);
  put16(out, value & 0xFFFF);
}
void set16(std::string& data, std::size_t at, std::uint32_t value) {
  data[at] = static_cast<char>(value >> 8);
  data[at + 1] = static_cast<char>(value);
}
void set32(std::string& data, std::size_t at, std::uint32_t value) {
  set16(data, at, value >> 16);
  set16(data, at + 2, value & 0xFFFF);
}

class Writer {
 public:
  Writer(Face const& face, OutlineCache const& outlines) : outlines_(outlines) {
    add_outline(outlines.outline(0), face.advance(0));
  }

  void add(SubsetGlyph const& glyph) {
    std::string const& outline = outlines_.outline(glyph.source);
    if (glyph.shift == 0 || outline.size() < 10)
      add_outline(outline, glyph.advance);
    else
      add_outline(shifted(outline, glyph), glyph.advance);
  }

  // Glyphs that composites need and nobody asked for come last.
  void finish() {
    for (std::size_t i = 0; i < records_.size(); ++i)
      remap_components(i);
  }

  [[nodiscard]] std::string file() const;

 private:
  struct Record {
    std::string outline;
    std::int32_t advance = 0;
  };

  void add_outline(std::string outline, std::int32_t advance) {
    records_.push_back({std::move(outline), advance});
  }

  // A composite of the unshifted outline. Its component number is the source face's until
  // finish().
  std::string shifted(std::string_view outline, SubsetGlyph const& glyph) const {
    std::string result;
    put16(result, 0xFFFF);  // -1 contours: a composite
    for (std::size_t i = 0; i < 4; ++i) {
      std::int32_t const edge = s16(outline, 2 + 2 * i) + (i % 2 == 0 ? glyph.shift : 0);
      put16(result, static_cast<std::uint32_t>(edge) & 0xFFFF);
    }
    put16(result, components_words | components_xy_values);
    put16(result, glyph.source);
    put16(result, static_cast<std::uint32_t>(glyph.shift) & 0xFFFF);
    put16(result, 0);
    return result;
  }

  std::uint32_t place_of(std::uint32_t component) {
    auto const [found, is_new] =
        components_.try_emplace(component, static_cast<std::uint32_t>(records_.size()));
    if (is_new) add_outline(outlines_.outline(component), 0);
    return found->second;
  }

  void remap_components(std::size_t number) {
    std::string outline =
        std::move(records_[number].outline);  // records_ may move while components are added
    each_component(outline,
                   [&](std::size_t at) { set16(outline, at, place_of(u16(outline, at))); });
    records_[number].outline = std::move(outline);
  }

  OutlineCache const& outlines_;
  std::vector<Record> records_;
  std::map<std::uint32_t, std::uint32_t> components_;
};

std::uint32_t checksum(std::string_view data) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < data.size(); at += 4)
    for (std::size_t i = 0; i < 4; ++i)
      if (at + i < data.size())
        sum += static_cast<std::uint32_t>(static_cast<unsigned char>(data[at + i])) << (24 - 8 * i);
  return sum;
}

std::string assemble(std::array<std::pair<char const*, std::string>, 6> const& tables) {
  std::string file;
  put32(file, 0x00010000);
  put16(file, static_cast<std::uint32_t>(tables.size()));
  put16(file, 64), put16(file, 2), put16(file, 32);  // search range of six tables
  std::uint32_t offset = static_cast<std::uint32_t>(12 + 16 * tables.size());
  for (auto const& [tag, data] : tables) {
    file += tag;
    put32(file, checksum(data));
    put32(file, offset);
    put32(file, static_cast<std::uint32_t>(data.size()));
    offset += static_cast<std::uint32_t>((data.size() + 3) / 4 * 4);
  }
  std::size_t head_at = 0;
  for (auto const& [tag, data] : tables) {
    if (std::string_view(tag) == "head") head_at = file.size();
    file += data;
    file.append((4 - data.size() % 4) % 4, '\0');
  }
  set32(file, head_at + 8, 0xB1B0AFBA - checksum(file));  // checkSumAdjustment
  return file;
}

std::string Writer::file() const {
  auto [head, hhea, maxp] = outlines_.tables();
  std::string glyf, loca, hmtx;
  for (Record const& record : records_) {
    put32(loca, static_cast<std::uint32_t>(glyf.size()));
    glyf += record.outline;
    glyf.append((4 - glyf.size() % 4) % 4, '\0');
    put16(hmtx, static_cast<std::uint32_t>(record.advance) & 0xFFFF);
    put16(hmtx, record.outline.size() < 10 ? 0 : u16(record.outline, 2));  // lsb is xMin
  }
  put32(loca, static_cast<std::uint32_t>(glyf.size()));
  auto const count = static_cast<std::uint32_t>(records_.size());
  set32(head, 8, 0);
  set16(head, 50, 1);  // long offsets
  set16(hhea, 34, count);
  set16(maxp, 4, count);
  if (maxp.size() >= 32) {
    // A shifted copy has the points and contours of a simple glyph, but as a composite.
    set16(maxp, 10, std::max(u16(maxp, 10), u16(maxp, 6)));
    set16(maxp, 12, std::max(u16(maxp, 12), u16(maxp, 8)));
    set16(maxp, 28, std::max(u16(maxp, 28), 1u));  // components of a glyph
    set16(maxp, 30, u16(maxp, 30) + 1);            // a shifted composite is one deeper
  }
  if (glyf.empty()) glyf.assign(4, '\0');
  return assemble({{{"glyf", glyf},
                    {"head", head},
                    {"hhea", hhea},
                    {"hmtx", hmtx},
                    {"loca", loca},
                    {"maxp", maxp}}});
}

}  // namespace

Result<Subset> make_subset(Face const& face, std::span<SubsetGlyph const> glyphs) {
  if (!face.has_glyf())
    return Diagnostic{"font.needs-glyf", {face.postscript_name()}, {.file = face.path()}};
  OutlineCache& outlines = *face.state().outlines;
  std::scoped_lock const lock(outlines.mutex());
  std::vector<std::uint32_t> sources;
  for (SubsetGlyph const& glyph : glyphs)
    sources.push_back(glyph.source);
  if (!outlines.prepare(face.state().face.get(), sources))
    return Diagnostic{"font.subset", {face.postscript_name()}, {.file = face.path()}};
  Writer writer(face, outlines);
  for (SubsetGlyph const& glyph : glyphs)
    writer.add(glyph);
  writer.finish();
  return Subset{writer.file(), face.units_per_em()};
}

}  // namespace jianbao::font
