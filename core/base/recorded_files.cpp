#include "base/recorded_files.h"

#include "base/sha256.h"

#include <algorithm>

namespace jianbao {

Result<std::string> RememberedFiles::read(std::string const& path) const {
  auto found = read_.find(path);
  if (found == read_.end()) found = read_.emplace(path, inner_.read(path)).first;
  return found->second;
}

bool RememberedFiles::exists(std::string const& path) const {
  auto found = exists_.find(path);
  if (found == exists_.end()) found = exists_.emplace(path, inner_.exists(path)).first;
  return found->second;
}

std::vector<std::string> RememberedFiles::list(std::string const& folder) const {
  auto found = listed_.find(folder);
  if (found == listed_.end()) found = listed_.emplace(folder, inner_.list(folder)).first;
  return found->second;
}

std::string RememberedFiles::stamp(std::string const& path) const {
  auto found = stamps_.find(path);
  if (found == stamps_.end()) found = stamps_.emplace(path, inner_.stamp(path)).first;
  return found->second;
}

std::string answer_to(FileQuestion const& question, Files const& files) {
  switch (question.kind) {
    case FileQuestion::Kind::read: {
      auto const bytes = files.read(question.path);
      return bytes ? sha256(*bytes) : "none";
    }
    case FileQuestion::Kind::exists:
      return files.exists(question.path) ? "yes" : "no";
    case FileQuestion::Kind::list:
      return sha256_of_lines(files.list(question.path));
  }
  return {};
}

void RecordedFiles::note(FileQuestion question) const {
  questions_.insert(std::move(question));
}

Result<std::string> RecordedFiles::read(std::string const& path) const {
  note({FileQuestion::Kind::read, path});
  return inner_.read(path);
}

bool RecordedFiles::exists(std::string const& path) const {
  note({FileQuestion::Kind::exists, path});
  return inner_.exists(path);
}

std::vector<std::string> RecordedFiles::list(std::string const& folder) const {
  note({FileQuestion::Kind::list, folder});
  return inner_.list(folder);
}

std::string RecordedFiles::stamp(std::string const& path) const {
  return inner_.stamp(path);
}

Result<std::string> StampedFiles::read(std::string const& path) const {
  static_cast<void>(stamp(path));
  return inner_.read(path);
}

bool StampedFiles::exists(std::string const& path) const {
  static_cast<void>(stamp(path));
  return inner_.exists(path);
}

std::vector<std::string> StampedFiles::list(std::string const& folder) const {
  static_cast<void>(stamp(folder));
  return inner_.list(folder);
}

std::string StampedFiles::stamp(std::string const& path) const {
  auto found = stamps_.find(path);
  if (found == stamps_.end()) found = stamps_.emplace(path, inner_.stamp(path)).first;
  return found->second;
}

bool still_hold(Stamps const& stamps, Files const& files) {
  return std::all_of(stamps.begin(), stamps.end(),
                     [&](auto const& one) { return files.stamp(one.first) == one.second; });
}

}  // namespace jianbao
