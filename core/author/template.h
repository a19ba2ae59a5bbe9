// Files copied from a template, with a word in the place of another.
#pragma once

#include "base/files.h"
#include "base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jianbao::author {

struct Copying {
  std::string from, to;    // folders
  std::string_view place;  // what is replaced, in names and texts
  std::string word;        // what takes its place
};

// Nothing is written when one of the files is there already ("plugin.exists") or cannot be read.
[[nodiscard]] Result<std::vector<std::string>> copy_template(
    Copying const& copying, std::span<std::string_view const> names, Files const& files);

}  // namespace jianbao::author
