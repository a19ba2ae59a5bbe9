// HarfBuzz's objects behind a Face; seen only inside font/.
#pragma once

#include "font/face.h"

#include <memory>
#include <string>

#include <hb.h>

namespace jianbao::font {

template <auto Destroy>
struct Destroyer {
  template <typename T>
  void operator()(T* object) const {
    Destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_destroy>>;

struct Face::State {
  HbFace face;
  HbFont font;
  std::string path, postscript_name;
  std::int32_t units_per_em = 1000, cap_height = 700;
  bool has_glyf = false;
};

[[nodiscard]] Blob table(hb_face_t* face, char const (&tag)[5]);
[[nodiscard]] std::string_view bytes(Blob const& blob);
// Big-endian numbers of a table; 0 beyond its end.
[[nodiscard]] std::uint32_t u16(std::string_view data, std::size_t at);
[[nodiscard]] std::int32_t s16(std::string_view data, std::size_t at);
[[nodiscard]] std::uint32_t u32(std::string_view data, std::size_t at);

}  // namespace jianbao::font
