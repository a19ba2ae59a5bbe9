#include "data/choices.h"

#include "data/dataset.h"

namespace jianbao::data {

namespace {

template <typename Enum, std::size_t Count>
std::string_view word(Enum value, std::array<std::string_view, Count> const& words) {
  return words.at(static_cast<std::size_t>(value));
}

template <typename Enum, std::size_t Count>
std::optional<Enum> parse(std::string_view text, std::array<std::string_view, Count> const& words) {
  for (std::size_t i = 0; i < Count; ++i)
    if (words[i] == text) return static_cast<Enum>(i);
  return {};
}

}  // namespace

std::string_view to_string(Bound bound) {
  return word(bound, bound_words);
}
std::string_view to_string(Kind kind) {
  return word(kind, kind_words);
}
std::string_view to_string(Status status) {
  return word(status, status_words);
}
std::string_view to_string(Direction direction) {
  return word(direction, direction_words);
}

std::optional<Bound> parse_bound(std::string_view text) {
  return parse<Bound>(text, bound_words);
}
std::optional<Kind> parse_kind(std::string_view text) {
  return parse<Kind>(text, kind_words);
}
std::optional<Status> parse_status(std::string_view text) {
  return parse<Status>(text, status_words);
}
std::optional<Direction> parse_direction(std::string_view text) {
  return parse<Direction>(text, direction_words);
}

}  // namespace jianbao::data
