#include "figure/figure.h"

#include "figure/quantity.h"
#include "figure/wording.h"

namespace jianbao::figure {

std::string number(Figure const& figure) {
  if (!figure.value) return {};
  std::string text = with_minus(*figure.value);
  if (figure.bound == data::Bound::range && figure.upper) text += "～" + with_minus(*figure.upper);
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
  std::string const digits = with_minus(*figure.value);
  if (figure.kind == data::Kind::rank)
    return (figure.bound == data::Bound::below ? "前" : "第") + digits + "位";
  bool const range = figure.bound == data::Bound::range && figure.upper;
  return bounded(figure, digits + figure.unit.text,
                 range ? with_minus(*figure.upper) + figure.unit.text : std::string());
}

std::string bounded(Figure const& figure, std::string const& level, std::string const& upper) {
  bool const aim = figure.kind == data::Kind::target || figure.kind == data::Kind::plan;
  switch (figure.bound) {
    case data::Bound::above:
      return aim ? level + "以上" : "超过" + level;
    case data::Bound::below:
      return aim ? level + "以内" : "不足" + level;
    case data::Bound::about:
      return "约" + level;
    case data::Bound::range:
      return upper.empty() ? level : level + "至" + upper;
    case data::Bound::exact:
      return level;
  }
  return level;
}

}  // namespace jianbao::figure
