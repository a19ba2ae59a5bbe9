// jianbao batch: years × regions in one command.
#include "cli/batch_progress.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/version.h"
#include "report/share.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>

#include <sched.h>

namespace jianbao::cli {

namespace {

struct Options {
  report::Request request;
  batch::Wanted wanted;
  std::string plan, folder, shard;
  std::uint32_t shards = 0;
  std::size_t workers = 0;
  double seconds = 30, megabytes = 512;
  bool fresh = false, dry_run = false;
};

std::string environment(char const* name) {
  char const* value = std::getenv(name);
  return value ? value : "";
}

// By --shard i/n, else i from the first of these variables that is set, and n from --shards or
// JIANBAO_SHARDS: schedulers do not tell it when only some shards are run again. One without the
// other is a fault, or every machine would make the whole.
std::optional<batch::Shard> shard_of(Options const& options, Diagnostics& out) {
  std::string text = options.shard;
  if (text.empty()) {
    std::string count = options.shards > 0 ? std::to_string(options.shards) : "";
    if (count.empty()) count = environment("JIANBAO_SHARDS");
    std::string index;
    for (char const* name : {"JIANBAO_SHARD", "SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX"})
      if (index.empty()) index = environment(name);
    if (index.empty() && count.empty()) return batch::Shard{};
    if (count.empty()) return out.add("batch.shards", {index}, {}), std::nullopt;
    text = index + "/" + count;
  }
  auto const shard = batch::parse_shard(text);
  if (!shard) out.add("batch.shard", {text}, {});
  return shard;
}

// What the command line says goes before what the plan file says.
std::optional<batch::Wanted> wanted_of(Options const& options, Files const& files,
                                       Diagnostics& out) {
  batch::Wanted wanted;
  if (!options.plan.empty()) {
    auto read = batch::read_plan(options.plan, files, out);
    if (!read) return {};
    wanted = std::move(*read);
  }
  batch::Wanted const& said = options.wanted;
  if (!options.request.definition.empty()) wanted.briefing = options.request.definition;
  if (!said.periods.empty()) wanted.periods = said.periods;
  if (!said.regions.empty()) wanted.regions = said.regions;
  if (!said.name.empty()) wanted.name = said.name;
  if (wanted.briefing.empty()) wanted.briefing = default_definition();
  return wanted;
}

// A name on the command line is a usage error, one in a file is bad input.
ExitCode code_of(Diagnostics const& out, Options const& options) {
  auto const& items = out.items();
  bool const usage =
      options.plan.empty() && std::any_of(items.begin(), items.end(), [](Diagnostic const& one) {
        return one.id.starts_with("batch.") || one.id == "report.region";
      });
  ExitCode const code = exit_code(out, usage);
  return code == ExitCode::findings ? ExitCode::bad_input : code;
}

ExitCode code_of(batch::Summary const& summary) {
  if (summary.interrupted) return ExitCode::stopped;
  if (summary.stopped)
    return batch::is_worth_another_try(*summary.stopped) ? ExitCode::try_again
                                                         : ExitCode::cannot_write;
  return summary.progress.failed > 0 ? ExitCode::findings : ExitCode::made;
}

ExitCode make_all(batch::World const& world, batch::Plan const& part,
                  batch::Settings const& settings, Language language) {
  auto const begin = std::chrono::steady_clock::now();
  ProgressLine line(language);
  batch::Summary const summary = batch::run(
      world, part, settings, [&](batch::Progress const& progress) { line.tell(progress); });
  line.clear();
  double const seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (summary.stopped) {
    Diagnostics why;
    why.add(*summary.stopped);
    print_diagnostics(why, language);
  }
  bool const said = print_out(show_summary(summary, seconds, language));
  ExitCode const code = code_of(summary);
  return said || code != ExitCode::made ? code : ExitCode::cannot_write;
}

// Those that this process may use: a scheduler gives it few of many.
std::size_t processors() {
  cpu_set_t set;
  if (::sched_getaffinity(0, sizeof set, &set) == 0)
    return static_cast<std::size_t>(std::max(CPU_COUNT(&set), 1));
  return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

batch::Settings settings_of(Options const& options, batch::Shard shard) {
  batch::Settings settings;
  settings.folder = options.folder;
  settings.shard = shard;
  settings.workers = options.workers > 0 ? options.workers : processors();
  settings.limits.milliseconds = static_cast<int>(options.seconds * 1000);
  // The kernel's clock is there for a supervisor that cannot keep its own.
  settings.limits.processor_seconds = static_cast<int>(options.seconds) + 2;
  settings.limits.memory = static_cast<std::size_t>(options.megabytes * (1 << 20));
  settings.fresh = options.fresh;
  return settings;
}

ExitCode run_batch(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  auto const stop = [&] {
    print_diagnostics(out, language);
    return code_of(out, options);
  };
  auto const shard = shard_of(options, out);
  auto const wanted = wanted_of(options, files, out);
  if (!shard) return print_diagnostics(out, language), ExitCode::usage;
  if (!wanted) return stop();
  report::Request request = options.request;
  request.share = report::share_folder();
  request.definition = wanted->briefing;
  auto world = batch::read_world(request, version, files, out);
  if (!world) return stop();
  auto const plan = batch::make_plan(*wanted, world->dataset, world->definition.peers, files, out);
  if (!plan) return stop();
  batch::Plan const part = batch::part_of(*plan, *shard);
  if (options.dry_run)
    return print_out(batch::show(part, world->dataset)) ? ExitCode::made : ExitCode::cannot_write;
  if (!batch::complete_world(*world, part, out)) return stop();
  print_diagnostics(out, language);
  return make_all(*world, part, settings_of(options, *shard), language);
}

void add_options(CLI::App& command, Options& options) {
  command.add_option("briefing", options.request.definition,
                     "briefing definition (data/briefing.json)");
  command.add_option("--years,--periods", options.wanted.periods, "2018-2023 or 2020-Q1,2020-Q2")
      ->delimiter(',');
  command
      .add_option("--regions", options.wanted.regions,
                  "all (of the briefing's level), ids, names or codes, or @file with one a line")
      ->delimiter(',');
  command.add_option("--plan", options.plan, "a plan file with all this (data/README.md)");
  command.add_option("-o,--output", options.folder, "folder for the reports");
  command.add_option("--name", options.wanted.name,
                     "of a report's file: {region}-{period}.pdf; also {name}, {code}, {year}");
  command.add_option("-j,--jobs", options.workers, "workers (by default one a processor)")
      ->check(CLI::Range(1, 1024));
  command.add_option("--shard", options.shard, "make only part i of n, counted from 0: 0/8");
  command
      .add_option("--shards", options.shards,
                  "n, when i is in JIANBAO_SHARD, SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX")
      ->check(CLI::PositiveNumber);
  command.add_flag("--dry-run", options.dry_run, "print the plan");
  command.add_flag("--fresh", options.fresh, "make all anew, keep nothing that is there");
  command.add_option("--time-limit", options.seconds, "of a report in seconds")
      ->check(CLI::Range(0.1, 1e6))
      ->capture_default_str();
  command.add_option("--memory-limit", options.megabytes, "of a worker in MB")
      ->check(CLI::Range(1.0, 1e6))
      ->capture_default_str();
  command.add_flag("--allow-findings", options.request.allow_findings,
                   "print contradictions in the data in the notes instead of failing");
}

}  // namespace

void add_batch(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("batch", "Make many briefings: years x regions");
  add_options(*command, *options);
  command->footer(
      "A run keeps what is there and whose inputs have not changed; it may be stopped at any\n"
      "moment and goes on from there. Exit code 0: all made; 1: reports failed, all others are\n"
      "made; 73: cannot write; 75: disk full or I/O error, try again; 143: stopped by a signal.\n"
      "Examples:\n  jianbao batch --years 2018-2023 --regions all -o out/reports\n"
      "  jianbao batch --plan plan.json -o out/reports --shard 0/8\n");
  command->callback([options, &context] {
    if (options->folder.empty() && !options->dry_run) throw CLI::RequiredError("--output");
    context.run = [options, &context] { return run_batch(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
