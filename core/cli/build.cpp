// jianbao build.
#include "report/build.h"

#include "cli/commands.h"
#include "cli/print.h"
#include "report/share.h"

#include <memory>

namespace jianbao::cli {

namespace {

struct Options {
  report::Request request;
  std::string show;
};

ExitCode build(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  report::Request request = options.request;
  request.share = report::share_folder();
  if (request.definition.empty()) request.definition = default_definition();
  report::Built const built = report::build(request, options.show, files, out);
  print_diagnostics(out, language);
  bool const said = print_out(built.shown + (built.path.empty() ? "" : built.path + "\n"));
  ExitCode const code = exit_code(out, built.usage_error);
  return said || code != ExitCode::made ? code : ExitCode::cannot_write;
}

}  // namespace

std::string default_definition() {
  std::string const here = "data/briefing.json";
  if (DiskFiles().exists(here)) return here;
  return report::share_folder() + "/" + here;
}

void add_build(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  report::Request& request = options->request;
  CLI::App* build_command = program.add_subcommand("build", "Make a briefing");
  build_command->add_option("briefing", request.definition,
                            "briefing definition (data/briefing.json)");
  build_command->add_option("--period,--year", request.period, "2020, 2020-Q1, 2020-03");
  build_command->add_option("--region", request.region, "id, name or GB/T 2260 code of a region");
  build_command->add_option("--sections", request.sections, "only these, in this order")
      ->delimiter(',');
  build_command->add_option("-o,--output", request.output,
                            "the PDF (out/<title>-<region>-<period>.pdf)");
  build_command
      ->add_option("--show", options->show,
                   "print a stage instead of making the PDF: document, pages")
      ->check(CLI::IsMember({"document", "pages"}));
  build_command->add_flag("--ledger", request.ledger,
                          "write NAME.ledger.json beside the PDF: where every figure comes from");
  build_command
      ->add_option("--pdfa", request.conformance,
                   "PDF/A: none, 2b, 2a, 3b or 3a; with part 3 (the default) and none the data are "
                   "attached")
      ->check(CLI::IsMember({"none", "2b", "2a", "3b", "3a"}));
  build_command->add_flag("--web", request.packing.linearised,
                          "linearised: the first page shows before the rest is there");
  build_command->add_flag("!--no-object-streams", request.packing.object_streams,
                          "keep every object by itself, for old readers; the file is larger");
  build_command->add_flag("--allow-findings", request.allow_findings,
                          "print contradictions in the data in the notes instead of stopping");
  build_command->footer(
      "Examples:\n  jianbao build\n  jianbao build --year 2021 -o report.pdf\n"
      "  jianbao build --region 430600 --sections overview,opening_up\n");
  build_command->callback([options, &context] {
    context.run = [options, &context] { return build(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
