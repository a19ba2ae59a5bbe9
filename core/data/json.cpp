#include "data/json.h"

#include "base/likely_name.h"

#include <array>
#include <charconv>
#include <cstring>

#include <fmt/format.h>

namespace jianbao::data {

namespace {

constexpr std::array<std::string_view, 6> type_names = {"null",   "boolean", "number",
                                                        "string", "array",   "object"};
// Places in Json::value.
constexpr std::size_t boolean = 1, number = 2, string_type = 3, array_type = 4, object_type = 5;

std::optional<std::int64_t> integer_in(std::string_view digits) {
  std::int64_t result = 0;
  auto const [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), result);
  if (failed != std::errc{} || end != digits.data() + digits.size()) return {};
  return result;
}

}  // namespace

Json const* Json::find(std::string_view key) const {
  auto const* object = std::get_if<JsonObject>(&value);
  if (!object) return nullptr;
  for (auto const& [name, field] : *object)
    if (name == key) return &field;
  return nullptr;
}

std::string_view Json::type_name() const {
  return type_names.at(value.index());
}

namespace {

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

// Whether eight characters are, at one look: a byte below 0x20, or one that is none after the sign
// is taken off bit by bit, borrows from the bit above it.
bool are_plain(char const* eight) {
  constexpr std::uint64_t each = 0x0101010101010101, top = each * 0x80;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  auto const below = [](std::uint64_t some, std::uint64_t limit) {
    return (some - each * limit) & ~some & top;
  };
  return (below(bytes, 0x20) | below(bytes ^ (each * '"'), 1) | below(bytes ^ (each * '\\'), 1)) ==
         0;
}

// The first place from `at` on that needs an escape, or the end.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
  while (text.size() - at >= 8 && are_plain(text.data() + at))
    at += 8;
  while (at < text.size() && is_plain(text[at]))
    ++at;
  return at;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t done = 0;  // what needs no escape goes over in one piece
  for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at + 1)) {
    char const c = text[at];
    out.append(text, done, at - done);
    done = at + 1;
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else if (c == '\t')
      out += "\\t";
    else
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  }
  out.append(text, done, text.size() - done);
  out += '"';
}

std::string json_string(std::string_view text) {
  std::string result;
  append_json_string(result, text);
  return result;
}

std::string pointer_to(std::string_view pointer, std::string_view key) {
  std::string result(pointer);
  result += '/';
  for (char const c : key) {
    if (c == '~')
      result += "~0";
    else if (c == '/')
      result += "~1";
    else
      result += c;
  }
  return result;
}

std::string pointer_to(std::string_view pointer, std::size_t index) {
  return fmt::format("{}/{}", pointer, index);
}

ObjectReader::ObjectReader(Json const& json, std::string file, std::string pointer,
                           Diagnostics& out)
    : json_(json), file_(std::move(file)), pointer_(std::move(pointer)), out_(out) {
  if (json_.value.index() != object_type)
    out_.add("data.field-type", {pointer_, "object", json_.type_name()}, place());
}

Json const* ObjectReader::take(std::string_view key, std::string_view expected, bool required,
                               std::size_t alternative) {
  known_.emplace_back(key);
  if (json_.value.index() != object_type) return nullptr;
  Json const* field = json_.find(key);
  if (!field) {
    if (required) out_.add("data.field-missing", {key, expected}, place());
    return nullptr;
  }
  if (field->value.index() == alternative) return field;
  out_.add("data.field-type", {key, expected, field->type_name()}, place(key));
  return nullptr;
}

std::string ObjectReader::string(std::string_view key) {
  Json const* field = take(key, "string", true, string_type);
  return field ? std::get<std::string>(field->value) : std::string();
}

std::optional<std::string> ObjectReader::optional_string(std::string_view key) {
  Json const* field = take(key, "string", false, string_type);
  if (!field) return {};
  return std::get<std::string>(field->value);
}

std::int64_t ObjectReader::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  bool const absent = !json_.find(key);
  auto const value = optional_integer(key, least, most);
  if (absent && json_.value.index() == object_type)
    out_.add("data.field-missing", {key, "whole number"}, place());
  return value.value_or(least);
}

std::optional<std::int64_t> ObjectReader::optional_integer(std::string_view key, std::int64_t least,
                                                           std::int64_t most) {
  Json const* field = take(key, "whole number", false, number);
  if (!field) return {};
  std::string const& digits = std::get<JsonNumber>(field->value).digits;
  auto const value = integer_in(digits);
  if (value && *value >= least && *value <= most) return value;
  out_.add("data.field-range", {key, std::to_string(least), std::to_string(most), digits},
           place(key));
  return {};
}

std::optional<bool> ObjectReader::optional_boolean(std::string_view key) {
  Json const* field = take(key, "boolean", false, boolean);
  if (!field) return {};
  return std::get<bool>(field->value);
}

std::optional<std::string> ObjectReader::optional_number(std::string_view key) {
  Json const* field = take(key, "number", false, number);
  if (!field) return {};
  return std::get<JsonNumber>(field->value).digits;
}

Json const* ObjectReader::array(std::string_view key, bool required) {
  return take(key, "array", required, array_type);
}

Json const* ObjectReader::object(std::string_view key, bool required) {
  return take(key, "object", required, object_type);
}

Json const* ObjectReader::any(std::string_view key) {
  known_.emplace_back(key);
  return json_.find(key);
}

void ObjectReader::finish() {
  auto const* object = std::get_if<JsonObject>(&json_.value);
  if (!object) return;
  for (auto const& [name, field] : *object) {
    bool known = false;
    for (std::string const& one : known_)
      known = known || one == name;
    if (known) continue;
    std::string const likely = likely_name(name, known_);
    if (likely.empty())
      out_.add("data.field-unknown", {name}, place(name));
    else
      out_.add("data.field-misspelt", {name, likely}, place(name));
  }
}

Place ObjectReader::place(std::string_view key) const {
  Json const* field = key.empty() ? nullptr : json_.find(key);
  Json const& at = field ? *field : json_;
  return {.file = file_,
          .line = at.line,
          .column = at.column,
          .pointer = field ? pointer_to(pointer_, key) : pointer_};
}

}  // namespace jianbao::data
