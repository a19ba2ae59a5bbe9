// Workbooks (.xlsx, ECMA-376): the sheets as grids of cells as they are shown.
#pragma once

#include "sheet/grid.h"
#include "sheet/package.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::sheet {

struct Workbook {
  std::vector<Grid> sheets;  // in their order, hidden ones too; merged areas are filled
};

// The first failure ends the reading, for what follows would be a guess: no archive, a damaged or
// missing part, XML that is none or brings entities, a limit passed.
[[nodiscard]] Result<Workbook> read_workbook(std::string_view bytes, std::string const& file,
                                             Limits const& limits = {});

}  // namespace jianbao::sheet
