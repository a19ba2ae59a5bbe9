#include "doc/document.h"

#include <array>

namespace jianbao::doc {

std::string_view name_of(ChartType type) {
  constexpr std::array<std::string_view, chart_types> names = {
      "column", "bar", "line", "stacked", "percent", "column_line", "area", "pie", "doughnut"};
  return names[static_cast<std::size_t>(type)];
}

std::string plain_text(Inlines const& inlines) {
  std::string text;
  for (Inline const& piece : inlines) {
    if (auto const* words = std::get_if<Text>(&piece.kind)) text += words->text;
    if (auto const* figure = std::get_if<Figure>(&piece.kind)) text += figure->printed;
    if (std::holds_alternative<LineBreak>(piece.kind)) text += '\n';
  }
  return text;
}

Place place_of(Document const& document, Origin origin, std::string const& section) {
  Place place{.section = section};
  if (origin.file > 0 && origin.file <= document.files.size()) {
    place.file = document.files[origin.file - 1];
    place.line = origin.line;
  }
  return place;
}

}  // namespace jianbao::doc
