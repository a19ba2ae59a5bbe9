#include "figure/figure.h"

#include "figure/wording.h"

namespace jianbao::figure {

namespace {

constexpr std::string_view minus = "\u2212";  // GB/T 15835: the true minus in print

std::string signed_digits(Decimal value) {
  std::string const digits = value.absolute().to_string();
  return value.is_negative() ? std::string(minus) + digits : digits;
}

std::string with_unit(std::string const& digits, data::Unit const& unit) {
  return digits + unit.text;
}

}  // namespace

std::string number(Figure const& figure) {
  if (!figure.value) return {};
  std::string text = signed_digits(*figure.value);
  if (figure.bound == data::Bound::range && figure.upper)
    text += "～" + signed_digits(*figure.upper);
  return text;
}

std::string table_number(Figure const& figure) {
  std::string const digits = number(figure);
  if (digits.empty()) return digits;
  switch (figure.bound) {
    case data::Bound::above:
      return digits + "以上";
    case data::Bound::below:
      return digits + "以下";
    case data::Bound::about:
      return "约" + digits;
    default:
      return digits;
  }
}

std::string printed(Figure const& figure) {
  if (!figure.value) return change_words(figure);
  std::string const digits = signed_digits(*figure.value);
  if (figure.kind == data::Kind::rank)
    return (figure.bound == data::Bound::below ? "前" : "第") + digits + "位";
  std::string const level = with_unit(digits, figure.unit);
  bool const aim = figure.kind == data::Kind::target || figure.kind == data::Kind::plan;
  switch (figure.bound) {
    case data::Bound::above:
      return aim ? level + "以上" : "超过" + level;
    case data::Bound::below:
      return aim ? level + "以内" : "不足" + level;
    case data::Bound::about:
      return "约" + level;
    case data::Bound::range:
      if (figure.upper) return level + "至" + with_unit(signed_digits(*figure.upper), figure.unit);
      return level;
    case data::Bound::exact:
      return level;
  }
  return level;
}

}  // namespace jianbao::figure
