// The head and the rows of a table as boxes.
#pragma once

#include "layout/blocks.h"
#include "layout/table/sheet.h"

namespace jianbao::layout {

// The head, then a box a row: rows joined by a hanging cell stay together, a group's name with the
// two rows below it, the first two rows and the last two (typography 3.5). A row taller than a page
// becomes several boxes.
void append_rows(Sheet& sheet, Boxes& boxes);

}  // namespace jianbao::layout
