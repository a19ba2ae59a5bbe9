#include "doc/walk.h"

namespace jianbao::doc {

namespace {

struct Collector {
  std::vector<std::uint32_t> found;

  void text(Inlines const& inlines, TextPlace place, Origin origin) {
    for (Inline const& piece : inlines) {
      auto const* figure = std::get_if<Figure>(&piece.kind);
      if (figure && figure->ledger > 0) found.push_back(figure->ledger);
      if (auto const* note = std::get_if<Footnote>(&piece.kind)) text(note->content, place, origin);
    }
  }
  void drawn(std::uint32_t ledger, Origin) { found.push_back(ledger); }
};

}  // namespace

std::vector<std::uint32_t> printed_figures(Section const& section) {
  Collector collector;
  walk(section.body, collector);
  return std::move(collector.found);
}

}  // namespace jianbao::doc
