#include "layout/flow.h"

namespace jianbao::layout {

namespace {

class Filler {
 public:
  Filler(PageFrame const& frame, page::Paged& paged)
      : frame_(frame), paged_(paged), room_(frame.paper.height - frame.top - frame.bottom) {
    start_page();
  }

  // Boxes [first, last) stay together.
  void place_chain(std::vector<Box>& boxes, std::size_t first, std::size_t last) {
    if (boxes[first].starts_page && !is_empty()) break_page(nullptr, nullptr);
    Length end = used_;
    for (std::size_t i = first; i < last; ++i)
      end = bottom(boxes[i], end);
    bool fresh = is_empty();  // nothing on the page but, perhaps, a repeated head
    if (!fresh && end > room_) {
      break_page(last_head_.get(), boxes[first].head.get());
      fresh = true;
    }
    for (std::size_t i = first; i < last; ++i) {
      // A chain taller than a page is cut where it must be.
      if (!fresh && bottom(boxes[i], used_) > room_)
        break_page(last_head_.get(), boxes[i].head.get());
      place(boxes[i]);
      fresh = false;
    }
  }

  [[nodiscard]] Length used() const { return used_; }

 private:
  [[nodiscard]] bool is_empty() const { return used_ == Length{}; }

  [[nodiscard]] Length to_grid(Length height) const {
    if (frame_.grid <= Length{}) return height;
    return {(height.sp + frame_.grid.sp - 1) / frame_.grid.sp * frame_.grid.sp};
  }
  // Where a box begins when the page is used up to `used`: below its white space, and on a grid
  // with half of what its block is short of whole pitches.
  [[nodiscard]] Length top(Box const& box, Length used) const {
    if (used == Length{}) return used;
    Length const above = used + box.before;
    if (box.block_height == Length{}) return above;
    return above + (to_grid(box.block_height) - box.block_height) / 2;
  }
  [[nodiscard]] Length bottom(Box const& box, Length used) const {
    Length const end = top(box, used) + box.height;
    // White space at the end of a block may hang over the page's foot.
    return box.ends_block ? min(to_grid(end), max(end, room_)) : end;
  }

  void start_page() {
    paged_.pages.push_back({frame_.paper, {}, {}});
    used_ = {};
  }

  void break_page(RepeatedHead const* before, RepeatedHead const* after) {
    bool const goes_on = before && before == after;
    if (goes_on) {
      Length const y = frame_.top + used_;
      paged_.pages.back().items.emplace_back(
          page::rule({frame_.left, y}, {frame_.left + before->width, y}, before->interrupted));
    }
    start_page();
    if (!goes_on) return;
    put(after->items, frame_.top);
    used_ = after->height;
  }

  void put(std::vector<page::Item> items, Length y) {
    for (page::Item& item : items) {
      page::move_by(item, {frame_.left, y});
      paged_.pages.back().items.push_back(std::move(item));
    }
  }

  void place(Box& box) {
    Length const after = bottom(box, used_);
    Length const y = frame_.top + top(box, used_);
    if (box.bookmark) {
      box.bookmark->page = static_cast<std::uint32_t>(paged_.pages.size() - 1);
      box.bookmark->y = y;
      paged_.outline.push_back(std::move(*box.bookmark));
    }
    put(std::move(box.items), y);
    used_ = after;
    last_head_ = box.head;
  }

  PageFrame const& frame_;
  page::Paged& paged_;
  Length room_, used_{};
  std::shared_ptr<RepeatedHead const> last_head_;
};

}  // namespace

void mark_block(std::vector<Box>& boxes, std::size_t first, Length pitch) {
  if (pitch <= Length{} || boxes.size() <= first) return;
  Length height{};
  bool on_grid = true;
  for (std::size_t i = first; i < boxes.size(); ++i) {
    height += boxes[i].height + boxes[i].before;
    on_grid &= boxes[i].height == pitch && boxes[i].before == Length{};
  }
  if (on_grid) return;
  boxes[first].block_height = height;
  boxes.back().ends_block = true;
}

Length fill_pages(std::vector<Box> boxes, PageFrame const& frame, page::Paged& paged) {
  Filler filler(frame, paged);
  for (std::size_t first = 0; first < boxes.size();) {
    std::size_t last = first + 1;
    while (last < boxes.size() && boxes[last - 1].keep_with_next && !boxes[last].starts_page)
      ++last;
    filler.place_chain(boxes, first, last);
    first = last;
  }
  return filler.used();
}

}  // namespace jianbao::layout
