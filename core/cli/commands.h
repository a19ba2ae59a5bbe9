// The commands. Each adds itself to the program and runs from its parsed options.
#pragma once

#include "base/message.h"
#include "cli/exit_code.h"

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

namespace jianbao::cli {

struct Context {
  std::string lang;
  std::function<ExitCode()> run;  // the chosen command
  [[nodiscard]] Language language() const;
};

void add_batch(CLI::App& program, Context& context);
void add_merge(CLI::App& program, Context& context);
void add_build(CLI::App& program, Context& context);
void add_check(CLI::App& program, Context& context);
void add_coverage(CLI::App& program, Context& context);
void add_data(CLI::App& program, Context& context);
void add_describe(CLI::App& program, Context& context);  // man, completions
void add_diff(CLI::App& program, Context& context);
void add_extract(CLI::App& program, Context& context);
void add_new(CLI::App& program, Context& context);
void add_plugin(CLI::App& program, Context& context);
void add_plugin_author(CLI::App& plugin, Context& context);  // new, check, test
void add_style(CLI::App& program, Context& context);
void add_text(CLI::App& program, Context& context);
void add_trace(CLI::App& program, Context& context);
void add_watch(CLI::App& program, Context& context);

// Where a briefing's definition is: the one given, else data/briefing.json under the current
// folder, else the shipped one.
[[nodiscard]] std::string default_definition();

}  // namespace jianbao::cli
