// One sheet of a workbook, with what all sheets share.
#pragma once

#include "sheet/grid.h"
#include "sheet/number_format.h"
#include "sheet/package.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jianbao::sheet {

struct Shared {
  std::vector<std::string> strings;
  std::vector<NumberFormat> styles;  // by the cells' style numbers
  bool since_1904 = false;
  std::uint64_t cells = 0, text = 0;  // spent of the limits
};

// Reads the part into the grid, merged areas filled; a failure as of read_workbook.
[[nodiscard]] Result<bool> read_sheet(Package& package, std::string const& part, Shared& shared,
                                      Grid& grid);

}  // namespace jianbao::sheet
