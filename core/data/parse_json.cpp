#include "data/parse_json.h"

#include "data/json_token.h"
#include "data/source_text.h"

#include <unordered_map>
#include <utility>

#include <nlohmann/json.hpp>

namespace jianbao::data {

namespace {

constexpr std::size_t most_depth = 64;

// "… - unexpected ']'; expected a literal; last read: '…'" without the library's head and tail.
std::string core_of(std::string_view words) {
  if (auto const head = words.find(" - "); head != std::string_view::npos)
    words.remove_prefix(head + 3);
  if (auto const tail = words.find("; last read: '"); tail != std::string_view::npos)
    words = words.substr(0, tail);
  return std::string(words);
}

// An array or object that is still open.
struct Frame {
  Json json;
  std::string key = {};   // of the value to come
  std::size_t count = 0;  // elements so far
  bool repeated = false;  // the key stood there before: its value is read and dropped
  std::unordered_map<std::string, std::size_t> places = {};  // key to place, once there are many

  static constexpr std::size_t many = 32;

  [[nodiscard]] JsonObject* object() { return std::get_if<JsonObject>(&json.value); }

  Json const* find(std::string const& name) {
    JsonObject const& fields = *object();
    if (fields.size() < many) return json.find(name);
    for (std::size_t i = places.size(); i < fields.size(); ++i)
      places.emplace(fields[i].first, i);
    auto const found = places.find(name);
    return found == places.end() ? nullptr : &fields[found->second].second;
  }
};

// Hears the library's events. Each comes right after its token was read, so that walking over the
// same tokens gives every value its place and its digits.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, FileReport& report, Repair const& repaired)
      : cursor_{text}, report_(report), repaired_(repaired) {}

  std::string_view element_key = {};
  ElementHandler const* on_element = nullptr;

  std::optional<Json> take() { return failed_ ? std::nullopt : std::move(root_); }
  void fail() { failed_ = true; }

