// The briefing definition (data/schema/briefing.schema.json): what to print, of whom, about when,
// in which dress.
#pragma once

#include "base/files.h"
#include "data/json.h"
#include "doc/imprint.h"
#include "font/font_set.h"
#include "script/limits.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::report {

struct SectionEntry {
  std::string id;
  std::optional<std::string> title;
  bool appendix = false;
  data::Json options;  // an object, or null
  std::string pointer;
  Place place;
};

// A file, or the size in pixels of one that is not at hand: an even grey stands for it.
struct PictureEntry {
  std::string path;
  int width = 0, height = 0;
};

struct Definition {
  std::string file;
  std::string title, subtitle, issuer, region, period, date, style, output;
  std::string previous;                          // ledger or catalogue of the edition before
  std::string peers = "city";                    // level of the regions compared
  script::Limits limits;                         // of each section
  std::vector<std::string> data;                 // catalogue files, as paths
  std::map<std::string, std::string> tables;     // text tables: name to path
  std::map<std::string, PictureEntry> pictures;  // by name
  std::vector<SectionEntry> sections;
  doc::Imprint imprint;
  std::vector<std::string> sources;                   // own order of precedence
  std::map<std::string, font::Manifest::Role> fonts;  // roles pointed at files of the user's own
};

// Paths in it are taken from its own folder. Everything wrong is reported with line, column and
// JSON pointer.
[[nodiscard]] std::optional<Definition> read_definition(std::string const& file, Files const& files,
                                                        Diagnostics& out);

}  // namespace jianbao::report
