#include "data/read_csv.h"

namespace jianbao::data {

bool CsvReader::next(CsvRecord& record) {
  if (cursor_.at_end()) return false;
  sound_ = true;
  std::size_t count = 0;
  for (bool more = true; more; ++count) {
    if (count == record.fields.size()) record.fields.emplace_back();
    read_field(record.fields[count]);
    more = !cursor_.at_end() && cursor_.current() == separator_;
    if (more) cursor_.advance();
  }
  record.fields.resize(count);
  record.sound = sound_;
  if (!cursor_.at_end() && cursor_.current() == '\r') cursor_.advance();
  if (!cursor_.at_end()) cursor_.advance();
  return true;
}

void CsvReader::read_field(CsvField& field) {
  field.text.clear();
  field.line = cursor_.line;
  field.column = cursor_.column;
  if (!cursor_.at_end() && cursor_.current() == '"')
    read_quoted(field);
  else
    read_plain(field);
}

void CsvReader::read_quoted(CsvField& field) {
  cursor_.advance();
  while (true) {
    if (cursor_.at_end()) return refuse("data.csv-open-quote", field.line, field.column);
    char const c = cursor_.current();
    cursor_.advance();
    if (c != '"') {
      field.text += c;
    } else if (!cursor_.at_end() && cursor_.current() == '"') {
      field.text += '"';
      cursor_.advance();
    } else {
      break;
    }
  }
  if (cursor_.at_end() || cursor_.current() == separator_ || at_record_end()) return;
  refuse("data.csv-after-quote", cursor_.line, cursor_.column);
  CsvField rest;
  read_plain(rest);
}

void CsvReader::read_plain(CsvField& field) {
  bool reported = !sound_;
  std::size_t const first = cursor_.at;
  for (; !cursor_.at_end() && cursor_.current() != separator_ && !at_record_end();
       cursor_.advance()) {
    char const c = cursor_.current();
    if ((c == '"' || c == '\r') && !reported) {
      refuse(c == '"' ? "data.csv-quote" : "data.csv-return", cursor_.line, cursor_.column);
      reported = true;
    }
  }
  field.text.assign(cursor_.text.substr(first, cursor_.at - first));
}

bool CsvReader::at_record_end() const {
  if (cursor_.current() == '\n') return true;
  std::size_t const next = cursor_.at + 1;
  return cursor_.current() == '\r' && next < cursor_.text.size() && cursor_.text[next] == '\n';
}

void CsvReader::refuse(std::string_view id, std::uint32_t line, std::uint32_t column) {
  sound_ = false;
  report_.add({std::string(id), {}, {.file = report_.file(), .line = line, .column = column}, {}});
}

}  // namespace jianbao::data
