// Walk: every list of inlines and every drawn figure of some blocks, in reading order.
#pragma once

#include "doc/document.h"

#include <cstdint>
#include <type_traits>

namespace jianbao::doc {

// running: words that run along lines; cell: of a table; heading: of a heading or a title.
enum class TextPlace : std::uint8_t { running, cell, heading };

// A visitor has text(Inlines&, TextPlace, Origin of the block) and drawn(number in the ledger,
// Origin of the block) for the figures of charts and cards. `Blocks` may be const.
template <typename Blocks, typename Visitor>
class Walk {
 public:
  explicit Walk(Visitor& visitor) : visitor_(visitor) {}

  void blocks(Blocks& list) {
    for (auto& block : list) {
      origin_ = block.origin;
      std::visit([this](auto& kind) { this->one(kind); }, block.kind);
    }
  }

 private:
  template <typename Like>
  using Same = std::conditional_t<std::is_const_v<Blocks>, Like const, Like>;

  void text(Same<Inlines>& inlines, TextPlace place) { visitor_.text(inlines, place, origin_); }
  void one(Same<Heading>& block) { text(block.content, TextPlace::heading); }
  void one(Same<Title>& block) { text(block.content, TextPlace::heading); }
  void one(Same<Paragraph>& block) { text(block.content, TextPlace::running); }
  void one(Same<Note>& block) { text(block.content, TextPlace::running); }
  void one(Same<Quote>& block) { text(block.content, TextPlace::running); }
  void one(Same<List>& list) {
    for (auto& item : list.items) {
      text(item.content, TextPlace::running);
      for (auto& inner : item.lists)
        one(inner);
    }
  }
  void one(Same<Table>& table) {
    for (auto* rows : {&table.head, &table.body})
      for (auto& row : *rows)
        for (auto& cell : row)
          text(cell.content, TextPlace::cell);
  }
  void one(Same<Chart>& chart) {
    for (auto& series : chart.series)
      for (auto& point : series.points)
        if (point.ledger > 0) visitor_.drawn(point.ledger, origin_);
  }
  void one(Same<KeyFigures>& figures) {
    for (auto& card : figures.cards)
      for (auto* ledger : {&card.ledger, &card.remark_ledger})
        if (*ledger > 0) visitor_.drawn(*ledger, origin_);
  }
  void one(Same<NoteBox>& box) { blocks(box.body); }
  void one(Same<Beside>& beside) { blocks(beside.left), blocks(beside.right); }
  void one(Same<Pictures>&) {}
  void one(Same<PageBreak>&) {}

  Visitor& visitor_;
  Origin origin_ = {};
};

template <typename Blocks, typename Visitor>
void walk(Blocks& blocks, Visitor& visitor) {
  Walk<Blocks, Visitor>(visitor).blocks(blocks);
}

// The lines of the ledger (plus one) that stand in the sections, in reading order, each as often as
// it stands there.
[[nodiscard]] std::vector<std::uint32_t> printed_figures(Section const& section);
// The same section over a ledger in which its lines stand `by` places further on (or back).
void move_figures(Section& section, std::int64_t by);

}  // namespace jianbao::doc
