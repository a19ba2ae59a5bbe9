// Outlines as ready pieces of a deflate stream (RFC 1951): each is coded for itself once, under one
// code that all share, so that a subset's stream is a joining of pieces.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jianbao::font {

// Bits in the order of deflate: the first is the lowest of the first byte.
struct Bits {
  std::string bytes;
  std::size_t count = 0;
};

class BitWriter {
 public:
  // The lowest `count` (at most 32) bits of `value`; those above are zero.
  void put(std::uint64_t value, unsigned count);
  void put(Bits const& bits);
  void reserve(std::size_t bits);
  void fill_byte();  // with zeros
  // The last byte is filled up with zeros.
  [[nodiscard]] Bits take();

 private:
  Bits out_;
  std::uint64_t waiting_ = 0;
  unsigned waiting_count_ = 0;
};

// One outline, or any bytes like it. Matches lie within it.
[[nodiscard]] Bits code_outline(std::string_view bytes);
void put_block_head(BitWriter& out);  // of a block that is not the last, with the code
// Ends the block and fills up the byte by an empty stored block.
void put_block_end(BitWriter& out);

// Where the parse of an outline stands: a literal byte, or a match.
struct Symbols {
  virtual ~Symbols() = default;
  virtual void literal(unsigned char byte) = 0;
  virtual void match(unsigned length, unsigned distance) = 0;
};
void parse_outline(std::string_view bytes, Symbols& out);

// Places of a match in the tables of RFC 1951 3.2.5.
struct Code {
  unsigned symbol = 0, extra_bits = 0, extra = 0;
};
[[nodiscard]] Code length_code(unsigned length);      // 3 … 258: symbols 257 … 285
[[nodiscard]] Code distance_code(unsigned distance);  // 1 … 32768

}  // namespace jianbao::font
