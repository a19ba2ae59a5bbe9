// Texts that were set before: heads of tables, labels and notes are the same in every report of a
// batch, and a cell is measured before it is set. What is remembered never changes what is set.
#pragma once

#include "line/prepare.h"
#include "line/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jianbao::line {

// What a text is known by, with its hash.
struct TextKey {
  std::string_view bytes;
  std::size_t hash = 0;
};
struct KeptKey {
  std::string bytes;
  std::size_t hash = 0;
};
struct HashOfKey {
  using is_transparent = void;
  template <typename Key>
  std::size_t operator()(Key const& key) const {
    return key.hash;
  }
};
struct SameKey {
  using is_transparent = void;
  template <typename One, typename Other>
  bool operator()(One const& one, Other const& other) const {
    return one.hash == other.hash && one.bytes == other.bytes;
  }
};

// A text that was measured, ready to be set when it was not known.
struct Measured {
  Widths widths;
  std::optional<PreparedText> text;
};

// Of one thread; `fonts` must outlive it.
class Memory {
 public:
  explicit Memory(font::FontSet const& fonts) : glyphs_(fonts) {}

  // As the functions of these names do (line/text.h).
  [[nodiscard]] SetText set_paragraph(std::vector<Span> const& spans, TextOptions const& options);
  [[nodiscard]] SetText set_label(std::vector<Span> const& spans);
  [[nodiscard]] Widths measure(std::vector<Span> const& spans, TextOptions const& options);

  // For a text that is measured and then set in the same role, size and words.
  [[nodiscard]] Measured measure_first(std::vector<Span> const& spans, TextOptions const& options);
  [[nodiscard]] SetText set_paragraph(std::vector<Span> const& spans, TextOptions const& options,
                                      Measured measured);

 private:
  // The latest of two generations takes what is new; when it is full the older one is forgotten.
  // Only what is asked for twice is new: most numbers never come again.
  template <typename Value>
  struct Generations {
    std::unordered_map<KeptKey, Value, HashOfKey, SameKey> now, before;
    std::size_t bytes = 0;  // of the keys in `now`
    Value const* find(TextKey const& key);
    Value const& enter(TextKey const& key, Value value);
  };
  // Whether it was asked for not long ago; from now on it was.
  bool comes_again(TextKey const& key);
  PreparedText prepared(std::vector<Span> const& spans);
  void give_back(PreparedText text);  // its room is used again
  SetText set_anew(std::vector<Span> const& spans, TextOptions const& options);

  GlyphMemory glyphs_;
  Generations<SetText> texts_;
  Generations<Widths> widths_;
  std::vector<std::uint32_t> seen_;  // hashes, by a part of them
  std::string key_;                  // of the text asked for last
  std::vector<PreparedText> spare_;  // used up; their room is used again
};

}  // namespace jianbao::line
