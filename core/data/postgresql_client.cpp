#include "data/postgresql_client.h"

#include <optional>

#include <dlfcn.h>

namespace jianbao::data {

namespace {

template <typename Function>
bool find(void* library, char const* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

std::optional<PostgresqlClient> load() {
  void* const library = ::dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return {};
  PostgresqlClient client;
  bool const is_whole =
      find(library, "PQconnectdb", client.connectdb) && find(library, "PQfinish", client.finish) &&
      find(library, "PQstatus", client.status) &&
      find(library, "PQerrorMessage", client.error_message) &&
      find(library, "PQsetClientEncoding", client.set_client_encoding) &&
      find(library, "PQescapeIdentifier", client.escape_identifier) &&
      find(library, "PQfreemem", client.freemem) && find(library, "PQexec", client.exec) &&
      find(library, "PQclear", client.clear) &&
      find(library, "PQresultStatus", client.result_status) &&
      find(library, "PQntuples", client.ntuples) && find(library, "PQnfields", client.nfields) &&
      find(library, "PQfname", client.fname) && find(library, "PQgetvalue", client.getvalue);
  if (!is_whole) return {};
  return client;
}

}  // namespace

PostgresqlClient const* postgresql_client() {
  static std::optional<PostgresqlClient> const client = load();
  return client ? &*client : nullptr;
}

}  // namespace jianbao::data
