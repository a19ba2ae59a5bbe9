#include "pdf/reading_order.h"

#include <algorithm>
#include <limits>

namespace jianbao::pdf {

namespace {

constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();

struct Owned {
  std::size_t owner = 0;
  Kid kid;
};

// What the pages show, in their order.
std::vector<Owned> shown_pieces(std::vector<ShownPage> const& pages) {
  std::vector<Owned> pieces;
  auto const note = [&](page::TagId tag, Piece piece) {
    if (page::is_artifact(tag)) return;
    pieces.push_back({static_cast<std::size_t>(tag) - 1, {false, 0, piece, pieces.size()}});
  };
  for (std::uint32_t number = 0; number < pages.size(); ++number) {
    ShownPage const& page = pages[number];
    for (std::uint32_t i = 0; i < page.marked.size(); ++i)
      note(page.marked[i], {number, i, false});
    for (std::uint32_t i = 0; i < page.annotations.size(); ++i)
      note(page.annotations[i], {number, i, true});
  }
  return pieces;
}

bool is_of_table(page::Tag const& tag) {
  return tag.role == "TD" || tag.role == "TH" || tag.role == "TR";
}

}  // namespace

// A parent stands before its kids among the tags.
ReadingOrder::ReadingOrder(std::vector<page::Tag> const& tags, std::vector<ShownPage> const& pages)
    : is_kept_(tags.size()), starts_(tags.size() + 1) {
  std::vector<Owned> const pieces = shown_pieces(pages);
  auto const parent_of = [&](std::size_t i) {
    return static_cast<std::size_t>(tags[i].parent) - 1;
  };
  auto const is_top = [&](std::size_t i) { return page::is_artifact(tags[i].parent); };

  std::vector<std::uint64_t> first(tags.size(), never);  // when it, or what is in it, is shown
  for (Owned const& one : pieces)
    first[one.owner] = std::min(first[one.owner], one.kid.shown_at);
  for (std::size_t i = tags.size(); i-- > 0;)
    if (!is_top(i)) first[parent_of(i)] = std::min(first[parent_of(i)], first[i]);

  std::vector<std::size_t> elements(tags.size()), own(tags.size());  // kids of either kind
  for (std::size_t i = 0; i < tags.size(); ++i) {
    is_kept_[i] =
        is_top(i) || first[i] != never || (is_of_table(tags[i]) && is_kept_[parent_of(i)]);
    if (is_kept_[i] && !is_top(i)) ++elements[parent_of(i)];
  }
  for (Owned const& one : pieces)
    ++own[one.owner];
  for (std::size_t i = 0; i < tags.size(); ++i)
    starts_[i + 1] = starts_[i] + elements[i] + own[i];

  kids_.resize(starts_.back());
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  for (std::size_t i = 0; i < tags.size(); ++i)
    if (is_kept_[i] && !is_top(i))
      kids_[next[parent_of(i)]++] = {true, static_cast<std::uint32_t>(i), {}, first[i]};
  for (Owned const& one : pieces)
    kids_[next[one.owner]++] = one.kid;
  auto const at = [&](std::size_t i) { return kids_.begin() + static_cast<std::ptrdiff_t>(i); };
  for (std::size_t i = 0; i < tags.size(); ++i)
    if (elements[i] != 0 && own[i] != 0)
      std::stable_sort(at(starts_[i]), at(starts_[i + 1]),
                       [](Kid const& a, Kid const& b) { return a.shown_at < b.shown_at; });
}

}  // namespace jianbao::pdf
