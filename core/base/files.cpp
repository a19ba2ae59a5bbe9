#include "base/files.h"

#include "base/sha256.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jianbao {

namespace {

constexpr off_t largest_file = off_t{1} << 30;

Diagnostic unreadable(std::string const& path, std::string reason) {
  return {"file.unreadable", {std::move(reason)}, {.file = path}, {}};
}

struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

}  // namespace

Result<std::string> DiskFiles::read(std::string const& path) const {
  // O_NONBLOCK: a FIFO given as input must not hang the program.
  Descriptor const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.fd < 0) return unreadable(path, std::generic_category().message(errno));
  struct stat status {};
  if (::fstat(file.fd, &status) != 0)
    return unreadable(path, std::generic_category().message(errno));
  if (!S_ISREG(status.st_mode)) return unreadable(path, "not a plain file");
  if (status.st_size > largest_file) return unreadable(path, "larger than 1 GiB");
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    ssize_t const got = ::read(file.fd, bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(path, std::generic_category().message(errno));
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

bool DiskFiles::exists(std::string const& path) const {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored);
}

std::vector<std::string> DiskFiles::list(std::string const& folder) const {
  std::vector<std::string> names;
  std::error_code failed;
  for (auto const& entry : std::filesystem::directory_iterator(folder, failed))
    if (std::error_code ignored; entry.is_regular_file(ignored))
      names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string DiskFiles::stamp(std::string const& path) const {
  struct stat now {};
  if (::stat(path.c_str(), &now) != 0) return "none";
  // By its names, not by its times: those change with every file that is put in place of another.
  if (S_ISDIR(now.st_mode)) return sha256_of_lines(list(path));
  std::string text;
  for (auto const& [seconds, nanoseconds] : {std::pair{now.st_mtim.tv_sec, now.st_mtim.tv_nsec},
                                             std::pair{now.st_ctim.tv_sec, now.st_ctim.tv_nsec}})
    text += std::to_string(seconds) + "." + std::to_string(nanoseconds) + " ";
  text += std::to_string(now.st_size) + " " + std::to_string(now.st_ino);
  // The clock of a file system has steps of some milliseconds: a file that changed just now may
  // change once more within the same one, so its stamp is not to be found again.
  timespec clock{};
  ::clock_gettime(CLOCK_REALTIME, &clock);
  constexpr long step = 20'000'000;
  long const age =
      (clock.tv_sec - now.st_ctim.tv_sec) * 1'000'000'000L + (clock.tv_nsec - now.st_ctim.tv_nsec);
  if (age >= 0 && age < step) text += " at " + std::to_string(clock.tv_nsec);
  return text;
}

Result<std::string> MemoryFiles::read(std::string const& path) const {
  auto const found = contents.find(path);
  if (found == contents.end()) return unreadable(path, "no such file");
  return found->second;
}

bool MemoryFiles::exists(std::string const& path) const {
  return contents.contains(path);
}

std::vector<std::string> MemoryFiles::list(std::string const& folder) const {
  std::vector<std::string> names;
  std::string const prefix = folder + "/";
  for (auto const& [path, bytes] : contents)
    if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos)
      names.push_back(path.substr(prefix.size()));
  return names;
}

std::string MemoryFiles::stamp(std::string const& path) const {
  if (exists(path)) return sha256(contents.at(path));
  auto const names = list(path);
  return names.empty() ? "none" : sha256_of_lines(names);
}

std::string beside(std::string_view file, std::string_view relative) {
  std::filesystem::path const path(relative);
  if (path.is_absolute()) return std::string(relative);
  return (std::filesystem::path(file).parent_path() / path).lexically_normal().string();
}

namespace {

// Without empty parts, "." and "..".
bool is_plain(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  while (!path.empty()) {
    std::size_t const end = std::min(path.find('/'), path.size());
    std::string_view const part = path.substr(0, end);
    if (part.empty() || part == "." || part == "..") return false;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return true;
}

// From the root; most paths need no normalising.
std::string whole(std::string const& path) {
  std::error_code unknown;  // the current folder may be gone
  if (path.starts_with('/') && is_plain(path)) return path;
  if (path == "." || (!path.empty() && is_plain(path))) {
    std::string here = std::filesystem::current_path(unknown).string();
    if (!unknown) return path == "." ? here : here + (here.ends_with('/') ? "" : "/") + path;
  }
  return std::filesystem::absolute(path, unknown).lexically_normal().string();
}

}  // namespace

std::optional<std::string> path_within(std::string const& folder, std::string const& path) {
  std::string own = whole(folder);
  if (!own.ends_with('/')) own += '/';
  std::string const all = whole(path);
  if (!all.starts_with(own)) return {};
  return all.substr(own.size());
}

}  // namespace jianbao
