// The client library of PostgreSQL, loaded when a dataset first stands there: it brings Kerberos,
// LDAP and OpenSSL along, a tenth of the time of a run that needs none of them.
#pragma once

#include <libpq-fe.h>

namespace jianbao::data {

// The functions of libpq that are used, under their names without PQ.
struct PostgresqlClient {
  decltype(&::PQconnectdb) connectdb = nullptr;
  decltype(&::PQfinish) finish = nullptr;
  decltype(&::PQstatus) status = nullptr;
  decltype(&::PQerrorMessage) error_message = nullptr;
  decltype(&::PQsetClientEncoding) set_client_encoding = nullptr;
  decltype(&::PQescapeIdentifier) escape_identifier = nullptr;
  decltype(&::PQfreemem) freemem = nullptr;
  decltype(&::PQexec) exec = nullptr;
  decltype(&::PQclear) clear = nullptr;
  decltype(&::PQresultStatus) result_status = nullptr;
  decltype(&::PQntuples) ntuples = nullptr;
  decltype(&::PQnfields) nfields = nullptr;
  decltype(&::PQfname) fname = nullptr;
  decltype(&::PQgetvalue) getvalue = nullptr;
};

// nullptr where the system has no libpq.so.5. Loaded once, never unloaded.
[[nodiscard]] PostgresqlClient const* postgresql_client();

}  // namespace jianbao::data
