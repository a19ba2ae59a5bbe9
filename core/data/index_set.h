// IndexSet: finds the place of an equal element in a list kept elsewhere, at sixteen bytes
// an element. The caller hashes and compares, so that nothing is stored twice.
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
  // hash.
  template <typename Equals>
  std::optional<std::uint32_t> find_or_insert(std::size_t hash, std::uint32_t index,
                                              Equals const& equals) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    // The multiplication spreads hashes that differ in few bits.
    std::uint64_t const spread = hash * std::uint64_t{0x9E3779B97F4A7C15};
    auto const tag = static_cast<std::uint32_t>(spread >> 32);
    std::size_t at = tag & (slots_.size() - 1);
    for (; slots_[at].entry != empty; at = next(at))
      if (slots_[at].tag == tag && equals(slots_[at].entry - 1)) return slots_[at].entry - 1;
    slots_[at] = {index + 1, tag};
    ++count_;
    return {};
  }

 private:
  static constexpr std::uint32_t empty = 0;  // an entry is the index plus one

  // Open addressing over a power of two. The tag is part of the hash: with it the element itself,
  // which is far away in memory, is looked at only when it is very likely the one.
  struct Slot {
    std::uint32_t entry = empty, tag = 0;
  };
  [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  void grow() {
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : old.size() * 2, Slot{});
    for (Slot const slot : old) {
      if (slot.entry == empty) continue;
      std::size_t at = slot.tag & (slots_.size() - 1);
      while (slots_[at].entry != empty)
        at = next(at);
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace jianbao::data
