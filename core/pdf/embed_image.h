// A picture as an image XObject (ISO 32000-1 8.9.5).
#pragma once

#include "pdf/object.h"
#include "picture/picture.h"

namespace jianbao::pdf {

// A photo as a JPEG, its own bytes where they may be used; anything else deflated, with the
// predictors of PNG.
[[nodiscard]] HPDF_Dict embed_image(Document& document, picture::Picture const& picture, int level);

}  // namespace jianbao::pdf
