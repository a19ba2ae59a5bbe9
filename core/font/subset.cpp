#include "font/subset.h"

#include "font/outlines.h"

#include <array>
#include <unordered_map>

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

struct Table {
  char const* tag = nullptr;
  std::string data;  // in whole words; that of glyf stands in the file before
  std::uint32_t sum = 0, length = 0;
  std::uint32_t size = 0;  // in whole words
};

// All but the outlines.
struct Tables {
  std::string directory, rest;
  std::uint32_t glyphs = 0;
  std::array<std::int32_t, 4> box{};
  std::size_t size = 0;  // of the whole file
};

class Writer {
 public:
  Writer(Face const& face, OutlineCache const& outlines) : outlines_(outlines) {
    add_whole(0, outlines.outline(0), face.advance(0));
  }

  void add(SubsetGlyph const& glyph) {
    Outline const& outline = outlines_.outline(glyph.source);
    bool const is_empty = outline.bytes.size() < 10;
    bool const is_copy = glyph.shift != 0 || components_.contains(glyph.source);
    if (is_copy && !is_empty)
      records_.push_back({nullptr, copy(glyph, outline.bytes), glyph.advance});
    else
      add_whole(glyph.source, outline, glyph.advance);
  }

  // Glyphs that composites need and nobody asked for come last.
  void finish() {
    for (std::size_t i = 0; i < records_.size(); ++i)
      remap_components(i);
  }

  [[nodiscard]] Subset subset(std::int32_t units_per_em, Form form) const;

 private:
  struct Record {
    Outline const* shared = nullptr;
    std::string own = {};  // of a composite, in whole words
    std::int32_t advance = 0;
    [[nodiscard]] std::string const& bytes() const { return shared ? shared->bytes : own; }
  };

  void add_whole(std::uint32_t source, Outline const& outline, std::int32_t advance) {
    components_.try_emplace(source, static_cast<std::uint32_t>(records_.size()));
    if (outline.is_composite)
      records_.push_back({nullptr, outline.bytes, advance});
    else
      records_.push_back({&outline, {}, advance});
  }

  // A composite of the outline: what stands in the file once is drawn in all its copies. Its
  // component number is the source face's until finish().
  [[nodiscard]] static std::string copy(SubsetGlyph const& glyph, std::string const& outline) {
    bool const is_far = glyph.shift < -128 || glyph.shift > 127;
    std::string result;
    put16(result, 0xFFFF);  // -1 contours: a composite
    for (std::size_t i = 0; i < 4; ++i) {
      std::int32_t const edge = s16(outline, 2 + 2 * i) + (i % 2 == 0 ? glyph.shift : 0);
      put16(result, static_cast<std::uint32_t>(edge) & 0xFFFF);
    }
    put16(result, (is_far ? components_words : 0) | components_xy_values);
    put16(result, glyph.source);
    if (is_far) {
      put16(result, static_cast<std::uint32_t>(glyph.shift) & 0xFFFF);
      put16(result, 0);
    } else {
      put16(result, (static_cast<std::uint32_t>(glyph.shift) & 0xFF) << 8);
    }
    result.append((4 - result.size() % 4) % 4, '\0');
    return result;
  }

  std::uint32_t place_of(std::uint32_t component) {
    auto const found = components_.find(component);
    if (found != components_.end()) return found->second;
    auto const place = static_cast<std::uint32_t>(records_.size());
    add_whole(component, outlines_.outline(component), 0);
    return place;
  }

  void remap_components(std::size_t number) {
    if (records_[number].shared) return;
    std::string outline =
        std::move(records_[number].own);  // records_ may move while components are added
    each_component(outline,
                   [&](std::size_t at) { set16(outline, at, place_of(u16(outline, at))); });
    records_[number].own = std::move(outline);
  }

  [[nodiscard]] Tables tables() const;
  [[nodiscard]] std::string outlines() const;
  void pack(Tables const& tables, Subset& subset) const;

  OutlineCache const& outlines_;
  std::vector<Record> records_;
  std::unordered_map<std::uint32_t, std::uint32_t> components_;  // by glyph of the source face
};

constexpr std::size_t table_count = 6, head_at = 1;  // in the list of tables
constexpr std::size_t directory_size = 12 + 16 * table_count;

std::string directory_of(std::array<Table, table_count> const& tables) {
  std::string file;
  put32(file, 0x00010000);
  put16(file, static_cast<std::uint32_t>(tables.size()));
  put16(file, 64), put16(file, 2), put16(file, 32);  // search range of six tables
  std::uint32_t offset = directory_size;
  for (Table const& table : tables) {
    file += table.tag;
    put32(file, table.sum);
    put32(file, offset);
    put32(file, table.length);
    offset += table.size;
  }
  return file;
}

