// Pages as text, for goldens and `--show pages`: a line an item, positions in mm to 0.01.
#pragma once

#include "page/page.h"

#include <string>

namespace jianbao::page {

[[nodiscard]] std::string dump(Paged const& paged);

}  // namespace jianbao::page
