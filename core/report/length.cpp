#include "base/decimal.h"
#include "report/read_style.h"

#include <array>

namespace jianbao::report {

namespace {

// Font-size names as word processors fix them (typography 1.1).
struct Named {
  std::string_view name;
  double points;
};
constexpr std::array<Named, 16> sizes{{{"初号", 42},
                                       {"小初", 36},
                                       {"一号", 26},
                                       {"小一", 24},
                                       {"二号", 22},
                                       {"小二", 18},
                                       {"三号", 16},
                                       {"小三", 15},
                                       {"四号", 14},
                                       {"小四", 12},
                                       {"五号", 10.5},
                                       {"小五", 9},
                                       {"六号", 7.5},
                                       {"小六", 6.5},
                                       {"七号", 5.5},
                                       {"八号", 5}}};

}  // namespace

std::optional<Length> parse_length(std::string_view text, Length em) {
  for (Named const& one : sizes)
    if (text == one.name) return Length::pt(one.points);
  if (text.size() < 3) return {};
  auto const number = Decimal::parse(text.substr(0, text.size() - 2));
  if (!number) return {};
  std::string_view const unit = text.substr(text.size() - 2);
  double points = number->to_double();
  if (unit == "mm")
    points *= Length::mm(1000).to_pt() / 1000;
  else if (unit == "cm")
    points *= Length::mm(1000).to_pt() / 100;
  else if (unit == "em" && em != Length{})
    points *= em.to_pt();
  else if (unit != "pt")
    return {};
  constexpr double largest = 14400;  // of a page (ISO 32000-1 annex C)
  if (points < -largest || points > largest) return {};
  return Length::pt(points);
}

}  // namespace jianbao::report
