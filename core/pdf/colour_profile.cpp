#include "pdf/colour_profile.h"

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace jianbao::pdf {

namespace {

void put(std::string& out, std::uint32_t value, int bytes = 4) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
    out += static_cast<char>(value >> shift);
}

// s15Fixed16Number.
void put_fixed(std::string& out, double value) {
  put(out, static_cast<std::uint32_t>(std::lround(value * 65536)));
}

std::string xyz(double x, double y, double z) {
  std::string out = "XYZ ";
  put(out, 0);
  for (double one : {x, y, z})
    put_fixed(out, one);
  return out;
}

std::string description(std::string const& words) {
  std::string out = "desc";
  put(out, 0);
  put(out, static_cast<std::uint32_t>(words.size() + 1));
  out += words;
  constexpr std::size_t no_unicode_no_script = 1 + 8 + 3 + 67;
  return out.append(no_unicode_no_script, '\0');
}

std::string text(std::string const& words) {
  std::string out = "text";
  put(out, 0);
  return out + words + '\0';
}

// The transfer function of IEC 61966-2-1 in so many steps; between them readers go straight, which
// is off by a tenth of the smallest step of 8 bits where it is most.
std::string curve() {
  constexpr std::uint32_t steps = 64;
  std::string out = "curv";
  put(out, 0);
  put(out, steps);
  for (std::uint32_t i = 0; i < steps; ++i) {
    double const c = i / (steps - 1.0);
    double const linear = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    put(out, static_cast<std::uint32_t>(std::lround(linear * 65535)), 2);
  }
  return out;
}

std::string header(std::size_t size) {
  std::string out;
  put(out, static_cast<std::uint32_t>(size));
  put(out, 0);           // no preferred module
  put(out, 0x02100000);  // version 2.1
  out += "mntrRGB XYZ ";
  for (std::uint32_t part : {2024u, 1u, 1u, 0u, 0u, 0u})  // the same on every day
    put(out, part, 2);
  out += "acsp";
  out.append(68 - out.size(), '\0');
  for (double one : {0.9642, 1.0, 0.8249})  // the connection space's illuminant, D50
    put_fixed(out, one);
  out.append(128 - out.size(), '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  // Primaries and white as seen under D50 (Bradford).
  std::string const curves = curve();
  std::vector<std::pair<char const*, std::string>> const tags = {
      {"desc", description("sRGB IEC61966-2.1")},
      {"cprt", text("No copyright, use freely")},
      {"wtpt", xyz(0.9642, 1.0, 0.8249)},
      {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
      {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
      {"bXYZ", xyz(0.14307, 0.06061, 0.7141)},
      {"rTRC", curves},
      {"gTRC", {}},  // the same as the red one's
      {"bTRC", {}}};
  std::string table, data;
  std::uint32_t at = 0, length = 0;
  put(table, static_cast<std::uint32_t>(tags.size()));
  std::size_t const start = 128 + 4 + tags.size() * 12;
  for (auto const& [name, bytes] : tags) {
    if (!bytes.empty()) {
      at = static_cast<std::uint32_t>(start + data.size());
      length = static_cast<std::uint32_t>(bytes.size());
      data += bytes;
      data.append((4 - data.size() % 4) % 4, '\0');
    }
    table += name;
    put(table, at);
    put(table, length);
  }
  return header(start + data.size()) + table + data;
}

}  // namespace jianbao::pdf
