// FontSet: the faces of a briefing and its font roles. A role (body, heading, kai …) names the
// faces for Latin text and digits and those for Chinese; the first that has the character wins;
// none is an error with its place.
#pragma once

#include "base/diagnostic.h"
#include "font/face.h"
#include "page/page.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::font {

using page::FaceId;

// What a manifest (fonts/manifest.json) or a briefing says: which files, and which role takes which
// of them.
struct Manifest {
  struct File {
    std::string id, path;
  };
  struct Role {
    std::vector<std::string> latin, han;  // ids of files, in order of fallback
  };
  std::vector<File> files;
  std::map<std::string, Role> roles;
};

struct Role {
  std::vector<FaceId> latin, han;
};

struct FontSet {
  std::vector<Face> faces;
  std::map<std::string, Role, std::less<>> roles;

  [[nodiscard]] Face const& operator[](FaceId id) const {
    return faces[static_cast<std::size_t>(id)];
  }
  // The face for one character. Latin letters, digits and ASCII signs are looked for in `latin`
  // first, then in `han`; all else in `han` first, then in `latin`. "heading" stands in for a role
  // that is not there only by the caller's wish.
  [[nodiscard]] std::optional<FaceId> choose(std::string_view role, char32_t code) const;
  [[nodiscard]] std::string tried(
      std::string_view role) const;  // names of the faces of a role, for messages
};

// Opens the files that the roles name. A file that cannot be opened, a role with an unknown file:
// one diagnostic each.
[[nodiscard]] FontSet open_fonts(Manifest const& manifest, Diagnostics& out);

}  // namespace jianbao::font
