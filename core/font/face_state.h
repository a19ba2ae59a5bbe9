// HarfBuzz's objects behind a Face; seen only inside font/.
#pragma once

#include "font/face.h"

#include <array>
#include <atomic>
#include <cstdint>
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

class OutlineCache;  // outlines.h

// Answers that are asked for again and again, kept under a hash of the question: an entry holds
// both in one word, so that threads need no lock.
class AnswerTable {
 public:
  // The answer for `key`, by `work_out()` when it is not there. Keys from 1, both of 32 bits.
  template <typename WorkOut>
  std::uint32_t get(std::uint32_t key, WorkOut const& work_out) const {
    std::atomic<std::uint64_t>& entry = entries_[key % entries_.size()];
    std::uint64_t const known = entry.load(std::memory_order_relaxed);
    if (known >> 32 == key) return static_cast<std::uint32_t>(known);
    std::uint32_t const answer = work_out();
    entry.store(std::uint64_t{key} << 32 | answer, std::memory_order_relaxed);
    return answer;
  }

 private:
  mutable std::array<std::atomic<std::uint64_t>, 4096> entries_{};
};

struct Face::State {
  HbFace face;
  HbFont font;
  std::string path, postscript_name;
  std::int32_t units_per_em = 1000, cap_height = 700;
  bool has_glyf = false;
  AnswerTable glyphs, advances;
  std::shared_ptr<OutlineCache> outlines;
};

[[nodiscard]] Blob table(hb_face_t* face, char const (&tag)[5]);
[[nodiscard]] std::string_view bytes(Blob const& blob);
// Big-endian numbers of a table; 0 beyond its end.
[[nodiscard]] std::uint32_t u16(std::string_view data, std::size_t at);
[[nodiscard]] std::int32_t s16(std::string_view data, std::size_t at);
[[nodiscard]] std::uint32_t u32(std::string_view data, std::size_t at);

}  // namespace jianbao::font
