// The inner parts of a report: subsets, deflating, texts set before, numbers, structure.
#include "bench/sample.h"
#include "font/outline_code.h"
#include "font/subset.h"
#include "layout/compose.h"
#include "line/memory.h"
#include "pdf/compress.h"
#include "pdf/value.h"
#include "pdf/write.h"

#include <benchmark/benchmark.h>
#include <lua.hpp>

namespace jianbao::bench {

namespace {

std::vector<font::SubsetGlyph> glyphs_of(font::Face const& face, std::size_t count) {
  std::vector<font::SubsetGlyph> glyphs;
  for (char32_t code = 0x4E00; glyphs.size() < count && code < 0x9FA5; code += 7)
    if (auto const glyph = face.glyph(code)) glyphs.push_back({*glyph, 0, face.advance(*glyph)});
  return glyphs;
}

font::Face const& song() {
  static font::Face const face =
      *font::Face::open(JIANBAO_SOURCE_DIR "/fonts/NotoSerifSC-Regular.ttf");
  return face;
}

// A subset of 300 characters whose outlines were used before: joined from ready pieces …
void subset_joined(benchmark::State& state) {
  auto const glyphs = glyphs_of(song(), 300);
  std::size_t size = 0;
  for (auto _ : state) {
    auto const subset = font::make_subset(song(), glyphs, font::Form::packed);
    size = pdf::joined(subset->blocks, subset->rest, subset->sum, 1).size();
  }
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK(subset_joined)->Unit(benchmark::kMicrosecond);

// … against the same subset deflated as a whole.
void subset_deflated(benchmark::State& state) {
  auto const glyphs = glyphs_of(song(), 300);
  std::size_t size = 0;
  for (auto _ : state) {
    auto const subset = font::make_subset(song(), glyphs);
    size = pdf::deflate(subset->bytes, static_cast<int>(state.range(0))).size();
  }
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK(subset_deflated)->Arg(1)->Arg(6)->Unit(benchmark::kMicrosecond);

void code_outlines(benchmark::State& state) {
  auto const subset = font::make_subset(song(), glyphs_of(song(), 100));
  constexpr std::size_t directory = 108, least = 100'000;
  std::string_view const glyf = std::string_view(subset->bytes).substr(directory, least);
  for (auto _ : state)
    benchmark::DoNotOptimize(font::code_outline(glyf));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(glyf.size()));
}
BENCHMARK(code_outlines)->Unit(benchmark::kMicrosecond);

// Operators of a page, about 10 KB.
void deflate_text(benchmark::State& state) {
  std::string text;
  for (int i = 0; i < 150; ++i)
    text += "BT /F2 12 Tf 1 0 0 1 " + std::to_string(70 + i % 9 * 31) + ".535 " +
            std::to_string(740 - i * 4) + ".91 Tm [(" + sentence_text(8, static_cast<unsigned>(i)) +
            ")-54] TJ ET\n";
  std::size_t size = 0;
  for (auto _ : state)
    size = pdf::deflate(text, static_cast<int>(state.range(0))).size();
  state.counters["bytes"] = static_cast<double>(size);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(deflate_text)->Arg(1)->Arg(3)->Arg(6)->Arg(9)->Unit(benchmark::kMicrosecond);

void set_cell(benchmark::State& state, bool remembered) {
  line::Memory memory(dress().fonts);
  line::GlyphMemory glyphs(dress().fonts);
  std::vector<line::Span> const spans{
      {.text = "规模以上工业增加值", .role = "body", .size = Length::pt(9.5)}};
  line::TextOptions const options{.measure = Length::mm(40)};
  for (auto _ : state)
    if (remembered)
      benchmark::DoNotOptimize(memory.set_paragraph(spans, options));
    else
      benchmark::DoNotOptimize(line::set_paragraph(line::prepare(glyphs, spans), spans, options));
}
BENCHMARK_CAPTURE(set_cell, anew, false)->Unit(benchmark::kNanosecond);
BENCHMARK_CAPTURE(set_cell, remembered, true)->Unit(benchmark::kNanosecond);

void print_numbers(benchmark::State& state) {
  std::string out;
  double value = 0;
  for (auto _ : state) {
    out.clear();
    for (int i = 0; i < 100; ++i)
      pdf::append_number(out, value += 1.237);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations() * 100);
}
BENCHMARK(print_numbers)->Unit(benchmark::kMicrosecond);

// Structure and the rest of a file: 10 pages with tags and without.
void write_tags(benchmark::State& state, bool tagged) {
  Diagnostics out;
  page::Paged paged = layout::compose(prose(10), {dress().style, dress().fonts}, out);
  if (!tagged) paged.tags.clear();
  pdf::WriteOptions options;
  options.object_streams = true;
  std::size_t size = 0;
  for (auto _ : state)
    size = pdf::write(paged, dress().fonts, options)->size();
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK_CAPTURE(write_tags, with, true)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_tags, without, false)->Unit(benchmark::kMicrosecond);

int add(lua_State* lua) {
  lua_pushinteger(lua, luaL_checkinteger(lua, 1) + luaL_checkinteger(lua, 2));
  return 1;
}

// A call from Lua into C++ and back: the least that any binding costs.
void lua_boundary(benchmark::State& state) {
  std::unique_ptr<lua_State, void (*)(lua_State*)> const lua(luaL_newstate(), lua_close);
  lua_register(lua.get(), "add", add);
  luaL_loadstring(lua.get(), "local n = 0; for i = 1, 1000 do n = add(n, i) end; return n");
  for (auto _ : state) {
    lua_pushvalue(lua.get(), -1);
    lua_call(lua.get(), 0, 1);
    lua_pop(lua.get(), 1);
  }
  state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK(lua_boundary)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace jianbao::bench
