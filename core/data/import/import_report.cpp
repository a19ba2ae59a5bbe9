#include "data/import/import.h"
#include "data/json.h"

#include <fmt/format.h>

namespace jianbao::data {

namespace {

std::string place_of(Place const& place) {
  if (!place.cell.empty()) return place.cell;
  if (place.line == 0) return {};
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string counts(Taken const& taken, bool chinese) {
  return fmt::format(
      fmt::runtime(chinese ? "{} 行，取 {} 条，留 {} 条，跳过 {} 行"
                           : "{} rows: {} figures taken, {} left, {} rows not asked for"),
      taken.rows, taken.taken, taken.left, taken.passed);
}

std::string one_left(Diagnostic const& one, Language language) {
  return fmt::format("{{\"file\": {}, \"at\": {}, \"id\": {}, \"reason\": {}}}",
                     json_string(one.place.file), json_string(place_of(one.place)),
                     json_string(one.id), json_string(message_text(one, language)));
}

}  // namespace

std::string import_text(Import const& import, Language language) {
  bool const chinese = language == Language::chinese;
  std::string out;
  for (ImportedTable const& table : import.tables) {
    out += table.file + (table.sheet.empty() ? "" : " [" + table.sheet + "]") + ": ";
    if (table.hidden && !table.read)
      out += chinese ? "隐藏的工作表，未读取\n" : "a hidden sheet, not read\n";
    else
      out += counts(table.taken, chinese) + "\n";
    if (table.mapping.empty()) continue;
    out += chinese ? "猜得的对应关系，可据此修改（--map）：\n"
                   : "the mapping that was guessed, to start from (--map):\n";
    out += table.mapping;
  }
  return out;
}

std::string import_json(Import const& import, Language language) {
  std::string out = "{\"format\": 1, \"tables\": [";
  bool first = true;
  for (ImportedTable const& table : import.tables) {
    out += fmt::format(
        "{}\n {{\"file\": {}, \"sheet\": {}, \"hidden\": {}, \"read\": {}, \"rows\": {}, "
        "\"cells\": {}, \"taken\": {}, \"left\": {}, \"passed\": {}, \"mapping\": {}}}",
        first ? "" : ",", json_string(table.file), json_string(table.sheet), table.hidden,
        table.read, table.taken.rows, table.taken.cells, table.taken.taken, table.taken.left,
        table.taken.passed, table.mapping.empty() ? "null" : table.mapping);
    first = false;
  }
  out += "],\n\"left\": [";
  first = true;
  for (Diagnostic const& one : import.left.sorted()) {
    out += (first ? "\n " : ",\n ") + one_left(one, language);
    first = false;
  }
  Taken const total = import.total();
  return out + fmt::format("],\n\"taken\": {}, \"left_count\": {}}}\n", total.taken, total.left);
}

}  // namespace jianbao::data
