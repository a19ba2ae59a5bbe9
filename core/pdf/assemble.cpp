#include "pdf/assemble.h"

#include "pdf/compress.h"
#include "pdf/object.h"
#include "pdf/value.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace jianbao::pdf {

namespace {

// More deflate better; fewer cost a reader less that wants one of them.
constexpr std::size_t objects_a_stream = 500;

std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \r\n", at);
  if (at == text.npos) return {};
  std::size_t value = 0;
  auto const [end, failed] = std::from_chars(text.data() + at, text.data() + text.size(), value);
  if (failed != std::errc{} || end == text.data() + at) return {};
  return value;
}

struct Object {
  std::size_t number = 0;
  std::size_t offset = 0;      // in the saved file
  std::string_view value;      // what stands between obj and endobj
  Part const* part = nullptr;  // what stands in its place
};

struct File {
  std::string_view head;        // up to the first object
  std::vector<Object> objects;  // in the order of the file
  std::size_t size = 0;         // one more than the highest number
  std::string_view trailer;     // between << and >>
};

// Cuts an object out of the bytes from its offset up to the next thing in the file.
bool read_value(Object& object, std::string_view text) {
  constexpr std::string_view begin = " 0 obj", end = "endobj";
  std::size_t const open = text.find(begin), close = text.rfind(end);
  if (open == text.npos || close == text.npos || number_at(text, 0) != object.number) return false;
  std::string_view value = text.substr(open + begin.size(), close - open - begin.size());
  std::size_t const first = value.find_first_not_of(" \r\n");
  if (first == value.npos) return false;
  // Not after a stream: its last bytes may look like white space.
  object.value = value.substr(first);
  return true;
}

bool is_stream(Object const& object) {
  if (object.part) return object.part->is_stream;
  std::string_view const value = object.value;
  std::size_t const last = value.find_last_not_of(" \r\n");
  return last != value.npos && value.substr(0, last + 1).ends_with("endstream");
}

// The entries of the table: 0000000015 00000 n, of twenty bytes each.
std::optional<std::size_t> read_table(File& file, std::string_view bytes, std::size_t table) {
  constexpr std::size_t entry = 20;
  std::size_t at = bytes.find("xref", table);
  if (at != table) return {};
  at = bytes.find('\n', at) + 1;
  auto const first = number_at(bytes, at);
  auto const count = number_at(bytes, bytes.find(' ', at));
  at = bytes.find('\n', at) + 1;
  if (first != std::size_t{0} || !count || at + *count * entry > bytes.size()) return {};
  file.size = *count;
  for (std::size_t i = 0; i < *count; ++i, at += entry) {
    if (bytes[at + 17] != 'n') continue;
    auto const offset = number_at(bytes, at);
    if (!offset || *offset >= table) return {};
    file.objects.push_back({i, *offset, {}, nullptr});
  }
  return at;
}

std::optional<File> read_file(std::string_view bytes, std::vector<Part> const& parts) {
  std::size_t const start = bytes.rfind("startxref");
  auto const table = start == bytes.npos ? std::nullopt : number_at(bytes, start + 9);
  if (!table || *table >= bytes.size()) return {};
  File file;
  auto const end = read_table(file, bytes, *table);
  std::size_t const open = end ? bytes.find("<<", *end) : bytes.npos;
  std::size_t const close = bytes.rfind(">>", start);
  if (open == bytes.npos || close == bytes.npos || close < open || file.objects.empty()) return {};
  file.trailer = bytes.substr(open + 2, close - open - 2);
  std::sort(file.objects.begin(), file.objects.end(),
            [](Object const& a, Object const& b) { return a.offset < b.offset; });
  file.head = bytes.substr(0, file.objects.front().offset);
  std::size_t const size = file.size;
  for (Part const& part : parts) {
    if (part.number >= size + parts.size()) return {};
    file.size = std::max<std::size_t>(file.size, part.number + 1);
  }
  std::vector<Part const*> by_number(file.size, nullptr);
  for (Part const& part : parts)
    by_number[part.number] = &part;
  for (std::size_t i = 0; i < file.objects.size(); ++i) {
    Object& one = file.objects[i];
    if ((one.part = by_number[one.number])) continue;
    std::size_t const next = i + 1 < file.objects.size() ? file.objects[i + 1].offset : *table;
    if (!read_value(one, bytes.substr(one.offset, next - one.offset))) return {};
  }
  for (std::size_t number = size; number < file.size; ++number)
    if (by_number[number]) file.objects.push_back({number, 0, {}, by_number[number]});
  return file;
}

// Where each object stands now.
struct Place {
  std::uint8_t kind = 0;  // 0 free, 1 at an offset, 2 in an object stream
  std::uint32_t where = 0;
  std::uint16_t index = 0;
};

class Assembler {
 public:
  Assembler(File const& file, Assembly const& options)
      : file_(file), options_(options), places_(file.size) {}

