// Texts that were set before: heads of tables, labels and notes are the same in every report of a
// batch, and a cell is measured before it is set. What is remembered never changes what is set.
#pragma once

#include "line/prepare.h"
#include "line/text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace jianbao::line {

// What a text is known by, with its hash.
struct TextKey {
  std::string bytes;
  std::size_t hash = 0;
  bool operator==(TextKey const& other) const { return bytes == other.bytes; }
};
struct HashOfKey {
  std::size_t operator()(TextKey const& key) const { return key.hash; }
};

// Of one thread; `fonts` must outlive it.
class Memory {
 public:
  explicit Memory(font::FontSet const& fonts) : glyphs_(fonts) {}

  // As the functions of these names do (line/text.h).
  [[nodiscard]] SetText set_paragraph(std::vector<Span> const& spans, TextOptions const& options);
  [[nodiscard]] SetText set_label(std::vector<Span> const& spans);
  [[nodiscard]] Widths measure(std::vector<Span> const& spans, TextOptions const& options);

 private:
  // The latest of two generations takes what is new; when it is full the older one is forgotten.
  // Only what is asked for twice is new: most numbers never come again.
  template <typename Value>
  struct Generations {
    std::unordered_map<TextKey, Value, HashOfKey> now, before;
    std::size_t bytes = 0;  // of the keys in `now`
    Value const* find(TextKey const& key);
    Value const& enter(TextKey key, Value value);
  };
  // Whether it was asked for not long ago; from now on it was.
  bool comes_again(TextKey const& key);
  SetText set_anew(std::vector<Span> const& spans, TextOptions const& options);

  GlyphMemory glyphs_;
  Generations<SetText> texts_;
  Generations<Widths> widths_;
  std::unordered_map<TextKey, PreparedText, HashOfKey> measured_;  // and not yet set
  std::vector<std::uint32_t> seen_;                                // hashes, by a part of them
};

}  // namespace jianbao::line
