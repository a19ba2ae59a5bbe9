// The formulas that the program works figures out by, as the ledger and the data write them.
#pragma once

#include <string_view>

namespace jianbao::figure::formulas {

inline constexpr std::string_view share = "part / whole * 100";
inline constexpr std::string_view difference = "now - before";
inline constexpr std::string_view change = "(now / before - 1) * 100";
inline constexpr std::string_view multiple = "now / before";
inline constexpr std::string_view span = "first to last";
// Of figures that an edition is said to print, and of those the one before printed.
inline constexpr std::string_view this_edition = "this edition";
inline constexpr std::string_view previous_edition = "previous edition";
inline constexpr std::string_view rank = "rank among peers, largest first";

}  // namespace jianbao::figure::formulas
