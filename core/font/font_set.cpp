#include "font/font_set.h"

#include <algorithm>

namespace jianbao::font {

namespace {

// Latin letters, digits and ASCII signs, accents and Greek included; “ ” — … · ° × are Chinese in
// Chinese text.
bool is_latin(char32_t code) {
  if (code == 0xB7 || code == 0xB0 || code == 0xD7 || code == 0xA7) return false;
  return code < 0x250 || (code >= 0x370 && code < 0x400) || code == 0x2212 || code == 0x2013;
}

std::optional<FaceId> first_with(FontSet const& fonts, std::vector<FaceId> const& faces,
                                 char32_t code) {
  for (FaceId face : faces)
    if (fonts[face].glyph(code)) return face;
  return {};
}

class Opener {
 public:
  Opener(Manifest const& manifest, FontSet& fonts, Diagnostics& out)
      : manifest_(manifest), fonts_(fonts), out_(out) {}

  std::vector<FaceId> open(std::vector<std::string> const& ids, std::string const& role) {
    std::vector<FaceId> faces;
    for (std::string const& id : ids)
      if (auto const face = open_one(id, role)) faces.push_back(*face);
    return faces;
  }

 private:
  std::optional<FaceId> open_one(std::string const& id, std::string const& role) {
    if (auto const known = opened_.find(id); known != opened_.end()) return known->second;
    auto const file = std::find_if(manifest_.files.begin(), manifest_.files.end(),
                                   [&](Manifest::File const& one) { return one.id == id; });
    // A role may name a file of the user's own by its path.
    std::string const path = file != manifest_.files.end() ? file->path : id;
    auto face = Face::open(path);
    if (!face) {
      Diagnostic failure = face.error();
      if (failure.id == "file.unreadable") failure = {"font.unknown", {id, role}, {.file = path}};
      out_.add(std::move(failure));
      return opened_[id] = std::nullopt;
    }
    fonts_.faces.push_back(std::move(*face));
    return opened_[id] = static_cast<FaceId>(fonts_.faces.size() - 1);
  }

  Manifest const& manifest_;
  FontSet& fonts_;
  Diagnostics& out_;
  std::map<std::string, std::optional<FaceId>> opened_;
};

}  // namespace

std::optional<FaceId> FontSet::choose(std::string_view role, char32_t code) const {
  auto const found = roles.find(role);
  if (found == roles.end()) return {};
  auto const& [latin, han] = found->second;
  auto const& first = is_latin(code) ? latin : han;
  auto const& second = is_latin(code) ? han : latin;
  auto const face = first_with(*this, first, code);
  return face ? face : first_with(*this, second, code);
}

std::string FontSet::tried(std::string_view role) const {
  auto const found = roles.find(role);
  if (found == roles.end()) return {};
  std::string names;
  for (auto const& list : {found->second.latin, found->second.han})
    for (FaceId face : list)
      names += (names.empty() ? "" : ", ") + (*this)[face].postscript_name();
  return names;
}

FontSet open_fonts(Manifest const& manifest, Diagnostics& out) {
  FontSet fonts;
  Opener opener(manifest, fonts, out);
  for (auto const& [name, role] : manifest.roles)
    fonts.roles[name] = {opener.open(role.latin, name), opener.open(role.han, name)};
  return fonts;
}

}  // namespace jianbao::font
