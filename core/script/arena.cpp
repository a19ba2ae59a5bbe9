#include "script/arena.h"

#include <bit>
#include <cstring>
#include <functional>

namespace jianbao::script {

namespace {

// What a usual section takes, and more; whoever takes more goes to the heap for the rest.
constexpr std::size_t room = std::size_t{1} << 20;

// In steps of 16 bytes up to 512, then by powers of two.
constexpr std::size_t step = 16, in_steps = 512, steps = in_steps / step;

std::size_t kind_of(std::size_t size) {
  if (size <= in_steps) return (size - 1) / step;
  return steps + static_cast<std::size_t>(std::bit_width(size - 1)) -
         static_cast<std::size_t>(std::bit_width(in_steps));
}

std::size_t size_of(std::size_t kind) {
  return kind < steps ? (kind + 1) * step : (2 * in_steps) << (kind - steps);
}

}  // namespace

// Not cleared: the pages come when they are first used.
Arena::Arena() : bytes_(new std::byte[room]) {}

void* Arena::take(std::size_t size) {
  std::size_t const kind = kind_of(size);
  if (kind >= kinds) return nullptr;
  if (void* const block = free_[kind]) {
    std::memcpy(&free_[kind], block, sizeof(void*));
    return block;
  }
  std::size_t const whole = size_of(kind);
  if (whole > room - used_) return nullptr;
  void* const block = bytes_.get() + used_;
  used_ += whole;
  return block;
}

void Arena::give_back(void* block, std::size_t size) {
  std::size_t const kind = kind_of(size);
  std::memcpy(block, &free_[kind], sizeof(void*));
  free_[kind] = block;
}

bool Arena::holds(void const* block) const {
  std::less<void const*> const before;
  return !before(block, bytes_.get()) && before(block, bytes_.get() + room);
}

bool Arena::is_alike(std::size_t one, std::size_t other) {
  return kind_of(one) == kind_of(other);
}

void Arena::clear() {
  used_ = 0;
  free_ = {};
}

Arena::Image Arena::image() const {
  return {{bytes_.get(), bytes_.get() + used_}, free_};
}

void Arena::put_back(Image const& image) {
  used_ = image.bytes.size();
  free_ = image.free;
  std::memcpy(bytes_.get(), image.bytes.data(), used_);
}

}  // namespace jianbao::script
