#include "pdf/compress.h"

#include "pdf/bytes.h"

#include <array>
#include <bit>
#include <cstring>
#include <map>
#include <memory>
#include <new>
#include <span>

#include <libdeflate.h>

namespace jianbao::pdf {

namespace {

using Compressor = std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)>;

// Made once a thread and level: making one takes as long as deflating a small object.
libdeflate_compressor* compressor_of(int level) {
  thread_local std::map<int, Compressor> made;
  auto const [found, is_new] = made.try_emplace(level, nullptr, libdeflate_free_compressor);
  if (is_new) found->second.reset(libdeflate_alloc_compressor(level));
  if (!found->second) throw std::bad_alloc();
  return found->second.get();
}

// Room that is used again and again, and holds nothing: what is deflated takes a quarter of it.
std::span<char> scratch(std::size_t size) {
  thread_local Bytes room;
  return {room.room(size), size};
}

}  // namespace

std::string deflate(std::string_view data, int level) {
  libdeflate_compressor* const compressor = compressor_of(level);
  auto const out = scratch(libdeflate_zlib_compress_bound(compressor, data.size()));
  return {out.data(),
          libdeflate_zlib_compress(compressor, data.data(), data.size(), out.data(), out.size())};
}

// RFC 1950: two bytes of head, the blocks, a checksum of the whole.
std::string joined(std::string_view blocks, std::string_view rest, std::uint32_t sum, int level) {
  libdeflate_compressor* const compressor = compressor_of(level);
  auto const end = scratch(libdeflate_deflate_compress_bound(compressor, rest.size()));
  std::size_t const size =
      libdeflate_deflate_compress(compressor, rest.data(), rest.size(), end.data(), end.size());
  std::string out;
  constexpr std::size_t around = 6;  // head and sum
  out.reserve(blocks.size() + size + around);
  out.append("\x78\x9C").append(blocks).append(end.data(), size);
  for (int shift = 24; shift >= 0; shift -= 8)
    out += static_cast<char>((sum >> shift) & 0xFF);
  return out;
}

namespace {

// Each seed's own hash. A word waits for the one before it: two go side by side in the time of one.
template <std::size_t Count>
std::array<std::uint64_t, Count> hashes_of(std::string_view data,
                                           std::array<std::uint64_t, Count> const& seeds) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
  std::array<std::uint64_t, Count> hashes{};
  for (std::size_t i = 0; i < Count; ++i)
    hashes[i] = (seeds[i] + data.size()) * prime;
  auto const mix = [&](std::size_t i, std::uint64_t word) {
    hashes[i] = (hashes[i] ^ word) * prime;
    hashes[i] ^= hashes[i] >> 32;
  };
  constexpr std::size_t word_size = 8;
  std::size_t at = 0;
  for (; at + word_size <= data.size(); at += word_size) {
    std::uint64_t word = 0;  // low byte first, on any machine
    std::memcpy(&word, data.data() + at, word_size);
    if (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    for (std::size_t i = 0; i < Count; ++i)
      mix(i, word);
  }
  for (; at < data.size(); ++at)
    for (std::size_t i = 0; i < Count; ++i)
      mix(i, static_cast<unsigned char>(data[at]));
  for (std::size_t i = 0; i < Count; ++i)
    mix(i, seeds[i]);
  return hashes;
}

}  // namespace

std::uint64_t fingerprint(std::string_view data, std::uint64_t seed) {
  return hashes_of<1>(data, {seed})[0];
}

Fingerprint fingerprint(std::string_view data, Fingerprint const& seeds) {
  return hashes_of(data, seeds);
}

}  // namespace jianbao::pdf
