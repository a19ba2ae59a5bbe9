#include "layout/flow.h"

namespace jianbao::layout {

namespace {

// Above the footnotes: white space, a rule over a quarter of the column, white space.
constexpr Length above_rule = Length::pt(7), below_rule = Length::pt(4),
                 rule_width = Length::pt(0.5), separator = above_rule + below_rule;
// A note of up to three lines is not split; of a longer one at least two stand where it is marked.
constexpr std::size_t whole_lines = 3, least_lines = 2;

Length height_of(std::vector<Box> const& lines, std::size_t count) {
  Length height;
  for (std::size_t i = 0; i < count; ++i)
    height += lines[i].height;
  return height;
}

class Filler {
 public:
  Filler(PageFrame const& frame, page::Paged& paged)
      : upright_(frame), turned_(turned(frame)), frame_(&upright_), paged_(paged) {
    start_page();
  }

  // Boxes [first, last) stay together.
  void place_chain(std::vector<Box>& boxes, std::size_t first, std::size_t last) {
    PageFrame const* const wanted = boxes[first].turned ? &turned_ : &upright_;
    if (wanted != frame_)
      turn_to(wanted);
    else if (boxes[first].starts_page && !is_untouched())
      close_column(), start_page();
    Length end = used_, notes;
    for (std::size_t i = first; i < last; ++i) {
      end = bottom(boxes[i], end);
      notes += least_notes(boxes[i]);
    }
    bool fresh = is_empty_;  // nothing in the column but, perhaps, a repeated head
    if (!fresh && end > limit(notes)) {
      break_column(last_head_.get(), boxes[first].head.get());
      fresh = true;
    }
    for (std::size_t i = first; i < last; ++i) {
      // A chain taller than a column is cut where it must be.
      if (!fresh && bottom(boxes[i], used_) > limit(least_notes(boxes[i])))
        break_column(last_head_.get(), boxes[i].head.get());
      place(boxes[i]);
      fresh = false;
    }
  }

  Filled finish() {
    close_column();
    while (!carried_.empty())
      start_page(), close_column();
    return {used_, std::move(too_tall_), std::move(anchors_)};
  }

 private:
  [[nodiscard]] bool is_untouched() const { return is_empty_ && column_ == 0; }

  [[nodiscard]] Length column_width() const {
    Length const width = frame_->paper.width - frame_->left - frame_->right;
    return (width - frame_->gutter * (frame_->columns - 1)) / frame_->columns;
  }
  [[nodiscard]] Length left() const {
    return frame_->left + (column_width() + frame_->gutter) * column_;
  }

  // Where the text of the column must end when `more` of footnotes is added.
  [[nodiscard]] Length limit(Length more = {}) const {
    Length const notes = notes_height_ + more;
    return notes > Length{} ? room_ - notes - separator : room_;
  }
  static Length least_notes(Box const& box) {
    Length height;
    for (std::vector<Box> const& note : box.notes)
      height += height_of(note, note.size() > whole_lines ? least_lines : note.size());
    return height;
  }

  [[nodiscard]] Length to_grid(Length height) const {
    if (frame_->grid <= Length{}) return height;
    return {(height.sp + frame_->grid.sp - 1) / frame_->grid.sp * frame_->grid.sp};
  }
  // Where a box begins when the column is used up to `used`: below its white space, and on a grid
  // with half of what its block is short of whole pitches.
  [[nodiscard]] Length top(Box const& box, Length used) const {
    if (used == column_top_) return used;
    Length const above = used + box.before;
    if (box.block_height == Length{}) return above;
    return above + (to_grid(box.block_height) - box.block_height) / 2;
  }
  [[nodiscard]] Length bottom(Box const& box, Length used) const {
    Length const end = top(box, used) + box.height;
    // White space at the end of a block may hang over the page's foot.
    return box.ends_block ? min(to_grid(end), max(end, limit())) : end;
  }

  void turn_to(PageFrame const* frame) {
    if (is_untouched() && notes_.empty())
      paged_.pages.pop_back();
    else
      close_column();
    frame_ = frame;
    start_page();
  }

  void start_page() {
    // Pages hold about as much as those before them.
    std::size_t const usual = paged_.pages.empty() ? 0 : paged_.pages.back().items.size();
    paged_.pages.push_back({frame_->paper, {}, {}});
    paged_.pages.back().items.reserve(usual);
    room_ = frame_->paper.height - frame_->top - frame_->bottom;
    column_ = 0;
    column_top_ = {};
    start_column();
  }

