// jianbao plugin: new, check, test.
#include "author/dry_run.h"
#include "author/lint.h"
#include "author/new_plugin.h"
#include "author/plugin_test.h"
#include "cli/commands.h"
#include "cli/new_files.h"
#include "cli/plugin_briefing.h"
#include "cli/print.h"
#include "report/share.h"

#include <memory>

#include <fmt/format.h>

namespace jianbao::cli {

namespace {

struct Options {
  std::string briefing, name, folder = "plugins", errors = "text";
  std::vector<std::string> names;
  bool update = false, no_run = false;
};

ExitCode make(Options const& options, Language language) {
  return tell_new_files(
      author::new_plugin(options.name, options.folder, report::share_folder(), DiskFiles()),
      language);
}

// The files of a plugin: its own folder's, or the one.
std::vector<std::string> sources_of(report::PluginPlace const& place, Files const& files) {
  if (place.file.ends_with(".md")) return {};  // digits are looked for when it is read
  if (place.own_folder.empty()) return {place.file};
  std::vector<std::string> sources;
  for (std::string const& name : files.list(place.own_folder))
    if (name.ends_with(".lua")) sources.push_back(place.own_folder + "/" + name);
  return sources;
}

ExitCode check(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  std::string text;
  bool unknown = false;
  if (auto const briefing = read_plugin_briefing(options.briefing, files, out)) {
    auto const dataset =
        options.no_run ? std::nullopt : report::load_data(briefing->definition, files, out);
    for (std::string const& name : options.names) {
      // A module that several plugins share is read, not run.
      bool const is_module = name.find("/lib/") != std::string::npos;
      if (is_module) {
        auto const source = files.read(name);
        source ? author::lint(*source, name, out) : out.add(source.error());
        continue;
      }
      auto const place = plugin_named(name, *briefing, files, out);
      unknown |= !place;
      if (!place) continue;
      for (std::string const& file : sources_of(*place, files))
        if (auto const source = files.read(file)) author::lint(*source, file, out);
      if (!dataset) continue;
      author::DryRun const run =
          author::dry_run(*place, *dataset, briefing->definition, files, out);
      text += fmt::format("{}: {} runs, {} without figures\n", place->id, run.runs, run.silent);
    }
  }
  print_errors(out, options.errors, language);
  if (!print_out(text)) return ExitCode::cannot_write;
  return exit_code(out, unknown);
}

ExitCode test(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  author::TestRun all;
  bool unknown = false;
  if (auto const briefing = read_plugin_briefing(options.briefing, files, out)) {
    std::vector<report::PluginPlace> places;
    for (std::string const& name : options.names)
      if (auto const place = plugin_named(name, *briefing, files, out))
        places.push_back(*place);
      else
        unknown = true;
    if (options.names.empty())
      places = report::list_plugins(briefing->folders, briefing->share, files);
    for (report::PluginPlace const& place : places) {
      auto const file = author::test_file(place, files);
      if (!file && !options.names.empty())
        out.add("plugin.no-tests", {place.id}, {.file = place.file});
      if (!file) continue;
      auto const run = author::run_tests(place, *file, options.update, files, out);
      all.shown += run.shown;
      all.passed += run.passed;
      all.failed += run.failed;
      all.written += run.written;
    }
  }
  print_errors(out, options.errors, language);
  all.shown += fmt::format("{} passed, {} failed{}\n", all.passed, all.failed,
                           all.written > 0 ? fmt::format(", {} written", all.written) : "");
  if (!print_out(all.shown)) return ExitCode::cannot_write;
  ExitCode const code = exit_code(out, unknown);
  return code == ExitCode::made && all.failed > 0 ? ExitCode::findings : code;
}

}  // namespace

void add_plugin_author(CLI::App& plugin, Context& context) {
  auto const options = std::make_shared<Options>();
  auto const add = [&](char const* name, char const* help, auto function) {
    CLI::App* command = plugin.add_subcommand(name, help);
    command->callback([options, function, &context] {
      context.run = [options, function, &context] {
        return function(*options, context.language());
      };
    });
    return command;
  };
  CLI::App* command = add("new", "A section to start from, with its test and its data", make);
  command->add_option("name", options->name, "small letters, digits and _")->required();
  command->add_option("--folder", options->folder, "where it is written (plugins)");
  command->footer("Examples:\n  jianbao plugin new health\n");
  command = add("check",
                "Syntax, names, numbers typed by hand, and a run for every region and year", check);
  command->add_option("names", options->names, "plugins, or paths of their files")->required();
  command->add_option("--briefing", options->briefing, "whose data (data/briefing.json)");
  command->add_flag("--no-run", options->no_run, "only what can be said without running it");
  command->add_option("--errors", options->errors, "how errors are told: text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->footer("Examples:\n  jianbao plugin check plugins/industry.lua\n");
  command = add("test", "Compare what sections say with what their tests expect", test);
  command->add_option("names", options->names, "plugins (all that have tests)");
  command->add_option("--briefing", options->briefing, "whose plugins (data/briefing.json)");
  command->add_flag("--update", options->update, "write what came as what is expected");
  command->footer("Examples:\n  jianbao plugin test\n  jianbao plugin test health --update\n");
}

}  // namespace jianbao::cli
