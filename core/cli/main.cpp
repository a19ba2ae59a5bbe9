#include "cli/commands.h"
#include "cli/print.h"
#include "cli/version.h"

#include <cstdio>
#include <exception>

#include <fmt/format.h>

namespace jianbao::cli {

Language Context::language() const {
  return language_of(lang);
}

namespace {

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
  add_data(program, context);
  add_text(program, context);
  try {
    program.parse(argc, argv);
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
    fmt::print(stderr, "jianbao: internal error: {}\n", bug.what());
    return static_cast<int>(jianbao::cli::ExitCode::internal);
  }
}
