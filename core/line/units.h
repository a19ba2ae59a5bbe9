// Units: what belongs together (typography 2.3): numbers and their units, ranges, document numbers,
// addresses, names.
#pragma once

#include "line/legal_breaks.h"

#include <span>
#include <vector>

namespace jianbao::line {

// Closes and prices the places inside units; `places` holds what the pairs of neighbours say.
void bind_units(std::span<Character const> characters, TextOptions const& options,
                std::vector<Opportunity>& places);

// Opens addresses after / ? & = . : and after the @ of an e-mail, and long hyphenated words after
// the hyphen.
void open_addresses(std::span<Character const> characters, std::vector<Opportunity>& places);

}  // namespace jianbao::line
