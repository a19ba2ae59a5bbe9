#include "report/share.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace jianbao::report {

namespace fs = std::filesystem;

std::string share_folder() {
  std::error_code failed;
  fs::path const program = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  fs::path const installed = program.parent_path().parent_path() / "share" / "jianbao";
  if (fs::is_directory(installed / "plugins", failed)) return installed.string();
  for (fs::path folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path())
    if (fs::is_directory(folder / "plugins", failed) &&
        fs::is_directory(folder / "data" / "styles", failed))
      return folder.string();
  return {};
}

std::string user_plugin_folder() {
  if (char const* data = std::getenv("XDG_DATA_HOME"); data && *data)
    return std::string(data) + "/jianbao/plugins";
  if (char const* home = std::getenv("HOME"); home && *home)
    return std::string(home) + "/.local/share/jianbao/plugins";
  return {};
}

}  // namespace jianbao::report
