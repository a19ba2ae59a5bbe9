// Writing a file so that a reader sees the old one or the whole new one, never a part.
#pragma once

#include "base/diagnostic.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::report {

// Whether the folder is made durable with the file; who writes many does so once at the end.
enum class Sync : bool { file, file_and_folder };

// Temporary file beside the target, written, fsynced, closed, renamed, folder fsynced. On any
// failure the temporary file is removed, the old file stays, and "report.write" says why (its
// second argument is the errno); nothing when all went well. Writers of one target, on however many
// machines, do not disturb each other.
// `before_rename` is called when all is written and the old file is still there.
[[nodiscard]] std::optional<Diagnostic> write_file(std::string const& path, std::string_view bytes,
                                                   Sync sync = Sync::file_and_folder,
                                                   std::function<void()> const& before_rename = {});
void sync_folder(std::string const& folder);

// Removes the temporary files of a folder that processes of this machine left behind: those that
// are dead, and `pid` where it is given; and those of other machines that are days old.
void remove_leftovers(std::string const& folder, long pid = 0);

}  // namespace jianbao::report
