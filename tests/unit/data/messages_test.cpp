#include "base/message.h"
#include "sample.h"

#include <set>

using namespace jianbao;

TEST_CASE("every message of the data room has both languages, and its id stands once") {
  std::set<std::string_view> ids;
  for (auto const table : message_tables()) {
    for (Message const& message : table) {
      if (!message.id.starts_with("data.")) continue;
      CAPTURE(message.id);
      CHECK(ids.insert(message.id).second);
      CHECK_FALSE(message.english.empty());
      CHECK_FALSE(message.chinese.empty());
      CHECK(message.hint_english.empty() == message.hint_chinese.empty());
      CHECK(message.english.back() != '.');
    }
  }
  CHECK(ids.size() > 40);
}

TEST_CASE("messages of broken data name what was expected and what was found") {
  auto const sample =
      data::read_sample(data::header + data::replaced(data::good_row, "3176.9", "x"));
  REQUIRE(sample.out.items().size() == 1);
  CHECK(message_text(sample.out.items()[0], Language::english) ==
        "'value': expected plain digits like 18.7 or -1.0, found 'x'");
  CHECK(message_text(sample.out.items()[0], Language::chinese).find("实为“x”") !=
        std::string::npos);
}
