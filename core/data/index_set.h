// IndexSet: finds the place of an equal element in a list kept elsewhere, at eight bytes an
// element. The caller hashes and compares, so that nothing is stored twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jianbao::data {

class IndexSet {
 public:
  // The index for which `equals(index)` holds; else nothing, and `index` is taken in under this
  // hash. `hash_of(index)` gives the hash of an element taken in before.
  template <typename Equals, typename HashOf>
  std::optional<std::uint32_t> find_or_insert(std::size_t hash, std::uint32_t index,
                                              Equals const& equals, HashOf const& hash_of) {
    if ((count_ + 1) * 2 > slots_.size()) grow(hash_of);
    std::size_t at = slot(hash);
    for (; slots_[at] != empty; at = next(at))
      if (equals(slots_[at] - 1)) return slots_[at] - 1;
    slots_[at] = index + 1;
    ++count_;
    return {};
  }

 private:
  static constexpr std::uint32_t empty = 0;  // a slot holds the index plus one

  // Open addressing over a power of two; the multiplication spreads hashes that differ in few bits.
  [[nodiscard]] std::size_t slot(std::size_t hash) const {
    std::uint64_t const spread = hash * std::uint64_t{0x9E3779B97F4A7C15};
    return (spread >> 20) & (slots_.size() - 1);
  }
  [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  template <typename HashOf>
  void grow(HashOf const& hash_of) {
    std::vector<std::uint32_t> old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : old.size() * 2, empty);
    for (std::uint32_t const value : old) {
      if (value == empty) continue;
      std::size_t at = slot(hash_of(value - 1));
      while (slots_[at] != empty)
        at = next(at);
      slots_[at] = value;
    }
  }

  std::vector<std::uint32_t> slots_;
  std::size_t count_ = 0;
};

}  // namespace jianbao::data
