#include "figure/figure.h"

#include "figure/quantity.h"
#include "figure/wording.h"

namespace jianbao::figure {

namespace {

std::string upper_of(Figure const& figure) {
  bool const range = figure.bound == data::Bound::range && figure.upper;
  return range ? with_minus(*figure.upper) : std::string();
}

}  // namespace

std::string number(Figure const& figure) {
  if (!figure.value) return {};
  std::string const upper = upper_of(figure), digits = with_minus(*figure.value);
  return upper.empty() ? digits : digits + "～" + upper;
}

std::string table_number(Figure const& figure) {
  if (!figure.value) return {};
  return bounded_in_table(figure, with_minus(*figure.value), upper_of(figure));
}

std::string printed(Figure const& figure) {
  if (!figure.value) return change_words(figure);
  std::string const digits = with_minus(*figure.value), upper = upper_of(figure);
  if (figure.kind == data::Kind::rank) return rank_words(figure, digits);
  return bounded(figure, digits + figure.unit.text,
                 upper.empty() ? upper : upper + figure.unit.text);
}

std::string rank_words(Figure const& figure, std::string const& place) {
  return (figure.bound == data::Bound::below ? "前" : "第") + place + "位";
}

std::string bounded_in_table(Figure const& figure, std::string const& level,
                             std::string const& upper) {
  switch (figure.bound) {
    case data::Bound::above:
      return level + "以上";
    case data::Bound::below:
      return level + "以下";
    case data::Bound::about:
      return "约" + level;
    case data::Bound::range:
      return upper.empty() ? level : level + "～" + upper;
    case data::Bound::exact:
      return level;
  }
  return level;
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
