#include "base/likely_name.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/version.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <vector>

namespace jianbao::cli {

Language Context::language() const {
  return language_of(lang);
}

namespace {

// "A subcommand is required" does not say that one was given and what was wrong with it.
void name_unknown_command(CLI::App const& program) {
  CLI::App const* command = &program;
  while (!command->get_subcommands().empty())
    command = command->get_subcommands().front();
  auto const rest = program.remaining(true);
  auto const wrong = std::find_if(rest.begin(), rest.end(),
                                  [](std::string const& word) { return !word.starts_with('-'); });
  if (wrong == rest.end()) return;
  std::vector<std::string> names;
  for (CLI::App const* one : command->get_subcommands([](CLI::App const*) { return true; }))
    names.push_back(one->get_name());
  std::string const likely = likely_name(*wrong, names);
  std::fprintf(stderr, "there is no command '%s'%s\n", wrong->c_str(),
               likely.empty() ? "" : ("; did you mean '" + likely + "'?").c_str());
}

ExitCode run(int argc, char** argv) {
  CLI::App program{"Jianbao (简报): Chinese PDF briefings out of indicator data", "jianbao"};
  Context context;
  program.set_version_flag("--version", std::string("jianbao ") + version);
  program.require_subcommand(1);
  program.fallthrough();
  program
      .add_option("--lang", context.lang,
                  "language of messages: en or zh (by default that of the locale)")
      ->check(CLI::IsMember({"en", "zh"}));
  program.footer("Examples:\n  jianbao build\n  jianbao build --year 2021\n  jianbao data list\n");
  add_build(program, context);
  add_watch(program, context);
  add_batch(program, context);
  add_merge(program, context);
  add_new(program, context);
  add_plugin(program, context);
  add_check(program, context);
  add_coverage(program, context);
  add_data(program, context);
  add_text(program, context);
  add_trace(program, context);
  add_diff(program, context);
  add_extract(program, context);
  add_style(program, context);
  add_describe(program, context);
  try {
    program.parse(argc, argv);
  } catch (CLI::RequiredError const& stopped) {
    name_unknown_command(program);
    program.exit(stopped);
    return ExitCode::usage;
  } catch (CLI::ParseError const& stopped) {
    return program.exit(stopped) == 0 ? ExitCode::made : ExitCode::usage;
  }
  return context.run ? context.run() : ExitCode::usage;
}

}  // namespace

}  // namespace jianbao::cli

// Exceptions are for bugs and memory; they end here.
int main(int argc, char** argv) {
  try {
    return static_cast<int>(jianbao::cli::run(argc, argv));
  } catch (std::exception const& bug) {
    std::fprintf(stderr, "jianbao: internal error: %s\n", bug.what());
    return static_cast<int>(jianbao::cli::ExitCode::internal);
  }
}
