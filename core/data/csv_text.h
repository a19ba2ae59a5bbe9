// The text of a CSV file made ready for reading: UTF-8 whatever it was written in, its separator
// found.
#pragma once

#include "data/file_report.h"
#include "data/source_text.h"

#include <string>
#include <string_view>

namespace jianbao::data {

// How a text file is written; what is not declared is found out.
struct TextForm {
  std::string encoding = {};  // utf-8, gb18030 (GBK and GB 2312 are parts of it), or empty
  char separator = 0;         // comma, tab or semicolon, or 0
};

class CsvText {
 public:
  // `bytes` outlives the text. Reported: bytes that are no text of the encoding, as a note that a
  // file without UTF-8 was read as GB 18030.
  CsvText(std::string_view bytes, TextForm const& form, FileReport& report);
  CsvText(CsvText const&) = delete;
  CsvText& operator=(CsvText const&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }  // without a byte order mark
  [[nodiscard]] char separator() const { return separator_; }
  // Whether the line had a byte that is no text, reported.
  [[nodiscard]] bool touched(std::uint32_t line) const { return repair_.touched(line); }

 private:
  std::string owned_;
  std::string_view text_;
  Repair repair_;
  char separator_ = ',';
};

// The character that splits the first record into most fields: a comma, a tab or a semicolon; a
// comma when none does.
[[nodiscard]] char find_separator(std::string_view text);

}  // namespace jianbao::data
