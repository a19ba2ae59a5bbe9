// Pictures turned and made smaller.
#include "picture/kinds.h"

#include <algorithm>

namespace jianbao::picture {

namespace {

// Where a pixel of the upright picture comes from.
struct Source {
  int x = 0, y = 0;
};

Source source_of(int x, int y, Picture const& from, int orientation) {
  int const right = from.width - 1, bottom = from.height - 1;
  switch (orientation) {
    case 2:
      return {right - x, y};
    case 3:
      return {right - x, bottom - y};
    case 4:
      return {x, bottom - y};
    case 5:
      return {y, x};
    case 6:
      return {y, bottom - x};
    case 7:
      return {right - y, bottom - x};
    case 8:
      return {right - y, x};
    default:
      return {x, y};
  }
}

std::size_t index_of(Picture const& picture, int x, int y) {
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
          static_cast<std::size_t>(x)) *
         static_cast<std::size_t>(picture.channels);
}

}  // namespace

Picture upright(Picture picture, int orientation) {
  if (orientation <= 1) return picture;
  Picture result = picture;
  if (orientation >= 5) std::swap(result.width, result.height);
  auto const channels = static_cast<std::size_t>(picture.channels);
  for (int y = 0; y < result.height; ++y)
    for (int x = 0; x < result.width; ++x) {
      Source const from = source_of(x, y, picture, orientation);
      std::copy_n(
          picture.samples.begin() + static_cast<std::ptrdiff_t>(index_of(picture, from.x, from.y)),
          channels, result.samples.begin() + static_cast<std::ptrdiff_t>(index_of(result, x, y)));
    }
  return result;
}

Picture reduced(Picture const& picture, int width, int height) {
  width = std::clamp(width, 1, picture.width);
  height = std::clamp(height, 1, picture.height);
  if (width == picture.width && height == picture.height) return picture;
  Picture result;
  result.width = width;
  result.height = height;
  result.channels = picture.channels;
  result.is_photo = picture.is_photo;
  result.samples.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                        static_cast<std::size_t>(picture.channels));
  auto const edge = [](int at, int from, int to) {
    return static_cast<int>(std::int64_t{at} * from / to);
  };
  for (int y = 0; y < height; ++y) {
    int const top = edge(y, picture.height, height), bottom = edge(y + 1, picture.height, height);
    for (int x = 0; x < width; ++x) {
      int const left = edge(x, picture.width, width), right = edge(x + 1, picture.width, width);
      std::int64_t const count = std::int64_t{right - left} * (bottom - top);
      for (int channel = 0; channel < picture.channels; ++channel) {
        std::int64_t sum = count / 2;
        for (int v = top; v < bottom; ++v)
          for (int u = left; u < right; ++u)
            sum += static_cast<unsigned char>(
                picture.samples[index_of(picture, u, v) + static_cast<std::size_t>(channel)]);
        result.samples[index_of(result, x, y) + static_cast<std::size_t>(channel)] =
            static_cast<char>(sum / count);
      }
    }
  }
  result.fingerprint = fingerprint_of(result.samples);
  return result;
}

Picture blank_picture(int width, int height) {
  constexpr char light_grey = '\xDD';
  Picture blank;
  blank.width = width;
  blank.height = height;
  blank.channels = 1;
  blank.samples.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
                       light_grey);
  // Two of one area are not one picture.
  blank.fingerprint = fingerprint_of(blank.samples) + static_cast<std::uint64_t>(width);
  return blank;
}

}  // namespace jianbao::picture
