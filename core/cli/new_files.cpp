#include "cli/new_files.h"

#include "cli/print.h"

namespace jianbao::cli {

ExitCode tell_new_files(Result<std::vector<std::string>> const& made, Language language) {
  if (made) {
    std::string text;
    for (std::string const& file : *made)
      text += file + "\n";
    return print_out(text) ? ExitCode::made : ExitCode::cannot_write;
  }
  Diagnostics out;
  out.add(made.error());
  print_diagnostics(out, language);
  // A wrong name, a folder that is taken: said on the command line.
  return made.error().id.starts_with("plugin.") ? ExitCode::usage : exit_code(out, false);
}

}  // namespace jianbao::cli
