#include "script/section_memory.h"

#include "doc/walk.h"

namespace jianbao::script {

namespace {

template <typename T>
std::vector<T> from(std::vector<T> const& list, std::size_t first) {
  return {list.begin() + static_cast<std::ptrdiff_t>(first), list.end()};
}

template <typename T>
void append(std::vector<T>& list, std::vector<T> const& more) {
  list.insert(list.end(), more.begin(), more.end());
}

}  // namespace

Mark::Mark(figure::Ledger const& ledger, figure::Reads const* reads)
    : lines_(ledger.lines.size()),
      misses_(ledger.misses.size()),
      terms_(ledger.terms.size()),
      named_(ledger.named.size()),
      reads_(reads ? reads->size() : 0) {}

KeptSection Mark::since(figure::Ledger const& ledger, figure::Reads const* reads) const {
  KeptSection kept;
  kept.first_line = lines_;
  kept.part.lines = from(ledger.lines, lines_);
  kept.part.misses = from(ledger.misses, misses_);
  kept.part.terms = from(ledger.terms, terms_);
  kept.part.named = from(ledger.named, named_);
  if (reads) kept.reads = from(*reads, reads_);
  return kept;
}

std::optional<doc::Section> take_over(KeptSection const& kept, figure::Ledger& ledger,
                                      figure::Reads* reads) {
  auto const now = static_cast<std::int64_t>(ledger.lines.size());
  std::int64_t const moved = now - static_cast<std::int64_t>(kept.first_line);
  append(ledger.lines, kept.part.lines);
  append(ledger.misses, kept.part.misses);
  append(ledger.terms, kept.part.terms);
  append(ledger.named, kept.part.named);
  if (reads) append(*reads, kept.reads);
  std::optional<doc::Section> section = kept.section;
  if (section) doc::move_figures(*section, moved);
  return section;
}

}  // namespace jianbao::script
