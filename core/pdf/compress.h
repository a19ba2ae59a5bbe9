// Streams deflated, and bytes told apart.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jianbao::pdf {

// zlib stream by libdeflate.
[[nodiscard]] std::string deflate(std::string_view data, int level);
// A zlib stream: ready blocks, of which none is the last, then `rest`, deflated now; `sum`: the
// Adler-32 of all that they hold.
[[nodiscard]] std::string joined(std::string_view blocks, std::string_view rest, std::uint32_t sum,
                                 int level);

// 64 bits that differ for other bytes and other seeds; the same on any machine. Not against malice.
[[nodiscard]] std::uint64_t fingerprint(std::string_view data, std::uint64_t seed);
// The same for two seeds in the time of one.
using Fingerprint = std::array<std::uint64_t, 2>;
[[nodiscard]] Fingerprint fingerprint(std::string_view data, Fingerprint const& seeds);

}  // namespace jianbao::pdf