  void start_column() {
    used_ = column_top_;
    is_empty_ = true;
    notes_.clear();
    notes_height_ = {};
    // What was left of the last column's notes; half the column is kept for text.
    std::vector<Box> lines = std::exchange(carried_, {});
    add_note(std::move(lines), (room_ - column_top_) / 2);
  }

  void break_column(RepeatedHead const* before, RepeatedHead const* after) {
    bool const goes_on = before && before == after;
    if (goes_on) {
      Length const y = frame_->top + used_;
      paged_.pages.back().items.emplace_back(
          page::rule({left(), y}, {left() + before->width, y}, before->interrupted));
    }
    close_column();
    if (column_ + 1 < frame_->columns)
      ++column_, start_column();
    else
      start_page();
    if (!goes_on) return;
    put(after->items, frame_->top + used_);
    used_ += after->height;
  }

  // Sets the footnotes at the column's foot.
  void close_column() {
    if (notes_.empty()) return;
    Length y = frame_->top + room_ - notes_height_;
    Length const rule_y = y - below_rule;
    paged_.pages.back().items.emplace_back(page::rule(
        {left(), rule_y}, {left() + column_width() / 4, rule_y}, {{}, rule_width, {}, false}));
    for (Box& line : notes_) {
      put(std::move(line.items), y);
      y += line.height;
    }
    notes_.clear();
    notes_height_ = {};
  }

  // As many lines as keep the notes within `most`; the others are carried to the next column.
  void add_note(std::vector<Box> lines, Length most) {
    for (Box& line : lines) {
      bool const fits = carried_.empty() && notes_height_ + line.height + separator <= most;
      if (fits) notes_height_ += line.height;
      (fits ? notes_ : carried_).push_back(std::move(line));
    }
  }

  void put(std::vector<page::Item> items, Length y) {
    Point const corner{left(), y};
    std::vector<page::Item>& placed = paged_.pages.back().items;
    for (page::Item& item : items) {
      page::move_by(item, corner);
      placed.push_back(std::move(item));
    }
  }

  void place(Box& box) {
    Length const after = bottom(box, used_);
    Length const y = frame_->top + top(box, used_);
    if (box.height > room_) too_tall_.push_back(box.origin);
    auto const page = static_cast<std::uint32_t>(paged_.pages.size() - 1);
    for (std::string& name : box.names)
      paged_.destinations.push_back({std::move(name), page, y});
    if (!box.anchor.empty()) paged_.destinations.push_back({box.anchor, page, y});
    if (!box.anchor.empty()) anchors_.try_emplace(std::move(box.anchor), Anchor{page, y});
    if (box.bookmark) {
      box.bookmark->page = page;
      box.bookmark->y = y;
      paged_.outline.push_back(std::move(*box.bookmark));
    }
    put(std::move(box.items), y);
    used_ = after;
    is_empty_ = false;
    last_head_ = box.head;
    for (std::vector<Box>& note : box.notes)
      add_note(std::move(note), room_ - used_);
    if (box.spans_columns && column_ == 0) column_top_ = used_;
  }

  PageFrame const upright_, turned_;
  PageFrame const* frame_;
  page::Paged& paged_;
  Length room_{}, used_{}, column_top_{};
  int column_ = 0;
  bool is_empty_ = true;
  std::vector<Box> notes_, carried_;  // lines of footnotes: of this column, and for the next
  Length notes_height_;
  std::vector<Origin> too_tall_;
  Anchors anchors_;
  std::shared_ptr<RepeatedHead const> last_head_;
};

}  // namespace

PageFrame turned(PageFrame const& upright) {
  PageFrame frame = upright;
  frame.paper = {upright.paper.height, upright.paper.width};
  frame.top = upright.left;
  frame.right = upright.top;
  frame.bottom = upright.right;
  frame.left = upright.bottom;
  frame.columns = 1;
  return frame;
}

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

Filled fill_pages(std::vector<Box> boxes, PageFrame const& frame, page::Paged& paged) {
  Filler filler(frame, paged);
  for (std::size_t first = 0; first < boxes.size();) {
    std::size_t last = first + 1;
    while (last < boxes.size() && boxes[last - 1].keep_with_next && !boxes[last].starts_page &&
           boxes[last].turned == boxes[first].turned)
      ++last;
    filler.place_chain(boxes, first, last);
    first = last;
  }
  return filler.finish();
}

}  // namespace jianbao::layout
