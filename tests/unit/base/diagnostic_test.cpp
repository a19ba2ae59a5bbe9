#include "base/message.h"

#include <set>

#include <doctest/doctest.h>

using namespace jianbao;

TEST_CASE("every message has words in both languages and an id of its own") {
  std::set<std::string_view> ids;
  for (auto const table : message_tables())
    for (Message const& message : table) {
      CAPTURE(message.id);
      CHECK(ids.insert(message.id).second);
      CHECK_FALSE(message.english.empty());
      CHECK_FALSE(message.chinese.empty());
      CHECK(message.hint_english.empty() == message.hint_chinese.empty());
    }
  CHECK(ids.size() > 50);
}

TEST_CASE("diagnostics are ordered by place and said once") {
  Diagnostics out;
  out.add("file.unreadable", {"x"}, {.file = "b"});
  out.add("file.unreadable", {"x"}, {.file = "a", .line = 2});
  out.add("file.unreadable", {"x"}, {.file = "a", .line = 1});
  out.add("file.unreadable", {"x"}, {.file = "a", .line = 1});
  REQUIRE(out.items().size() == 3);
  CHECK(out.errors() == 3);
  CHECK(out.sorted()[0].place.line == 1);
  CHECK(out.sorted()[2].place.file == "b");
}

TEST_CASE("a hint whose argument is empty is left out") {
  Diagnostic one{"report.section", {"x", "industry"}};
  CHECK(hint_text(one, Language::english) == "did you mean 'industry'?");
  one.arguments[1].clear();
  CHECK(hint_text(one, Language::english).empty());
  CHECK(message_text(one, Language::chinese) == "没有章节“x”");
}
