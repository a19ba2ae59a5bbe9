// Small pages set by hand, and the readers that look at what became of them.
#pragma once

#include "base/utf8.h"
#include "font/font_set.h"
#include "page/page.h"
#include "pdf/write.h"
#include "unit/temporary.h"

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace jianbao::pdf::test {

inline constexpr page::FaceId latin{0}, song{1}, rare{2};

// Opened once: faces are immutable.
inline font::FontSet const& fonts() {
  static font::FontSet const set = [] {
    std::string const folder = std::string(JIANBAO_SOURCE_DIR) + "/fonts/";
    font::FontSet result;
    for (char const* name :
         {"LiberationSerif-Regular.ttf", "NotoSerifSC-Regular.ttf", "BabelStoneHan-Rare.ttf"}) {
      auto face = font::Face::open(folder + name);
      REQUIRE(face.has_value());
      result.faces.push_back(*face);
    }
    return result;
  }();
  return set;
}

inline Length natural(page::FaceId face, std::uint32_t glyph, Length size) {
  return size.times(fonts()[face].advance(glyph), fonts()[face].units_per_em());
}

// Text set glyph by glyph at its natural widths.
inline page::GlyphRun run(page::FaceId face, std::string const& text, Point origin,
                          Length size = Length::pt(12)) {
  page::GlyphRun result;
  result.face = face;
  result.size = size;
  result.origin = origin;
  result.text = text;
  std::uint32_t at = 0;
  for (char32_t code : utf8::to_utf32(text)) {
    auto const length = static_cast<std::uint32_t>(utf8::encode(code).size());
    auto const glyph = fonts()[face].glyph(code);
    REQUIRE(glyph);
    result.glyphs.push_back({*glyph, natural(face, *glyph, size), {}, at, length});
    at += length;
  }
  return result;
}

inline page::Page page_of(std::vector<page::Item> items, std::string label = "1") {
  return {{Length::mm(210), Length::mm(297)}, std::move(items), std::move(label)};
}

inline page::Paged paged_of(std::vector<page::Item> items) {
  page::Paged paged;
  paged.pages.push_back(page_of(std::move(items)));
  paged.metadata.title = "简报";
  return paged;
}

inline std::string written(page::Paged const& paged) {
  auto const bytes = write(paged, fonts());
  REQUIRE(bytes.has_value());
  return *bytes;
}

struct Said {
  std::string text;
  int status = 0;
};

// What a command prints of the file; @ in it stands for the file's path.
inline Said ask(std::string const& bytes, std::string command) {
  jianbao::test::TemporaryFolder const folder;
  jianbao::test::save_file(folder.path("file.pdf"), bytes);
  for (std::size_t at = command.find('@'); at != std::string::npos; at = command.find('@'))
    command.replace(at, 1, folder.path("file.pdf"));
  Said said;
  std::FILE* const pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> part{};
  for (std::size_t length = 0; (length = std::fread(part.data(), 1, part.size(), pipe)) > 0;)
    said.text.append(part.data(), length);
  said.status = ::pclose(pipe);
  return said;
}

inline std::string said(std::string const& bytes, std::string const& command) {
  Said const result = ask(bytes, command);
  CAPTURE(result.text);
  REQUIRE(result.status == 0);
  return result.text;
}

// The file with its streams in the clear, as qpdf rewrites it.
// --static-id: qpdf would else put the second it runs in into the identity.
inline std::string in_clear(std::string const& bytes) {
  return said(bytes,
              "qpdf --qdf --static-id --object-streams=disable --no-original-object-ids @ -");
}

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++count;
  return count;
}

}  // namespace jianbao::pdf::test
