// Colours stay apart in grey and for colour-blind readers.
#include "unit/chart/sample.h"

#include <array>
#include <cmath>

using namespace jianbao;
using namespace jianbao::chart;

namespace {

constexpr std::size_t colours = 6;

using Linear = std::array<double, 3>;

double linear(std::uint8_t value) {
  double const share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

// What a protanope or deuteranope sees, in linear light (Viénot, Brettel and Mollon 1999).
Linear seen(page::Colour colour, bool protanope) {
  Linear const rgb = {linear(colour.red), linear(colour.green), linear(colour.blue)};
  double const red_green =
      protanope ? 0.11238 * rgb[0] + 0.88762 * rgb[1] : 0.29275 * rgb[0] + 0.70725 * rgb[1];
  double const blue = protanope ? 0.00401 * rgb[0] - 0.00401 * rgb[1] + rgb[2]
                                : -0.02234 * rgb[0] + 0.02234 * rgb[1] + rgb[2];
  return {red_green, red_green, blue};
}

// CIELAB of linear sRGB light under D65.
std::array<double, 3> lab(Linear const& light) {
  auto const f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  double const x = f((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
  double const y = f(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
  double const z = f((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(Linear const& a, Linear const& b) {
  auto const first = lab(a), second = lab(b);
  return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

}  // namespace

TEST_CASE("any two colours of the palette differ by 15 % of lightness") {
  for (std::size_t a = 0; a < colours; ++a)
    for (std::size_t b = 0; b < a; ++b) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(std::abs(lightness(series_colour({}, a)) - lightness(series_colour({}, b))) >= 15);
    }
}

TEST_CASE("any two colours of the palette differ for colour-blind readers") {
  for (bool const protanope : {false, true})
    for (std::size_t a = 0; a < colours; ++a)
      for (std::size_t b = 0; b < a; ++b) {
        CAPTURE(a);
        CAPTURE(b);
        CHECK(distance(seen(series_colour({}, a), protanope),
                       seen(series_colour({}, b), protanope)) >= 20);
      }
}
