#include "batch/commit.h"

#include "report/atomic_file.h"
#include "unit/temporary.h"

#include <filesystem>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::batch;
using jianbao::test::TemporaryFolder;

namespace {

Head const head{"plan", "1", 0, 1, 2};
constexpr pid_t worker = 4711;

// The folder of a batch, and a report that waits in it to be put in its place.
struct Site {
  TemporaryFolder folder;
  Site() { std::filesystem::create_directories(journal_folder(folder.path())); }

  Answer made(std::string const& name, std::string const& bytes) const {
    auto const temporary = report::begin_file(folder.path(name), bytes);
    REQUIRE(temporary);
    Record record;
    record.name = name;
    record.made = true;
    return {Outcome::made, record, {}, std::filesystem::path(*temporary).filename().string()};
  }
  [[nodiscard]] Committer committer() const { return {identify(folder.path()).value(), head}; }
};

}  // namespace

TEST_CASE("a report is in its place before the journal of its worker tells of it") {
  Site const site;
  Committer committer = site.committer();
  committer.add(worker, site.made("a.pdf", "whole"));
  CHECK(!std::filesystem::exists(site.folder.path("a.pdf")));
  CHECK(read_known(site.folder.path(), {0, 1}).records.empty());
  auto const done = committer.commit_next();
  REQUIRE(done);
  CHECK(done->record->name == "a.pdf");
  CHECK(committer.waiting() == 0);
  CHECK(test::read_file(site.folder.path("a.pdf")) == "whole");
  CHECK(read_known(site.folder.path(), {0, 1}).records.at("a.pdf").made);
  auto const journals = journals_of(site.folder.path(), {0, 1});
  REQUIRE(journals.size() == 1);
  CHECK(is_written_by(journals[0], worker));
}

TEST_CASE("reports that wait are put in their places in the order they came") {
  Site const site;
  Committer committer = site.committer();
  committer.add(worker, site.made("a.pdf", "a"));
  committer.add(worker + 1, site.made("b.pdf", "b"));
  CHECK(committer.commit_next()->record->name == "a.pdf");
  CHECK(committer.commit_next()->record->name == "b.pdf");
  CHECK(journals_of(site.folder.path(), {0, 1}).size() == 2);
}

TEST_CASE("a report whose temporary file is gone is not told of, and the old file stays") {
  Site const site;
  test::save_file(site.folder.path("a.pdf"), "old");
  Committer committer = site.committer();
  Answer answer = site.made("a.pdf", "new");
  std::filesystem::remove(site.folder.path(answer.temporary));
  committer.add(worker, std::move(answer));
  auto const done = committer.commit_next();
  REQUIRE(!done);
  CHECK(done.error().id == "report.write");
  CHECK(test::read_file(site.folder.path("a.pdf")) == "old");
  CHECK(read_known(site.folder.path(), {0, 1}).records.empty());
}

TEST_CASE("another folder in the place of the batch's own is not written to") {
  Site const site;
  std::string const own = site.folder.path("own");
  std::filesystem::create_directories(journal_folder(own));
  Committer committer(identify(own).value(), head);
  Record record;
  record.name = "a.pdf";
  auto const temporary = report::begin_file(own + "/a.pdf", "x");
  committer.add(worker,
                {Outcome::made, record, {}, std::filesystem::path(*temporary).filename().string()});
  std::filesystem::rename(own, own + ".old");
  std::filesystem::create_directories(own);
  auto const done = committer.commit_next();
  REQUIRE(!done);
  CHECK(done.error().id == "batch.folder-gone");
  CHECK(std::filesystem::is_empty(own));
}

TEST_CASE("a report that failed is told of and nothing is written") {
  Site const site;
  Committer committer = site.committer();
  Record record;
  record.name = "a.pdf";
  record.causes = {"no data"};
  committer.add(worker, {Outcome::failed, record});
  REQUIRE(committer.commit_next());
  CHECK(!std::filesystem::exists(site.folder.path("a.pdf")));
  CHECK(!read_known(site.folder.path(), {0, 1}).records.at("a.pdf").made);
}
