// Texts that were set before: heads of tables, labels and notes are the same in every report of a
// batch, and a cell is measured more than once. What is remembered never changes what is set.
#pragma once

#include "line/text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace jianbao::line {

// Of one thread; `fonts` must outlive it.
class Memory {
 public:
  explicit Memory(font::FontSet const& fonts) : fonts_(fonts) {}

  // As the functions of these names do (line/text.h).
  [[nodiscard]] SetText set_paragraph(std::vector<Span> const& spans, TextOptions const& options);
  [[nodiscard]] SetText set_label(std::vector<Span> const& spans);
  [[nodiscard]] Widths measure(std::vector<Span> const& spans, TextOptions const& options);

 private:
  // The latest of two generations takes what is new; when it is full the older one is forgotten.
  // Only what is asked for twice is new: most numbers never come again.
  template <typename Value>
  struct Generations {
    std::unordered_map<std::string, Value> now, before;
    std::size_t bytes = 0;  // of the keys in `now`
    Value const* find(std::string const& key);
    Value const& enter(std::string key, Value value);
  };
  // Whether it was asked for not long ago; from now on it was.
  bool comes_again(std::string const& key);

  font::FontSet const& fonts_;
  Generations<SetText> texts_;
  Generations<Widths> widths_;
  std::vector<std::uint32_t> seen_;  // hashes, by a part of them
};

}  // namespace jianbao::line
