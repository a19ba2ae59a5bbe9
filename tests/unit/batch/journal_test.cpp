#include "batch/journal.h"

#include "unit/temporary.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::batch;
using jianbao::test::TemporaryFolder;

namespace {

Record made(std::string name, std::string reads) {
  Record record;
  record.name = std::move(name);
  record.region = "柳州\"";
  record.period = "2020";
  record.made = true;
  record.inputs = "in";
  record.reads = std::move(reads);
  record.size = 123456789012;
  record.sha256 = "sum";
  record.pages = 10;
  record.milliseconds = 1.5;
  record.processor_milliseconds = 0.25;
  record.memory = 4096;
  return record;
}

Record failed(std::string name) {
  Record record;
  record.name = std::move(name);
  record.region = "a";
  record.period = "2020";
  record.causes = {"its process crashed (SIGSEGV)", "另一个"};
  return record;
}

Head const head{"plan", "0.1.0", 0, 1, 2};

}  // namespace

TEST_CASE("records come back from their lines as they were") {
  Reads const reads{{"r share:plugins/a.lua"}, {"fo gdp . +0 0 "}};
  Known known;
  CHECK(known.take(to_line(head) + "\n" + to_line(reads) + "\n" +
                   to_line(made("a.pdf", reads.id())) + "\n" + to_line(failed("b.pdf")) + "\n"));
  CHECK(known.records.at("a.pdf") == made("a.pdf", reads.id()));
  CHECK(known.records.at("b.pdf") == failed("b.pdf"));
  CHECK(known.reads.at(reads.id()) == reads);
  CHECK(known.head == head);
}

TEST_CASE("a line that was cut off costs itself alone") {
  std::string const text = to_line(made("a.pdf", "r")) + "\n" + to_line(made("b.pdf", "r")) + "\n";
  for (std::size_t length = 0; length < text.size(); ++length) {
    Known known;
    CHECK(known.take(text.substr(0, length)) == (length == 0 || text[length - 1] == '\n'));
    std::size_t const whole = text.find('\n') < length ? 1 : 0;
    CHECK(known.records.size() == whole);
  }
}

TEST_CASE("a later line of a report wins over an earlier one") {
  Known known;
  known.take(to_line(made("a.pdf", "r")) + "\n" + to_line(failed("a.pdf")) + "\n");
  CHECK(!known.records.at("a.pdf").made);
}

TEST_CASE("a journal holds each record, and reads that many share once") {
  TemporaryFolder const folder;
  std::filesystem::create_directories(journal_folder(folder.path()));
  Reads const reads{{"r a"}, {"fo gdp . +0 0 "}};
  {
    Journal journal(folder.path(), head, 4711);
    CHECK(!journal.add(made("a.pdf", reads.id()), &reads));
    CHECK(!journal.add(made("b.pdf", reads.id()), &reads));
    CHECK(!journal.add(failed("c.pdf"), nullptr));
  }
  auto const paths = journals_of(folder.path(), {0, 1});
  REQUIRE(paths.size() == 1);
  CHECK(is_written_by(paths[0], 4711));
  CHECK(!is_written_by(paths[0], 471));
  CHECK(journals_of(folder.path(), {0, 2}).empty());
  std::string const text = test::read_file(paths[0]);
  CHECK(std::count(text.begin(), text.end(), '\n') == 5);
  CHECK(read_known(folder.path(), {0, 1}).records.size() == 3);
}

TEST_CASE("of two divisions of a plan the own one has the last word, whatever the names are") {
  TemporaryFolder const folder;
  std::filesystem::create_directories(shard_folder(folder.path()));
  for (auto const& [count, id] : {std::pair(1U, "one"), std::pair(2U, "two")})
    test::save_file(shard_file(folder.path(), {0, count}), to_line(made("a.pdf", id)) + "\n");
  CHECK(read_known(folder.path(), {0, 1}).records.at("a.pdf").reads == "one");
  CHECK(read_known(folder.path(), {0, 2}).records.at("a.pdf").reads == "two");
}

TEST_CASE("a journal that cannot be written says so") {
  TemporaryFolder const folder;
  Journal journal(folder.path("none"), head, 4711);
  auto const failure = journal.add(failed("c.pdf"), nullptr);
  REQUIRE(failure);
  CHECK(failure->id == "report.write");
  CHECK(failure->arguments.at(1) == std::to_string(ENOENT));
}
