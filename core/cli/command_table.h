// The commands of the program as a table, taken from its own parser, so that what is made of it
// (man page, completions) cannot go stale.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace jianbao::cli {

struct OptionRow {
  std::vector<std::string> names;   // with their hyphens; none of a positional
  std::string value;                // FILE, TEXT; empty of a flag
  std::vector<std::string> values;  // when only these are allowed
  std::string text;
  bool is_required = false, is_repeated = false;
};

struct CommandRow {
  std::string path;  // "plugin check"; empty of the program itself
  std::string text, footer;
  std::vector<OptionRow> options, positionals;
  std::vector<std::string> commands;  // below it, by their last word
};

// The program first, then its commands in the order of the help, each before those below it.
[[nodiscard]] std::vector<CommandRow> command_table(CLI::App const& program);

// jianbao.1, for man(7).
[[nodiscard]] std::string man_page(std::vector<CommandRow> const& table);

[[nodiscard]] std::string bash_completion(std::vector<CommandRow> const& table);
[[nodiscard]] std::string zsh_completion(std::vector<CommandRow> const& table);
[[nodiscard]] std::string fish_completion(std::vector<CommandRow> const& table);

}  // namespace jianbao::cli
