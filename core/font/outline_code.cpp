#include "font/outline_code.h"

#include "font/outline_code_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

namespace jianbao::font {

namespace {

constexpr unsigned end_of_block = 256;

struct Word {
  std::uint16_t bits = 0;
  std::uint8_t count = 0;
};

// Canonical codes (RFC 1951 3.2.2), turned round: deflate sends their highest bit first.
template <std::size_t n>
std::array<Word, n> words_of(std::array<std::uint8_t, n> const& lengths) {
  constexpr std::size_t longest = 15;
  std::array<unsigned, longest + 1> counts{}, next{};
  for (std::uint8_t const length : lengths)
    ++counts[length];
  counts[0] = 0;
  for (std::size_t bits = 1; bits <= longest; ++bits)
    next[bits] = (next[bits - 1] + counts[bits - 1]) << 1;
  std::array<Word, n> words{};
  for (std::size_t i = 0; i < n; ++i) {
    unsigned const length = lengths[i];
    if (length == 0) continue;
    unsigned value = next[length]++, turned = 0;
    for (unsigned bit = 0; bit < length; ++bit, value >>= 1)
      turned = turned << 1 | (value & 1);
    words[i] = {static_cast<std::uint16_t>(turned), static_cast<std::uint8_t>(length)};
  }
  return words;
}

struct Codes {
  std::array<Word, outline_literal_lengths.size()> literals = words_of(outline_literal_lengths);
  std::array<Word, outline_distance_lengths.size()> distances = words_of(outline_distance_lengths);
};

Codes const& codes() {
  static Codes const all;
  return all;
}

void put(BitWriter& out, Word word) {
  out.put(word.bits, word.count);
}

// Eight bytes, the first one lowest.
std::uint64_t turned(std::uint64_t value) {
  return std::endian::native == std::endian::little ? value : __builtin_bswap64(value);
}
std::uint64_t load(char const* from) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, sizeof value);
  return turned(value);
}
void store(char* to, std::uint64_t value) {
  value = turned(value);
  std::memcpy(to, &value, sizeof value);
}

class Coder : public Symbols {
 public:
  explicit Coder(BitWriter& out) : out_(out) {}
  void literal(unsigned char byte) override { put(out_, codes().literals[byte]); }
  void match(unsigned length, unsigned distance) override {
    Code const one = length_code(length), other = distance_code(distance);
    put(out_, codes().literals[one.symbol]);
    out_.put(one.extra, one.extra_bits);
    put(out_, codes().distances[other.symbol]);
    out_.put(other.extra, other.extra_bits);
  }

 private:
  BitWriter& out_;
};

}  // namespace

