#include "picture/kinds.h"

#include <png.h>

namespace jianbao::picture {

// libpng's simplified reader: every kind of PNG comes as eight bits in sRGB, without longjmp.
Fault read_png(std::string_view bytes, Limits const& limits, Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  Fault fault;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    fault.words = image.message;
  } else if (std::int64_t{image.width} * image.height > limits.pixels) {
    fault.too_large = true;
  } else {
    // Else sixteen bits without a gamma of their own are taken for linear light.
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    bool const grey = (image.format & PNG_FORMAT_FLAG_COLOR) == 0;
    image.format = grey ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
    picture.channels = grey ? 1 : 3;
    picture.width = static_cast<int>(image.width);
    picture.height = static_cast<int>(image.height);
    picture.samples.resize(PNG_IMAGE_SIZE(image));
    png_color const white{255, 255, 255};
    if (png_image_finish_read(&image, &white, picture.samples.data(), 0, nullptr) == 0)
      fault.words = image.message;
  }
  png_image_free(&image);
  if (!fault.words.empty()) picture.samples.clear();
  return fault;
}

}  // namespace jianbao::picture
