// Files: reading, handed in as an interface, so that everything above takes text and tests run in
// memory.
#pragma once

#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao {

class Files {
 public:
  virtual ~Files() = default;
  // The whole file as bytes; "file.unreadable" when it is not there, not a plain file or too large
  // (1 GiB).
  [[nodiscard]] virtual Result<std::string> read(std::string const& path) const = 0;
  [[nodiscard]] virtual bool exists(std::string const& path) const = 0;
  // Names (not paths) of the plain files in a folder, sorted by bytes; empty when there is no
  // folder.
  [[nodiscard]] virtual std::vector<std::string> list(std::string const& folder) const = 0;
  // Cheap: a path whose stamp is still the same holds the same bytes or, a folder, the same names;
  // "none" when nothing is there.
  [[nodiscard]] virtual std::string stamp(std::string const& path) const = 0;
};

class DiskFiles final : public Files {
 public:
  [[nodiscard]] Result<std::string> read(std::string const& path) const override;
  [[nodiscard]] bool exists(std::string const& path) const override;
  [[nodiscard]] std::vector<std::string> list(std::string const& folder) const override;
  [[nodiscard]] std::string stamp(std::string const& path) const override;
};

class MemoryFiles final : public Files {
 public:
  std::map<std::string, std::string> contents;
  [[nodiscard]] Result<std::string> read(std::string const& path) const override;
  [[nodiscard]] bool exists(std::string const& path) const override;
  [[nodiscard]] std::vector<std::string> list(std::string const& folder) const override;
  [[nodiscard]] std::string stamp(std::string const& path) const override;
};

// `relative` taken from the folder of `file`; an absolute path stays as it is.
[[nodiscard]] std::string beside(std::string_view file, std::string_view relative);
// `path` from a folder, when it lies in it, however the two are named: "./a/b" from "/x" is "a/b"
// when /x is the current folder. Links are not followed.
[[nodiscard]] std::optional<std::string> path_within(std::string const& folder,
                                                     std::string const& path);

}  // namespace jianbao
