#include "chart/palette.h"

#include <array>

namespace jianbao::chart {

namespace {

// Deep blue, amber, teal, sky, aubergine, sand. Any two differ by 15 % of lightness and more, so
// that they stay apart on a grey printer (offices print black) and for colour-blind readers.
constexpr std::array<page::Colour, 6> own_palette = {{{31, 78, 121},
                                                      {202, 143, 53},
                                                      {46, 139, 139},
                                                      {160, 200, 222},
                                                      {51, 16, 41},
                                                      {242, 229, 196}}};
constexpr page::Colour white = {255, 255, 255}, black = {0, 0, 0};

}  // namespace

page::Colour series_colour(ChartStyle const& style, std::size_t series) {
  if (style.palette.empty()) return own_palette[series % own_palette.size()];
  return style.palette[series % style.palette.size()];
}

page::Colour mixed(page::Colour colour, page::Colour other, int share) {
  auto const mix = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>((a * (100 - share) + b * share + 50) / 100);
  };
  return {mix(colour.red, other.red), mix(colour.green, other.green), mix(colour.blue, other.blue)};
}

page::Colour lighter(page::Colour colour, int share) {
  return mixed(colour, white, share);
}

page::Colour readable(page::Colour colour) {
  constexpr int darkest_needed = 48, step = 10;
  while (lightness(colour) > darkest_needed)
    colour = mixed(colour, black, step);
  return colour;
}

int lightness(page::Colour colour) {
  return (299 * colour.red + 587 * colour.green + 114 * colour.blue + 1275) / 2550;
}

}  // namespace jianbao::chart
