// jianbao plugin: list, doc, stubs, run.
#include "base/likely_name.h"
#include "cli/commands.h"
#include "cli/plugin_briefing.h"
#include "cli/print.h"
#include "doc/dump.h"
#include "report/share.h"
#include "script/reference.h"

#include <memory>

#include <fmt/format.h>

namespace jianbao::cli {

std::optional<PluginBriefing> read_plugin_briefing(std::string const& file, Files const& files,
                                                   Diagnostics& out) {
  auto definition = report::read_definition(file.empty() ? default_definition() : file, files, out);
  if (!definition) return {};
  PluginBriefing briefing{std::move(*definition), report::share_folder(), {}};
  report::Request request;
  request.share = briefing.share;
  briefing.folders = report::plugin_folders(request, briefing.definition);
  return briefing;
}

std::optional<report::PluginPlace> plugin_named(std::string const& name,
                                                PluginBriefing const& briefing, Files const& files,
                                                Diagnostics& out) {
  std::string path = name;
  while (path.ends_with('/'))
    path.pop_back();
  for (std::string_view const ending : {"/init.lua", ".lua"})
    if (path.ends_with(ending)) path.resize(path.size() - ending.size());
  std::size_t const slash = path.rfind('/');
  bool const is_path = slash != std::string::npos || path != name;
  std::string const id = slash == std::string::npos ? path : path.substr(slash + 1);
  std::vector<std::string> folders = briefing.folders;
  if (is_path) folders = {slash == std::string::npos ? "." : path.substr(0, slash)};
  if (auto place = report::find_plugin(id, folders, briefing.share, files)) return place;
  std::vector<std::string> known;
  for (auto const& one : report::list_plugins(briefing.folders, briefing.share, files))
    known.push_back(one.id);
  out.add("plugin.none", {name, likely_name(id, known)});
  return {};
}

namespace {

struct Options {
  std::string briefing, name, region, period;
};

std::string option_line(script::Option const& option) {
  std::string line = fmt::format("      {} ({}", option.name, option.kind);
  if (option.least) line += fmt::format(", from {}", *option.least);
  if (option.most) line += fmt::format(", up to {}", *option.most);
  for (std::string const& choice : option.choices)
    line += (&choice == &option.choices.front() ? ": " : ", ") + choice;
  return line + ")" + (option.help.empty() ? "" : ": " + option.help) + "\n";
}

ExitCode list(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  std::string text;
  if (auto const briefing = read_plugin_briefing(options.briefing, files, out)) {
    data::Dataset const nothing;
    figure::Selection const selection(nothing, {});
    script::Briefing const about{selection, {}, {}, ""};
    std::vector<std::string> seen;
    for (auto const& place : report::list_plugins(briefing->folders, briefing->share, files)) {
      script::SectionRequest request;
      request.id = place.id;
      request.file = place.file;
      request.library_folder = place.library_folder;
      request.own_folder = place.own_folder;
      if (place.file.ends_with(".md")) {
        text += fmt::format("{}  {}\n", place.id, place.file);
        continue;
      }
      auto const plugin = script::describe_plugin(request, about, files, out);
      if (!plugin) continue;
      bool const is_hidden = std::find(seen.begin(), seen.end(), place.id) != seen.end();
      seen.push_back(place.id);
      text += fmt::format("{}  {}  {}{}\n", place.id, plugin->title, place.file,
                          is_hidden ? "  (hidden by the one above)" : "");
      for (script::Option const& option : plugin->options)
        text += option_line(option);
    }
  }
  print_diagnostics(out, language);
  bool const said = print_out(text);
  return said ? exit_code(out, false) : ExitCode::cannot_write;
}

ExitCode reference(Options const& options, Language language) {
  std::string const text = script::reference(options.name);
  if (!text.empty()) return print_out(text) ? ExitCode::made : ExitCode::cannot_write;
  Diagnostics out;
  out.add("plugin.no-topic", {options.name, likely_name(options.name, script::reference_names())});
  print_diagnostics(out, language);
  return ExitCode::usage;
}

// The section's document alone, without pages.
ExitCode run(Options const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  std::string text;
  bool usage_error = false;
  if (auto briefing = read_plugin_briefing(options.briefing, files, out)) {
    auto const place = plugin_named(options.name, *briefing, files, out);
    usage_error = !place;
    auto const dataset = place ? report::load_data(briefing->definition, files, out) : std::nullopt;
    if (dataset) {
      report::Request request;
      request.share = briefing->share;
      request.region = options.region;
      request.period = options.period;
      request.sections = {place->id};
      request.plugin = *place;
      request.list_sources = false;
      auto const written =
          report::write_document(request, std::move(briefing->definition), *dataset, files, out);
      usage_error |= written->usage_error;
      for (doc::Section const& section : written->document.sections)
        text += doc::dump(section);
    }
  }
  print_diagnostics(out, language);
  bool const said = print_out(text);
  ExitCode const code = exit_code(out, usage_error);
  return said || code != ExitCode::made ? code : ExitCode::cannot_write;
}

}  // namespace

void add_plugin(CLI::App& program, Context& context) {
  CLI::App* plugin = program.add_subcommand("plugin", "Write, check and test sections");
  plugin->require_subcommand(1);
  plugin->footer("Examples:\n  jianbao plugin list\n  jianbao plugin new health\n");
  auto const options = std::make_shared<Options>();
  auto const add = [&](char const* name, char const* help, auto function) {
    CLI::App* command = plugin->add_subcommand(name, help);
    command->callback([options, function, &context] {
      context.run = [options, function, &context] {
        return function(*options, context.language());
      };
    });
    return command;
  };
  CLI::App* command = add("list", "The plugins there are, with their options", list);
  command->add_option("--briefing", options->briefing, "whose plugins (data/briefing.json)");
  command->footer("Examples:\n  jianbao plugin list\n");
  command = add("doc", "The reference: all of it, or of one object, function or table", reference);
  command->add_option("name", options->name, "brief, doc.table, find …");
  command->footer("Examples:\n  jianbao plugin doc\n  jianbao plugin doc doc.table\n");
  command = add("stubs", "Annotations for editors with the Lua language server",
                [](Options const&, Language) {
                  return print_out(script::stubs()) ? ExitCode::made : ExitCode::cannot_write;
                });
  command->footer("Examples:\n  jianbao plugin stubs > jianbao.lua\n");
  command = add("run", "What a section says, as text", run);
  command->add_option("name", options->name, "a plugin, or the path of its file")->required();
  command->add_option("--briefing", options->briefing, "whose data (data/briefing.json)");
  command->add_option("--period,--year", options->period, "2020, 2020-Q1, 2020-03");
  command->add_option("--region", options->region, "id, name or GB/T 2260 code of a region");
  command->footer("Examples:\n  jianbao plugin run industry --year 2021\n");
  add_plugin_author(*plugin, context);
}

}  // namespace jianbao::cli
