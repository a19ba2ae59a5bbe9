// Writing a file so that a reader sees the old one or the whole new one, never a part.
#pragma once

#include "base/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>

namespace jianbao::report {

// Temporary file beside the target, written, fsynced, closed, renamed, folder fsynced. On any
// failure the temporary file is removed, the old file stays, and "report.write" says why; nothing
// when all went well.
[[nodiscard]] std::optional<Diagnostic> write_file(std::string const& path, std::string_view bytes);

}  // namespace jianbao::report
