// Every kind of PNG and JPEG shows the same four quarters; the fixtures come from
// tests/fixtures/pictures/make.
#include "picture/picture.h"

#include "base/message.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::picture;

namespace {

std::string bytes_of(std::string const& name) {
  std::ifstream file(std::string(JIANBAO_SOURCE_DIR) + "/tests/fixtures/pictures/" + name,
                     std::ios::binary);
  REQUIRE_MESSAGE(file.good(), name);
  return {std::istreambuf_iterator<char>(file), {}};
}

Picture read(std::string const& name) {
  auto const picture = read_picture(bytes_of(name), name);
  CAPTURE(name);
  REQUIRE(picture);
  return *picture;
}

std::string said(std::string const& bytes, Limits const& limits = {}) {
  auto const picture = read_picture(bytes, "a.png", limits);
  if (picture) return "";
  return picture.error().id + ": " + message_text(picture.error(), Language::english);
}

using Colour = std::array<int, 3>;
constexpr Colour red{200, 30, 30}, green{40, 160, 60}, blue{30, 60, 190}, white{255, 255, 255};

Colour at(Picture const& picture, int x, int y) {
  auto const index = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                      static_cast<std::size_t>(x)) *
                     static_cast<std::size_t>(picture.channels);
  Colour colour{};
  for (std::size_t i = 0; i < 3; ++i)
    colour[i] =
        static_cast<unsigned char>(picture.samples[index + (picture.channels == 3 ? i : 0)]);
  return colour;
}

void check_near(Colour const& found, Colour const& wanted, int tolerance) {
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(std::abs(found[i] - wanted[i]) <= tolerance);
}

void check_quarters(std::string const& name, int tolerance) {
  CAPTURE(name);
  Picture const picture = read(name);
  CHECK(picture.width == 32);
  CHECK(picture.height == 16);
  check_near(at(picture, 4, 3), red, tolerance);
  check_near(at(picture, 27, 3), green, tolerance);
  check_near(at(picture, 4, 12), blue, tolerance);
  check_near(at(picture, 27, 12), white, tolerance);
}

}  // namespace

TEST_CASE("every kind of PNG is read; what is clear is white") {
  for (char const* name :
       {"rgb.png", "rgb16.png", "palette.png", "alpha.png", "palette-clear.png", "interlaced.png"})
    check_quarters(name, 0);
  Picture const grey = read("grey.png");
  CHECK(grey.channels == 1);
  CHECK(at(grey, 4, 3)[0] == 40);
  CHECK(at(grey, 27, 12)[0] == 255);
}

TEST_CASE("every kind of JPEG is read") {
  check_quarters("rgb.jpg", 8);
  check_quarters("progressive.jpg", 8);
  check_quarters("cmyk.jpg", 30);
  CHECK(read("grey.jpg").channels == 1);
}

TEST_CASE("a JPEG is used as it is, unless it is turned or of four colours") {
  CHECK(read("rgb.jpg").jpeg == bytes_of("rgb.jpg"));
  CHECK(read("cmyk.jpg").jpeg.empty());
  CHECK(read("turned-6.jpg").jpeg.empty());
  CHECK(read("turned-1.jpg").jpeg == bytes_of("turned-1.jpg"));
}

TEST_CASE("a camera's turn is undone") {
  for (int i = 1; i <= 8; ++i)
    check_quarters("turned-" + std::to_string(i) + ".jpg", 8);
}

TEST_CASE("a broken file is named as such, wherever it ends") {
  CHECK(said(bytes_of("cut.png")).starts_with("picture.broken: the picture cannot be read: "));
  CHECK(said(bytes_of("cut.jpg")).starts_with("picture.broken: the picture cannot be read: "));
  for (char const* name : {"interlaced.png", "turned-6.jpg", "cmyk.jpg"}) {
    std::string const whole = bytes_of(name);
    // The last bytes of a JPEG's data may be missing without a trace.
    for (std::size_t length = 0; length + 24 < whole.size(); length += 7)
      CHECK_FALSE(said(whole.substr(0, length)).empty());
  }
}

TEST_CASE("a byte that was changed does no harm") {
  for (char const* name : {"palette-clear.png", "interlaced.png", "turned-5.jpg", "cmyk.jpg"}) {
    std::string const whole = bytes_of(name);
    for (std::size_t i = 0; i < whole.size(); ++i)
      for (char const bit : {'\x01', '\x80', '\xFF'}) {
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ bit);
        auto const picture = read_picture(changed, name, {1'000'000, 1u << 20});
        if (picture)
          CHECK(picture->samples.size() == static_cast<std::size_t>(picture->width) *
                                               static_cast<std::size_t>(picture->height) *
                                               static_cast<std::size_t>(picture->channels));
      }
  }
}

TEST_CASE("a file that is no picture, or too large a one, is refused before it is decoded") {
  CHECK(said("GIF89a") == "picture.format: the file is neither a PNG nor a JPEG");
  CHECK(said("") == "picture.format: the file is neither a PNG nor a JPEG");
  CHECK(said(bytes_of("bomb.png")) ==
        "picture.too-large: the picture has more than 60 million pixels or 64 MB");
  CHECK(said(bytes_of("rgb.png"), {.pixels = 100}).starts_with("picture.too-large"));
}

TEST_CASE("a smaller picture has the mean of the pixels") {
  Picture const whole = read("rgb.png");
  Picture const half = reduced(whole, 16, 8);
  CHECK(half.width == 16);
  CHECK(at(half, 2, 1) == red);
  CHECK(at(half, 13, 6) == white);
  Picture const one = reduced(whole, 1, 1);
  CHECK(at(one, 0, 0) == Colour{131, 126, 134});
  CHECK(reduced(whole, 64, 64).width == 32);
  CHECK(one.fingerprint != half.fingerprint);
}

TEST_CASE("a photo is packed as a JPEG that reads back") {
  Picture const photo = read("turned-6.jpg");
  auto const again = read_picture(pack_jpeg(photo), "again");
  REQUIRE(again);
  check_near(at(*again, 4, 3), red, 16);
}
