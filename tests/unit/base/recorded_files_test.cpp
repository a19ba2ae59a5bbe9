#include "base/recorded_files.h"

#include <doctest/doctest.h>

using namespace jianbao;

TEST_CASE("remembered files stay as they were when they were first read") {
  MemoryFiles disk;
  disk.contents = {{"a/one.lua", "1"}};
  RememberedFiles const files(disk);
  CHECK(*files.read("a/one.lua") == "1");
  CHECK(!files.exists("a/two.lua"));
  CHECK(files.list("a").size() == 1);
  disk.contents = {{"a/one.lua", "changed"}, {"a/two.lua", "2"}};
  CHECK(*files.read("a/one.lua") == "1");
  CHECK(!files.exists("a/two.lua"));
  CHECK(files.list("a").size() == 1);
}

TEST_CASE("what is asked of files is recorded, in vain or not, and each answer can be told") {
  MemoryFiles disk;
  disk.contents = {{"a/one.lua", "1"}};
  RecordedFiles const files(disk);
  CHECK(files.exists("a/one.lua"));
  CHECK(!files.read("a/two.lua"));
  CHECK(files.list("b").empty());
  using Kind = FileQuestion::Kind;
  CHECK(files.questions() == std::set<FileQuestion>{{Kind::exists, "a/one.lua"},
                                                    {Kind::read, "a/two.lua"},
                                                    {Kind::list, "b"}});
  std::vector<std::string> before, after;
  for (FileQuestion const& one : files.questions())
    before.push_back(answer_to(one, disk));
  disk.contents = {{"a/two.lua", "2"}, {"b/three.lua", "3"}};
  for (FileQuestion const& one : files.questions())
    after.push_back(answer_to(one, disk));
  for (std::size_t i = 0; i < before.size(); ++i)
    CHECK(before[i] != after[i]);
}
