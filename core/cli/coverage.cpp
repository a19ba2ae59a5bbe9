// jianbao coverage: what of the data a briefing used.
#include "report/coverage.h"

#include "cli/commands.h"
#include "cli/print.h"
#include "report/share.h"

#include <memory>

namespace jianbao::cli {

namespace {

struct Options {
  report::Request request;
  std::string format = "text";
};

ExitCode coverage(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  report::Request request = options.request;
  request.share = report::share_folder();
  request.allow_findings = true;
  if (request.definition.empty()) request.definition = default_definition();
  auto definition = report::read_definition(request.definition, files, out);
  auto const dataset = definition ? report::load_data(*definition, files, out) : std::nullopt;
  if (!dataset) return print_diagnostics(out, language), ExitCode::bad_input;
  auto const written =
      report::write_document(request, std::move(*definition), *dataset, files, out);
  print_diagnostics(out, language);
  ExitCode const code = exit_code(out, written->usage_error);
  if (!written->region || !written->period) return code;
  report::Coverage const found =
      report::coverage_of(*written, *dataset, *written->region, *written->period);
  bool const said = print_out(options.format == "json" ? report::show_json(found, *dataset)
                                                       : report::show_text(found, *dataset));
  return said ? code : ExitCode::cannot_write;
}

}  // namespace

void add_coverage(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  report::Request& request = options->request;
  CLI::App* command = program.add_subcommand(
      "coverage", "Say which records a briefing uses, and what it asks for in vain");
  command->add_option("briefing", request.definition, "briefing definition (data/briefing.json)");
  command->add_option("--period,--year", request.period, "2020, 2020-Q1, 2020-03");
  command->add_option("--region", request.region, "id, name or GB/T 2260 code of a region");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->footer("Examples:\n  jianbao coverage --year 2021\n  jianbao coverage --format json\n");
  command->callback([options, &context] {
    context.run = [options, &context] { return coverage(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
