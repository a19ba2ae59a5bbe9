// Pages to the bytes of a PDF 1.7 file by libharu's object layer. Same pages, same bytes.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "font/font_set.h"
#include "page/page.h"

#include <string>

namespace jianbao::pdf {

struct WriteOptions {
  int compression = 6;  // libdeflate level, 0 … 12
};

// The whole file in memory. Fails with "pdf.*" when a limit of the format or of libharu is passed.
[[nodiscard]] Result<std::string> write(page::Paged const& paged, font::FontSet const& fonts,
                                        WriteOptions const& options = {});

}  // namespace jianbao::pdf
