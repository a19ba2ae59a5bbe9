#include "report/atomic_file.h"

#include "unit/temporary.h"

#include <csignal>
#include <filesystem>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace jianbao;
using jianbao::report::write_file;
using jianbao::test::read_file;
using jianbao::test::save_file;
using jianbao::test::TemporaryFolder;

namespace {

std::size_t files_in(std::string const& folder) {
  std::size_t count = 0;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    count += entry.exists();
  return count;
}

void check_failed(std::optional<Diagnostic> const& failure, std::string const& path) {
  REQUIRE(failure);
  CHECK(failure->id == "report.write");
  CHECK(failure->place.file == path);
  CHECK_FALSE(failure->arguments.at(0).empty());
}

// While it lives no file may grow beyond `bytes`: what a full disk looks like to write().
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
    rlimit const tight{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
  }
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SizeLimit(SizeLimit const&) = delete;
  SizeLimit& operator=(SizeLimit const&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("a file is written whole and nothing else is left") {
  TemporaryFolder const folder;
  std::string const bytes(300000, 'x');
  CHECK_FALSE(write_file(folder.path("简报.pdf"), bytes));
  CHECK(read_file(folder.path("简报.pdf")) == bytes);
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("an old file is replaced") {
  TemporaryFolder const folder;
  save_file(folder.path("a.pdf"), "the old file, which is longer");
  CHECK_FALSE(write_file(folder.path("a.pdf"), "new"));
  CHECK(read_file(folder.path("a.pdf")) == "new");
}

TEST_CASE("folders on the way are made") {
  TemporaryFolder const folder;
  CHECK_FALSE(write_file(folder.path("a/b/c.pdf"), "x"));
  CHECK(read_file(folder.path("a/b/c.pdf")) == "x");
}

TEST_CASE("an empty file and any bytes are written") {
  TemporaryFolder const folder;
  CHECK_FALSE(write_file(folder.path("empty"), ""));
  CHECK(std::filesystem::file_size(folder.path("empty")) == 0);
  std::string const bytes("\0\xFF\n\r", 4);
  CHECK_FALSE(write_file(folder.path("bytes"), bytes));
  CHECK(read_file(folder.path("bytes")) == bytes);
}

TEST_CASE("when the disk is full the old file stays and no part is left") {
  TemporaryFolder const folder;
  std::string const path = folder.path("a.pdf");
  save_file(path, "the old file");
  std::string const bytes(200000, 'x');
  for (rlim_t limit : {rlim_t{0}, rlim_t{1}, rlim_t{4096}, rlim_t{199999}}) {
    std::optional<Diagnostic> failure;
    {
      SizeLimit const full(limit);
      failure = write_file(path, bytes);
    }
    check_failed(failure, path);
    CHECK(read_file(path) == "the old file");
    CHECK(files_in(folder.path()) == 1);
  }
  SizeLimit const enough(200000);
  CHECK_FALSE(write_file(path, bytes));
}

TEST_CASE("a path through a file is refused") {
  TemporaryFolder const folder;
  save_file(folder.path("file"), "x");
  check_failed(write_file(folder.path("file/a.pdf"), "y"), folder.path("file/a.pdf"));
  CHECK(read_file(folder.path("file")) == "x");
}

TEST_CASE("a folder of the name is refused and stays") {
  TemporaryFolder const folder;
  std::filesystem::create_directory(folder.path("a.pdf"));
  check_failed(write_file(folder.path("a.pdf"), "y"), folder.path("a.pdf"));
  CHECK(std::filesystem::is_directory(folder.path("a.pdf")));
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a folder that must not be written keeps the old file") {
  TemporaryFolder const folder;
  std::string const closed = folder.path("closed");
  std::filesystem::create_directory(closed);
  save_file(closed + "/a.pdf", "the old file");
  ::chmod(closed.c_str(), 0555);
  // The superuser writes anyway; then the case is that of the device below.
  if (::geteuid() != 0) {
    check_failed(write_file(closed + "/a.pdf", "new"), closed + "/a.pdf");
    CHECK(read_file(closed + "/a.pdf") == "the old file");
  }
  ::chmod(closed.c_str(), 0755);
  check_failed(write_file("/proc/jianbao.pdf", "x"), "/proc/jianbao.pdf");
}

TEST_CASE("the longest name a folder can hold is written") {
  TemporaryFolder const folder;
  std::string name;
  for (int i = 0; i < 83; ++i)
    name += "简";
  name += "1.pdf";
  REQUIRE(name.size() == 254);
  CHECK_FALSE(write_file(folder.path(name), "x"));
  CHECK(read_file(folder.path(name)) == "x");
}

TEST_CASE("what a killed run left behind does not hinder the next") {
  TemporaryFolder const folder;
  save_file(folder.path(".a.pdf." + std::to_string(::getpid()) + ".tmp"), "half");
  CHECK_FALSE(write_file(folder.path("a.pdf"), "whole"));
  CHECK(read_file(folder.path("a.pdf")) == "whole");
}

TEST_CASE("a name without a folder is written where the program stands") {
  TemporaryFolder const folder;
  auto const before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  auto const failure = write_file("a.pdf", "x");
  std::filesystem::current_path(before);
  CHECK_FALSE(failure);
  CHECK(read_file(folder.path("a.pdf")) == "x");
}

TEST_CASE("a link of the name is replaced, what it led to stays") {
  TemporaryFolder const folder;
  save_file(folder.path("other"), "other");
  std::filesystem::create_symlink("other", folder.path("a.pdf"));
  CHECK_FALSE(write_file(folder.path("a.pdf"), "x"));
  CHECK(read_file(folder.path("other")) == "other");
  CHECK(read_file(folder.path("a.pdf")) == "x");
}
