// The sRGB profile of the output intent.
#include "pdf/colour_profile.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

using namespace jianbao;

namespace {

std::uint32_t number(std::string const& bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

double linear(double c) {
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double coded(double light) {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

}  // namespace

TEST_CASE("the profile tells its size and is one of a display in RGB") {
  std::string const icc = pdf::srgb_profile();
  CHECK(number(icc, 0, 4) == icc.size());
  CHECK(icc.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(icc.substr(36, 4) == "acsp");
}

TEST_CASE("what the profile's curve gives is within a sixth of a step of every 8-bit value") {
  std::string const icc = pdf::srgb_profile();
  std::size_t const curve = icc.find("curv");
  REQUIRE(curve != std::string::npos);
  std::uint32_t const steps = number(icc, curve + 8, 4);
  REQUIRE(steps > 1);
  auto const entry = [&](std::size_t i) { return number(icc, curve + 12 + 2 * i, 2) / 65535.0; };
  for (int value = 0; value < 256; ++value) {
    double const place = value / 255.0 * (steps - 1);
    auto const below = static_cast<std::size_t>(std::min(place, steps - 2.0));
    double const part = place - static_cast<double>(below);
    double const light = entry(below) * (1 - part) + entry(below + 1) * part;
    CAPTURE(value);
    CHECK(std::fabs(coded(light) - value / 255.0) * 255 < 1.0 / 6);
    CHECK(std::fabs(light - linear(value / 255.0)) * 255 < 0.05);
  }
}
