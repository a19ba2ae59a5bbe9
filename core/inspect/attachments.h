// The files inside a finished PDF.
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace jianbao::inspect {

struct EmbeddedFile {
  std::string name, type, description, bytes;
};

// In the order of their names. "inspect.unreadable" when the bytes are no PDF that can be read
// without a password; `path` is named in it.
[[nodiscard]] Result<std::vector<EmbeddedFile>> read_attachments(std::string const& pdf,
                                                                 std::string const& path);

}  // namespace jianbao::inspect
