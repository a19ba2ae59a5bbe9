// Pages as text, for goldens and `--show pages`: a line an item, positions in mm to 0.01.
#pragma once

#include <string>

#include "page/page.h"

namespace jianbao::page {

[[nodiscard]] std::string dump(Paged const& paged);

}  // namespace jianbao::page
