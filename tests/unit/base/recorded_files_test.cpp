#include "base/recorded_files.h"

#include "base/file_watch.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

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

TEST_CASE("stamped files have the stamp that a path had when it was first asked for") {
  MemoryFiles disk;
  disk.contents = {{"a/one.lua", "1"}};
  StampedFiles const files(disk);
  CHECK(files.exists("a/one.lua"));
  CHECK(!files.exists("a/two.lua"));
  CHECK(files.list("a").size() == 1);
  CHECK(files.stamps().size() == 3);
  CHECK(still_hold(files.stamps(), disk));
  disk.contents["b/three.lua"] = "3";  // nobody asked
  CHECK(still_hold(files.stamps(), disk));
  std::string const before = files.stamp("a/one.lua");
  disk.contents["a/one.lua"] = "changed";
  CHECK(files.stamp("a/one.lua") == before);
  CHECK(!still_hold(files.stamps(), disk));
  disk.contents["a/one.lua"] = "1";
  CHECK(still_hold(files.stamps(), disk));
  disk.contents["a/two.lua"] = "2";
  CHECK(!still_hold(files.stamps(), disk));
}

TEST_CASE(
    "a file on disk that is written again has another stamp, even at once and of one length") {
  namespace fs = std::filesystem;
  fs::path const folder = fs::temp_directory_path() / ("stamps-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  std::string const path = folder / "a.txt";
  DiskFiles const disk;
  CHECK(disk.stamp(path) == "none");
  std::string const empty = disk.stamp(folder);
  std::set<std::string> stamps;
  for (char const* text : {"1", "2", "3", "4"}) {
    std::ofstream(path) << text;
    stamps.insert(disk.stamp(path));
  }
  CHECK(stamps.size() == 4);
  CHECK(disk.stamp(folder) != empty);  // a folder's stamp is that of its names …
  std::string const named = disk.stamp(folder);
  std::ofstream(path) << "5";
  CHECK(disk.stamp(folder) == named);  // … and of nothing else
  fs::remove_all(folder);
}

TEST_CASE("a watch tells of a file that is put in the place of another, and of one that comes") {
  namespace fs = std::filesystem;
  fs::path const folder = fs::temp_directory_path() / ("watch-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "a.txt") << "1";
  FileWatch watch;
  watch.set({{folder / "a.txt", ""}, {folder / "not/yet/there.txt", ""}});
  CHECK(!watch.wait(0, -1));
  std::ofstream(folder / "b.txt") << "2";
  fs::rename(folder / "b.txt", folder / "a.txt");
  CHECK(watch.wait(1000, -1));
  CHECK(!watch.wait(0, -1));
  fs::create_directory(folder / "not");
  CHECK(watch.wait(1000, -1));
  fs::remove_all(folder);
}

TEST_CASE("a path is known to lie in a folder however the two are named") {
  std::string const here = std::filesystem::current_path().string();
  CHECK(path_within(".", "./a/b.lua") == "a/b.lua");
  CHECK(path_within(".", "a/b.lua") == "a/b.lua");
  CHECK(path_within(here, "a/../b.lua") == "b.lua");
  CHECK(path_within("data/", here + "/data/b.lua") == "b.lua");
  CHECK(!path_within("data", "database/b.lua"));
  CHECK(path_within("/a/b", "/a/b/c.lua") == "c.lua");
  CHECK(path_within("/a/b/", "/a/b/c.lua") == "c.lua");
  CHECK(!path_within("/a/b", "/a/b/../c.lua"));
  CHECK(!path_within("a", "a/../b.lua"));
  CHECK(path_within("/", "/b.lua") == "b.lua");
  CHECK(!path_within("data", "b.lua"));
  CHECK(!path_within(here, "../b.lua"));
}
