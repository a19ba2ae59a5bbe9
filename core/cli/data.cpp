// jianbao data export, jianbao data list, jianbao data import.
#include "cli/commands.h"
#include "cli/print.h"
#include "data/export.h"
#include "data/import/import.h"
#include "data/read_catalogue.h"
#include "report/atomic_file.h"
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

struct ImportArguments {
  data::ImportOptions import;
  std::string catalogue, output, map, format = "text";
};

// The catalogue given, else those of the briefing that is there.
std::string catalogue_file(ImportArguments const& arguments, Files const& files, Diagnostics& out) {
  if (!arguments.catalogue.empty()) return arguments.catalogue;
  auto const definition = report::read_definition(default_definition(), files, out);
  if (!definition || definition->data.empty()) return {};
  return definition->data.front();
}

ExitCode import_files(ImportArguments arguments, Language language) {
  DiskFiles const files;
  Diagnostics out;
  if (!arguments.map.empty()) {
    auto const text = files.read(arguments.map);
    if (text)
      arguments.import.mapping = data::read_mapping(*text, arguments.map, out);
    else
      out.add(text.error());
  }
  std::string const path = catalogue_file(arguments, files, out);
  auto const catalogue = files.read(path);
  if (!catalogue) out.add(catalogue.error());
  auto dataset = catalogue ? data::read_catalogue(*catalogue, path, out) : data::Dataset{};
  print_diagnostics(out, language);
  if (out.has_errors()) return ExitCode::bad_input;
  auto const import = data::import_tables(arguments.import, std::move(dataset), files);
  std::string const csv = data::export_csv(import.dataset);
  bool const json = arguments.format == "json";
  std::string const text =
      json ? data::import_json(import, language) : data::import_text(import, language);
  Diagnostics reasons = import.failed;
  if (!json) reasons.append(import.left);
  print_diagnostics(reasons, language);
  // The report goes where the figures do not.
  if (arguments.output.empty()) {
    std::fputs(text.c_str(), stderr);
    if (!print_out(csv)) return ExitCode::cannot_write;
  } else {
    if (auto failure = report::write_file(arguments.output, csv)) {
      Diagnostics failed;
      failed.add(std::move(*failure));
      print_diagnostics(failed, language);
      return ExitCode::cannot_write;
    }
    if (!print_out(text)) return ExitCode::cannot_write;
  }
  if (import.failed.has_errors() || import.total().taken == 0) return ExitCode::bad_input;
  return import.total().left > 0 ? ExitCode::findings : ExitCode::made;
}

void add_import(CLI::App& data, Context& context) {
  auto const arguments = std::make_shared<ImportArguments>();
  CLI::App* import = data.add_subcommand(
      "import", "Turn tables (CSV, SDMX-CSV, JSON, .xlsx) into the long form; say what was left");
  import->add_option("files", arguments->import.files, "tables to read")->required();
  import->add_option("-o,--output", arguments->output, "the CSV file to write (standard output)");
  import->add_option("--map", arguments->map, "mapping: which cells hold what (JSON)");
  import->add_option("--sheet", arguments->import.sheet, "the sheet of a workbook to read");
  import->add_option("--source", arguments->import.source, "id of the source the figures are from");
  import->add_option("--catalogue", arguments->catalogue,
                     "catalogue with the names (that of data/briefing.json)");
  import->add_option("--format", arguments->format, "of the report: text or json")
      ->check(CLI::IsMember({"text", "json"}));
  import->footer(
      "Example:\n  jianbao data import yearbook.xlsx --source yearbook-2021 -o "
      "yearbook-2021.csv\n");
  import->callback([arguments, &context] {
    context.run = [arguments, &context] { return import_files(*arguments, context.language());
};
}  // namespace
);
}  // namespace jianbao::cli

}  // namespace

void add_data(CLI::App& program, Context& context) {
  CLI::App* data = program.add_subcommand("data", "Look at the data of a briefing, import tables");
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

  add_import(*data, context);
  CLI::App* exported = data->add_subcommand("export", "Print every observation with all fields");
  exported->add_option("briefing", options->definition, "briefing definition (data/briefing.json)");
  exported->add_option("--format", options->format, "csv or json")
      ->check(CLI::IsMember({"csv", "json"}));
  exported->footer("Example:\n  jianbao data export --format json\n");
  exported->callback([options, &context] {
    context.run = [options, &context] {
      return with_data(*options, context.language(), [&](data::Dataset const& dataset) {
        return options->format == "json" ? data::export_json(dataset) : data::export_csv(dataset);
      });
    };
  });
}

}  // namespace jianbao::cli
