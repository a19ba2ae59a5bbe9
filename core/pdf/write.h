// Pages to the bytes of a PDF 1.7 file by libharu's object layer. Same pages, same bytes.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "font/font_set.h"
#include "page/page.h"

#include <string>
#include <vector>

namespace jianbao::pdf {

// PDF/A: the part of ISO 19005, 2 or 3 (0: none), and the level, A or B.
struct Conformance {
  int part = 0;
  char level = 'B';
};

// A file inside the file, as data of the document.
struct Attachment {
  std::string name;         // ASCII
  std::string type;         // text/csv
  std::string description;  // what it holds
  std::string bytes;
  std::string deflated = {};  // the same, ready to be stored; empty: deflated when written
};
// With `deflated` filled in, for what many files hold.
[[nodiscard]] Attachment ready(Attachment attachment, int compression);

struct WriteOptions {
  int compression = 1;  // libdeflate level, 0 … 12; 6 takes twice the time and saves 4 %
  Conformance conformance = {};
  std::vector<Attachment> attachments = {};
  bool for_print = false;       // with bleed and crop marks
  bool object_streams = false;  // objects that are no streams gathered and deflated
};

// The whole file in memory. Fails with "pdf.*" when a limit of the format or of libharu is passed.
[[nodiscard]] Result<std::string> write(page::Paged paged, font::FontSet const& fonts,
                                        WriteOptions const& options = {});

}  // namespace jianbao::pdf
