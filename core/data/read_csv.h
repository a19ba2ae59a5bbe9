// CSV after RFC 4180: fields between separators, quoted where needed, records ended by LF or CRLF.
// Every field knows its place.
#pragma once

#include "data/file_report.h"
#include "data/source_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

struct CsvField {
  std::string text;
  std::uint32_t line = 0, column = 0;
};

struct CsvRecord {
  std::vector<CsvField> fields;
  bool sound = true;  // false: its quotes are wrong, reported
};

class CsvReader {
 public:
  // `text` is UTF-8 without a byte order mark and outlives the reader.
  CsvReader(std::string_view text, FileReport& report, char separator = ',')
      : cursor_{text}, report_(report), separator_(separator) {}

  // The next record, written over `record`; false at the end of the text.
  bool next(CsvRecord& record);

 private:
  void read_field(CsvField& field);
  void read_quoted(CsvField& field);
  void read_plain(CsvField& field);
  [[nodiscard]] bool at_record_end() const;
  void refuse(std::string_view id, std::uint32_t line, std::uint32_t column);

  TextCursor cursor_;
  FileReport& report_;
  char separator_;
  bool sound_ = true;
};

}  // namespace jianbao::data
