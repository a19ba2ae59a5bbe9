#include "line/legal_breaks.h"

#include "unit/line/sample.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;
using jianbao::line::test::read;

namespace {

std::string without_bars(std::string_view text) {
  std::string result;
  for (char c : text)
    if (c != '|') result += c;
  return result;
}

// The legal breaks of the text must be the bars in it.
void check(std::string const& expected, KinsokuLevel level = KinsokuLevel::gb) {
  TextOptions options;
  options.kinsoku = level;
  CHECK_EQ(show_breaks(read(without_bars(expected)), options), expected);
}

}  // namespace

TEST_CASE("legal breaks: the worked cases of typography 2.9 A") {
  check("他|说|“你|好”|吧。");                            // A01
  check("国|办|发|〔2021〕12号");                         // A03
  check("增|长|8.1%，|下|降|3.5个|百|分|点");             // A04
  check("2021—2025年|规|划");                             // A06
  check("破|折|号|——|说|明");                             // A07
  check("省|略|……|号");                                   // A08
  check("甲·|乙·|丙");                                    // A09
  check("PM2.5|浓|度|为|35μg/m³|左|右");                  // A11
  check("一|是|A|股|上|涨，|二|是|B|股");                 // A12
  check("北|京、|上|海；|广|州：|深|圳！|真|的？|是。");  // A14
  check("价|格|￥100元|起");                              // A15
  check("GDP|增|速");                                     // A16
  check("他①|说");                                        // A18
  check("比|上|年|增|长|-3.5%");                          // A20
}

TEST_CASE("legal breaks: strict keeps —— and …… off the start of a line") {
  check("破|折|号——|说|明", KinsokuLevel::strict);
  check("省|略……|号", KinsokuLevel::strict);
}

TEST_CASE("legal breaks: basic lets a slash end a line, gb does not") {
  check("和/|或", KinsokuLevel::basic);
  check("和/或");
  check("和/或", KinsokuLevel::strict);
}

TEST_CASE("legal breaks: level none forbids nothing but the inside of units") {
  check("甲|，|乙|（|丙|）|8.1%|。", KinsokuLevel::none);
  check("说|明|——|2021—2025年", KinsokuLevel::none);
  check("测|算|[12]|说", KinsokuLevel::none);
}

TEST_CASE("legal breaks: a figure keeps its sign, percent, currency and unit") {
  check("共|18.7万|辆");
  check("达|96.7%");
  check("2.88万元至|3.88万元");
  check("13万|元～17万|元");
  check("15%～30%|之|间");
  check("3至|5年");
  check("12,345.6吨");
  check("第1页");
  check("第|一|页");
  check("−3.5℃|左|右");
  check("８．１％");
  check("长|20 km，|宽");
  check("12 345.6万|元");
  check("2020年|3月|5日");
  check("2020|和|2021");
}

TEST_CASE("legal breaks: where UAX 14 and ICU are not enough") {
  check("规|划|‘单’|引");
  check("A/B，|km/h");
  check("①第|一");
  check("C++|语|言");
  check("人々|说");
  check("新|冠|COVID-19|疫|情");
  check("阿|卜|杜|拉·|买|买|提");
  check("北|京—|上|海");
  check("“9·11”");
}

TEST_CASE("legal breaks: straight quotes open and close by turns") {
  check("他|说|\"你|好\"|吧");
  check("5\"|管|道");
  check("引\" |and |\"引\"");  // one before a space can only close
}

TEST_CASE("legal breaks: Latin words break at spaces only, hyphenated ones also after the hyphen") {
  check("Excel |and |Word");
  check("well-|known |X-ray");
  check("“It’s |fine,” |he |said |(twice).");
}

TEST_CASE("legal breaks: addresses break after their separators, never inside ://") {
  check("http://|www.|stats.|gov.|cn/|a?|b=|1&|c=|2");
  check("邮|箱|tjj@|city.|gov.|cn。");
  check("163@|qq.|com");
  check("(see |http://|a.|cn/)");  // what closes the address starts no line
  check("http://|a.|com/|b?|c=%20");
}

