#include "batch/manifest.h"

#include "unit/temporary.h"

#include <filesystem>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::batch;
using jianbao::test::TemporaryFolder;

namespace {

Plan plan_of(std::size_t reports) {
  Plan plan{{}, "hash"};
  for (std::size_t i = 0; i < reports; ++i) {
    int const year = 2000 + static_cast<int>(i);
    plan.reports.push_back({{}, data::Period::of_year(year), "a-" + std::to_string(year) + ".pdf"});
  }
  return plan;
}

Known known_of(Plan const& plan, double milliseconds) {
  Known known;
  for (Entry const& one : plan.reports) {
    Record record;
    record.name = one.name;
    record.region = "a";
    record.period = one.period.to_string();
    record.made = one.period.year != 2002;
    if (record.made) record.sha256 = "sum of " + one.name;
    if (!record.made) record.causes = {"no"};
    record.milliseconds = milliseconds;
    known.records[one.name] = record;
  }
  return known;
}

void save_shards(std::string const& folder, Plan const& plan, std::uint32_t count,
                 std::string const& hash = "hash") {
  std::filesystem::create_directories(shard_folder(folder));
  for (Entry const& one : plan.reports)
    test::save_file(folder + "/" + one.name, "");
  for (std::uint32_t i = 0; i < count; ++i) {
    Plan const part = part_of(plan, {i, count});
    Head const head{hash, "0.1.0", i, count, part.reports.size()};
    test::save_file(shard_file(folder, {i, count}),
                    shard_manifest(head, part, known_of(part, 1.0 / (i + 1))));
  }
}

std::string faults(std::string const& folder, std::uint32_t shards = 0) {
  Diagnostics out;
  CHECK(!read_shards(folder, shards, out));
  std::string text;
  for (Diagnostic const& one : out.items()) {
    text += one.id;
    for (std::string const& argument : one.arguments)
      text += one.id == "batch.no-manifests" ? "" : " " + argument;
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the manifest is the same whatever the number of shards was") {
  Plan const plan = plan_of(7);
  std::string first;
  for (std::uint32_t const count : {1U, 2U, 3U, 7U, 9U}) {
    TemporaryFolder const folder;
    save_shards(folder.path(), plan, count);
    Diagnostics out;
    auto const merged = read_shards(folder.path(), 0, out);
    REQUIRE(merged);
    CHECK(merged->failed == 1);
    std::string const text = manifest_json(*merged);
    if (first.empty()) first = text;
    CHECK(text == first);
  }
  CHECK(first.find("\"ms\"") == first.npos);
  CHECK(first.find(R"("made": 6)") != first.npos);
}

TEST_CASE("shards that are missing or of another plan are named") {
  TemporaryFolder const folder;
  CHECK(faults(folder.path()) == "batch.no-manifests\n");
  Plan const plan = plan_of(7);
  save_shards(folder.path(), plan, 4);
  std::filesystem::remove(shard_file(folder.path(), {1, 4}));
  std::filesystem::remove(shard_file(folder.path(), {3, 4}));
  CHECK(faults(folder.path()) == "batch.missing-shard 1 4\nbatch.missing-shard 3 4\n");
  save_shards(folder.path(), plan, 4);
  Plan const part = part_of(plan, {2, 4});
  test::save_file(
      shard_file(folder.path(), {2, 4}),
      shard_manifest({"other", "0.1.0", 2, 4, part.reports.size()}, part, known_of(part, 1)));
  CHECK(faults(folder.path()) == "batch.other-plan 2\n");
  test::save_file(
      shard_file(folder.path(), {2, 4}),
      shard_manifest({"hash", "0.2.0", 2, 4, part.reports.size()}, part, known_of(part, 1)));
  CHECK(faults(folder.path()) == "batch.other-version 2 0.2.0\n");
}

TEST_CASE(
    "a report that is gone or has another size is named, and one that failed is not looked for") {
  TemporaryFolder const folder;
  save_shards(folder.path(), plan_of(4), 2);
  std::filesystem::remove(folder.path("a-2000.pdf"));
  std::filesystem::remove(folder.path("a-2002.pdf"));
  test::save_file(folder.path("a-2003.pdf"), "more");
  CHECK(faults(folder.path()) ==
        "batch.missing-report a-2000.pdf 0 2\nbatch.missing-report a-2003.pdf 1 2\n");
}

TEST_CASE("a manifest of a shard that lacks a report or its end is none") {
  TemporaryFolder const folder;
  Plan const plan = plan_of(4);
  save_shards(folder.path(), plan, 1);
  std::string const text = test::read_file(shard_file(folder.path(), {0, 1}));
  test::save_file(shard_file(folder.path(), {0, 1}), text.substr(0, text.size() - 1));
  CHECK(faults(folder.path()) == "batch.manifest\n");
  std::size_t const line = text.rfind('\n', text.size() - 2);
  test::save_file(shard_file(folder.path(), {0, 1}), text.substr(0, line + 1));
  CHECK(faults(folder.path()) == "batch.manifest\n");
}

TEST_CASE("of two sets of shards one must be named") {
  TemporaryFolder const folder;
  Plan const plan = plan_of(4);
  save_shards(folder.path(), plan, 1);
  save_shards(folder.path(), plan, 2);
  CHECK(faults(folder.path()) == "batch.shard-sets 1 2\n");
  Diagnostics out;
  CHECK(read_shards(folder.path(), 2, out));
}
