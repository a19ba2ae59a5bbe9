// Names of files made from a pattern, and whether they can do harm.
#pragma once

#include "base/result.h"
#include "data/dataset.h"

#include <string>
#include <string_view>

namespace jianbao::batch {

inline constexpr std::string_view default_name = "{region}-{period}.pdf";

// Fills {region}, {name}, {code}, {period}, {year}. An unknown field is "batch.field".
[[nodiscard]] Result<std::string> fill_name(std::string_view pattern, data::Region const& region,
                                            data::Period const& period);

// Why a name below the batch's folder is not safe, in English; empty when it is. Folders in it are.
[[nodiscard]] std::string fault_of_name(std::string_view name);

// Names that are one on file systems that do not tell cases apart have one key.
[[nodiscard]] std::string collision_key(std::string_view name);

}  // namespace jianbao::batch
