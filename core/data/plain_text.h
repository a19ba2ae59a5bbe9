// Texts as tables have them, made comparable: full-width ASCII to ASCII, spaces out.
#pragma once

#include <string>
#include <string_view>

namespace jianbao::data {

// Full-width letters, digits and signs (U+FF01-FF5E) as ASCII, except the brackets and marks of
// Chinese text; the no-break and the ideographic space as a space. The text is valid UTF-8.
[[nodiscard]] std::string half_width(std::string_view text);
// The text without spaces of any kind: yearbooks write 柳 州 市.
[[nodiscard]] std::string without_spaces(std::string_view text);
// The text without spaces at its ends.
[[nodiscard]] std::string trimmed(std::string_view text);
// A unit in the writing of the table of units: ％ is %, 百分点 is 个百分点, km² is 平方公里.
[[nodiscard]] std::string plain_unit(std::string_view text);
// Every `from` in the text as `to`.
[[nodiscard]] std::string with_replaced(std::string text, std::string_view from,
                                        std::string_view to);

}  // namespace jianbao::data
