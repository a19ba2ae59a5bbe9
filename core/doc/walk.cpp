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

struct Mover {
  std::int64_t by;

  void move(std::uint32_t& number) const {
    number = static_cast<std::uint32_t>(static_cast<std::int64_t>(number) + by);
  }
  void text(Inlines& inlines, TextPlace place, Origin origin) {
    for (Inline& piece : inlines) {
      auto* const figure = std::get_if<Figure>(&piece.kind);
      if (figure && figure->ledger > 0) move(figure->ledger);
      if (auto* const note = std::get_if<Footnote>(&piece.kind)) text(note->content, place, origin);
    }
  }
  void drawn(std::uint32_t& number, Origin) const { move(number); }
};

}  // namespace

std::vector<std::uint32_t> printed_figures(Section const& section) {
  Collector collector;
  walk(section.body, collector);
  return std::move(collector.found);
}

void move_figures(Section& section, std::int64_t by) {
  if (by == 0) return;
  Mover mover{by};
  walk(section.body, mover);
}

}  // namespace jianbao::doc
