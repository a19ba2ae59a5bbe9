// jianbao check.
#include "check/check.h"

#include "check/show.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "data/read_dataset.h"
#include "report/check_data.h"
#include "report/share.h"
#include "report/write_document.h"

#include <memory>

namespace jianbao::cli {

namespace {

struct Options {
  std::string definition, dataset, format = "text";
};

// A catalogue by itself is checked like the data of a briefing.
std::optional<report::Definition> definition_of(Options const& options, Files const& files,
                                                Diagnostics& out) {
  if (options.dataset.empty()) {
    std::string const path = options.definition.empty() ? default_definition() : options.definition;
    return report::read_definition(path, files, out);
  }
  report::Definition definition;
  bool const is_file = options.dataset.ends_with(".json");
  definition.data = {is_file ? options.dataset : options.dataset + "/catalogue.json"};
  return definition;
}

ExitCode check_data(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  auto const definition = definition_of(options, files, out);
  auto const dataset = definition ? report::load_data(*definition, files, out) : std::nullopt;
  check::Setup setup;
  if (dataset)
    setup = report::read_check_setup(*definition, *dataset, report::share_folder(), files, out);
  if (dataset && !out.has_errors() && setup.rules.rules.empty())
    out.add("data.no-rules", {"data/rules"});
  print_diagnostics(out, language);
  if (!dataset || out.has_errors()) return ExitCode::bad_input;
  check::Findings const findings = check::check(*dataset, setup);
  bool const said =
      print_out(options.format == "json" ? check::show_json(*dataset, findings, language)
                                         : check::show_text(*dataset, findings, language));
  if (!said) return ExitCode::cannot_write;
  return findings.errors > 0 ? ExitCode::findings : ExitCode::made;
}

}  // namespace

void add_check(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("check", "Look for figures that contradict one another");
  auto* definition = command->add_option("briefing", options->definition,
                                         "briefing definition (data/briefing.json)");
  command
      ->add_option("--dataset", options->dataset, "a catalogue or its folder instead of a briefing")
      ->excludes(definition);
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->footer(
      "Examples:\n  jianbao check\n  jianbao check --dataset data/liuzhou --format json\n");
  command->callback([options, &context] {
    context.run = [options, &context] { return check_data(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