void BitWriter::put(std::uint64_t value, unsigned count) {
  waiting_ |= value << waiting_count_;
  waiting_count_ += count;
  constexpr unsigned whole = 32;
  if (waiting_count_ < whole) return;
  std::array<char, 4> bytes;
  for (unsigned i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(waiting_ >> (8 * i) & 0xFF);
  out_.bytes.append(bytes.data(), bytes.size());
  waiting_ >>= whole;
  waiting_count_ -= whole;
}

void BitWriter::put(Bits const& bits) {
  constexpr std::size_t word = 8;
  std::size_t const words = bits.count / (8 * word), start = out_.bytes.size();
  out_.bytes.resize(start + word * words);
  char const* from = bits.bytes.data();
  char* to = out_.bytes.data() + start;
  for (std::size_t i = 0; i < words; ++i, from += word, to += word) {
    std::uint64_t const next = load(from);
    store(to, waiting_ | next << waiting_count_);
    waiting_ = waiting_count_ == 0 ? 0 : next >> (8 * word - waiting_count_);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, from, bits.bytes.size() - word * words);
  rest = turned(rest);
  constexpr unsigned half = 32;
  auto const left = static_cast<unsigned>(bits.count - 8 * word * words);
  put(rest & 0xFFFFFFFF, std::min(left, half));
  if (left > half) put(rest >> half, left - half);
}

void BitWriter::reserve(std::size_t bits) {
  out_.bytes.reserve(bits / 8 + 1);
}

void BitWriter::fill_byte() {
  put(0, (8 - waiting_count_ % 8) % 8);
}

Bits BitWriter::take() {
  out_.count = 8 * out_.bytes.size() + waiting_count_;
  for (; waiting_count_ > 0; waiting_count_ -= std::min(8u, waiting_count_), waiting_ >>= 8)
    out_.bytes += static_cast<char>(waiting_ & 0xFF);
  waiting_ = 0;
  return std::move(out_);
}

Code length_code(unsigned length) {
  constexpr unsigned longest = 258;
  if (length == longest) return {285, 0, 0};
  unsigned const rest = length - 3;
  if (rest < 8) return {257 + rest, 0, 0};
  unsigned bits = 0;
  while (rest >> (bits + 3) != 0)
    ++bits;
  return {257 + 4 * bits + (rest >> bits), bits, rest & ((1u << bits) - 1)};
}

Code distance_code(unsigned distance) {
  unsigned const rest = distance - 1;
  if (rest < 4) return {rest, 0, 0};
  unsigned bits = 0;
  while (rest >> (bits + 2) != 0)
    ++bits;
  return {2 * bits + (rest >> bits), bits, rest & ((1u << bits) - 1)};
}

void parse_outline(std::string_view bytes, Symbols& out) {
  constexpr std::size_t least = 3, most = 258, farthest = 32768, tries = 8;
  constexpr std::size_t far_for_three = 64;  // beyond it three literals are as short
  std::array<std::int32_t, 512> last;
  last.fill(-1);
  std::vector<std::int32_t> before(bytes.size(), -1);
  auto const slot = [&](std::size_t at) -> std::int32_t& {
    std::uint32_t const three = static_cast<std::uint32_t>(
        static_cast<unsigned char>(bytes[at]) << 16 |
        static_cast<unsigned char>(bytes[at + 1]) << 8 | static_cast<unsigned char>(bytes[at + 2]));
    return last[three * 0x9E3779B1u >> 23];
  };
  auto const enter = [&](std::size_t at) {
    if (at + least > bytes.size()) return;
    std::int32_t& newest = slot(at);
    before[at] = newest;
    newest = static_cast<std::int32_t>(at);
  };
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = 0, distance = 0;
    std::int32_t candidate = at + least <= bytes.size() ? slot(at) : -1;
    for (std::size_t i = 0; i < tries && candidate >= 0; ++i) {
      auto const from = static_cast<std::size_t>(candidate);
      if (at - from > farthest || at + length >= bytes.size()) break;
      candidate = before[from];
      if (bytes[from + length] != bytes[at + length]) continue;  // no longer than what is found
      std::size_t same = 0;
      while (same < most && at + same < bytes.size() && bytes[from + same] == bytes[at + same])
        ++same;
      if (same > length) length = same, distance = at - from;
    }
    if (length < least || (length == least && distance > far_for_three)) length = 0;
    if (length == 0)
      out.literal(static_cast<unsigned char>(bytes[at]));
    else
      out.match(static_cast<unsigned>(length), static_cast<unsigned>(distance));
    for (std::size_t const end = at + std::max<std::size_t>(length, 1); at < end; ++at)
      enter(at);
  }
}

Bits code_outline(std::string_view bytes) {
  BitWriter out;
  Coder coder(out);
  parse_outline(bytes, coder);
  return out.take();
}

// RFC 1951 3.2.7. The lengths of the code's words stand there plainly, each in four bits.
void put_block_head(BitWriter& out) {
  constexpr unsigned dynamic = 2, lengths = 19;
  out.put(0, 1);
  out.put(dynamic, 2);
  out.put(static_cast<unsigned>(outline_literal_lengths.size()) - 257, 5);
  out.put(static_cast<unsigned>(outline_distance_lengths.size()) - 1, 5);
  out.put(lengths - 4, 4);
  // 16, 17 and 18 repeat and are not used; 0 … 15 have four bits each.
  for (unsigned i = 0; i < lengths; ++i)
    out.put(i < 3 ? 0 : 4, 3);
  auto const put_all = [&](auto const& all) {
    for (unsigned const length : all) {
      unsigned turned = 0;
      for (unsigned bit = 0; bit < 4; ++bit)
        turned |= (length >> bit & 1) << (3 - bit);
      out.put(turned, 4);
    }
  };
  put_all(outline_literal_lengths);
  put_all(outline_distance_lengths);
}

void put_block_end(BitWriter& out) {
  put(out, codes().literals[end_of_block]);
  out.put(0, 3);  // stored, not the last
  out.fill_byte();
  out.put(0, 16);
  out.put(0xFFFF, 16);
}

}  // namespace jianbao::font
