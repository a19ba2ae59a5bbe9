// Files that are read once and remembered, a record of what was asked of them, and their stamps.
#pragma once

#include "base/files.h"

#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace jianbao {

// Asks another at most once for everything; what changes on the disk meanwhile is not seen, so that
// all who read from it read the same. Not for two threads at a time.
class RememberedFiles final : public Files {
 public:
  explicit RememberedFiles(Files const& inner) : inner_(inner) {}
  [[nodiscard]] Result<std::string> read(std::string const& path) const override;
  [[nodiscard]] bool exists(std::string const& path) const override;
  [[nodiscard]] std::vector<std::string> list(std::string const& folder) const override;
  [[nodiscard]] std::string stamp(std::string const& path) const override;

 private:
  Files const& inner_;
  mutable std::map<std::string, Result<std::string>> read_;
  mutable std::map<std::string, bool> exists_;
  mutable std::map<std::string, std::vector<std::string>> listed_;
  mutable std::map<std::string, std::string> stamps_;
};

// A question and its path; what there was not counts too.
struct FileQuestion {
  enum class Kind : char { read = 'r', exists = 'e', list = 'l' };
  Kind kind = Kind::read;
  std::string path;
  auto operator<=>(FileQuestion const&) const = default;
};

// The answer as a short text: equal texts, equal answers.
[[nodiscard]] std::string answer_to(FileQuestion const& question, Files const& files);

class RecordedFiles final : public Files {
 public:
  explicit RecordedFiles(Files const& inner) : inner_(inner) {}
  [[nodiscard]] Result<std::string> read(std::string const& path) const override;
  [[nodiscard]] bool exists(std::string const& path) const override;
  [[nodiscard]] std::vector<std::string> list(std::string const& folder) const override;
  [[nodiscard]] std::string stamp(std::string const& path) const override;
  [[nodiscard]] std::set<FileQuestion> const& questions() const { return questions_; }

 private:
  void note(FileQuestion question) const;
  Files const& inner_;
  mutable std::set<FileQuestion> questions_;
};

using Stamps = std::map<std::string, std::string>;  // by path

// Takes the stamp of every path before it is first asked for; within its life a path has one.
class StampedFiles final : public Files {
 public:
  explicit StampedFiles(Files const& inner) : inner_(inner) {}
  [[nodiscard]] Result<std::string> read(std::string const& path) const override;
  [[nodiscard]] bool exists(std::string const& path) const override;
  [[nodiscard]] std::vector<std::string> list(std::string const& folder) const override;
  [[nodiscard]] std::string stamp(std::string const& path) const override;
  [[nodiscard]] Stamps const& stamps() const { return stamps_; }

 private:
  Files const& inner_;
  mutable Stamps stamps_;
};

// Whether nothing has changed at any of these paths.
[[nodiscard]] bool still_hold(Stamps const& stamps, Files const& files);

}  // namespace jianbao
