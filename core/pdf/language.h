// Words of another language inside Chinese text (ISO 32000-1 14.9.2).
#pragma once

#include "page/page.h"

#include <string_view>
#include <utility>
#include <vector>

namespace jianbao::pdf {

// The parts of a text, as bytes from and to, that are words in Latin letters: "OECD Outlook", not
// codes, units, formulas and addresses such as GDP, km, PM2.5 or www.gov.cn. A part has a word of
// four letters, all but the first small.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> latin_words(std::string_view text);
// The run, cut where such words begin and end; they are of new elements inside the run's own. A
// marked-content sequence that is not an element's would do by the standard (ISO 32000-1 14.9.2.2),
// but poppler loses the text after it.
[[nodiscard]] std::vector<page::GlyphRun> split_languages(page::GlyphRun const& run,
                                                          std::vector<page::Tag>& tags);

}  // namespace jianbao::pdf
