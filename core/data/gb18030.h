// GB 18030-2005 to UTF-8, by the C library's iconv.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jianbao::data {

// Nothing when a byte belongs to no character, or where the system has no such table.
[[nodiscard]] std::optional<std::string> from_gb18030(std::string_view bytes);

}  // namespace jianbao::data
