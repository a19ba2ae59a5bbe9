#include "base/diagnostic.h"

#include "base/message.h"

#include <algorithm>
#include <tuple>

namespace jianbao {

Severity severity(Diagnostic const& diagnostic) {
  Message const* message = find_message(diagnostic.id);
  return message ? message->severity : Severity::error;
}

void Diagnostics::add(Diagnostic diagnostic) {
  // The same finding met again on the way says nothing new.
  auto const is_same = [&](Diagnostic const& known) {
    return known.id == diagnostic.id && known.arguments == diagnostic.arguments &&
           known.place.file == diagnostic.place.file && known.place.line == diagnostic.place.line &&
           known.place.column == diagnostic.place.column &&
           known.place.pointer == diagnostic.place.pointer &&
           known.place.section == diagnostic.place.section;
  };
  constexpr std::size_t window = 64;  // bounds the cost; repeats come close together
  std::size_t const first = items_.size() > window ? items_.size() - window : 0;
  if (std::any_of(items_.begin() + static_cast<std::ptrdiff_t>(first), items_.end(), is_same))
    return;
  if (severity(diagnostic) == Severity::error) ++errors_;
  items_.push_back(std::move(diagnostic));
}

void Diagnostics::add(std::string_view id, std::initializer_list<std::string_view> arguments,
                      Place place) {
  add(Diagnostic{std::string(id), {arguments.begin(), arguments.end()}, std::move(place), {}});
}

void Diagnostics::append(Diagnostics const& other) {
  items_.insert(items_.end(), other.items_.begin(), other.items_.end());
  errors_ += other.errors_;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = items_;
  std::stable_sort(result.begin(), result.end(), [](Diagnostic const& a, Diagnostic const& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) <
           std::tie(b.place.file, b.place.line, b.place.column);
  });
  return result;
}

}  // namespace jianbao
