// Words across every page, behind its text: 草稿, 内部资料.
#pragma once

#include "layout/setter.h"

namespace jianbao::layout {

// In a pale grey that leaves the text readable; nothing is transparent, so that archives take it.
// An artifact: it is not read aloud on every page.
void put_watermark(Setter& setter);

}  // namespace jianbao::layout
