// jianbao man, jianbao completions: the program's own commands for other programs.
#include "cli/command_table.h"
#include "cli/commands.h"
#include "cli/print.h"

#include <memory>

namespace jianbao::cli {

namespace {

ExitCode print(std::string const& text) {
  return print_out(text) ? ExitCode::made : ExitCode::cannot_write;
}

std::string completions(CLI::App const& program, std::string const& shell) {
  std::vector<CommandRow> const table = command_table(program);
  if (shell == "zsh") return zsh_completion(table);
  if (shell == "fish") return fish_completion(table);
  return bash_completion(table);
}

}  // namespace

void add_describe(CLI::App& program, Context& context) {
  CLI::App* const man = program.add_subcommand("man", "Print the manual page");
  man->footer("Example:\n  jianbao man > jianbao.1\n");
  man->callback([&program, &context] {
    context.run = [&program] { return print(man_page(command_table(program))); };
  });
  auto const shell = std::make_shared<std::string>();
  CLI::App* const command =
      program.add_subcommand("completions", "Print the completions for a shell");
  command->add_option("shell", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer(
      "Example:\n  jianbao completions bash > "
      "~/.local/share/bash-completion/completions/jianbao\n");
  command->callback([shell, &program, &context] {
    context.run = [shell, &program] { return print(completions(program, *shell)); };
  });
}

}  // namespace jianbao::cli
