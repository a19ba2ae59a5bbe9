#include "bench/sample.h"

#include "base/files.h"
#include "base/utf8.h"
#include "report/read_style.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

namespace jianbao::bench {

Dress const& dress() {
  static Dress const made = [] {
    Diagnostics out;
    DiskFiles const files;
    report::Definition definition;
    definition.style = "briefing";
    std::string const share = JIANBAO_SOURCE_DIR;
    auto style = report::read_style(definition, share, files, out);
    auto const manifest = report::read_fonts(definition, share, files, out);
    if (!style || !manifest) {
      std::fprintf(stderr, "the shipped style or fonts cannot be read\n");
      std::abort();
    }
    style->cover = false;
    return Dress{font::open_fonts(*manifest, out), std::move(*style)};
  }();
  return made;
}

namespace {

// 1,500 characters of the body's face.
std::u32string const& alphabet() {
  static std::u32string const made = [] {
    std::u32string characters;
    for (char32_t code = U'\u4E00'; characters.size() < 1500; code += 3)
      if (dress().fonts.choose("body", code)) characters += code;
    return characters;
  }();
  return made;
}

// The first of the alphabet come far more often than the last.
class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string write(std::size_t characters) {
    std::string text;
    std::size_t length = 0;
    while (length < characters) {
      std::size_t const clause = 4 + random_() % 11;
      for (std::size_t i = 0; i < clause; ++i)
        utf8::append(text, han());
      length += clause + 1;
      if (random_() % 8 == 0) {
        std::string const word = figure();
        text += word;
        length += word.size() / 2;
      }
      text += mark();
    }
    return text + "结束。";
  }

 private:
  char32_t han() {
    double const share = static_cast<double>(random_() % 100000) / 100000.0;
    return alphabet()[static_cast<std::size_t>(1500 * std::pow(share, 2.5))];
  }
  std::string figure() {
    switch (random_() % 5) {
      case 0:
        return "2023年";
      case 1:
        return std::to_string(random_() % 900 + 10) + "." + std::to_string(random_() % 10) + "%";
      case 2:
        return std::to_string(random_() % 9000 + 100) + "亿元";
      case 3:
        return "GDP";
      default:
        return "（2021—2025年）";
    }
  }
  std::string mark() {
    constexpr char const* marks[] = {"，", "，", "，", "、", "。", "；", "：", "”，“"};
    return marks[random_() % 8];
  }
  std::minstd_rand random_;
};

}  // namespace

std::string sentence_text(std::size_t characters, unsigned seed) {
  return Writer(seed).write(characters);
}

doc::Document prose(std::size_t pages) {
  // A page of the style holds 32 lines of 36 characters: five paragraphs and a half.
  doc::Document document;
  document.title = "长文";
  document.sections.push_back({"prose", "正文", {}});
  for (std::size_t i = 0; i < pages * 11 / 2; ++i)
    document.sections.back().body.push_back(
        {doc::Paragraph{{{doc::Text{sentence_text(200, static_cast<unsigned>(i + 1))}}}}});
  return document;
}

}  // namespace jianbao::bench
