// Reading what dresses a briefing: the style file and the font manifest.
#pragma once

#include "base/files.h"
#include "font/font_set.h"
#include "layout/style.h"
#include "report/briefing.h"

#include <optional>
#include <string>

namespace jianbao::report {

// A style by its path (as seen from the file `from`) or its name (data/styles/NAME.json of the
// shipped files), laid over the style it inherits. All that is wrong is reported by file, line and
// JSON pointer.
[[nodiscard]] std::optional<layout::Style> read_style(std::string const& from,
                                                      std::string const& name,
                                                      std::string const& share, Files const& files,
                                                      Diagnostics& out);
[[nodiscard]] inline std::optional<layout::Style> read_style(Definition const& definition,
                                                             std::string const& share,
                                                             Files const& files, Diagnostics& out) {
  return read_style(definition.file, definition.style, share, files, out);
}

// The shipped manifest with the definition's own roles laid over it; paths are made whole.
[[nodiscard]] std::optional<font::Manifest> read_fonts(Definition const& definition,
                                                       std::string const& share, Files const& files,
                                                       Diagnostics& out);

// Adds the roles that the style's texts ask for: "body/latin-sans" is body with the Latin letters
// and digits of latin-sans. A role that is not in the manifest is an error ("report.font-role").
void complete_roles(layout::Style const& style, std::string const& file, font::Manifest& manifest,
                    Diagnostics& out);

// "12pt", "27mm", "2.7cm", "1.5em" (of `em`, unless that is zero) or "五号"; nothing for anything
// else, nor for more than 14,400 pt.
[[nodiscard]] std::optional<Length> parse_length(std::string_view text, Length em);

}  // namespace jianbao::report
