#include "pdf/reading_order.h"

#include <algorithm>
#include <limits>

namespace jianbao::pdf {

namespace {

constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();

struct Shown {
  std::uint64_t first = never;  // when it, or what is in it, is first shown
  std::vector<std::pair<std::uint64_t, Piece>> pieces;
};

std::vector<Shown> shown_pieces(std::size_t count, std::vector<ShownPage> const& pages) {
  std::vector<Shown> shown(count);
  std::uint64_t time = 0;
  auto const note = [&](page::TagId tag, Piece piece) {
    if (page::is_artifact(tag)) return;
    Shown& one = shown[static_cast<std::size_t>(tag) - 1];
    one.first = std::min(one.first, time);
    one.pieces.emplace_back(time++, piece);
  };
  for (std::uint32_t number = 0; number < pages.size(); ++number) {
    ShownPage const& page = pages[number];
    for (std::uint32_t i = 0; i < page.marked.size(); ++i)
      note(page.marked[i], {number, i, false});
    for (std::uint32_t i = 0; i < page.annotations.size(); ++i)
      note(page.annotations[i], {number, i, true});
  }
  return shown;
}

bool is_of_table(page::Tag const& tag) {
  return tag.role == "TD" || tag.role == "TH" || tag.role == "TR";
}

}  // namespace

std::vector<ReadElement> reading_order(std::vector<page::Tag> const& tags,
                                       std::vector<ShownPage> const& pages) {
  std::vector<Shown> shown = shown_pieces(tags.size(), pages);
  // A parent stands before its kids among the tags.
  for (std::size_t i = tags.size(); i-- > 0;) {
    if (page::is_artifact(tags[i].parent)) continue;
    Shown& parent = shown[static_cast<std::size_t>(tags[i].parent) - 1];
    parent.first = std::min(parent.first, shown[i].first);
  }
  std::vector<ReadElement> elements(tags.size());
  std::vector<std::vector<std::uint32_t>> children(tags.size());
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    bool const is_top = page::is_artifact(tags[i].parent);
    std::size_t const parent = is_top ? 0 : static_cast<std::size_t>(tags[i].parent) - 1;
    elements[i].kept =
        is_top || shown[i].first != never || (is_of_table(tags[i]) && elements[parent].kept);
    if (elements[i].kept && !is_top) children[parent].push_back(i);
  }
  for (std::size_t i = 0; i < tags.size(); ++i) {
    elements[i].kids.reserve(children[i].size() + shown[i].pieces.size());
    if (shown[i].pieces.empty() || children[i].empty()) {
      for (std::uint32_t child : children[i])
        elements[i].kids.push_back({true, child, {}});
      for (auto const& [time, piece] : shown[i].pieces)
        elements[i].kids.push_back({false, 0, piece});
      continue;
    }
    std::vector<std::pair<std::uint64_t, Kid>> kids;
    for (std::uint32_t child : children[i])
      kids.emplace_back(shown[child].first, Kid{true, child, {}});
    for (auto const& [time, piece] : shown[i].pieces)
      kids.emplace_back(time, Kid{false, 0, piece});
    std::stable_sort(kids.begin(), kids.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto const& [time, kid] : kids)
      elements[i].kids.push_back(kid);
  }
  return elements;
}

}  // namespace jianbao::pdf
