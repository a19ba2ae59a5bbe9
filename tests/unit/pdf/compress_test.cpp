// Streams deflated whole or joined of pieces, and fingerprints.
#include "pdf/compress.h"

#include "font/adler.h"
#include "font/subset.h"
#include "unit/font/sample.h"

#include <doctest/doctest.h>
#include <libdeflate.h>

using namespace jianbao;
using namespace jianbao::pdf;
using font::test::open_shipped;

namespace {

std::string noise(unsigned count) {
  std::string data;
  for (unsigned i = 0; i < count; ++i)
    data += static_cast<char>(i * i >> 5);
  return data;
}

// Of a zlib stream, its sum looked at; empty when it is not sound.
std::string unpacked(std::string const& stream, std::size_t size) {
  std::string back(size, '\0');
  libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
  auto const result = libdeflate_zlib_decompress(decompressor, stream.data(), stream.size(),
                                                 back.data(), back.size(), nullptr);
  libdeflate_free_decompressor(decompressor);
  return result == LIBDEFLATE_SUCCESS ? back : std::string("not sound");
}

}  // namespace

TEST_CASE("what is deflated comes back as it was, at every level") {
  for (std::string const& one : {noise(50000), std::string(), std::string("x")})
    for (int level : {0, 1, 6, 12})
      CHECK(unpacked(deflate(one, level), one.size()) == one);
}

TEST_CASE("a packed subset holds the bytes of the plain one") {
  font::Face const song = open_shipped("NotoSerifSC-Regular.ttf"),
                   sans = open_shipped("LiberationSans-Regular.ttf");
  auto const check = [](font::Face const& face, std::vector<font::SubsetGlyph> const& glyphs) {
    auto const plain = font::make_subset(face, glyphs),
               packed = font::make_subset(face, glyphs, font::Form::packed);
    REQUIRE((plain && packed));
    CHECK(packed->size == plain->bytes.size());
    CHECK(plain->size == plain->bytes.size());
    CHECK(packed->bytes.empty());
    for (int level : {1, 6})
      CHECK(unpacked(joined(packed->blocks, packed->rest, packed->sum, level), packed->size) ==
            plain->bytes);
  };
  check(sans, {});
  check(sans, {{*sans.glyph(U' '), 0, 250}});
  check(sans, {{*sans.glyph(U'A'), 0, 1366}, {*sans.glyph(U'é'), 0, 1139}});  // é: a composite
  std::vector<font::SubsetGlyph> many;
  for (char32_t code = U'一'; code < U'一' + 400; ++code)
    if (auto const glyph = song.glyph(code)) many.push_back({*glyph, 0, 1000});
  many.push_back({*song.glyph(U'一'), -250, 500});  // copies
  many.push_back({*song.glyph(U'丁'), 0, 1100});
  check(song, many);
}

TEST_CASE("sums of parts that follow each other are that of the whole") {
  std::string const whole = noise(200'000) + std::string(70'000, '\xFF');
  for (std::size_t const cut : {0u, 1u, 5552u, 65521u, 100'000u, 270'000u}) {
    font::Adler sum(std::string_view(whole).substr(0, cut));
    sum.add(font::Adler(std::string_view(whole).substr(cut)));
    CHECK(sum.value() == libdeflate_adler32(1, whole.data(), whole.size()));
  }
  font::Adler sum;
  for (char const& byte : whole)
    sum.add(font::Adler(std::string_view(&byte, 1)));
  CHECK(sum.value() == libdeflate_adler32(1, whole.data(), whole.size()));
}

TEST_CASE("fingerprints differ by data and by seed") {
  CHECK(fingerprint("a", 1) == fingerprint("a", 1));
  CHECK(fingerprint("a", 1) != fingerprint("b", 1));
  CHECK(fingerprint("a", 1) != fingerprint("a", 2));
  CHECK(fingerprint("a long text", Fingerprint{1, 2}) ==
        Fingerprint{fingerprint("a long text", 1), fingerprint("a long text", 2)});
}
