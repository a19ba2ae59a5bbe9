// The ToUnicode CMap (ISO 32000-1 9.10.3).
#include "pdf/embed_font.h"
#include "unit/pdf/sample.h"

#include <map>

using namespace jianbao;
using namespace jianbao::pdf;
using pdf::test::count_of;
using pdf::test::holds;

namespace {

FaceTable table(std::vector<std::string> texts) {
  FaceTable result;
  result.glyphs.resize(texts.size());
  result.texts = std::move(texts);
  return result;
}

// Code to text, as a reader takes the bfchar blocks.
std::map<std::string, std::string> mapped(std::string_view all) {
  std::string const cmap(all);
  std::map<std::string, std::string> result;
  for (std::size_t at = cmap.find("\n<"); at != std::string::npos; at = cmap.find("\n<", at + 1)) {
    std::string const line = cmap.substr(at + 1, cmap.find('\n', at + 1) - at - 1);
    if (line.size() > 9 && line.substr(0, 8) != "<0000> <")
      result[line.substr(1, 4)] = line.substr(8, line.size() - 9);
  }
  return result;
}

}  // namespace

TEST_CASE("a code of the BMP is four digits, one beyond it a pair of surrogates") {
  auto const map = mapped(to_unicode(table({"柳", "𠮷", "A"})));
  CHECK(map == std::map<std::string, std::string>{
                   {"0001", "67F3"}, {"0002", "D842DFB7"}, {"0003", "0041"}});
}

TEST_CASE("a glyph that stands for several characters maps to all of them") {
  CHECK(mapped(to_unicode(table({"ﬁ", "fi", "①柳𠮷"})))["0003"] == "246067F3D842DFB7");
  CHECK(mapped(to_unicode(table({"fi"})))["0001"] == "00660069");
}

TEST_CASE("a glyph whose text belongs to its neighbour is not mapped") {
  auto const map = mapped(to_unicode(table({"柳", "", "州"})));
  CHECK(map == std::map<std::string, std::string>{{"0001", "67F3"}, {"0003", "5DDE"}});
}

TEST_CASE("a table without any text is a lawful CMap without blocks") {
  std::string const cmap(to_unicode(table({"", ""})).view());
  CHECK_FALSE(holds(cmap, "beginbfchar"));
  CHECK(holds(cmap, "endcmap"));
  CHECK(holds(cmap, "begincodespacerange\n<0000> <FFFF>\nendcodespacerange"));
}

TEST_CASE("no block holds more than a hundred entries, and none is lost") {
  for (std::size_t count : {1u, 99u, 100u, 101u, 200u, 250u}) {
    std::string const cmap(to_unicode(table(std::vector<std::string>(count, "柳"))).view());
    CHECK(mapped(cmap).size() == count);
    CHECK(count_of(cmap, "beginbfchar") == (count + 99) / 100);
    CHECK(count_of(cmap, "endbfchar") == (count + 99) / 100);
    std::size_t announced = 0;
    for (std::size_t at = cmap.find(" beginbfchar"); at != std::string::npos;
         at = cmap.find(" beginbfchar", at + 1)) {
      std::size_t const line = cmap.rfind('\n', at) + 1;
      std::size_t const size = std::stoul(cmap.substr(line, at - line));
      CHECK(size <= 100);
      announced += size;
    }
    CHECK(announced == count);
  }
}

TEST_CASE("codes are counted on beyond 255 and 4095") {
  auto const map = mapped(to_unicode(table(std::vector<std::string>(5000, "州"))));
  CHECK(map.contains("00FF"));
  CHECK(map.contains("0100"));
  CHECK(map.contains("1388"));
  CHECK(map.size() == 5000);
}
