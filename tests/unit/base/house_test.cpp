// The house: a room includes only the rooms below it, and files stay small.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace fs = std::filesystem;

namespace {

// The table of core/README.md.
std::map<std::string, std::set<std::string>> const may_include = {
    {"base", {}},
    {"process", {"base"}},
    {"picture", {"base"}},
    {"sheet", {"base"}},
    {"data", {"sheet", "base"}},
    {"doc", {"picture", "base"}},
    {"markdown", {"base"}},
    {"page", {"picture", "base"}},
    {"font", {"page", "base"}},
    {"check", {"data", "base"}},
    {"figure", {"data", "base"}},
    {"line", {"page", "font", "base"}},
    {"chart", {"line", "doc", "page", "font", "base"}},
    {"script", {"figure", "data", "doc", "markdown", "base"}},
    {"layout", {"chart", "line", "doc", "page", "font", "picture", "base"}},
    {"pdf", {"page", "font", "picture", "base"}},
    {"inspect", {"page", "base"}},
    {"report",
     {"script", "process", "pdf", "inspect", "layout", "check", "figure", "data", "doc", "page",
      "font", "picture", "base"}},
    {"batch", {"report", "script", "layout", "font", "figure", "check", "data", "process", "base"}},
    {"author", {"report", "script", "figure", "data", "doc", "base"}},
    {"cli",
     {"author", "inspect", "script", "doc", "figure", "batch", "report", "process", "check", "data",
      "sheet", "line", "font", "base"}}};

template <typename Visit>
void each_source(Visit visit) {
  for (auto const& entry : fs::recursive_directory_iterator(fs::path(JIANBAO_SOURCE_DIR) / "core"))
    if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") visit(entry.path());
}

std::string room_of(fs::path const& path) {
  return fs::relative(path, fs::path(JIANBAO_SOURCE_DIR) / "core").begin()->string();
}

}  // namespace

TEST_CASE("a room includes only the rooms below it") {
  std::regex const include("^#include \"([a-z]+)/");
  int seen = 0;
  each_source([&](fs::path const& path) {
    std::string const room = room_of(path);
    REQUIRE_MESSAGE(may_include.contains(room), room);
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      std::smatch found;
      if (!std::regex_search(line, found, include) || found[1] == room) continue;
      ++seen;
      CHECK_MESSAGE(may_include.at(room).contains(found[1]), path.string(), " includes ",
                    found[1].str());
    }
  });
  CHECK(seen > 100);
}

TEST_CASE("a library is included in its one room") {
  std::map<std::string, std::string> const only_in = {
      {"<nlohmann/", "data"},  {"<lua.hpp>", "script"},
      {"<hpdf", "pdf"},        {"<libdeflate", "pdf"},
      {"<hb", "font"},         {"<CLI/", "cli"},
      {"<png.h>", "picture"},  {"<turbojpeg.h>", "picture"},
      {"<zip.h>", "sheet"},    {"<expat.h>", "sheet"},
      {"<sqlite3.h>", "data"}, {"<libpq", "data"},
      {"<iconv.h>", "data"},   {"<nettle/", "base"},
      {"<qpdf/", "inspect"}};
  each_source([&](fs::path const& path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
      for (auto const& [library, room] : only_in)
        if (line.starts_with("#include " + library))
          CHECK_MESSAGE(room_of(path) == room, path.string());
  });
}

TEST_CASE("no file passes 400 lines") {
  each_source([&](fs::path const& path) {
    std::ifstream file(path);
    int lines = 0;
    for (std::string line; std::getline(file, line);)
      ++lines;
    CHECK_MESSAGE(lines <= 400, path.string(), " has ", lines, " lines");
  });
}

TEST_CASE("bindings never swallow Lua's own errors") {
  each_source([&](fs::path const& path) {
    if (room_of(path) != "script") return;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
      CHECK_MESSAGE(line.find("catch (...)") == std::string::npos, path.string());
  });
}
