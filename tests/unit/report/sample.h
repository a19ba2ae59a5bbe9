// Definitions and styles read in memory.
#pragma once

#include "base/message.h"
#include "report/briefing.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace jianbao::report::test {

// "id line pointer" of each diagnostic, in their order in the file.
inline std::vector<std::string> faults(Diagnostics const& out) {
  std::vector<std::string> result;
  for (Diagnostic const& one : out.sorted())
    result.push_back(one.id + " " + std::to_string(one.place.line) + " " + one.place.pointer);
  return result;
}

using Faults = std::vector<std::string>;

inline std::string words(Diagnostics const& out) {
  std::string text;
  for (Diagnostic const& one : out.sorted())
    text += message_text(one, Language::english) + " " + hint_text(one, Language::english) + "\n";
  return text;
}

}  // namespace jianbao::report::test

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(std::vector<std::string> const& list) {
    std::string text = "[";
    for (std::string const& one : list)
      text += one + "; ";
    return (text + "]").c_str();
  }
};
}  // namespace doctest
