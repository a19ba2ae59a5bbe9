#include "data/read_store.h"
#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

std::string const store = [] {
  auto bytes =
      DiskFiles().read(std::string(JIANBAO_SOURCE_DIR) + "/tests/unit/data/fixtures/store.sqlite");
  return bytes ? *bytes : std::string();
}();

// The sample, its report a table of the store.
Sample read_table(std::string const& table, std::string const& bytes = store) {
  MemoryFiles files;
  files.contents = {
      {"d/catalogue.json", replaced(sample_catalogue, "\"file\": \"report.csv\"",
                                    "\"file\": \"s.sqlite\"" +
                                        (table.empty() ? "" : ", \"table\": \"" + table + "\""))},
      {"d/s.sqlite", bytes},
      {"d/survey.csv", header}};
  Sample sample;
  sample.dataset = read_dataset("d/catalogue.json", files, sample.out);
  return sample;
}

std::string first_fault(Sample const& sample) {
  return sample.out.items().empty() ? "none" : sample.out.items()[0].id;
}

}  // namespace

TEST_CASE("a table of an SQLite file is a source like a CSV file") {
  auto const sample = read_table("observations");
  CHECK(sample.out.empty());
  auto const all = sample.dataset.observations();
  REQUIRE(all.size() == 3);
  CHECK(all[0].period.to_string() == "2019");
  CHECK(all[1].value->to_string() == "3176.90");
  CHECK(all[1].growth->to_string() == "1.5");
  CHECK(all[2].value->to_string() == "18.7");  // stored as a binary number
  CHECK(sample.dataset[all[2].where] == "二");
}

TEST_CASE("a view is read as well") {
  CHECK(read_table("figures").dataset.observations().size() == 2);
}

TEST_CASE("what is no table of a sound store is refused by name") {
  CHECK(first_fault(read_table("nothing")) == "data.store");
  CHECK(first_fault(read_table("")) == "data.store-table");
  CHECK(first_fault(read_table("observations", "no store")) == "data.store");
  CHECK(first_fault(read_table("observations", store.substr(0, store.size() / 2))) == "data.store");
  CHECK(first_fault(read_table("words")) == "data.csv-column-unknown");
  CHECK(first_fault(read_table("observations; DROP TABLE observations")) == "data.store");
}

TEST_CASE("a view that never ends is stopped") {
  CHECK(first_fault(read_table("endless")) == "data.store");
}

TEST_CASE("a connection is told from a file") {
  CHECK(is_postgresql("postgresql://host/db"));
  CHECK(is_postgresql("postgres:///db"));
  CHECK_FALSE(is_postgresql("postgresql.csv"));
  CHECK(is_sqlite("a/b.sqlite3"));
  CHECK_FALSE(is_sqlite("a.csv"));
}

TEST_CASE("a PostgreSQL store that is not there is reported, and nothing hangs") {
  Diagnostics out;
  {
    FileReport report("catalogue.json", out);
    CHECK_FALSE(read_postgresql("postgresql://127.0.0.1:1/none?connect_timeout=2", "t", report));
  }
  REQUIRE(out.items().size() == 1);
  CHECK(severity(out.items()[0]) == Severity::error);
}