  std::string assemble() {
    out_.reserve(size_of_all());
    out_ = file_.head;
    std::vector<Object const*> small;
    for (Object const& one : file_.objects) {
      if (options_.object_streams && !is_stream(one))
        small.push_back(&one);
      else
        put_object(one);
    }
    for (std::size_t i = 0; i < small.size(); i += objects_a_stream)
      put_objects({small.begin() + static_cast<std::ptrdiff_t>(i),
                   small.begin() +
                       static_cast<std::ptrdiff_t>(std::min(i + objects_a_stream, small.size()))});
    if (options_.object_streams)
      put_table_as_stream();
    else
      put_table();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(out_.size()); }
  [[nodiscard]] std::size_t size_of_all() const {
    constexpr std::size_t around = 64;  // number, length, entry of the table
    std::size_t size = file_.head.size() + file_.trailer.size() + around;
    for (Object const& one : file_.objects)
      size +=
          around + (one.part ? one.part->value.size() + one.part->data.size() : one.value.size());
    return size;
  }

  void open_object(std::size_t number) { out_.append(std::to_string(number)).append(" 0 obj\n"); }

  void put_object(Object const& one) {
    places_[one.number] = {1, offset(), 0};
    open_object(one.number);
    if (one.part && one.part->is_stream) return put_stream(one.part->value, one.part->data);
    out_ += one.part ? one.part->value : one.value;
    if (out_.back() != '\n') out_ += '\n';
    out_ += "endobj\n";
  }

  void put_stream(std::string_view fields, std::string_view data) {
    out_.append("<<").append(fields).append("/Length ");
    out_.append(std::to_string(data.size()));
    out_.append(">>\nstream\n").append(data).append("\nendstream\nendobj\n");
  }

  void put_objects(std::vector<Object const*> const& objects) {
    std::size_t const number = places_.size();
    Bytes head, values;
    for (std::size_t i = 0; i < objects.size(); ++i) {
      Object const& one = *objects[i];
      append_integer(head, static_cast<std::int64_t>(one.number));
      head += ' ';
      append_integer(head, static_cast<std::int64_t>(values.size()));
      head += ' ';
      values += one.part ? one.part->value : one.value;
      if (values.back() != '\n') values += '\n';
      places_[one.number] = {2, static_cast<std::uint32_t>(number), static_cast<std::uint16_t>(i)};
    }
    places_.push_back({1, offset(), 0});
    open_object(number);
    std::size_t const first = head.size();
    put_stream(fmt::format("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", objects.size(), first),
               deflate(head += values, options_.compression));
  }
  // Each row as its difference from the one above (predictor 12: PNG's "up"): most rows are of
  // objects in one stream, and differ by one in the last byte.
  void put_table_as_stream() {
    std::size_t const number = places_.size();
    std::uint32_t const start = offset();
    places_.push_back({1, start, 0});
    int const wide = start < 0x10000 ? 2 : start < 0x1000000 ? 3 : 4;
    std::string rows, above(static_cast<std::size_t>(wide) + 3, '\0');
    rows.reserve(places_.size() * (above.size() + 1));
    for (Place const& one : places_) {
      constexpr char up = 2;
      rows += up;
      std::size_t column = 0;
      auto const put = [&](std::uint32_t value) {
        auto const byte = static_cast<char>(value & 0xFF);
        rows += static_cast<char>(byte - above[column]);
        above[column++] = byte;
      };
      put(one.kind);
      for (int shift = (wide - 1) * 8; shift >= 0; shift -= 8)
        put(one.where >> shift);
      put(one.index >> 8), put(one.index);
    }
    open_object(number);
    put_stream(fmt::format("/Type/XRef/W[1 {} 2]/Size {} {}/DecodeParms<</Predictor 12/Columns "
                           "{}>>/Filter/FlateDecode",
                           wide, places_.size(), trailer_fields(), wide + 3),
               deflate(rows, options_.compression));
    out_ += fmt::format("startxref\n{}\n%%EOF\n", start);
  }

  void put_table() {
    std::uint32_t const start = offset();
    out_ += fmt::format("xref\n0 {}\n", places_.size());
    for (Place const& one : places_)
      out_ += one.kind == 0 ? std::string("0000000000 65535 f\r\n")
                            : fmt::format("{:010} 00000 n\r\n", one.where);
    out_ += fmt::format("trailer\n<<\n/Size {}\n{}\n>>\nstartxref\n{}\n%%EOF\n", places_.size(),
                        trailer_fields(), start);
  }

  // The trailer's without its /Size.
  [[nodiscard]] std::string trailer_fields() const {
    std::string fields(file_.trailer);
    if (std::size_t const size = fields.find("/Size"); size != std::string::npos) {
      std::size_t const digits = fields.find_first_of("0123456789", size);
      std::size_t const end = fields.find_first_not_of("0123456789", digits);
      fields.erase(size, std::min(end, fields.size()) - size);
    }
    return fields;
  }

  File const& file_;
  Assembly options_;
  std::vector<Place> places_;
  std::string out_;
};

}  // namespace

Result<std::string> assemble(std::string_view saved, std::vector<Part> const& parts,
                             Assembly const& options) {
  auto const file = read_file(saved, parts);
  if (!file) return Diagnostic{"pdf.library", {"no table"}, {}, {}};
  return Assembler(*file, options).assemble();
}

}  // namespace jianbao::pdf
