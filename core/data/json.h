// Strict JSON: nlohmann's parser behind our own tree, in which every value knows its line and
// column. Refused, each with its place and all in one run where the syntax allows: duplicate keys,
// bytes after the end, NUL, bad UTF-8, a byte order mark, depth over 64, numbers beyond 64 bits.
// Numbers keep their digits.
#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jianbao::data {

struct Json;
using JsonArray = std::vector<Json>;
using JsonObject = std::vector<std::pair<std::string, Json>>;  // in the file's order, keys unique
struct JsonNumber {
  std::string digits;  // as written: "18.70"
};

struct Json {
  std::variant<std::nullptr_t, bool, JsonNumber, std::string, JsonArray, JsonObject> value =
      nullptr;
  std::uint32_t line = 0, column = 0;

  [[nodiscard]] Json const* find(std::string_view key) const;  // of an object; nullptr when absent
  [[nodiscard]] std::string_view type_name()
      const;  // "object", "array", "string", "number", "boolean", "null"
};

// The tree of a file's text; nothing when a diagnostic of severity error was added.
[[nodiscard]] std::optional<Json> parse_json(std::string_view text, std::string const& file,
                                             Diagnostics& out);

// As a JSON string with its quotation marks: UTF-8 kept as it is, control characters escaped.
[[nodiscard]] std::string json_string(std::string_view text);
void append_json_string(std::string& out, std::string_view text);

// The JSON pointer (RFC 6901) of a field or of an element.
[[nodiscard]] std::string pointer_to(std::string_view pointer, std::string_view key);
[[nodiscard]] std::string pointer_to(std::string_view pointer, std::size_t index);

// Reads the fields of one object and reports what does not fit; unknown fields are reported by
// finish().
class ObjectReader {
 public:
  // Not an object: one diagnostic, and every field reads as absent.
  ObjectReader(Json const& json, std::string file, std::string pointer, Diagnostics& out);

  // Required fields: a diagnostic and an empty value when absent or of another type.
  std::string string(std::string_view key);
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  // Optional fields.
  std::optional<std::string> optional_string(std::string_view key);
  std::optional<std::int64_t> optional_integer(std::string_view key, std::int64_t least,
                                               std::int64_t most);
  std::optional<bool> optional_boolean(std::string_view key);
  std::optional<std::string> optional_number(std::string_view key);  // its digits
  Json const* array(std::string_view key, bool required);            // an array, or nullptr
  Json const* object(std::string_view key, bool required);           // an object, or nullptr
  Json const* any(std::string_view key);                             // whatever it is, or nullptr

  // Reports every field that was never asked for, with a likely name.
  void finish();

  // The place of a field (of the object itself when there is no such field), with its JSON pointer.
  [[nodiscard]] Place place(std::string_view key = {}) const;
  [[nodiscard]] std::string const& pointer() const { return pointer_; }
  [[nodiscard]] std::string const& file() const { return file_; }
  [[nodiscard]] Diagnostics& out() { return out_; }

 private:
  Json const* take(std::string_view key, std::string_view expected, bool required,
                   std::size_t alternative);
  Json const& json_;
  std::string file_, pointer_;
  Diagnostics& out_;
  std::vector<std::string> known_;
};

}  // namespace jianbao::data