TEST_CASE("legal breaks: scripts we know nothing of break as UAX 14 says") {
  check("없|어|요 |or |못");  // Korean syllables part, their jamo never; its spaces stay
  check("\u1100\u1161\u11A8|\u1100");
  check("5|개");
  check("コ|ン|ピュー|ター|ムぁ");
  check("ภาษาไทย");          // letters without a dictionary: whole
  check("שלום-עולם |שלום");  // LB21a
  check("བོད་|སྐད་|ཡིག");       // after the tsheg
}

TEST_CASE("legal breaks: emoji sequences, flags and skin tones are one sign") {
  check("👍🏽|👨‍👩‍👧|🇨🇳|🇨🇳|好");
  check("©|🏿");
}

TEST_CASE("legal breaks: joiners, glue and marks hold as UAX 14 says") {
  check("中\u2011文");             // the hyphen that does not break
  check("a\u200D中");              // LB8a
  check("ก\u0E31|中");             // a Thai vowel sign belongs to its consonant
  check("增|长|8.1%|（2021年）");  // full-width brackets are outside the number
  CHECK_EQ(show_breaks(read("中\uFEFF国"), {}), "中国");  // the old word joiner
  CHECK_EQ(show_breaks(read("(\u200B )"), {}), "( |)");   // LB8: across spaces
}
TEST_CASE("legal breaks: U+200B allows, U+2060, U+00A0 and U+3000 forbid") {
  CHECK_EQ(show_breaks(read("GDP\u200BGNP"), {}), "GDP|GNP");
  CHECK_EQ(show_breaks(read("中\u2060国"), {}), "中国");
  CHECK_EQ(show_breaks(read("A\u00A0B"), {}), "A\u00A0B");
  CHECK_EQ(show_breaks(read("李\u3000明"), {}), "李\u3000明");
}

TEST_CASE("legal breaks: a soft hyphen opens a word between two letters, at a price") {
  auto const text = read("sta\u00ADtistics");
  CHECK_EQ(show_breaks(text, {}), "sta|tistics");
  CHECK_EQ(legal_breaks(text.items, {})[3].penalty, 60);
  CHECK_EQ(show_breaks(read("中\u00AD国3\u00AD5a\u00AD)\u00ADb\u00AD c"), {}), "中|国|35a)b |c");
  CHECK_EQ(show_breaks(read("של\u00ADום"), {}), "שלום");  // LB21a
}

TEST_CASE("legal breaks: unbound numbers may part from their unit, at a price") {
  TextOptions options;
  options.bind_numbers = false;
  CHECK_EQ(show_breaks(read("5号"), options), "5|号");
  auto const text = read("5号");
  CHECK(legal_breaks(text.items, options)[1].penalty > 0);
}

TEST_CASE("legal breaks: penalties of typography 2.8 stand where they should") {
  auto const text = read("产值3057.24亿元——A股发〔2021〕12号");
  auto const places = legal_breaks(text.items, {});
  auto const penalty_before = [&](char32_t code) {
    for (std::size_t i = 0; i < places.size(); ++i)
      if (text.items[i].code == code) return static_cast<int>(places[i].penalty);
    return -1;
  };
  CHECK_EQ(penalty_before(U'元'), 80);
  CHECK_EQ(penalty_before(U'—'), 30);
  CHECK_EQ(penalty_before(U'股'), 60);
  CHECK_EQ(penalty_before(U'〔'), 60);
  CHECK_EQ(penalty_before(U'值'), 0);
}

TEST_CASE("legal breaks: a number with thin spaces is one, on both sides of its point") {
  check("面|积|1\u2009234\u2009567.8平|方|公|里");
  check("值|0.891\u2009234元");
  check("值|3.141\u2009592\u200965元");
}
