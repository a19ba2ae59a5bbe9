#include "cli/command_table.h"

namespace jianbao::cli {

namespace {

// "TEXT:{en,zh}" → en, zh; the parser tells what is allowed in no other way.
std::vector<std::string> values_of(std::string const& type) {
  std::vector<std::string> values;
  std::size_t const open = type.find('{'), close = type.rfind('}');
  if (open == type.npos || close == type.npos || close < open) return values;
  for (std::size_t at = open + 1; at < close;) {
    std::size_t const end = std::min(type.find(',', at), close);
    values.push_back(type.substr(at, end - at));
    at = end + 1;
  }
  return values;
}

OptionRow row_of(CLI::Option const& option) {
  OptionRow row;
  for (std::string const& name : option.get_snames())
    row.names.push_back("-" + name);
  for (std::string const& name : option.get_lnames())
    row.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0) {
    std::string const type = option.get_type_name();
    row.value = type.substr(0, type.find(':'));
    row.values = values_of(type);
    row.is_repeated = option.get_items_expected_max() > 1;
  }
  row.text = option.get_description();
  row.is_required = option.get_required();
  return row;
}

void add(CLI::App const& command, std::string const& path, std::vector<CommandRow>& table) {
  CommandRow row;
  row.path = path;
  row.text = command.get_description();
  row.footer = command.get_footer();
  for (CLI::Option const* option : command.get_options()) {
    OptionRow one = row_of(*option);
    if (option->get_positional()) {
      one.value = option->get_name(true);
      if (one.names.empty()) {
        row.positionals.push_back(std::move(one));
        continue;
      }
    }
    row.options.push_back(std::move(one));
  }
  auto const below = command.get_subcommands([](CLI::App const*) { return true; });
  for (CLI::App const* one : below)
    row.commands.push_back(one->get_name());
  table.push_back(std::move(row));
  for (CLI::App const* one : below)
    add(*one, path.empty() ? one->get_name() : path + " " + one->get_name(), table);
}

}  // namespace

std::vector<CommandRow> command_table(CLI::App const& program) {
  std::vector<CommandRow> table;
  add(program, "", table);
  return table;
}

}  // namespace jianbao::cli
