// Completions for shells. Each finds out by the words before the cursor which command is meant and
// then offers its options, the values of an option that has few, the commands below it, or files.
#include "cli/command_table.h"

namespace jianbao::cli {

namespace {

// " plugin check": every word with a space before it, so that a shell adds words to it easily.
std::string place_of(CommandRow const& row) {
  return row.path.empty() ? "" : " " + row.path;
}

std::string join(std::vector<std::string> const& words, std::string_view between) {
  std::string text;
  for (std::string const& word : words)
    text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

std::vector<std::string> names_of(CommandRow const& row) {
  std::vector<std::string> names;
  for (OptionRow const& one : row.options)
    names.insert(names.end(), one.names.begin(), one.names.end());
  return names;
}

std::string quote(std::string_view text) {  // for sh and zsh, and for fish without backslashes
  std::string result = "'";
  for (char const c : text)
    if (c == '\'')
      result += "'\\''";
    else
      result += c;
  return result + "'";
}

std::string places(std::vector<CommandRow> const& table, std::string_view between) {
  std::vector<std::string> all;
  for (CommandRow const& row : table)
    if (!row.path.empty()) all.push_back(quote(place_of(row)));
  return join(all, between);
}

// Patterns for "place option": what the option before the cursor says of the word at the cursor.
// Options of the program itself are understood everywhere.
std::vector<std::string> patterns(CommandRow const& row, OptionRow const& option) {
  std::vector<std::string> all;
  for (std::string const& name : option.names)
    all.push_back(row.path.empty() ? "*" + quote(" " + name) : quote(place_of(row) + " " + name));
  return all;
}

std::string value_cases(std::vector<CommandRow> const& table, bool with_values,
                        std::string const& begin, std::string const& end) {
  std::string text;
  for (CommandRow const& row : table)
    for (OptionRow const& option : row.options) {
      if (option.value.empty() || option.values.empty() == with_values) continue;
      text += "    (" + join(patterns(row, option), "|") + ") " + begin + join(option.values, " ") +
              end + " ;;\n";
    }
  return text;
}

// A colon parts words from their descriptions in zsh.
std::string described(std::string const& word, std::string const& text) {
  return quote(word + ":" + text);
}

std::string fish_quote(std::string_view text) {
  std::string result = "'";
  for (char const c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

std::string fish_option(CommandRow const& row, OptionRow const& option) {
  std::string text = "complete -c jianbao";
  if (!row.path.empty()) text += " -n " + fish_quote("__jianbao_at " + fish_quote(place_of(row)));
  for (std::string const& name : option.names)
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.values.empty())
    text += " -x -a " + fish_quote(join(option.values, " "));
  else if (!option.value.empty())
    text += " -r -F";
  return text + " -d " + fish_quote(option.text) + "\n";
}

CommandRow const* find(std::vector<CommandRow> const& table, std::string const& path) {
  for (CommandRow const& row : table)
    if (row.path == path) return &row;
  return nullptr;
}

std::string text_of_command(std::vector<CommandRow> const& table, CommandRow const& above,
                            std::string const& name) {
  CommandRow const* row = find(table, above.path.empty() ? name : above.path + " " + name);
  return row ? row->text : std::string();
}

}  // namespace

std::string bash_completion(std::vector<CommandRow> const& table) {
  std::string text =
      "# Made by jianbao completions bash.\n"
      "_jianbao() {\n"
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  local place= options= commands= values= i\n"
      "  COMPREPLY=()\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case \"$place ${COMP_WORDS[i]}\" in\n      (" +
      places(table, "|") +
      ") place=\"$place ${COMP_WORDS[i]}\" ;;\n    esac\n  done\n"
      "  case \"$place $previous\" in\n" +
      value_cases(table, true, "values='", "'") + value_cases(table, false, "return", "") +
      "  esac\n  case \"$place\" in\n";
  for (CommandRow const& row : table)
    text += "    (" + quote(place_of(row)) + ") options='" + join(names_of(row), " ") +
            "' commands='" + join(row.commands, " ") + "' ;;\n";
  return text +
         "  esac\n"
         "  if [[ -n $values ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$values\" -- \"$current\"))\n"
         "  elif [[ $current == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))\n"
         "  elif [[ -n $commands ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$commands\" -- \"$current\"))\n"
         "  fi\n"
         "}\n"
         "complete -o default -F _jianbao jianbao\n";
}

std::string zsh_completion(std::vector<CommandRow> const& table) {
  std::string text =
      "#compdef jianbao\n"
      "# Made by jianbao completions zsh.\n"
      "_jianbao() {\n"
      "  local place= word\n"
      "  local -a commands options values\n"
      "  for word in ${words[2,CURRENT-1]}; do\n"
      "    case \"$place $word\" in\n      (" +
      places(table, "|") +
      ") place=\"$place $word\" ;;\n    esac\n  done\n"
      "  case \"$place $words[CURRENT-1]\" in\n" +
      value_cases(table, true, "values=(", ")") + value_cases(table, false, "_files; return", "") +
      "  esac\n  case \"$place\" in\n";
  for (CommandRow const& row : table) {
    text += "    (" + quote(place_of(row)) + ")\n      options=(\n";
    for (OptionRow const& option : row.options)
      for (std::string const& name : option.names)
        text += "        " + described(name, option.text) + "\n";
    text += "      )\n      commands=(\n";
    for (std::string const& name : row.commands)
      text += "        " + described(name, text_of_command(table, row, name)) + "\n";
    text += "      )\n      ;;\n";
  }
  return text +
         "  esac\n"
         "  if (( $#values )); then\n"
         "    compadd -- $values\n"
         "  elif [[ $PREFIX == -* ]]; then\n"
         "    _describe -o option options\n"
         "  elif (( $#commands )); then\n"
         "    _describe command commands\n"
         "  else\n"
         "    _files\n"
         "  fi\n"
         "}\n"
         "_jianbao \"$@\"\n";
}

std::string fish_completion(std::vector<CommandRow> const& table) {
  std::string text =
      "# Made by jianbao completions fish.\n"
      "function __jianbao_at\n"
      "  set -l place ''\n"
      "  for word in (commandline -opc)[2..-1]\n"
      "    switch \"$place $word\"\n"
      "      case " +
      places(table, " ") +
      "\n        set place \"$place $word\"\n"
      "    end\n  end\n"
      "  test \"$place\" = \"$argv[1]\"\n"
      "end\n";
  for (CommandRow const& row : table) {
    std::string const here =
        "complete -c jianbao -n " + fish_quote("__jianbao_at " + fish_quote(place_of(row)));
    for (std::string const& name : row.commands)
      text += here + " -f -a " + fish_quote(name) + " -d " +
              fish_quote(text_of_command(table, row, name)) + "\n";
    for (OptionRow const& option : row.options)
      text += fish_option(row, option);
  }
  return text;
}

}  // namespace jianbao::cli
