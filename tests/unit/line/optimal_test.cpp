// The properties of typography 2.8 on random text.
#include "line/legal_breaks.h"
#include "unit/line/sample.h"

#include <random>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;
using namespace jianbao::line::test;

namespace {

constexpr std::string_view pieces[] = {"全市",       "经济",
                                       "平稳",       "运行",
                                       "质量",       "的",
                                       "在",         "和",
                                       "统计局",     "，",
                                       "，",         "。",
                                       "、",         "；",
                                       "：",         "（含",
                                       "）",         "“新",
                                       "”",          "《纲要》",
                                       "——",         "……",
                                       "18.7万辆",   "96.7%",
                                       "2021年",     "〔2021〕17号",
                                       "3～5亿元",   "2.88万元至3.88万元",
                                       "GDP",        "PM2.5",
                                       "Excel",      "A股",
                                       "km/h",       " and ",
                                       "35μg/m³",    "-3.5%",
                                       "甲·乙",      "①",
                                       "？！",       "http://www.stats.gov.cn/a?b=1",
                                       "第3",        "12,345.6",
                                       "￥100元",    "和/或",
                                       "2021—2025年"};

std::string random_text(std::mt19937& random, int count) {
  std::string text = "全国";
  for (int i = 0; i < count; ++i)
    text += pieces[random() % std::size(pieces)];
  return text + "。";
}

struct Sample {
  Characters text;
  TextOptions options;
};

Sample random_sample(std::mt19937& random, double least = 6) {
  Sample sample;
  sample.text = read(random_text(random, 10 + static_cast<int>(random() % 60)));
  sample.options =
      options(least + static_cast<double>(random() % 120) / 4, static_cast<double>(random() % 3));
  sample.options.marks = static_cast<MarkStyle>(random() % 4);
  sample.options.kinsoku = static_cast<KinsokuLevel>(random() % 4);
  return sample;
}

// Without spaces: those at breaks are in no line.
std::string squeeze(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

TEST_CASE("optimal: full lines end at the measure, exactly (2.8 a)") {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    auto const [text, options] = random_sample(random);
    auto const broken = break_paragraph(text.items, options);
    for (std::size_t i = 0; i < broken.lines.size(); ++i) {
      Line const& line = broken.lines[i];
      Length sum = line.indent + line.lead;
      for (std::size_t k = line.begin; k < line.end; ++k)
        sum += text.items[k].width + broken.space_after[k];
      REQUIRE_EQ(sum, line.width);
      bool const full = i + 1 < broken.lines.size() && !line.overfull && !line.loose;
      if (full) REQUIRE_EQ(line.width, options.measure);
      if (!line.overfull) REQUIRE(line.width <= options.measure);
    }
  }
}

TEST_CASE("optimal: no line ends at a forbidden place unless it is marked (2.8 b)") {
  std::mt19937 random(2);
  int marked = 0;
  for (int round = 0; round < 300; ++round) {
    auto const [text, options] = random_sample(random);
    auto const places = legal_breaks(text.items, options);
    auto const broken = break_paragraph(text.items, options);
    for (std::size_t i = 1; i < broken.lines.size(); ++i) {
      if (broken.lines[i].overfull) {
        ++marked;
        continue;
      }
      REQUIRE(places[broken.lines[i].begin].closed <= Closed::bound);
    }
  }
  CHECK(marked < 3000);
}

TEST_CASE("optimal: spaces pass the limits of 2.7 only in lines marked loose (2.8 c)") {
  std::mt19937 random(3);
  int loose = 0;
  for (int round = 0; round < 300; ++round) {
    auto const [text, options] = random_sample(random);
    auto const broken = break_paragraph(text.items, options);
    for (Line const& line : broken.lines) {
      loose += line.loose ? 1 : 0;
      if (line.loose || line.overfull) continue;
      for (std::size_t k = line.begin; k + 1 < line.end; ++k) {
        REQUIRE(broken.space_after[k] >= Length{});
        // The widest lawful space: two blank halves (style none) and the limit of step 3.
        REQUIRE(broken.space_after[k] <= em.scaled(1.26));
      }
    }
  }
  CHECK(loose > 0);
}

TEST_CASE("optimal: never dearer than the reference breaker (2.8 d)") {
  std::mt19937 random(4);
  int cheaper = 0;
  for (int round = 0; round < 400; ++round) {
    Sample sample = random_sample(random, 4);
    auto const& items = sample.text.items;
    auto const optimal = break_paragraph(items, sample.options);
    sample.options.breaker = Breaker::greedy;
    auto const greedy = break_paragraph(items, sample.options);
    double const best = paragraph_cost(items, optimal.lines, sample.options);
    double const reference = paragraph_cost(items, greedy.lines, sample.options);
    CAPTURE(sample.text.text);
    REQUIRE(best <= reference + 1e-6);
    cheaper += best < reference - 1 ? 1 : 0;
  }
  CHECK(cheaper > 100);
}

TEST_CASE("optimal: no way through the same breaks is cheaper") {
  // All ways of a short text, one by one, through the legal breaks.
  std::mt19937 random(5);
  int tried = 0;
  for (int round = 0; round < 60; ++round) {
    Characters const text = read(random_text(random, 7));
    TextOptions const o = options(6 + static_cast<double>(random() % 8) / 2);
    auto const broken = break_paragraph(text.items, o);
    double const best = paragraph_cost(text.items, broken.lines, o);
    if (best >= 1e6) continue;  // a part that does not fit: the ways differ in more than breaks
    ++tried;
    auto const places = legal_breaks(text.items, o);
    std::vector<std::uint32_t> legal;
    for (std::uint32_t i = 1; i < places.size(); ++i)
      if (places[i].closed == Closed::no) legal.push_back(i);
    if (legal.size() > 13) continue;
    for (std::uint32_t mask = 0; mask < 1u << legal.size(); ++mask) {
      std::vector<Line> lines(1);
      for (std::size_t k = 0; k < legal.size(); ++k)
        if (mask >> k & 1) lines.emplace_back().begin = legal[k];
      REQUIRE(best <= paragraph_cost(text.items, lines, o) + 1e-6);
    }
  }
  CHECK(tried > 10);
}

TEST_CASE("both breakers: the lines hold all characters in order (2.8 e)") {
  std::mt19937 random(6);
  for (int round = 0; round < 300; ++round) {
    Sample sample = random_sample(random, 0.5);
    for (Breaker const breaker : {Breaker::greedy, Breaker::optimal}) {
      sample.options.breaker = breaker;
      std::string joined;
      for (Line const& line : break_paragraph(sample.text.items, sample.options).lines)
        joined += text_of(sample.text, line);
      REQUIRE_EQ(squeeze(joined), squeeze(sample.text.text));
    }
  }
}

TEST_CASE("both breakers: the same lines at a thousand times the size (2.8 f)") {
  std::mt19937 random(7);
  for (int round = 0; round < 100; ++round) {
    std::string const text = random_text(random, 40);
    double const measure = 8 + static_cast<double>(random() % 80) / 4;
    for (Breaker const breaker : {Breaker::greedy, Breaker::optimal}) {
      TextOptions small = options(measure), large = options(measure, 0, em * 1000);
      small.breaker = large.breaker = breaker;
      Characters const a = read(text), b = read(text, em * 1000);
      REQUIRE_EQ(show(a, break_paragraph(a.items, small)),
                 show(b, break_paragraph(b.items, large), em * 1000));
    }
  }
}

TEST_CASE("both breakers: absurd measures and texts end, in order and without throwing") {
  std::mt19937 random(8);
  std::string const texts[] = {"",   " ",  "\n",     "\n\n\n", "，", "——",
                               "（", "中", "\u3000", "\u200B", "“",  random_text(random, 50)};
  for (std::string const& text : texts) {
    Characters const characters = read(text);
    for (double const measure : {-5.0, 0.0, 0.1, 0.5, 1.0, 1.5, 2.0, 1e9}) {
      for (Breaker const breaker : {Breaker::greedy, Breaker::optimal}) {
        TextOptions o = options(measure, 2);
        o.breaker = breaker;
        auto const broken = break_paragraph(characters.items, o);
        CHECK(broken.lines.size() <= characters.items.size() + 1);
        if (measure < 1 && text == "中") CHECK(broken.lines.at(0).overfull);
      }
    }
  }
}

TEST_CASE("both breakers: one word of ten thousand letters is cut into full lines") {
  Characters const text = read("使用" + std::string(10000, 'x') + "软件");
  for (Breaker const breaker : {Breaker::greedy, Breaker::optimal}) {
    TextOptions o = options(28, 2);
    o.breaker = breaker;
    auto const broken = break_paragraph(text.items, o);
    CHECK(broken.lines.size() < 10000 / 56 + 5);
    for (Line const& line : broken.lines)
      REQUIRE(line.width <= o.measure);
    CHECK(broken.lines[1].overfull);
  }
}

TEST_CASE("both breakers: a last line of one character is avoided where a line can give one") {
  std::mt19937 random(9);
  int two = 0;
  for (int length = 8; length < 90; ++length) {
    std::string text;
    for (int i = 0; i < length; ++i)
      text += "国";
    Characters const characters = read(text);
    auto const broken = break_paragraph(characters.items, options(7));
    Line const& last = broken.lines.back();
    REQUIRE(last.end - last.begin >= 2);
    two += last.end - last.begin == 2 ? 1 : 0;
  }
  CHECK(two > 0);
}
