// A finished PDF packed another way by qpdf: object streams, linearised, encrypted.
#pragma once

#include "base/result.h"

#include <string>

namespace jianbao::inspect {

// AES-256 (ISO 32000-2 7.6.4). The user's password opens the file and may be empty; the owner's
// lifts what is forbidden.
struct Encryption {
  std::string user, owner;
  bool print = true, copy = true, change = false;
};

struct PackOptions {
  bool object_streams = true;  // structure and other objects deflated too
  bool linearised = false;     // for the web: the first page shows before the rest is there
  bool encrypted = false;
  Encryption encryption = {};
};

// Same bytes in, same bytes out, but for encryption, whose keys are random. "inspect.pack" when
// qpdf refuses.
[[nodiscard]] Result<std::string> pack(std::string const& pdf, PackOptions const& options);

}  // namespace jianbao::inspect
