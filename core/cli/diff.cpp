// jianbao diff: what changed between two editions.
#include "cli/commands.h"
#include "cli/print.h"
#include "data/read_dataset.h"
#include "report/difference.h"
#include "report/find_ledger.h"
#include "report/share.h"

#include <memory>

namespace jianbao::cli {

namespace {

struct Options {
  std::string before, after, format = "text";
};

bool is_ledger(std::string const& path) {
  return path.ends_with(".pdf") || path.ends_with(".ledger.json");
}

// A definition is told from a catalogue by its sections.
bool is_definition(std::string const& path, Files const& files) {
  if (!path.ends_with(".json")) return false;
  auto const text = files.read(path);
  Diagnostics ignored;
  auto const json = text ? data::parse_json(*text, path, ignored) : std::nullopt;
  return json && json->find("sections");
}

// What a briefing prints, without laying it out.
std::vector<report::PrintedFigure> figures_of_briefing(std::string const& path, Files const& files,
                                                       Diagnostics& out) {
  report::Request request;
  request.definition = path;
  request.share = report::share_folder();
  auto definition = report::read_definition(path, files, out);
  auto const dataset = definition ? report::load_data(*definition, files, out) : std::nullopt;
  if (!dataset) return {};
  auto const written =
      report::write_document(request, std::move(*definition), *dataset, files, out);
  return report::figures_of(written->ledger, report::printed_lines(*written), *dataset);
}

data::Dataset read_data(std::string const& path, Files const& files, Diagnostics& out) {
  return data::read_dataset(path.ends_with(".json") ? path : path + "/catalogue.json", files, out);
}

ExitCode diff(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  std::vector<report::FigureChange> changes;
  bool const of_definitions = is_definition(options.before, files);
  if (is_ledger(options.before) != is_ledger(options.after) ||
      of_definitions != is_definition(options.after, files)) {
    out.add("report.diff-kinds", {options.before, options.after});
    print_diagnostics(out, language);
    return ExitCode::usage;
  }
  if (of_definitions) {
    auto const before = figures_of_briefing(options.before, files, out),
               after = figures_of_briefing(options.after, files, out);
    changes = report::difference(before, after);
  } else if (is_ledger(options.before)) {
    auto const before = report::find_ledger(options.before, files, out),
               after = report::find_ledger(options.after, files, out);
    changes = report::difference(before, after);
  } else {
    auto const before = read_data(options.before, files, out),
               after = read_data(options.after, files, out);
    changes = report::difference(before, after);
  }
  print_diagnostics(out, language);
  if (out.has_errors()) return ExitCode::bad_input;
  bool const said =
      print_out(options.format == "json" ? report::show_json(changes) : report::show_text(changes));
  if (!said) return ExitCode::cannot_write;
  return changes.empty() ? ExitCode::made : ExitCode::findings;
}

}  // namespace

void add_diff(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("diff", "Say which figures changed between two editions");
  command
      ->add_option("before", options->before,
                   "a PDF with its ledger, a ledger, a briefing definition, or a catalogue")
      ->required();
  command->add_option("after", options->after, "the newer one, of the same kind")->required();
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->footer(
      "Examples:\n  jianbao diff last-year.pdf this-year.pdf\n"
      "  jianbao diff city-2020.json city-2021.json\n"
      "  jianbao diff old/catalogue.json data/liuzhou --format json\n"
      "Exit code 0 when nothing changed, 1 when something did.\n");
  command->callback([options, &context] {
    context.run = [options, &context] { return diff(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
