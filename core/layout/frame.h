// How a document opens: cover, or title block.
#pragma once

#include "layout/setter.h"

namespace jianbao::layout {

// The cover as the first page of `paged`.
void append_cover(Setter& setter);
// Title, subtitle, issuer and date at the head of the first page, for styles without a cover.
void append_title_block(Setter& setter, std::vector<Box>& boxes);

}  // namespace jianbao::layout
