// jianbao style show, jianbao style schema.
#include "cli/commands.h"
#include "cli/print.h"
#include "report/read_style.h"
#include "report/share.h"
#include "report/show_style.h"

#include <memory>

#include <fmt/format.h>

namespace jianbao::cli {

namespace {

ExitCode show(std::string const& name, Language language) {
  Diagnostics out;
  auto const style = report::read_style("", name, report::share_folder(), DiskFiles(), out);
  fmt::print(stderr, "{}", print(out, language));
  if (!style) return exit_code(out, false);
  fmt::print("{}", report::show_style(name, *style));
  return ExitCode::made;
}

}  // namespace

void add_style(CLI::App& program, Context& context) {
  CLI::App* style = program.add_subcommand("style", "Look at styles");
  style->require_subcommand(1);
  auto const name = std::make_shared<std::string>("briefing");
  CLI::App* show_command =
      style->add_subcommand("show", "Print a style with every value, what it inherits included");
  show_command->add_option("style", *name, "name of a shipped style, or a file")
      ->capture_default_str();
  show_command->footer("Examples:\n  jianbao style show\n  jianbao style show official\n");
  show_command->callback([name, &context] {
    context.run = [name, &context] { return show(*name, context.language()); };
  });
  CLI::App* schema_command =
      style->add_subcommand("schema", "Print the JSON Schema of style files");
  schema_command->footer("Example:\n  jianbao style schema > style.schema.json\n");
  schema_command->callback([&context] {
    context.run = [] {
      fmt::print("{}", report::style_schema());
      return ExitCode::made;
    };
  });
}

}  // namespace jianbao::cli
