// Forms: what stands before and after the text of an official document (GB/T 9704-2012 7), a
// newsletter (简报) or a journal's article.
#pragma once

#include "layout/blocks.h"

namespace jianbao::layout {

// A block whose parts are placed by their distance from its top, downwards.
class PlacedBlock {
 public:
  PlacedBlock(Setter& setter, Length top) : setter_(setter), y_(top) {}

  [[nodiscard]] Length y() const { return y_; }
  void move_to(Length y) { y_ = y; }
  void skip(Length height) { y_ += height; }

  // Lines of text in its style's alignment, `left` and `right` in from the edges; the em box of the
  // first begins at y, which moves to the end of the last one's.
  void text(std::string const& words, TextStyle const& look, page::TagId tag, Length left = {},
            Length right = {});
  // Without moving y.
  void beside(std::string const& words, TextStyle const& look, page::TagId tag,
              line::Alignment alignment, Length left = {}, Length right = {});
  // A rule over the whole width; y is its middle.
  void rule(Length thickness, page::Colour colour);

  // The block as a box that ends at y.
  [[nodiscard]] Box take();

 private:
  Setter& setter_;
  Length y_;
  std::vector<page::Item> items_;
};

// Before the text. Boxes for the head of the first page.
void append_official_head(Setter& setter, Boxes& boxes);
void append_newsletter_head(Setter& setter, Boxes& boxes);
void append_journal_head(Setter& setter, Boxes& boxes);

// After the text: 附件说明, signature and date, 附注.
void append_signature(Setter& setter, Boxes& boxes);

// 附件1 at the left on top of a page, its title in the middle of the third line (GB/T 9704-2012
// 7.3.5).
void append_official_appendix(Setter& setter, std::string const& mark, std::string const& title,
                              Boxes& boxes);

// 版记 at the foot of the last page, which for an official document is an even one; pages are added
// where it does not fit below `used`, the height of the text on the last page. Pages that hold
// nothing else are entered in setter.unnumbered.
void put_colophon(Setter& setter, Length used);

}  // namespace jianbao::layout
