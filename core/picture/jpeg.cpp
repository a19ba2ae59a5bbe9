#include "picture/kinds.h"

#include <memory>

#include <turbojpeg.h>

namespace jianbao::picture {

namespace {

struct Closer {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Closer>;

unsigned char const* data_of(std::string_view bytes) {
  return reinterpret_cast<unsigned char const*>(bytes.data());
}

// PDF/A wants one kind of colour in a file, so CMYK becomes RGB (no profile is looked at).
void to_rgb(Picture& picture, std::string const& cmyk, bool inverted) {
  std::size_t const pixels = cmyk.size() / 4;
  picture.samples.resize(pixels * 3);
  for (std::size_t i = 0; i < pixels; ++i) {
    auto const light = [&](std::size_t channel) {
      int const value = static_cast<unsigned char>(cmyk[i * 4 + channel]);
      return inverted ? value : 255 - value;
    };
    for (std::size_t channel = 0; channel < 3; ++channel)
      picture.samples[i * 3 + channel] = static_cast<char>((light(channel) * light(3) + 127) / 255);
  }
}

}  // namespace

Fault read_jpeg(std::string_view bytes, Limits const& limits, Picture& picture) {
  Handle const handle(tjInitDecompress());
  if (!handle) return {false, "the decoder cannot be started"};
  int sampling = 0, colours = 0;
  auto const size = static_cast<unsigned long>(bytes.size());
  if (tjDecompressHeader3(handle.get(), data_of(bytes), size, &picture.width, &picture.height,
                          &sampling, &colours) != 0)
    return {false, tjGetErrorStr2(handle.get())};
  if (std::int64_t{picture.width} * picture.height > limits.pixels) return {true, {}};
  bool const grey = colours == TJCS_GRAY, four = colours == TJCS_CMYK || colours == TJCS_YCCK;
  picture.channels = grey ? 1 : 3;
  std::string samples(static_cast<std::size_t>(picture.width) *
                          static_cast<std::size_t>(picture.height) *
                          (grey   ? 1u
                           : four ? 4u
                                  : 3u),
                      '\0');
  int const format = grey ? TJPF_GRAY : four ? TJPF_CMYK : TJPF_RGB;
  // A warning, such as a file that ends early, is an error here.
  int const failed = tjDecompress2(handle.get(), data_of(bytes), size,
                                   reinterpret_cast<unsigned char*>(samples.data()), picture.width,
                                   0, picture.height, format,
                                   TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS);
  if (failed != 0) return {false, tjGetErrorStr2(handle.get())};
  if (four)
    to_rgb(picture, samples, has_adobe_marker(bytes));
  else
    picture.samples = std::move(samples);
  picture.is_photo = true;
  int const orientation = orientation_of(bytes);
  if (orientation == 1 && !four) picture.jpeg = bytes;
  picture = upright(std::move(picture), orientation);
  return {};
}

std::string pack_jpeg(Picture const& picture) {
  constexpr int quality = 90;
  Handle const handle(tjInitCompress());
  if (!handle) return {};
  unsigned char* packed = nullptr;
  unsigned long size = 0;
  bool const grey = picture.channels == 1;
  int const failed = tjCompress2(handle.get(), data_of(picture.samples), picture.width, 0,
                                 picture.height, grey ? TJPF_GRAY : TJPF_RGB, &packed, &size,
                                 grey ? TJSAMP_GRAY : TJSAMP_420, quality, TJFLAG_ACCURATEDCT);
  std::string result;
  if (failed == 0) result.assign(reinterpret_cast<char const*>(packed), size);
  tjFree(packed);
  return result;
}

}  // namespace jianbao::picture
