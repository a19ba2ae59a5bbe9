#include "pdf/embed_image.h"

#include "pdf/compress.h"

#include <cstdlib>

namespace jianbao::pdf {

namespace {

int paeth(int left, int up, int corner) {
  int const guess = left + up - corner;
  int const by_left = std::abs(guess - left), by_up = std::abs(guess - up),
            by_corner = std::abs(guess - corner);
  if (by_left <= by_up && by_left <= by_corner) return left;
  return by_up <= by_corner ? up : corner;
}

// Each row with the filter that leaves the smallest differences (ISO/IEC 15948 9.2 and 12.8).
std::string predicted(picture::Picture const& picture) {
  auto const step = static_cast<std::size_t>(picture.channels);
  std::size_t const width = static_cast<std::size_t>(picture.width) * step;
  auto const height = static_cast<std::size_t>(picture.height);
  auto const sample = [&](std::size_t row, std::size_t at) {
    return static_cast<int>(static_cast<unsigned char>(picture.samples[row * width + at]));
  };
  constexpr int filters = 5;
  std::string result, candidate(width, '\0'), best;
  result.reserve((width + 1) * height);
  for (std::size_t row = 0; row < height; ++row) {
    std::int64_t least = -1;
    char chosen = 0;
    for (int filter = 0; filter < filters; ++filter) {
      std::int64_t sum = 0;
      for (std::size_t at = 0; at < width; ++at) {
        int const left = at >= step ? sample(row, at - step) : 0,
                  up = row > 0 ? sample(row - 1, at) : 0,
                  corner = row > 0 && at >= step ? sample(row - 1, at - step) : 0;
        int const guesses[filters] = {0, left, up, (left + up) / 2, paeth(left, up, corner)};
        auto const rest = static_cast<signed char>(sample(row, at) - guesses[filter]);
        candidate[at] = static_cast<char>(rest);
        sum += std::abs(static_cast<int>(rest));
      }
      if (least >= 0 && sum >= least) continue;
      least = sum;
      chosen = static_cast<char>(filter);
      best = candidate;
    }
    result += chosen;
    result += best;
  }
  return result;
}

}  // namespace

HPDF_Dict embed_image(Document& document, picture::Picture const& picture, int level) {
  std::string const jpeg = !picture.jpeg.empty() ? picture.jpeg
                           : picture.is_photo    ? picture::pack_jpeg(picture)
                                                 : std::string();
  HPDF_Dict image = nullptr;
  if (!jpeg.empty()) {
    image = document.stream(jpeg, {});
    if (image) image->write_fn = write_jpeg_filter;
  } else {
    std::string const rows = predicted(picture);
    image = document.stream(rows, deflate(rows, level));
    HPDF_Dict const parameters = document.direct_dictionary();
    constexpr int png_predictors = 15;
    document.put_number(parameters, "Predictor", png_predictors);
    document.put_number(parameters, "Colors", picture.channels);
    document.put_number(parameters, "Columns", picture.width);
    document.put(image, "DecodeParms", parameters);
  }
  document.put_name(image, "Type", "XObject");
  document.put_name(image, "Subtype", "Image");
  document.put_number(image, "Width", picture.width);
  document.put_number(image, "Height", picture.height);
  document.put_number(image, "BitsPerComponent", 8);
  document.put_name(image, "ColorSpace", picture.channels == 1 ? "DeviceGray" : "DeviceRGB");
  return image;
}

}  // namespace jianbao::pdf
