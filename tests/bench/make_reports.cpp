// The reports of a batch made one after another in this process, without supervisor and workers:
// for callgrind, perf and the guard on instruction counts. usage: jianbao-make-reports BRIEFING
// FOLDER PERIODS REGION…
#include "batch/make_report.h"
#include "report/share.h"

#include <cstdio>
#include <filesystem>

namespace jianbao::bench {

namespace {

int fail(Diagnostics const& out) {
  for (Diagnostic const& one : out.items())
    std::fprintf(stderr, "%s\n", one.id.c_str());
  return 1;
}

int make_reports(std::string const& folder, batch::Wanted const& wanted) {
  DiskFiles const files;
  Diagnostics out;
  report::Request request;
  request.share = report::share_folder();
  request.definition = wanted.briefing;
  auto world = batch::read_world(request, "bench", files, out);
  if (!world) return fail(out);
  auto const plan = batch::make_plan(wanted, world->dataset, world->definition.peers, files, out);
  if (!plan || !batch::complete_world(*world, *plan, out)) return fail(out);
  std::filesystem::create_directories(folder + "/.journal");
  auto const place = batch::identify(folder);
  if (!place) return fail(out);
  batch::Known const known;
  batch::ReportMaker maker(*world, *plan, known, *place,
                           {plan->hash, "bench", 0, 1, plan->reports.size()});
  process::Stage stage;
  for (std::size_t i = 0; i < plan->reports.size(); ++i)
    if (maker.make(i, stage).outcome != batch::Outcome::made) return 1;
  return 0;
}

}  // namespace

}  // namespace jianbao::bench

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fputs("usage: jianbao-make-reports BRIEFING FOLDER PERIODS REGION...\n", stderr);
    return 64;
  }
  jianbao::batch::Wanted wanted;
  wanted.briefing = argv[1];
  wanted.periods = {argv[3]};
  wanted.regions.assign(argv + 4, argv + argc);
  return jianbao::bench::make_reports(argv[2], wanted);
}
