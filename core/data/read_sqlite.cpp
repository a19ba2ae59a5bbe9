#include "data/read_store.h"

#include <algorithm>
#include <memory>

#include <sqlite3.h>

namespace jianbao::data {

namespace {

constexpr std::size_t most_rows = 5'000'000;
constexpr int most_steps = 2'000'000;  // thousands of instructions: a view may never end

struct Close {
  void operator()(sqlite3* store) const { ::sqlite3_close(store); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { ::sqlite3_finalize(statement); }
};
using Store = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

std::string quoted(std::string_view name) {
  std::string result = "\"";
  for (char const c : name)
    result += c == '"' ? "\"\"" : std::string(1, c);
  return result + "\"";
}

int count_steps(void* left) {
  return --*static_cast<int*>(left) < 0 ? 1 : 0;
}

// The file's bytes as a store in memory: nothing is locked or written, whoever has the file open.
Store open(std::string& bytes) {
  // Bytes 18 and 19 say that a journal file belongs to it (SQLite file format 1.3); what was
  // written to the journal alone is not seen.
  constexpr std::size_t header = 100, write_version = 18, read_version = 19;
  if (bytes.size() >= header) bytes[write_version] = bytes[read_version] = 1;
  sqlite3* handle = nullptr;
  if (::sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
    ::sqlite3_close(handle);
    return {};
  }
  Store store(handle);
  auto* const data = reinterpret_cast<unsigned char*>(bytes.data());
  auto const size = static_cast<sqlite3_int64>(bytes.size());
  if (::sqlite3_deserialize(handle, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) !=
      SQLITE_OK)
    return {};
  // The store is another's: its views must not call functions with effects.
  ::sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  ::sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  return store;
}

Statement prepare(sqlite3* store, std::string const& sql) {
  sqlite3_stmt* statement = nullptr;
  ::sqlite3_prepare_v2(store, sql.c_str(), -1, &statement, nullptr);
  return Statement(statement);
}

sheet::Cell cell_of(sqlite3_stmt* statement, int column, std::uint32_t row) {
  sheet::Cell cell;
  cell.line = row, cell.column = static_cast<std::uint32_t>(column) + 1;
  auto const* text = ::sqlite3_column_text(statement, column);
  if (text)
    cell.text.assign(reinterpret_cast<char const*>(text),
                     static_cast<std::size_t>(::sqlite3_column_bytes(statement, column)));
  cell.kind = cell.text.empty() ? sheet::CellKind::empty : sheet::CellKind::text;
  return cell;
}

}  // namespace

bool is_sqlite(std::string_view file) {
  return file.ends_with(".sqlite") || file.ends_with(".sqlite3") || file.ends_with(".db");
}

std::optional<sheet::Grid> read_sqlite(std::string const& bytes, std::string const& table,
                                       FileReport& report) {
  std::string copy = bytes;
  Store const store = open(copy);
  auto const refuse = [&](std::string reason) -> std::optional<sheet::Grid> {
    report.add({"data.store", {table, std::move(reason)}, {.file = report.file()}, {}});
    return {};
  };
  if (!store) return refuse("not an SQLite file");
  int steps = most_steps;
  ::sqlite3_progress_handler(store.get(), 1000, count_steps, &steps);
  Statement const names = prepare(store.get(), "SELECT * FROM " + quoted(table) + " LIMIT 0");
  if (!names) return refuse(::sqlite3_errmsg(store.get()));
  int const columns = ::sqlite3_column_count(names.get());
  std::string order;
  for (int i = 1; i <= columns; ++i)
    order += (i > 1 ? ", " : "") + std::to_string(i) + " COLLATE BINARY";
  Statement const rows =
      prepare(store.get(), "SELECT * FROM " + quoted(table) + " ORDER BY " + order);
  if (!rows) return refuse(::sqlite3_errmsg(store.get()));
  sheet::Grid grid;
  auto& head = grid.rows.emplace_back();
  for (int i = 0; i < columns; ++i)
    head.push_back({::sqlite3_column_name(rows.get(), i), 1, static_cast<std::uint32_t>(i) + 1,
                    sheet::CellKind::text, false});
  int state = SQLITE_ROW;
  while ((state = ::sqlite3_step(rows.get())) == SQLITE_ROW) {
    if (grid.rows.size() > most_rows) return refuse("more than 5000000 rows");
    auto& row = grid.rows.emplace_back();
    row.reserve(static_cast<std::size_t>(columns));
    auto const number = static_cast<std::uint32_t>(grid.rows.size());
    for (int i = 0; i < columns; ++i)
      row.push_back(cell_of(rows.get(), i, number));
  }
  if (state != SQLITE_DONE) return refuse(::sqlite3_errmsg(store.get()));
  return grid;
}

}  // namespace jianbao::data