Table table_of(char const* tag, std::string data) {
  auto const length = static_cast<std::uint32_t>(data.size());
  data.append((4 - data.size() % 4) % 4, '\0');
  std::uint32_t const sum = checksum(data), size = static_cast<std::uint32_t>(data.size());
  return {tag, std::move(data), sum, length, size};
}

constexpr std::string_view nothing("\0\0\0\0", 4);  // a glyf without an outline

Tables Writer::tables() const {
  auto [head, hhea, maxp] = outlines_.tables();
  std::string loca, hmtx;
  loca.reserve(4 * records_.size() + 4), hmtx.reserve(4 * records_.size());
  Table glyf{"glyf", {}, 0, 0, 0};
  std::size_t whole = 0;
  for (Record const& record : records_)
    whole += record.bytes().size();
  constexpr std::size_t most_in_words = 2 * 0xFFFF;
  bool const is_long = whole > most_in_words;
  auto const put_place = [&] { is_long ? put32(loca, glyf.size) : put16(loca, glyf.size / 2); };
  for (Record const& record : records_) {
    std::string const& bytes = record.bytes();
    put_place();
    glyf.size += static_cast<std::uint32_t>(bytes.size());
    glyf.sum += record.shared ? record.shared->sum : checksum(bytes);
    put16(hmtx, static_cast<std::uint32_t>(record.advance) & 0xFFFF);
    put16(hmtx, record.shared ? record.shared->left : left_of(bytes));
  }
  put_place();
  if (glyf.size == 0) glyf.size = nothing.size();
  glyf.length = glyf.size;
  auto const count = static_cast<std::uint32_t>(records_.size());
  set32(head, 8, 0);
  set16(head, 50, is_long ? 1 : 0);
  set16(hhea, 34, count);
  set16(maxp, 4, count);
  if (maxp.size() >= 32) {
    // A copy has the points and contours of a simple glyph, but as a composite.
    set16(maxp, 10, std::max(u16(maxp, 10), u16(maxp, 6)));
    set16(maxp, 12, std::max(u16(maxp, 12), u16(maxp, 8)));
    set16(maxp, 28, std::max(u16(maxp, 28), 1u));  // components of a glyph
    set16(maxp, 30, u16(maxp, 30) + 1);            // a copy of a composite is one deeper
  }
  Tables result{{}, {}, count, {s16(head, 36), s16(head, 38), s16(head, 40), s16(head, 42)}, 0};
  std::array<Table, table_count> tables{std::move(glyf),
                                        table_of("head", std::move(head)),
                                        table_of("hhea", std::move(hhea)),
                                        table_of("hmtx", std::move(hmtx)),
                                        table_of("loca", std::move(loca)),
                                        table_of("maxp", std::move(maxp))};
  result.directory = directory_of(tables);
  std::uint32_t sum = checksum(result.directory);
  for (Table const& table : tables)
    sum += table.sum;
  set32(tables[head_at].data, 8, 0xB1B0AFBA - sum);  // checkSumAdjustment
  for (Table const& table : tables) {
    result.rest += table.data;
    result.size += table.size;
  }
  result.size += result.directory.size();
  return result;
}

std::string Writer::outlines() const {
  std::string glyf;
  for (Record const& record : records_)
    glyf += record.bytes();
  return glyf.empty() ? std::string(nothing) : glyf;
}

// No look at the bytes of outlines that are ready: they lie far apart in memory.
void Writer::pack(Tables const& tables, Subset& subset) const {
  BitWriter bits;
  constexpr std::size_t of_head = 8192;  // and of what is coded anew
  std::size_t count = of_head;
  for (Record const& record : records_)
    count += record.shared ? record.shared->bits.count : 8 * record.own.size();
  bits.reserve(count);
  put_block_head(bits);
  bits.put(code_outline(tables.directory));
  Adler sum(tables.directory);
  bool is_empty = true;
  for (Record const& record : records_) {
    is_empty = is_empty && record.bytes().empty();
    bits.put(record.shared ? record.shared->bits : code_outline(record.own));
    sum.add(record.shared ? record.shared->adler : Adler(record.own));
  }
  if (is_empty) {
    bits.put(code_outline(nothing));
    sum.add(Adler(nothing));
  }
  put_block_end(bits);
  sum.add(Adler(tables.rest));
  subset.blocks = bits.take().bytes;
  subset.rest = tables.rest;
  subset.sum = sum.value();
}

Subset Writer::subset(std::int32_t units_per_em, Form form) const {
  Tables const tables = this->tables();
  Subset subset{units_per_em, tables.glyphs, tables.box, tables.size, {}, {}, {}, 0};
  if (form == Form::packed)
    pack(tables, subset);
  else
    subset.bytes = tables.directory + outlines() + tables.rest;
  return subset;
}

}  // namespace

Result<Subset> make_subset(Face const& face, std::span<SubsetGlyph const> glyphs, Form form) {
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
  return writer.subset(face.units_per_em(), form);
}

}  // namespace jianbao::font
