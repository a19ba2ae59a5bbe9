// A diagnostic: what is wrong, where, and the way out. A stage takes Diagnostics&, adds all it can
// find and goes on as far as sense allows; only the program prints. The words stand in the message
// tables (message.h).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao {

enum class Severity : std::uint8_t { note, warning, error };

// Where a diagnostic points: a file with line and column (1-based; 0 is unknown) or cell, a JSON
// pointer, the section of a plugin and the chain of its calls (innermost first). Fields that do not
// apply are empty.
struct Place {
  std::string file = {};
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string pointer = {};
  std::string section = {};
  std::vector<std::string> trace = {};
  std::string cell = {};  // of a workbook, in place of line and column: 年鉴!B7
  // Of a section that failed: what it was about, and the record it asked for last.
  std::string region = {}, period = {}, record = {};
};

struct Diagnostic {
  std::string id;                           // key of the message tables, e.g. "data.unit"
  std::vector<std::string> arguments = {};  // fill {0}, {1} … of the message
  Place place = {};
  std::vector<Place> related =
      {};  // other places that belong to it, e.g. the first of two duplicates
};

// The severity of a diagnostic, from its message; error for an unknown id.
[[nodiscard]] Severity severity(Diagnostic const& diagnostic);

class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void add(std::string_view id, std::initializer_list<std::string_view> arguments,
           Place place = {});
  void append(Diagnostics const& other);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] std::vector<Diagnostic> const& items() const { return items_; }
  // Ordered by file, line and column; equal places keep their order. Output is the same on any
  // number of workers.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> items_;
  std::size_t errors_ = 0;
};

}  // namespace jianbao
