// jianbao trace: where a printed figure comes from.
#include "cli/commands.h"
#include "cli/print.h"
#include "report/find_ledger.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace jianbao::cli {

namespace {

struct Options {
  std::string pdf, text, briefing;
  std::int64_t page = 0;
  std::vector<double> at;  // x, y
};

bool is_at(report::PrintedPlace const& place, Options const& options) {
  if (options.page != 0 && place.page != options.page) return false;
  if (options.at.empty()) return true;
  double const x = options.at[0], y = options.at[1];
  return place.x <= x && x <= place.x + place.width && place.y <= y && y <= place.y + place.height;
}

bool is_wanted(report::PrintedFigure const& figure, Options const& options) {
  if (!options.text.empty() && figure.printed.find(options.text) == std::string::npos) return false;
  if (options.page == 0 && options.at.empty()) return true;
  return std::any_of(figure.places.begin(), figure.places.end(),
                     [&](auto const& place) { return is_at(place, options); });
}

std::string show(report::PrintedFigure const& figure) {
  std::string text = fmt::format("{}\n  {} {} {}: {}{}\n", figure.printed, figure.region,
                                 figure.indicator, figure.period, figure.value, figure.unit);
  if (!figure.formula.empty()) text += "  worked out: " + figure.formula + "\n";
  for (report::PrintedRecord const& record : figure.records)
    text += fmt::format("  record: {}{}  {} {} {} {}{}  {} {}\n", record.file,
                        record.line > 0 ? ":" + std::to_string(record.line) : "", record.region,
                        record.indicator, record.period, record.value, record.unit, record.source,
                        record.where);
  text += fmt::format("  section: {}, by {}:{}\n", figure.section, figure.plugin, figure.line);
  for (report::PrintedPlace const& place : figure.places)
    text += fmt::format("  page {} at {:.1f},{:.1f} mm\n", place.page, place.x, place.y);
  return text;
}

// Lines are looked up in the data as they are now. Where there are no data the PDF speaks alone.
void look_up(std::vector<report::PrintedFigure>& figures, Options const& options,
             Files const& files, Diagnostics& out) {
  bool const is_named = !options.briefing.empty();
  Diagnostics quiet;
  Diagnostics& said = is_named ? out : quiet;
  auto const definition =
      report::read_definition(is_named ? options.briefing : default_definition(), files, said);
  auto const dataset = definition ? report::load_data(*definition, files, said) : std::nullopt;
  if (dataset) report::find_lines(figures, *dataset);
}

ExitCode trace(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  auto figures = report::find_ledger(options.pdf, files, out);
  std::erase_if(figures, [&](auto const& figure) { return !is_wanted(figure, options); });
  if (!out.has_errors() && !figures.empty()) look_up(figures, options, files, out);
  print_diagnostics(out, language);
  if (out.has_errors()) return ExitCode::bad_input;
  std::string shown;
  for (report::PrintedFigure const& figure : figures)
    shown += show(figure);
  if (!print_out(shown)) return ExitCode::cannot_write;
  return shown.empty() ? ExitCode::findings : ExitCode::made;
}

}  // namespace

void add_trace(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("trace", "Say where a printed figure comes from");
  command->add_option("pdf", options->pdf, "a PDF that holds its ledger, or has it beside it")
      ->required();
  command->add_option("--text", options->text, "what is printed: 18.7");
  command->add_option("--page", options->page, "page of the file, from 1")
      ->check(CLI::PositiveNumber);
  command->add_option("--at", options->at, "x,y in mm from the top left corner of the page")
      ->delimiter(',')
      ->expected(2)
      ->needs("--page");
  command->add_option("--briefing", options->briefing,
                      "briefing whose data tell the lines (data/briefing.json)");
  command->footer(
      "Examples:\n  jianbao build -o report.pdf\n"
      "  jianbao trace report.pdf --text 18.7\n"
      "  jianbao trace report.pdf --page 4 --at 40,52\n"
      "Exit code 1 when no such figure is printed.\n");
  command->callback([options, &context] {
    context.run = [options, &context] { return trace(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
