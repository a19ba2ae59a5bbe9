#include "report/atomic_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace jianbao::report {

namespace fs = std::filesystem;

namespace {

Diagnostic failure(std::string const& path, int error) {
  return {"report.write",
          {std::generic_category().message(error), std::to_string(error)},
          {.file = path},
          {}};
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
  if (error == 0) ::sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);  // begins; fsync waits for it
  if (::close(fd) != 0 && error == 0) error = errno;
  return error;
}

int sync_file(std::string const& path) {
  int const fd = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0) return errno;
  int error = ::fsync(fd) != 0 ? errno : 0;
  // Thousands of reports would push data and fonts out of memory; and the next report is written
  // faster into pages that were just in use.
  if (error == 0) ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  if (::close(fd) != 0 && error == 0) error = errno;
  return error;
}

// Without dots, which part the fields of a temporary file's name.
std::string host_name() {
  std::array<char, 65> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "host";
  std::string text = name.data();
  std::replace(text.begin(), text.end(), '.', '_');
  return text.empty() ? "host" : text;
}

// Two machines may have processes of one number.
std::string random_text() {
  std::uint32_t number = 0;
  if (::getentropy(&number, sizeof number) != 0) number = static_cast<std::uint32_t>(std::clock());
  return std::to_string(number);
}

std::string temporary_name(std::string name) {
  constexpr std::size_t longest = 255;  // NAME_MAX
  std::string const ending =
      "." + host_name() + "." + std::to_string(::getpid()) + "." + random_text() + ".tmp";
  std::size_t const most = longest - 1 - ending.size();
  if (name.size() > most) name.resize(most);
  return "." + name + ending;
}

// A process that has ended and that nobody has waited for yet is none.
bool is_running(long pid) {
  if (::kill(static_cast<pid_t>(pid), 0) != 0) return errno != ESRCH;
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string const text{std::istreambuf_iterator<char>(file), {}};
  std::size_t const name = text.rfind(") ");  // the name may hold anything
  return name == text.npos || text.compare(name + 2, 1, "Z") != 0;
}

struct Writer {
  long pid = 0;
  bool is_here = false;  // a process of this machine
};

// By a temporary file's name; nothing for another name.
std::optional<Writer> writer_of(std::string_view name) {
  if (!name.starts_with('.') || !name.ends_with(".tmp")) return {};
  name.remove_suffix(4);
  std::string_view parts[3];
  for (std::string_view& part : parts) {
    std::size_t const dot = name.rfind('.');
    if (dot == 0 || dot == name.npos) return {};
    part = name.substr(dot + 1);
    name = name.substr(0, dot);
  }
  Writer writer{0, parts[2] == host_name()};
  for (std::string_view const digits : {parts[0], parts[1]}) {
    auto const [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), writer.pid);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
  }
  return writer.pid > 0 ? std::optional(writer) : std::nullopt;
}

std::string folder_of(fs::path const& target) {
  return target.has_parent_path() ? target.parent_path().string() : ".";
}

// Nobody writes one file for so long; the clocks of two machines do not differ as much.
bool is_days_old(fs::path const& path) {
  std::error_code failed;
  auto const written = fs::last_write_time(path, failed);
  return !failed && fs::file_time_type::clock::now() - written > std::chrono::hours(48);
}

}  // namespace

// A folder that cannot be fsynced (some network file systems) has still been renamed in.
void sync_folder(std::string const& folder) {
  int const fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

Result<std::string> begin_file(std::string const& path, std::string_view bytes) {
  fs::path const target(path);
  std::string const folder = folder_of(target);
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return failure(path, failed.value());
  std::string temporary = folder + "/" + temporary_name(target.filename().string());
  if (int const error = create_and_write(temporary, bytes); error != 0) {
    ::unlink(temporary.c_str());
    return failure(path, error);
  }
  return temporary;
}

std::optional<Diagnostic> finish_file(std::string const& temporary, std::string const& path) {
  int error = sync_file(temporary);
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return {};
  ::unlink(temporary.c_str());
  return failure(path, error);
}

std::optional<Diagnostic> write_file(std::string const& path, std::string_view bytes) {
  auto const temporary = begin_file(path, bytes);
  if (!temporary) return temporary.error();
  if (auto failed = finish_file(*temporary, path)) return failed;
  sync_folder(folder_of(path));
  return {};
}

void remove_leftovers(std::string const& folder, long pid) {
  std::error_code failed;
  for (auto const& entry : fs::directory_iterator(folder, failed)) {
    auto const writer = writer_of(entry.path().filename().string());
    if (!writer) continue;
    bool const is_left = writer->is_here ? writer->pid == pid || !is_running(writer->pid)
                                         : is_days_old(entry.path());
    if (is_left) ::unlink(entry.path().c_str());
  }
}

}  // namespace jianbao::report
