// jianbao merge: the manifests of all shards of a batch as one.
#include "batch/manifest.h"
#include "batch/run.h"
#include "cli/commands.h"
#include "cli/print.h"

#include <memory>

#include <fmt/format.h>

namespace jianbao::cli {

namespace {

struct Options {
  std::string folder;
  std::uint32_t shards = 0;
};

ExitCode merge(Options const& options, Language language) {
  Diagnostics out;
  auto const merged = batch::read_shards(options.folder, options.shards, out);
  std::optional<Diagnostic> failed;
  if (merged) failed = batch::write_manifests(options.folder, *merged);
  if (failed) out.add(*failed);
  print_diagnostics(out, language);
  if (failed)
    return batch::is_worth_another_try(*failed) ? ExitCode::try_again : ExitCode::cannot_write;
  if (out.has_errors()) return ExitCode::findings;
  bool const chinese = language == Language::chinese;
  std::string text =
      fmt::format(fmt::runtime(chinese ? "{} 份报告，失败 {}\n" : "{} reports, {} failed\n"),
                  merged->records.size(), merged->failed);
  for (batch::Record const& one : merged->records)
    if (!one.made)
      text += fmt::format(fmt::runtime(chinese ? "失败 {}：{}\n" : "failed {}: {}\n"), one.name,
                          one.causes.empty() ? std::string() : one.causes.front());
  if (!print_out(text)) return ExitCode::cannot_write;
  return merged->failed > 0 ? ExitCode::findings : ExitCode::made;
}

}  // namespace

void add_merge(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("merge", "Join the manifests of all shards of a batch");
  command->add_option("folder", options->folder, "where the batch put its reports")->required();
  command->add_option("--shards", options->shards, "how many there are (by default found out)")
      ->check(CLI::PositiveNumber);
  command->footer(
      "Writes manifest.json and timings.json. Exit code 1: a shard is missing or was made by\n"
      "another plan, a report is gone, or reports failed.\nExample:\n  jianbao merge "
      "out/reports\n");
  command->callback([options, &context] {
    context.run = [options, &context] { return merge(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