  bool null() override { return leaf(nullptr); }
  bool boolean(bool value) override { return leaf(value); }
  bool number_integer(number_integer_t) override { return leaf_number(false); }
  bool number_unsigned(number_unsigned_t) override { return leaf_number(false); }
  bool number_float(number_float_t, std::string const&) override { return leaf_number(true); }
  bool string(std::string& value) override {
    Json json = next();
    check_nul(value, json);
    json.value = std::move(value);
    return attach(std::move(json));
  }
  bool binary(nlohmann::json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonObject{}); }
  bool start_array(std::size_t) override { return open(JsonArray{}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(std::string& name) override;
  bool parse_error(std::size_t position, std::string const& token,
                   nlohmann::json::exception const& error) override;

 private:
  // An empty value at the next token, which becomes token_.
  Json next() {
    while (!cursor_.at_end() && is_between_tokens(cursor_.current()))
      cursor_.advance();
    Json json;
    json.line = cursor_.line, json.column = cursor_.column;
    std::size_t const start = cursor_.at, end = token_end(cursor_.text, start);
    token_ = cursor_.text.substr(start, end - start);
    cursor_.advance_to(end);
    return json;
  }

  template <typename Value>
  bool leaf(Value value) {
    Json json = next();
    json.value = value;
    return attach(std::move(json));
  }

  // An integer that does not fit 64 bits arrives as a float.
  bool leaf_number(bool is_float) {
    Json json = next();
    if (is_float && token_.find_first_of(".eE") == std::string_view::npos)
      refuse("data.json-number", {std::string(token_)}, json);
    json.value = JsonNumber{std::string(token_)};
    return attach(std::move(json));
  }

  template <typename Value>
  bool open(Value value) {
    Json json = next();
    json.value = std::move(value);
    if (frames_.size() == most_depth) {
      refuse("data.json-depth", {std::to_string(most_depth)}, json);
      return false;
    }
    frames_.push_back({std::move(json)});
    return true;
  }

  bool close() {
    next();
    Json json = std::move(frames_.back().json);
    frames_.pop_back();
    return attach(std::move(json));
  }

  bool attach(Json json) {
    if (frames_.empty()) {
      root_ = std::move(json);
      return true;
    }
    Frame& frame = frames_.back();
    if (JsonObject* object = frame.object()) {
      if (!frame.repeated) object->emplace_back(std::move(frame.key), std::move(json));
    } else if (on_element && frames_.size() == 2 && frames_.front().key == element_key) {
      (*on_element)(json, frame.count);
    } else {
      std::get<JsonArray>(frame.json.value).push_back(std::move(json));
    }
    ++frame.count;
    return true;
  }

  void check_nul(std::string const& text, Json const& place) {
    if (text.find('\0') != std::string::npos) refuse("data.nul", {}, place);
  }

  void refuse(std::string id, std::vector<std::string> arguments, Json const& at,
              std::vector<Place> related = {}) {
    failed_ = true;
    Place place{.file = report_.file(), .line = at.line, .column = at.column, .pointer = pointer()};
    report_.add({std::move(id), std::move(arguments), std::move(place), std::move(related)});
  }

  [[nodiscard]] std::string pointer() {
    std::string result;
    for (Frame& frame : frames_)
      result = frame.object() ? pointer_to(result, frame.key) : pointer_to(result, frame.count);
    return result;
  }

  TextCursor cursor_;
  std::string_view token_;
  FileReport& report_;
  Repair const& repaired_;
  std::vector<Frame> frames_;
  std::optional<Json> root_;
  bool failed_ = false;
};

bool TreeBuilder::key(std::string& name) {
  Json const json = next();
  Frame& frame = frames_.back();
  Json const* first = frame.find(name);
  frame.key = std::move(name);
  check_nul(frame.key, json);
  if (first) {
    Place const place{.file = report_.file(), .line = first->line, .column = first->column};
    refuse("data.json-duplicate-key", {frame.key}, json, {place});
  }
  frame.repeated = first != nullptr;
  return true;
}

// The place is the offending token's first character, inside of a string the offending character.
bool TreeBuilder::parse_error(std::size_t position, std::string const&,
                              nlohmann::json::exception const& error) {
  constexpr int number_overflow = 406;
  std::string const words = core_of(error.what());
  std::size_t const last = position == 0 ? 0 : position - 1;
  bool const inside = words.starts_with("invalid string") && !words.ends_with("closing quote");
  while (!cursor_.at_end() && cursor_.at < last && is_between_tokens(cursor_.current()))
    cursor_.advance();
  if (inside) cursor_.advance_to(last);
  Json at;
  at.line = cursor_.line, at.column = cursor_.column;
  failed_ = true;
  if (error.id == number_overflow) {
    std::size_t const end = token_end(cursor_.text, cursor_.at);
    refuse("data.json-number", {std::string(cursor_.text.substr(cursor_.at, end - cursor_.at))},
           at);
  } else if (!repaired_.touched(at.line)) {  // a bad byte there was reported already
    refuse("data.json-syntax", {words}, at);
  }
  return false;
}

std::optional<Json> parse(std::string_view text, std::string_view key,
                          ElementHandler const* on_element, FileReport& report) {
  bool const marked = text.starts_with(byte_order_mark);
  if (marked) {
    report.add({"data.bom", {}, {.file = report.file(), .line = 1, .column = 1}, {}});
    // All of them: the library would skip a second one unseen.
    while (text.starts_with(byte_order_mark))
      text.remove_prefix(byte_order_mark.size());
  }
  Repair const repaired = repair(text, report);
  if (repaired.text) text = *repaired.text;
  TreeBuilder builder(text, report, repaired);
  builder.element_key = key;
  builder.on_element = on_element;
  bool const read = nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder);
  if (!read || marked || repaired.text) builder.fail();
  return builder.take();
}

}  // namespace

std::optional<Json> parse_json(std::string_view text, std::string const& file, Diagnostics& out) {
  FileReport report(file, out);
  return parse(text, {}, nullptr, report);
}

std::optional<Json> parse_json_elements(std::string_view text, std::string_view key,
                                        ElementHandler const& on_element, FileReport& report) {
  return parse(text, key, &on_element, report);
}

}  // namespace jianbao::data
