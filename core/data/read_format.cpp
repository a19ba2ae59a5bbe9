#include "data/read_format.h"

namespace jianbao::data {

bool read_format(ObjectReader& reader) {
  constexpr std::int64_t most = 1'000'000;
  std::size_t const before = reader.out().errors();
  std::int64_t const format = reader.integer("format", 1, most);
  if (reader.out().errors() > before) return false;
  if (format == known_format) return true;
  reader.out().add("data.format", {std::to_string(format), std::to_string(known_format)},
                   reader.place("format"));
  return false;
}

}  // namespace jianbao::data
