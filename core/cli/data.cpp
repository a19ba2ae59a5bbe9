// jianbao data export, jianbao data list.
#include "cli/commands.h"
#include "cli/print.h"
#include "data/export.h"
#include "report/write_document.h"

#include <memory>

namespace jianbao::cli {

namespace {

struct Options {
  std::string definition, format = "csv";
};

template <typename Print>
ExitCode with_data(Options const& options, Language language, Print print_dataset) {
  DiskFiles const files;
  Diagnostics out;
  std::string const path = options.definition.empty() ? default_definition() : options.definition;
  auto const definition = report::read_definition(path, files, out);
  auto const dataset = definition ? report::load_data(*definition, files, out) : std::nullopt;
  print_diagnostics(out, language);
  if (!dataset) return ExitCode::bad_input;
  return print_out(print_dataset(*dataset)) ? ExitCode::made : ExitCode::cannot_write;
}

}  // namespace

void add_data(CLI::App& program, Context& context) {
  CLI::App* data = program.add_subcommand("data", "Look at the data of a briefing");
  data->require_subcommand(1);
  auto const options = std::make_shared<Options>();

  CLI::App* list =
      data->add_subcommand("list", "Print the indicators with their periods and regions");
  list->add_option("briefing", options->definition, "briefing definition (data/briefing.json)");
  list->footer("Example:\n  jianbao data list\n");
  list->callback([options, &context] {
    context.run = [options, &context] {
      return with_data(*options, context.language(), data::list_indicators);
    };
  });

  CLI::App* exported = data->add_subcommand("export", "Print every observation with all fields");
  exported->add_option("briefing", options->definition, "briefing definition (data/briefing.json)");
  exported->add_option("--format", options->format, "csv or json")
      ->check(CLI::IsMember({"csv", "json"}));
  exported->footer("Example:\n  jianbao data export --format json\n");
  exported->callback([options, &context] {
    context.run = [options, &context] {
      return with_data(*options, context.language(),
                       options->format == "json" ? data::export_json : data::export_csv);
    };
  });
}

}  // namespace jianbao::cli
