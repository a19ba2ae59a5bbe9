// Length: a distance on paper in 1/65536 pt (TeX's scaled point on a PDF point of 1/72 inch).
// Integers, so that sums give equal bytes on every machine.
#pragma once

#include <compare>
#include <cstdint>

namespace jianbao {

struct Length {
  std::int64_t sp = 0;

  static constexpr std::int64_t per_pt = 65536;
  // From points, millimetres; rounded half away from zero to 1/65536 pt.
  static constexpr Length pt(double points) { return {round(points * per_pt)}; }
  static constexpr Length mm(double millimetres) { return pt(millimetres * 72.0 / 25.4); }
  [[nodiscard]] constexpr double to_pt() const { return static_cast<double>(sp) / per_pt; }
  [[nodiscard]] constexpr double to_mm() const { return to_pt() * 25.4 / 72.0; }
  // This length (a font size) times a fraction of an em, e.g. size.times(1, 4) is a quarter em.
  [[nodiscard]] constexpr Length times(std::int64_t numerator, std::int64_t denominator) const {
    return {sp * numerator / denominator};
  }
  [[nodiscard]] constexpr Length scaled(double factor) const {
    return {round(static_cast<double>(sp) * factor)};
  }

  constexpr auto operator<=>(Length const&) const = default;
  constexpr Length operator+(Length other) const { return {sp + other.sp}; }
  constexpr Length operator-(Length other) const { return {sp - other.sp}; }
  constexpr Length operator-() const { return {-sp}; }
  constexpr Length operator*(std::int64_t n) const { return {sp * n}; }
  constexpr Length operator/(std::int64_t n) const { return {sp / n}; }
  constexpr Length& operator+=(Length other) { return sp += other.sp, *this; }
  constexpr Length& operator-=(Length other) { return sp -= other.sp, *this; }

 private:
  static constexpr std::int64_t round(double value) {
    return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
  }
};

constexpr Length max(Length a, Length b) {
  return a < b ? b : a;
}
constexpr Length min(Length a, Length b) {
  return b < a ? b : a;
}

struct Point {
  Length x, y;
};
struct Size {
  Length width, height;
};

}  // namespace jianbao
