#include "cli/exit_code.h"

namespace jianbao::cli {

namespace {

bool is_bad_input(std::string const& id) {
  return id.starts_with("data.") || id.starts_with("json.") || id.starts_with("csv.") ||
         id.starts_with("sheet.") || id.starts_with("file.") || id.starts_with("picture.") ||
         id.starts_with("report.") ||
         (id.starts_with("markdown.") && id != "markdown.required-missing") ||
         id.starts_with("font.invalid") || id.starts_with("font.hash") ||
         id.starts_with("font.role") || id == "script.syntax" || id == "script.option" ||
         id == "script.unknown-option" || id == "script.unknown-indicator";
}

}  // namespace

ExitCode exit_code(Diagnostics const& diagnostics, bool usage_error) {
  if (usage_error) return ExitCode::usage;
  ExitCode code = ExitCode::made;
  for (Diagnostic const& one : diagnostics.items()) {
    if (severity(one) != Severity::error) continue;
    if (one.id == "report.write") return ExitCode::cannot_write;
    if (is_bad_input(one.id))
      code = ExitCode::bad_input;
    else if (code == ExitCode::made)
      code = ExitCode::findings;
  }
  return code;
}

}  // namespace jianbao::cli
