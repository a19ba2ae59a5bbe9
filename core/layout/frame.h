// What stands on a page besides the text: cover, title block, running head, page number.
#pragma once

#include "layout/setter.h"

namespace jianbao::layout {

// The cover as the first page of `paged`.
void append_cover(Setter& setter);
// Title, subtitle, issuer and date at the head of the first page, for styles without a cover.
void append_title_block(Setter& setter, std::vector<Box>& boxes);
// Running heads, page numbers and page labels on all pages from `first` on.
void append_frames(Setter& setter, std::size_t first);

}  // namespace jianbao::layout
