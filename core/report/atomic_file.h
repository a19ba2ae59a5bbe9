// Writing a file so that a reader sees the old one or the whole new one, never a part.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace jianbao::report {

// Temporary file beside the target, written, fsynced, closed, renamed, folder fsynced. On any
// failure the temporary file is removed, the old file stays, and "report.write" says why (its
// second argument is the errno); nothing when all went well. Writers of one target, on however many
// machines, do not disturb each other.
[[nodiscard]] std::optional<Diagnostic> write_file(std::string const& path, std::string_view bytes);

// The same in two steps, for one who writes many files and another who waits for the disk: the
// temporary file's path, written and on its way to the disk;
[[nodiscard]] Result<std::string> begin_file(std::string const& path, std::string_view bytes);
// and fsynced and renamed to the target. The folder is left to the caller.
[[nodiscard]] std::optional<Diagnostic> finish_file(std::string const& temporary,
                                                    std::string const& path);
void sync_folder(std::string const& folder);

// Removes the temporary files of a folder that processes of this machine left behind: those that
// are dead, and `pid` where it is given; and those of other machines that are days old.
void remove_leftovers(std::string const& folder, long pid = 0);

}  // namespace jianbao::report
