#include "font/font_set.h"

#include "unit/font/sample.h"

using namespace jianbao;
using namespace jianbao::font;
using font::test::shipped;

namespace {

Manifest manifest() {
  return {{{"song", shipped("NotoSerifSC-Regular.ttf")},
           {"serif", shipped("LiberationSerif-Regular.ttf")},
           {"rare", shipped("BabelStoneHan-Rare.ttf")}},
          {{"body", {{"serif"}, {"song", "rare"}}}, {"title", {{}, {"song"}}}}};
}

}  // namespace

TEST_CASE("letters and digits come from the Latin face, all else from the Han face") {
  Diagnostics out;
  FontSet const fonts = open_fonts(manifest(), out);
  CHECK(out.empty());
  auto const name = [&](char const* role, char32_t code) {
    auto const face = fonts.choose(role, code);
    return face ? fonts[*face].postscript_name() : std::string("none");
  };
  CHECK(name("body", U'2') == "LiberationSerif");
  CHECK(name("body", U'A') == "LiberationSerif");
  CHECK(name("body", U'é') == "LiberationSerif");
  std::string const song = name("body", U'柳');
  CHECK(song.starts_with("NotoSerifSC"));
  // Marks that both have belong to Chinese text.
  for (char32_t mark : {U'，', U'“', U'—', U'…', U'·', U'×'})
    CHECK(name("body", mark) == song);
  CHECK(name("body", U'𠮷').starts_with("BabelStoneHan"));
  CHECK(name("body", 0x10FFFD) == "none");
  CHECK(name("title", U'A') == song);
  CHECK(name("nosuch", U'A') == "none");
}

TEST_CASE("a file is opened once however many roles name it") {
  Diagnostics out;
  CHECK(open_fonts(manifest(), out).faces.size() == 3);
}

TEST_CASE("the faces that were tried are named in their order") {
  Diagnostics out;
  FontSet const fonts = open_fonts(manifest(), out);
  std::string const tried = fonts.tried("body");
  CHECK(tried.starts_with("LiberationSerif, NotoSerifSC"));
  CHECK(fonts.tried("nosuch").empty());
}

TEST_CASE("a role with an unknown font is one error that names both, the others open") {
  Manifest wrong = manifest();
  wrong.roles["body"].han = {"sogn", "song"};
  wrong.roles["title"].han = {"sogn"};
  Diagnostics out;
  FontSet const fonts = open_fonts(wrong, out);
  REQUIRE(out.items().size() == 1);
  CHECK(out.items().front().id == "font.unknown");
  CHECK(out.items().front().arguments == std::vector<std::string>{"sogn", "body"});
  CHECK(fonts.choose("body", U'柳'));
}

TEST_CASE("a role may name a file by its path") {
  Manifest own = manifest();
  own.roles["body"].han = {shipped("NotoSansSC-Regular.ttf")};
  Diagnostics out;
  FontSet const fonts = open_fonts(own, out);
  CHECK(out.empty());
  CHECK(fonts[*fonts.choose("body", U'柳')].postscript_name().starts_with("NotoSansSC"));
}
