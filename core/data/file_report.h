// FileReport: what is wrong in one file, up to a thousand diagnostics and a closing note on how
// many more there were.
#pragma once

#include "base/diagnostic.h"

#include <string>
#include <vector>

namespace jianbao::data {

class FileReport {
 public:
  static constexpr std::size_t most = 1000;

  // What was added reaches `out` when the report ends.
  FileReport(std::string file, Diagnostics& out) : file_(std::move(file)), out_(out) {}
  FileReport(FileReport const&) = delete;
  FileReport& operator=(FileReport const&) = delete;
  ~FileReport();

  void add(Diagnostic diagnostic);
  void append(Diagnostics const& others);
  // Forgets what was added.
  void clear();
  [[nodiscard]] std::string const& file() const { return file_; }
  // From here on lines and columns are rows and columns of this sheet, and printed as addresses.
  void enter_sheet(std::string name) { sheet_ = std::move(name); }

 private:
  std::string file_;
  std::string sheet_;
  Diagnostics& out_;
  std::vector<Diagnostic> items_;
  std::size_t left_out_ = 0;
};

}  // namespace jianbao::data
