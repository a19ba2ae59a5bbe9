// Loading a large dataset and asking it, as a section does: by indicator, region and period.
// usage: jianbao-dataset-bench CATALOGUE
#include "base/files.h"
#include "data/read_dataset.h"

#include <cstdio>
#include <string>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

namespace jianbao::bench {

namespace {

std::string& catalogue() {
  static std::string path;
  return path;
}

data::Dataset load() {
  Diagnostics out;
  data::Dataset dataset = data::read_dataset(catalogue(), DiskFiles(), out);
  if (out.has_errors() || dataset.observations().empty()) std::fputs("no sound dataset\n", stderr);
  return dataset;
}

void load_dataset(benchmark::State& state) {
  std::size_t count = 0;
  for (auto _ : state)
    count += load().observations().size();
  state.SetItemsProcessed(static_cast<std::int64_t>(count));
}
BENCHMARK(load_dataset)->Unit(benchmark::kMillisecond);

void ask_dataset(benchmark::State& state) {
  data::Dataset const dataset = load();
  std::size_t n = 0, found = 0;
  for (auto _ : state) {
    // A stride that is prime visits indicators and regions in no order the file has.
    n += 7919;
    auto const indicator = static_cast<data::IndicatorId>(n % dataset.indicators.size());
    auto const region = static_cast<data::RegionId>(n % dataset.regions.size());
    found += dataset.of(indicator, region, data::Period::of_year(2000 + static_cast<int>(n % 25)))
                 .size();
    benchmark::DoNotOptimize(found);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ask_dataset)->Unit(benchmark::kNanosecond);

}  // namespace

}  // namespace jianbao::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::fputs("usage: jianbao-dataset-bench CATALOGUE\n", stderr);
    return 64;
  }
  jianbao::bench::catalogue() = argv[1];
  benchmark::RunSpecifiedBenchmarks();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("largest memory: %ld MB\n", usage.ru_maxrss / 1024);
}
