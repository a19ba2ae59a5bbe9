// Arena: memory for one Lua state at a time. Small blocks come from one piece of memory, by size;
// all are dropped at once, and what lies in it can be kept and put back at the same addresses.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace jianbao::script {

class Arena {
 public:
  Arena();

  // A block of at least `size` bytes (1 or more); nullptr when it is too large or no room is left.
  [[nodiscard]] void* take(std::size_t size);
  // `size` as it was asked for.
  void give_back(void* block, std::size_t size);
  [[nodiscard]] bool holds(void const* block) const;
  // Whether a block of one size also holds the other.
  [[nodiscard]] static bool is_alike(std::size_t one, std::size_t other);
  void clear();

  static constexpr std::size_t kinds = 39;  // of blocks, by size: up to 512 bytes and to 64 KB
  struct Image {
    std::vector<std::byte> bytes;
    std::array<void*, kinds> free = {};
  };
  [[nodiscard]] Image image() const;
  // Only into the arena that the image was taken of.
  void put_back(Image const& image);

 private:
  std::unique_ptr<std::byte[]> bytes_;
  std::size_t used_ = 0;
  std::array<void*, kinds> free_ = {};  // a free block begins with the place of the next
};

}  // namespace jianbao::script
