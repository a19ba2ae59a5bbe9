#include "base/file_watch.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <system_error>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace jianbao {

namespace {

namespace fs = std::filesystem;

// The folder itself where the path is one, else the nearest folder above it that there is.
fs::path folder_of(std::string const& path) {
  std::error_code ignored;
  fs::path folder = fs::absolute(path, ignored);
  while (!fs::is_directory(folder, ignored) && folder.has_relative_path())
    folder = folder.parent_path();
  return folder;
}

}  // namespace

FileWatch::FileWatch() = default;

FileWatch::~FileWatch() {
  close();
}

void FileWatch::close() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void FileWatch::set(Stamps const& paths) {
  close();
  descriptor_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor_ < 0) return;
  std::set<fs::path> folders;
  for (auto const& [path, stamp] : paths)
    folders.insert(folder_of(path));
  for (fs::path const& folder : folders)
    ::inotify_add_watch(descriptor_, folder.c_str(),
                        IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                            IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF);
}

bool FileWatch::wait(int milliseconds, int wake) const {
  constexpr int longest = 1000;
  std::array<pollfd, 2> watched{{{descriptor_, POLLIN, 0}, {wake, POLLIN, 0}}};
  ::poll(watched.data(), watched.size(), std::min(milliseconds, longest));
  if (watched[0].revents == 0) return false;
  std::array<char, 16384> events;
  while (::read(descriptor_, events.data(), events.size()) > 0) {
  }
  return true;
}

}  // namespace jianbao
