#include "report/atomic_file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace jianbao::report {

namespace {

Diagnostic failure(std::string const& path, int error) {
  return {"report.write", {std::generic_category().message(error)}, {.file = path}, {}};
}

// 0, or the errno of the first step that failed.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const done = ::write(fd, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return 0;
}

int create_and_write(std::string const& path, std::string_view bytes) {
  int const fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  if (fd < 0) return errno;
  int error = write_all(fd, bytes);
  if (error == 0 && ::fsync(fd) != 0) error = errno;
  if (::close(fd) != 0 && error == 0) error = errno;
  return error;
}

// A folder that cannot be fsynced (some network file systems) has still been renamed in.
void sync_folder(std::string const& folder) {
  int const fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

std::optional<Diagnostic> write_file(std::string const& path, std::string_view bytes) {
  namespace fs = std::filesystem;
  fs::path const target(path);
  std::string const folder = target.has_parent_path() ? target.parent_path().string() : ".";
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return failure(path, failed.value());
  std::string name = target.filename().string();
  constexpr std::size_t most = 200;  // with the rest it stays within a folder's 255 bytes
  if (name.size() > most) name.resize(most);
  std::string const temporary = folder + "/." + name + "." + std::to_string(::getpid()) + ".tmp";
  ::unlink(temporary.c_str());  // of an earlier process of this number that was killed
  int error = create_and_write(temporary, bytes);
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    return failure(path, error);
  }
  sync_folder(folder);
  return {};
}

}  // namespace jianbao::report
