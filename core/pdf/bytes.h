// The text of a file in the making. A std::string minds its end at every character, and a call
// copies what is longer; numbers, names and codes are shorter than that takes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace jianbao::pdf {

class Bytes {
 public:
  Bytes() = default;
  explicit Bytes(std::string_view text) { *this += text; }

  Bytes& operator+=(char c) {
    *room(1) = c;
    ++size_;
    return *this;
  }
  Bytes& operator+=(std::string_view text) {
    if (text.empty()) return *this;
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
    return *this;
  }

  // At least `count` bytes to be written to at the end; grown_to() says how far they were.
  [[nodiscard]] char* room(std::size_t count) {
    if (capacity_ - size_ < count) grow(count);
    return data_.get() + size_;
  }
  void grown_to(char const* end) { size_ = static_cast<std::size_t>(end - data_.get()); }

  void clear() { size_ = 0; }
  void cut(std::size_t size) { size_ = size; }  // to so many
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] char& at(std::size_t place) { return data_[place]; }
  [[nodiscard]] char& back() { return data_[size_ - 1]; }
  [[nodiscard]] char back() const { return data_[size_ - 1]; }
  [[nodiscard]] std::string_view view() const { return {data_.get(), size_}; }
  operator std::string_view() const { return view(); }

 private:
  void grow(std::size_t count) {
    constexpr std::size_t smallest = 64;
    std::size_t const capacity = std::max({smallest, 2 * capacity_, size_ + count});
    auto data = std::make_unique_for_overwrite<char[]>(capacity);
    if (size_ > 0) std::memcpy(data.get(), data_.get(), size_);
    data_ = std::move(data);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> data_;
  std::size_t size_ = 0, capacity_ = 0;
};

}  // namespace jianbao::pdf
