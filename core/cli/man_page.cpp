// The man page. Its requests are those of man(7).
#include "cli/command_table.h"
#include "cli/version.h"

#include <algorithm>
#include <cctype>

namespace jianbao::cli {

namespace {

constexpr std::string_view description =
    "Jianbao makes Chinese PDF briefings out of indicator data: it loads the data, hands them to "
    "plugins in Lua, each of which writes one section, and sets the result with Chinese fonts. "
    "Every printed figure has a record; the same input gives the same bytes.";

struct Named {
  std::string_view name, text;
};

constexpr Named exit_codes[] = {
    {"0", "Made."},
    {"1",
     "The data contradict themselves, a section or a report failed, a needed figure or a glyph is "
     "missing."},
    {"64", "Usage, and unknown names on the command line."},
    {"65", "Bad input: data, definitions, styles, plugins."},
    {"70", "An internal error."},
    {"73", "The output cannot be written."},
    {"75", "Of batches: disk full or an I/O error; try again, perhaps elsewhere."},
    {"143", "Stopped by a signal."},
};

constexpr Named variables[] = {
    {"LC_ALL, LC_MESSAGES, LANG", "Messages are Chinese where the first that is set says zh."},
    {"JIANBAO_SHARD, SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX",
     "The shard of a batch: the first that is set."},
    {"JIANBAO_SHARDS", "How many shards there are."},
    {"XDG_DATA_HOME", "Below it, in jianbao/plugins, are plugins of one's own."},
};

constexpr Named files[] = {
    {"data/briefing.json", "The briefing that is made when none is named."},
    {"/usr/share/jianbao", "Data, fonts, plugins and styles that come with the program."},
};

// In running text a hyphen is a hyphen; in what is typed it is a minus. A dot or an apostrophe at
// the start of a line would be a request.
std::string escape(std::string_view text, bool is_typed) {
  std::string result;
  for (char const c : text) {
    bool const at_start = result.empty() || result.back() == '\n';
    if ((c == '.' || c == '\'') && at_start) result += "\\&";
    if (c == '\\')
      result += "\\e";
    else if (c == '-' && is_typed)
      result += "\\-";
    else
      result += c;
  }
  return result;
}

std::string running(std::string_view text) {
  return escape(text, false);
}
std::string typed(std::string_view text) {
  return escape(text, true);
}

// Options are words of the text, too: "--shard" must be found by a search.
std::string word_of_text(std::string_view word) {
  return word.starts_with("--") ? typed(word) : running(word);
}

// In lines that are not too long for the programs that check man pages.
std::string sentence(std::string_view text) {
  constexpr std::size_t most = 76;
  std::string result;
  std::size_t width = 0;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find_first_of(" \n"), text.size());
    std::string const word = word_of_text(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    bool const is_new = width == 0 || width + 1 + word.size() > most;
    if (width > 0) result += is_new ? "\n" : " ";
    result += word;
    width = (is_new ? 0 : width + 1) + word.size();
  }
  return result;
}

std::string usage(CommandRow const& row) {
  std::string text = ".B " + typed("jianbao" + (row.path.empty() ? "" : " " + row.path)) + "\n";
  if (!row.options.empty()) text += ".RI [ options ]\n";
  if (!row.commands.empty()) text += ".I command\n";
  for (OptionRow const& one : row.positionals) {
    std::string const dots = one.is_repeated ? "\\|.\\|.\\|." : "";
    text += one.is_required ? ".I " + typed(one.value) + dots + "\n"
                            : ".RI [ " + typed(one.value) + dots + " ]\n";
  }
  return text;
}

std::string option_text(OptionRow const& one) {
  std::string text = ".TP\n";
  std::string names;
  for (std::string const& name : one.names)
    names += (names.empty() ? "\\fB" : ", \\fB") + typed(name) + "\\fR";
  if (!one.value.empty())
    names += (names.empty() ? "\\fI" : " \\fI") + typed(one.value) + "\\fR" +
             (one.is_repeated ? "\\|.\\|.\\|." : "");
  text += names + "\n";
  std::string words = one.text;
  if (!one.values.empty()) {
    std::string allowed;
    bool is_said = true;
    for (std::string const& value : one.values) {
      allowed += (allowed.empty() ? "" : ", ") + value;
      is_said = is_said && words.find(value) != words.npos;
    }
    if (!is_said) words += " (" + allowed + ")";
  }
  return text + (words.empty() ? "\\&" : sentence(words)) + "\n";
}

// A footer is running text, then "Examples:" with lines as they are typed.
std::string footer_text(std::string const& footer) {
  std::size_t const at = footer.find("Example");
  std::string text, before = footer.substr(0, at);
  while (before.ends_with('\n'))
    before.pop_back();
  if (!before.empty()) text += ".PP\n" + sentence(before) + "\n";
  if (at == footer.npos) return text;
  std::string lines = footer.substr(std::min(footer.find('\n', at), footer.size() - 1) + 1);
  while (lines.ends_with('\n'))
    lines.pop_back();
  std::string shown;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t const end = std::min(lines.find('\n', begin), lines.size());
    std::string line = lines.substr(begin, end - begin);
    line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    shown += typed(line) + "\n";
    begin = end + 1;
  }
  return text + ".PP\n.nf\n.RS\n" + shown + ".RE\n.fi\n";
}

std::string command_text(CommandRow const& row) {
  std::string text = ".SS " + typed("jianbao " + row.path) + "\n";
  text += usage(row) + ".PP\n" + sentence(row.text) + ".\n";
  for (auto const* list : {&row.positionals, &row.options})
    for (OptionRow const& one : *list)
      if (one.names.empty() || one.names.back() != "--help") text += option_text(one);
  return text + footer_text(row.footer);
}

template <std::size_t Count>
std::string list(char const* title, Named const (&rows)[Count]) {
  std::string text = ".SH " + std::string(title) + "\n";
  for (Named const& one : rows)
    text += ".TP\n.B " + typed(one.name) + "\n" + sentence(one.text) + "\n";
  return text;
}

}  // namespace

std::string man_page(std::vector<CommandRow> const& table) {
  CommandRow const& program = table.front();
  std::string text = ".\\\" Made by jianbao man from the program's own table of commands.\n";
  text += ".TH JIANBAO 1 " + std::string(version_date) + " \"jianbao " + std::string(version) +
          "\" \"User Commands\"\n";
  text += ".SH NAME\njianbao \\- Chinese PDF briefings out of indicator data\n";
  text += ".SH SYNOPSIS\n" + usage(program) + ".SH DESCRIPTION\n" + sentence(description) + "\n";
  text += ".SH OPTIONS\n";
  for (OptionRow const& one : program.options)
    text += option_text(one);
  text += ".SH COMMANDS\n";
  for (CommandRow const& row : table)
    if (!row.path.empty()) text += command_text(row);
  text += list("EXIT STATUS", exit_codes) + list("ENVIRONMENT", variables) + list("FILES", files);
  return text;
}

}  // namespace jianbao::cli
