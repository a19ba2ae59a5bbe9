// A subset as a Type0 font (ISO 32000-1 9.7): Identity-H codes, CIDFontType2, widths, ToUnicode for
// any plane.
#pragma once

#include "base/diagnostic.h"
#include "font/font_set.h"
#include "pdf/glyph_table.h"
#include "pdf/object.h"

#include <optional>

namespace jianbao::pdf {

// The font; nothing when the subset cannot be made (the reason is added to `out`).
[[nodiscard]] Reference embed_font(Document& document, font::Face const& face,
                                   FaceTable const& table, int level, Diagnostics& out);

// The ToUnicode CMap (ISO 32000-1 9.10.3) of a table.
[[nodiscard]] Bytes to_unicode(FaceTable const& table);

}  // namespace jianbao::pdf
