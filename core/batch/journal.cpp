#include "batch/journal.h"

#include "base/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace jianbao::batch {

namespace {

std::string prefix_of(Shard shard) {
  return fmt::format("{}-of-{}.", shard.index, shard.count);
}

// host.pid
std::string writer(long pid) {
  std::array<char, 65> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return fmt::format("{}.{}", host.data(), pid);
}

std::string name_of(Head const& head, long pid) {
  std::uint32_t random = 0;
  if (::getentropy(&random, sizeof random) != 0) random = 0;
  return fmt::format("{}{}.{:08x}.jsonl", prefix_of({head.shard, head.shards}), writer(pid),
                     random);
}

Diagnostic failure(std::string const& path, int error) {
  return {"report.write",
          {std::generic_category().message(error), std::to_string(error)},
          {.file = path}};
}

}  // namespace

std::string journal_folder(std::string const& folder) {
  return folder + "/.journal";
}
std::string shard_folder(std::string const& folder) {
  return folder + "/.shards";
}
std::string shard_file(std::string const& folder, Shard shard) {
  return shard_folder(folder) + "/" + prefix_of(shard) + "jsonl";
}

std::string earlier_file(std::string const& folder, Shard shard) {
  return shard_folder(folder) + "/" + prefix_of(shard) + "earlier.jsonl";
}

void retire_manifests(std::string const& folder, Shard shard) {
  ::rename(shard_file(folder, shard).c_str(), earlier_file(folder, shard).c_str());
  for (char const* name : {"/manifest.json", "/timings.json"})
    ::unlink((folder + name).c_str());
}

Journal::~Journal() {
  if (fd_ >= 0) ::close(fd_);
}

std::optional<Diagnostic> Journal::open() {
  if (fd_ >= 0) return {};
  path_ = journal_folder(folder_) + "/" + name_of(head_, writer_);
  fd_ = ::open(path_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (fd_ < 0) return failure(path_, errno);
  return append(to_line(head_) + "\n");
}

std::optional<Diagnostic> Journal::add(Record const& record, Reads const* reads) {
  if (auto failed = open()) return failed;
  std::string lines;
  if (reads && known_reads_.insert(record.reads).second) lines = to_line(*reads) + "\n";
  return append(lines + to_line(record) + "\n");
}

std::optional<Diagnostic> Journal::append(std::string const& lines) {
  for (std::string_view rest = lines; !rest.empty();) {
    ssize_t const done = ::write(fd_, rest.data(), rest.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return failure(path_, errno);
    rest.remove_prefix(static_cast<std::size_t>(done));
  }
  if (::fsync(fd_) != 0) return failure(path_, errno);
  return {};
}

Known read_known(std::string const& folder, Shard own) {
  DiskFiles const files;
  Known known;
  std::string const division = "-of-" + std::to_string(own.count) + ".";
  for (std::string const& place : {shard_folder(folder), journal_folder(folder)})
    for (bool const is_own : {false, true})
      for (std::string const& name : files.list(place)) {
        if (!name.ends_with(".jsonl") || name.starts_with('.')) continue;
        if ((name.find(division) != name.npos) != is_own) continue;
        if (auto const text = files.read(place + "/" + name)) known.take(*text);
      }
  return known;
}

std::vector<std::string> journals_of(std::string const& folder, Shard shard) {
  std::vector<std::string> paths;
  for (std::string const& name : DiskFiles().list(journal_folder(folder)))
    if (name.starts_with(prefix_of(shard))) paths.push_back(journal_folder(folder) + "/" + name);
  return paths;
}

bool is_written_by(std::string const& path, long pid) {
  return path.find("." + writer(pid) + ".") != path.npos;
}

}  // namespace jianbao::batch
