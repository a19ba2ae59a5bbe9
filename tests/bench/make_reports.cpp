// The reports of a batch made one after another in this process, without supervisor and workers.
// usage: jianbao-make-reports BRIEFING FOLDER PERIODS REGION…   for callgrind, perf and the guard
//        jianbao-make-reports --stages BRIEFING PERIODS REGION… milliseconds a page, by stage
//        jianbao-make-reports --extras BRIEFING PERIODS REGION… what tags, PDF/A and data cost
#include "batch/commit.h"
#include "batch/make_report.h"
#include "layout/compose.h"
#include "pdf/write.h"
#include "report/filing.h"
#include "report/ledger_file.h"
#include "report/share.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

namespace jianbao::bench {

namespace {

struct World {
  batch::World world;
  batch::Plan plan;
  double load = 0, check = 0;  // milliseconds
};

template <typename Work>
double milliseconds(Work const& work) {
  auto const begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

std::optional<World> open_world(batch::Wanted const& wanted) {
  static DiskFiles const files;  // the world asks it later on
  Diagnostics out;
  report::Request request;
  request.share = report::share_folder();
  request.definition = wanted.briefing;
  std::optional<batch::World> world;
  double const load =
      milliseconds([&] { world = batch::read_world(request, "bench", files, out); });
  std::optional<batch::Plan> plan;
  if (world) plan = batch::make_plan(wanted, world->dataset, world->definition.peers, files, out);
  bool good = plan.has_value();
  double const check =
      milliseconds([&] { good = good && batch::complete_world(*world, *plan, out); });
  for (Diagnostic const& one : out.items())
    if (!good) std::fprintf(stderr, "%s\n", one.id.c_str());
  if (!good) return {};
  return World{std::move(*world), std::move(*plan), load, check};
}

int make_reports(World const& all, std::string const& folder) {
  std::filesystem::create_directories(folder + "/.journal");
  auto const place = batch::identify(folder);
  if (!place) return 1;
  batch::Known const known;
  batch::ReportMaker maker(all.world, all.plan, known, *place);
  batch::Committer committer(*place, {all.plan.hash, "bench", 0, 1, all.plan.reports.size()});
  process::Stage stage;
  for (std::size_t i = 0; i < all.plan.reports.size(); ++i) {
    batch::Answer answer = maker.make(i, stage);
    if (answer.outcome != batch::Outcome::made) return 1;
    committer.add(1, std::move(answer));
    if (!committer.commit_next()) return 1;
  }
  return 0;
}

// A report by its stages, with what is remembered from those before.
class Stages {
 public:
  explicit Stages(World const& all)
      : world_(all.world), memory_(layout::make_memory(all.world.fonts)) {}

  struct Times {
    double sections = 0, layout = 0, ledger = 0, attachments = 0;
    double write = 0, untagged = 0, plain = 0, bare = 0;  // all; less tags; less PDF/A; less data
    double pages = 0;
    double size = 0, size_untagged = 0, size_plain = 0, size_bare = 0;  // of these files
  };

  Times measure(batch::Entry const& entry) {
    Times times;
    DiskFiles const files;
    Diagnostics out;
    figure::Reads reads;
    std::optional<report::Written> written;
    auto const& checked = world_.checks[static_cast<std::size_t>(entry.region)]->checked;
    times.sections = milliseconds([&] {
      written = report::write_document({world_.request,
                                        world_.definition,
                                        world_.dataset,
                                        world_.materials,
                                        checked,
                                        {entry.region, entry.period},
                                        &reads,
                                        &chunks_},
                                       *world_.files, out);
    });
    page::Paged paged;
    times.layout = milliseconds([&] {
      paged =
          layout::compose(written->document, {*world_.materials.style, world_.fonts, memory_}, out);
    });
    times.pages = static_cast<double>(paged.pages.size());
    std::string ledger;
    times.ledger = milliseconds([&] {
      ledger = report::ledger_json(*written, world_.dataset, paged, report::DataLines::no);
    });
    pdf::WriteOptions options;
    options.object_streams = true;
    options.conformance = {3, 'A'};
    report::tell_origin(*written, world_.dataset, paged.metadata);
    times.attachments = milliseconds([&] {
      options.attachments =
          report::data_attachments(world_.request, *written, world_.dataset, ledger, files);
    });
    // The best of five: the first finds nothing in the processor's caches.
    auto const write = [&](double& time, double& size) {
      for (int i = 0; i < 5; ++i) {
        page::Paged copy = paged;
        double const once = milliseconds([&] {
          auto const bytes = pdf::write(std::move(copy), world_.fonts, options);
          size = bytes ? static_cast<double>(bytes->size()) : 0;
        });
        time = i == 0 ? once : std::min(time, once);
      }
    };
    write(times.write, times.size);
    paged.tags.clear();
    write(times.untagged, times.size_untagged);
    options.conformance = {};
    write(times.plain, times.size_plain);
    options.attachments.clear();
    write(times.bare, times.size_bare);
    return times;
  }

 private:
  batch::World const& world_;
  script::Chunks chunks_;
  std::shared_ptr<layout::Memory> memory_;
};

// The medians over the reports, but for the first half: these fill the memories.
Stages::Times medians(World const& all) {
  Stages stages(all);
  std::vector<Stages::Times> measured;
  for (batch::Entry const& entry : all.plan.reports)
    measured.push_back(stages.measure(entry));
  measured.erase(measured.begin(),
                 measured.begin() + static_cast<std::ptrdiff_t>(measured.size() / 2));
  using Times = Stages::Times;
  Times result;
  for (auto const part :
       {&Times::sections, &Times::layout, &Times::ledger, &Times::attachments, &Times::write,
        &Times::untagged, &Times::plain, &Times::bare, &Times::pages, &Times::size,
        &Times::size_untagged, &Times::size_plain, &Times::size_bare}) {
    std::vector<double> values;
    for (Times const& one : measured)
      values.push_back(one.*part);
    std::nth_element(values.begin(),
                     values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    result.*part = values[values.size() / 2];
  }
  return result;
}

void show_stages(World const& all) {
  Stages::Times const times = medians(all);
  auto const row = [&](char const* name, double time, char const* note) {
    std::printf("%s\t%.3f ms\t%s\n", name, time / times.pages, note);
  };
  std::printf("load\t%.0f ms\tonce, %zu observations\n", all.load,
              all.world.dataset.observations().size());
  std::printf("check, style, fonts, plugins\t%.0f ms\tonce, %zu reports\n", all.check,
              all.plan.reports.size());
  row("sections (Lua, figures, sources)", times.sections, "");
  row("layout", times.layout, "");
  row("ledger and attached data", times.ledger + times.attachments, "");
  row("writing the PDF", times.write, "");
  row("together", times.sections + times.layout + times.ledger + times.attachments + times.write,
      "");
}

void show_extras(World const& all) {
  Stages::Times const times = medians(all);
  double const before = times.sections + times.layout, bare = before + times.bare,
               data = times.ledger + times.attachments, whole = before + data + times.write;
  auto const row = [](char const* name, double time, double base, double size, double base_size) {
    std::printf("%s\t+%.1f %%\tsize +%.1f %%\n", name, time / base * 100, size / base_size * 100);
  };
  std::printf("without any of them\t%.2f ms\t%.0f KB\n", bare, times.size_bare / 1000);
  row("tags", times.write - times.untagged, bare, times.size - times.size_untagged,
      times.size_bare);
  row("PDF/A", times.untagged - times.plain, bare, times.size_untagged - times.size_plain,
      times.size_bare);
  row("attached data", data + times.plain - times.bare, bare, times.size_plain - times.size_bare,
      times.size_bare);
  row("all three", whole - bare, bare, times.size - times.size_bare, times.size_bare);
}

int usage() {
  std::fputs(
      "usage: jianbao-make-reports BRIEFING FOLDER PERIODS REGION...\n"
      "       jianbao-make-reports --stages|--extras BRIEFING PERIODS REGION...\n",
      stderr);
  return 64;
}

int run(std::vector<std::string> const& arguments) {
  if (arguments.size() < 4) return usage();
  bool const is_table = arguments[0].starts_with("--");
  batch::Wanted wanted;
  wanted.briefing = arguments[is_table ? 1 : 0];
  wanted.periods = {arguments[2]};
  wanted.regions.assign(arguments.begin() + 3, arguments.end());
  auto const all = open_world(wanted);
  if (!all) return 1;
  if (!is_table) return make_reports(*all, arguments[1]);
  if (arguments[0] == "--stages")
    show_stages(*all);
  else
    show_extras(*all);
  return 0;
}

}  // namespace

}  // namespace jianbao::bench

int main(int argc, char** argv) {
  return jianbao::bench::run({argv + 1, argv + argc});
}
