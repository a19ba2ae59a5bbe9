#include "data/read_store.h"

#ifdef JIANBAO_WITH_POSTGRESQL
#include "data/postgresql_client.h"

#include <memory>
#endif

namespace jianbao::data {

bool is_postgresql(std::string_view file) {
  return file.starts_with("postgresql://") || file.starts_with("postgres://");
}

#ifdef JIANBAO_WITH_POSTGRESQL

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&::PQfinish)>;
using Answer = std::unique_ptr<PGresult, decltype(&::PQclear)>;

// schema.table, each part quoted by the library.
std::string quoted(PostgresqlClient const& pq, PGconn* connection, std::string_view name) {
  std::string result;
  while (true) {
    std::size_t const point = name.find('.');
    std::string_view const part = name.substr(0, point);
    char* text = pq.escape_identifier(connection, part.data(), part.size());
    if (!text) return {};
    result += text;
    pq.freemem(text);
    if (point == std::string_view::npos) return result;
    result += '.';
    name.remove_prefix(point + 1);
  }
}

std::string first_line(char const* message) {
  std::string const text(message);
  return text.substr(0, text.find('\n'));
}

}  // namespace

std::optional<sheet::Grid> read_postgresql(std::string const& connection, std::string const& table,
                                           FileReport& report) {
  PostgresqlClient const* const client = postgresql_client();
  if (!client) {
    report.add({"data.no-postgresql", {}, {.file = report.file()}, {}});
    return {};
  }
  PostgresqlClient const& pq = *client;
  Connection const store(pq.connectdb(connection.c_str()), pq.finish);
  auto const refuse = [&]() -> std::optional<sheet::Grid> {
    report.add({"data.store",
                {table, first_line(pq.error_message(store.get()))},
                {.file = report.file()},
                {}});
    return {};
  };
  if (pq.status(store.get()) != CONNECTION_OK) return refuse();
  pq.set_client_encoding(store.get(), "UTF8");
  std::string const name = quoted(pq, store.get(), table);
  Answer answer(pq.exec(store.get(), "BEGIN TRANSACTION READ ONLY"), pq.clear);
  if (pq.result_status(answer.get()) != PGRES_COMMAND_OK) return refuse();
  answer.reset(pq.exec(store.get(), ("SELECT * FROM " + name + " LIMIT 0").c_str()));
  if (pq.result_status(answer.get()) != PGRES_TUPLES_OK) return refuse();
  // By bytes, not by the collation of the store.
  std::string order;
  int const columns = pq.nfields(answer.get());
  for (int i = 0; i < columns; ++i) {
    std::string_view const column(pq.fname(answer.get(), i));
    char* const text = pq.escape_identifier(store.get(), column.data(), column.size());
    if (!text) return refuse();
    order += std::string(i > 0 ? ", " : " ORDER BY ") + "t." + text + "::text COLLATE \"C\"";
    pq.freemem(text);
  }
  answer.reset(pq.exec(store.get(), ("SELECT * FROM " + name + " t" + order).c_str()));
  if (pq.result_status(answer.get()) != PGRES_TUPLES_OK) return refuse();
  sheet::Grid grid;
  auto& head = grid.rows.emplace_back();
  for (int i = 0; i < columns; ++i)
    head.push_back({pq.fname(answer.get(), i), 1, static_cast<std::uint32_t>(i) + 1,
                    sheet::CellKind::text, false});
  for (int n = 0; n < pq.ntuples(answer.get()); ++n) {
    auto& row = grid.rows.emplace_back();
    row.reserve(static_cast<std::size_t>(columns));
    auto const number = static_cast<std::uint32_t>(grid.rows.size());
    for (int i = 0; i < columns; ++i) {
      std::string text = pq.getvalue(answer.get(), n, i);
      auto const kind = text.empty() ? sheet::CellKind::empty : sheet::CellKind::text;
      row.push_back({std::move(text), number, static_cast<std::uint32_t>(i) + 1, kind, false});
    }
  }
  return grid;
}

#else

std::optional<sheet::Grid> read_postgresql(std::string const&, std::string const&,
                                           FileReport& report) {
  report.add({"data.no-postgresql", {}, {.file = report.file()}, {}});
  return {};
}

#endif

}  // namespace jianbao::data
