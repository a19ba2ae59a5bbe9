// jianbao new.
#include "author/new_project.h"
#include "cli/commands.h"
#include "cli/new_files.h"
#include "report/share.h"

#include <memory>

namespace jianbao::cli {

namespace {

struct Options {
  std::string folder, city = "示例市";
};

ExitCode make(Options const& options, Language language) {
  return tell_new_files(
      author::new_project(options.folder, options.city, report::share_folder(), DiskFiles()),
      language);
}

}  // namespace

void add_new(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("new", "Start a project for another city, which builds at once");
  command->add_option("folder", options->folder, "a new or empty folder")->required();
  command->add_option("--city", options->city, "the city's name (示例市)");
  command->footer(
      "Examples:\n  jianbao new guilin --city 桂林市\n  jianbao build guilin/briefing.json\n");
  command->callback([options, &context] {
    context.run = [options, &context] { return make(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
