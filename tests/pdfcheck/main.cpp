// pdfcheck FILE…: holds PDFs against the clauses; exit code 1 where one is not met.
// pdfcheck --table: the clauses and their states.
// pdfcheck --break FILE…: breaks the files at every checked clause and wants the check to see it.
#include "pdfcheck/clause.h"

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

namespace {

using namespace pdfcheck;

std::vector<Clause> all_clauses() {
  std::vector<Clause> all;
  for (auto const& part : {archive_clauses(), font_clauses(), access_clauses(), outside_clauses()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::string read(char const* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int print_table() {
  for (Clause const& one : all_clauses()) {
    char const* const states[] = {"checked", "not applicable", "open"};
    std::printf("%s\t%s\t%s\t%s\n", one.id.c_str(), states[static_cast<int>(one.state)],
                one.asks.c_str(), one.broken.c_str());
  }
  return 0;
}

int check(char const* path) {
  File const file = read_file(read(path));
  int bad = 0;
  for (Clause const& clause : all_clauses()) {
    if (clause.state != State::checked) continue;
    Faults const faults = clause.check(file);
    for (std::size_t i = 0; i < faults.size() && i < 5; ++i)
      std::printf("%s: %s: %s\n", path, clause.id.c_str(), faults[i].c_str());
    bad += faults.empty() ? 0 : 1;
  }
  return bad;
}

// Nothing where the file has no such thing to be broken.
std::optional<std::string> broken(std::string const& good, Clause const& clause) {
  std::string bytes = good;
  if (clause.spoils) clause.spoils(bytes);
  if (!clause.breaks) return bytes;
  auto const pdf = opened(good);
  try {
    clause.breaks(*pdf);
  } catch (std::runtime_error const&) {
    return {};
  }
  return written(*pdf);
}

// Each clause is broken in the first file that has what it is about.
int break_each(std::vector<std::string> const& files) {
  int unseen = 0;
  for (Clause const& clause : all_clauses()) {
    if (clause.state != State::checked) continue;
    bool seen = false;
    for (std::string const& good : files) {
      auto const bytes = broken(good, clause);
      if (!bytes) continue;
      seen = *bytes != good && !clause.check(read_file(*bytes)).empty();
      break;
    }
    if (seen) continue;
    std::printf("%s: nobody sees: %s\n", clause.id.c_str(), clause.broken.c_str());
    ++unseen;
  }
  return unseen;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::string const first = argc > 1 ? argv[1] : "";
    if (first == "--table") return print_table();
    if (first == "--break") {
      std::vector<std::string> files;
      for (int i = 2; i < argc; ++i)
        files.push_back(read(argv[i]));
      return break_each(files) > 0 ? 1 : 0;
    }
    int bad = 0;
    for (int i = 1; i < argc; ++i)
      bad += check(argv[i]);
    return bad > 0 || argc < 2 ? 1 : 0;
  } catch (std::exception const& fault) {
    std::fprintf(stderr, "pdfcheck: %s\n", fault.what());
    return 2;
  }
}
