// Result<T>: a value or the diagnostic that says why there is none.
// Member names follow std::expected (C++23), so that a later change is an alias.
#pragma once

#include "base/diagnostic.h"

#include <utility>
#include <variant>

namespace jianbao {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}               // NOLINT
  Result(Diagnostic failure) : state_(std::in_place_index<1>, std::move(failure)) {}  // NOLINT

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() { return std::get<0>(state_); }
  T const& value() const { return std::get<0>(state_); }
  T& operator*() { return value(); }
  T const& operator*() const { return value(); }
  T* operator->() { return &value(); }
  T const* operator->() const { return &value(); }
  Diagnostic& error() { return std::get<1>(state_); }
  Diagnostic const& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Diagnostic> state_;
};

}  // namespace jianbao

// JB_TRY(expression): the value, or leave the function with the failure.
#define JB_TRY(expression)                                           \
  __extension__({                                                    \
    auto jb_result = (expression);                                   \
    if (!jb_result.has_value()) return std::move(jb_result.error()); \
    std::move(jb_result.value());                                    \
  })
