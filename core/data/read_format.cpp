#include "data/read_format.h"

namespace jianbao::data {

bool read_format(ObjectReader& reader, int known, std::string_view older) {
  constexpr std::int64_t most = 1'000'000;
  std::size_t const before = reader.out().errors();
  std::int64_t const format = reader.integer("format", 1, most);
  if (reader.out().errors() > before) return false;
  if (format == known) return true;
  reader.out().add(format < known ? older : "data.format",
                   {std::to_string(format), std::to_string(known)}, reader.place("format"));
  return false;
}

}  // namespace jianbao::data
