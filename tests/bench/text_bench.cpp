// Setting text against the floor: drawing and saving glyphs whose places are known, with the fonts'
// subsets cached and the pages deflated by libdeflate at level 6.
#include "bench/sample.h"
#include "layout/compose.h"
#include "line/prepare.h"
#include "pdf/compress.h"
#include "pdf/content.h"
#include "pdf/embed_font.h"
#include "pdf/object.h"
#include "pdf/write.h"

#include <benchmark/benchmark.h>

namespace jianbao::bench {

namespace {

page::Paged lay_out(doc::Document const& document) {
  Diagnostics out;
  return layout::compose(document, dress().style, dress().fonts, out);
}

void set_paragraph(benchmark::State& state, line::Breaker breaker) {
  std::vector<line::Span> const spans{
      {.text = sentence_text(1000, 7), .role = "body", .size = Length::pt(12)}};
  line::TextOptions options{.measure = Length::mm(156)};
  options.breaker = breaker;
  line::GlyphMemory glyphs(dress().fonts);
  for (auto _ : state)
    benchmark::DoNotOptimize(line::set_paragraph(line::prepare(glyphs, spans), spans, options));
  state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK_CAPTURE(set_paragraph, greedy, line::Breaker::greedy)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(set_paragraph, optimal, line::Breaker::optimal)->Unit(benchmark::kMicrosecond);

void layout_pages(benchmark::State& state) {
  doc::Document const document = prose(static_cast<std::size_t>(state.range(0)));
  std::size_t pages = 0;
  for (auto _ : state) {
    page::Paged const paged = lay_out(document);
    pages = paged.pages.size();
  }
  state.counters["pages"] = static_cast<double>(pages);
  state.counters["us_per_page"] =
      benchmark::Counter(static_cast<double>(pages) * static_cast<double>(state.iterations()) / 1e6,
                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(layout_pages)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

// Draws and saves without tags; `embedded` are subsets and their deflated bytes, made before.
std::size_t save_known(page::Paged const& paged, std::vector<std::string> const& embedded) {
  pdf::Document document;
  pdf::GlyphTable glyphs(dress().fonts);
  for (std::string const& bytes : embedded)
    document.stream(bytes, bytes);
  for (page::Page const& page : paged.pages) {
    std::vector<page::Tag> none;
    pdf::PageContent const content = pdf::write_content(page, glyphs, none);
    HPDF_Page const target = HPDF_AddPage(document.get());
    auto* attributes = static_cast<HPDF_PageAttr>(target->attr);
    std::string const packed = pdf::deflate(content.operators, 6);
    document.check(HPDF_Stream_Write(attributes->stream,
                                     reinterpret_cast<HPDF_BYTE const*>(packed.data()),
                                     static_cast<HPDF_UINT>(packed.size())));
    attributes->contents->write_fn = pdf::write_flate_filter;
  }
  document.check(HPDF_SaveToStream(document.get()));
  return HPDF_GetStreamSize(document.get());
}

std::vector<std::string> cached_subsets(page::Paged const& paged) {
  pdf::GlyphTable glyphs(dress().fonts);
  std::vector<page::Tag> none;
  for (page::Page const& page : paged.pages)
    static_cast<void>(pdf::write_content(page, glyphs, none));
  std::vector<std::string> cached;
  for (std::size_t i = 0; i < glyphs.faces().size(); ++i) {
    if (glyphs.faces()[i].glyphs.empty()) continue;
    auto const subset = font::make_subset(dress().fonts.faces[i], glyphs.faces()[i].glyphs);
    if (subset) cached.push_back(pdf::deflate(subset->bytes, 6));
  }
  return cached;
}

void floor_pages(benchmark::State& state) {
  page::Paged const paged = lay_out(prose(static_cast<std::size_t>(state.range(0))));
  std::vector<std::string> const cached = cached_subsets(paged);
  for (auto _ : state)
    benchmark::DoNotOptimize(save_known(paged, cached));
  state.counters["pages"] = static_cast<double>(paged.pages.size());
}
BENCHMARK(floor_pages)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

// The whole file, fresh subsets and tags included.
void write_pages(benchmark::State& state) {
  page::Paged const paged = lay_out(prose(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state)
    benchmark::DoNotOptimize(pdf::write(paged, dress().fonts));
}
BENCHMARK(write_pages)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace jianbao::bench

BENCHMARK_MAIN();
