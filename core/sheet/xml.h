// Streaming XML of a package's parts: elements and texts by local name. Document types, and with
// them entities of the file's own, are refused.
#pragma once

#include "sheet/package.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jianbao::sheet {

struct Attributes {
  std::vector<std::pair<std::string_view, std::string_view>> list;  // local name, value
  // Empty when there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
};

struct Handlers {
  // Any may be left out.
  std::function<void(std::string_view name, Attributes const& attributes)> start;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view text)> text;
  // Asked after every piece: a reason to stop, or nothing.
  std::function<std::optional<Diagnostic>()> stop;
};

// Reads one part; the failure names it, with the line and column of what is no XML.
[[nodiscard]] Result<bool> read_xml(Package& package, std::string const& part,
                                    Handlers const& handlers);

}  // namespace jianbao::sheet
