#include "data/json.h"
#include "report/show_style.h"
#include "report/style_fields.h"

namespace jianbao::report {

namespace {

constexpr char const* length_type = R"({"$ref": "#/$defs/length"})";
constexpr char const* colour_type = R"({"$ref": "#/$defs/colour"})";

class SchemaWriter {
 public:
  void flag(std::string_view key, bool) { property(key, R"({"type": "boolean"})"); }
  void words(std::string_view key, std::string const&) { property(key, R"({"type": "string"})"); }
  void pattern(std::string_view key, std::string const&) { property(key, R"({"type": "string"})"); }
  void integer(std::string_view key, int, int least, int most) {
    property(key, R"({"type": "integer", "minimum": )" + std::to_string(least) +
                      R"(, "maximum": )" + std::to_string(most) + "}");
  }
  template <typename Value, std::size_t n>
  void choice(std::string_view key, Names<Value, n> const& names, Value) {
    std::string words;
    for (auto const& [name, value] : names)
      words += (words.empty() ? "" : ", ") + data::json_string(name);
    property(key, R"({"enum": [)" + words + "]}");
  }
  void length(std::string_view key, Length, Length = {}) { property(key, length_type); }
  void extent(std::string_view key, Length) { property(key, length_type); }
  void size(std::string_view size_key, std::string_view leading_key, layout::TextStyle const&) {
    property(size_key, length_type);
    property(leading_key, length_type);
  }
  void role(std::string_view font_key, std::string_view latin_key, std::string const&) {
    property(font_key, R"({"type": "string"})");
    property(latin_key, R"({"type": "string"})");
  }
  void gap(std::string_view key, int, int) { property(key, length_type); }
  void colour(std::string_view key, page::Colour) { property(key, colour_type); }
  void colours(std::string_view key, std::vector<page::Colour> const&) {
    property(key, std::string(R"({"type": "array", "items": )") + colour_type + "}");
  }
  template <typename Describe>
  void object(std::string_view key, Describe describe) {
    property(key, inside(describe));
  }
  template <typename Describe>
  void texts(std::string_view key, std::map<std::string, layout::TextStyle, std::less<>>&,
             Describe describe) {
    layout::TextStyle look;
    property(key, R"({"type": "object", "additionalProperties": )" +
                      inside([&] { describe(look); }) + "}");
  }

  void property(std::string_view key, std::string const& type) {
    out_ += (out_.empty() ? "\n" : ",\n") + indent() + data::json_string(key) + ": " + type;
  }

  // An object schema with the properties that `describe` visits.
  template <typename Describe>
  std::string inside(Describe describe) {
    std::string const outer = std::exchange(out_, {});
    ++depth_;
    describe();
    --depth_;
    return R"({"type": "object", "additionalProperties": false, "properties": {)" +
           std::exchange(out_, outer) + "\n" + indent() + "}}";
  }

 private:
  [[nodiscard]] std::string indent() const {
    return std::string(static_cast<std::size_t>(depth_) * 2, ' ');
  }
  std::string out_;
  int depth_ = 1;
};

}  // namespace

std::string style_schema() {
  layout::Style style;
  SchemaWriter writer;
  std::string const body = writer.inside([&] {
    writer.property("$schema", R"({"type": "string"})");
    writer.property("format", R"({"const": 1})");
    writer.property("name", R"({"type": "string"})");
    writer.property("inherits", R"({"type": "string"})");
    describe_style(writer, style);
  });
  return R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Style of a briefing (data/styles/*.json)",
  "$defs": {
    "length": {"type": "string", "pattern": "^([0-9.]+(pt|mm|cm|em)|[初一二三四五六七八]号|小[初一二三四五六])$"},
    "colour": {"type": "string", "pattern": "^#[0-9A-F]{6}$"}
  },
  "allOf": [)json" +
         body + R"(],
  "required": ["format"]
}
)";
}

}  // namespace jianbao::report
