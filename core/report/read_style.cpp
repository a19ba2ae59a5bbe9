#include "report/read_style.h"

#include "layout/running.h"
#include "report/style_fields.h"

#include <algorithm>

namespace jianbao::report {

namespace {

constexpr int format = 1;

// Lays the values of one file over a style.
class StyleReader {
 public:
  StyleReader(data::ObjectReader& reader, Diagnostics& out) : reader_(&reader), out_(out) {}

  void flag(std::string_view key, bool& target) {
    if (auto const given = reader_->optional_boolean(key)) target = *given;
  }

  void words(std::string_view key, std::string& target) {
    if (auto const given = reader_->optional_string(key)) target = *given;
  }
  // Text with fields such as {page}.
  void pattern(std::string_view key, std::string& target) {
    words(key, target);
    if (std::string const name = layout::unknown_field(target); !name.empty())
      out_.add("report.running-field", {name}, reader_->place(key));
  }

  void integer(std::string_view key, int& target, int least, int most) {
    if (auto const given = reader_->optional_integer(key, least, most))
      target = static_cast<int>(*given);
  }

  template <typename Value, std::size_t n>
  void choice(std::string_view key, Names<Value, n> const& names, Value& target) {
    auto const word = reader_->optional_string(key);
    if (!word) return;
    std::string allowed;
    for (auto const& [name, value] : names) {
      if (*word == name) return void(target = value);
      allowed += (allowed.empty() ? "" : ", ") + std::string(name);
    }
    out_.add("report.choice", {allowed, *word}, reader_->place(key));
  }

  void length(std::string_view key, Length& target, Length em = {}) {
    auto const text = reader_->optional_string(key);
    if (!text) return;
    auto const parsed = parse_length(*text, em);
    if (!parsed) return out_.add("report.length", {*text}, reader_->place(key));
    target = *parsed;
    if (target < Length{}) out_.add("report.length-range", {*text, "0"}, reader_->place(key));
  }

  // Of what would not be there with less than a point.
  void extent(std::string_view key, Length& target, Length em = {}) {
    Length given = target;
    length(key, given, em);
    if (given >= Length::pt(1))
      target = given;
    else if (given >= Length{})
      out_.add("report.length-range", {*reader_->optional_string(key), "1pt"}, reader_->place(key));
  }

  // A size without a leading keeps the ratio of the two.
  void size(std::string_view size_key, std::string_view leading_key, layout::TextStyle& look) {
    Length const before = look.size;
    extent(size_key, look.size);
    if (look.size != before && before > Length{})
      look.leading = look.leading.times(look.size.sp, before.sp);
    extent(leading_key, look.leading, look.size);
  }

  // "body/latin-sans" is the role body with the Latin letters and digits of latin-sans.
  void role(std::string_view font_key, std::string_view latin_key, std::string& target) {
    std::size_t const slash = target.find('/');
    std::string font = target.substr(0, slash);
    std::string latin = slash == std::string::npos ? "" : target.substr(slash + 1);
    if (target.empty())
      font = reader_->string(font_key);
    else if (auto const given = reader_->optional_string(font_key))
      font = *given;
    if (auto const given = reader_->optional_string(latin_key)) latin = *given;
    target = latin.empty() ? font : font + "/" + latin;
  }

  // Between Chinese and Latin: em alone, from 0 to 0.5 (CLREQ 3.2.3).
  void gap(std::string_view key, int& numerator, int& denominator) {
    constexpr Length em = Length::pt(1000);
    Length wanted = em.times(numerator, denominator);
    length(key, wanted, em);
    if (wanted < Length{} || wanted > em / 2)
      return out_.add("report.gap", {}, reader_->place(key));
    numerator = static_cast<int>(wanted.to_pt() + 0.5);
    denominator = 1000;
  }

  void colour(std::string_view key, page::Colour& target) {
    if (auto const text = reader_->optional_string(key)) parse(*text, reader_->place(key), target);
  }

  void colours(std::string_view key, std::vector<page::Colour>& target) {
    data::Json const* list = reader_->array(key, false);
    if (!list) return;
    target.clear();
    std::string const pointer = data::pointer_to(reader_->pointer(), key);
    for (data::Json const& one : std::get<data::JsonArray>(list->value)) {
      auto const* text = std::get_if<std::string>(&one.value);
      Place const place{.file = reader_->file(),
                        .line = one.line,
                        .column = one.column,
                        .pointer = data::pointer_to(pointer, target.size())};
      parse(text ? *text : std::string(one.type_name()), place, target.emplace_back());
    }
  }

  template <typename Describe>
  void object(std::string_view key, Describe describe) {
    if (data::Json const* json = reader_->object(key, false))
      within(*json, data::pointer_to(reader_->pointer(), key), describe);
  }

  template <typename Describe>
  void texts(std::string_view key, std::map<std::string, layout::TextStyle, std::less<>>& target,
             Describe describe) {
    data::Json const* json = reader_->object(key, target.empty());
    if (!json) return;
    std::string const pointer = data::pointer_to(reader_->pointer(), key);
    for (auto const& [name, one] : std::get<data::JsonObject>(json->value)) {
      bool const is_new = !target.contains(name);
      layout::TextStyle& text = target[name];
      if (is_new) text.role.clear();  // a new text must name its font
      within(one, data::pointer_to(pointer, name), [&] { describe(text); });
    }
  }

 private:
  template <typename Describe>
  void within(data::Json const& json, std::string const& pointer, Describe describe) {
    data::ObjectReader inner(json, reader_->file(), pointer, out_);
    data::ObjectReader* const outer = std::exchange(reader_, &inner);
    describe();
    inner.finish();
    reader_ = outer;
  }

  void parse(std::string const& text, Place const& place, page::Colour& target) {
    std::uint32_t value = 0;
    bool fits = text.size() == 7 && text.front() == '#';
    for (std::size_t i = 1; fits && i < 7; ++i) {
      auto const digit = std::string_view("0123456789ABCDEF").find(text[i]);
      fits = digit != std::string_view::npos;
      value = value * 16 + static_cast<std::uint32_t>(digit);
    }
    if (!fits) return out_.add("report.colour", {text}, place);
    target = {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
              static_cast<std::uint8_t>(value)};
  }

  data::ObjectReader* reader_;
  Diagnostics& out_;
};

void check_room(layout::PageFrame const& page, Place place, Diagnostics& out) {
  constexpr Length least = Length::pt(72);
  if (page.paper.width - page.left - page.right < least ||
      page.paper.height - page.top - page.bottom < least)
    out.add("report.no-room", {}, std::move(place));
}

class StyleFiles {
 public:
  StyleFiles(std::string const& share, Files const& files, Diagnostics& out)
      : share_(share), files_(files), out_(out) {}

  // Reads `name`, as seen from `from`, over what it inherits.
  std::optional<layout::Style> read(std::string const& from, std::string const& name,
                                    Place const& asked) {
    std::string path = beside(from, name);
    if (!files_.exists(path)) path = share_ + "/data/styles/" + name + ".json";
    if (!files_.exists(path)) return out_.add("report.style", {name}, asked), std::nullopt;
    if (std::find(open_.begin(), open_.end(), path) != open_.end())
      return out_.add("report.style-circle", {name}, asked), std::nullopt;
    auto const text = files_.read(path);
    if (!text) return out_.add(text.error()), std::nullopt;
    auto const json = data::parse_json(*text, path, out_);
    if (!json) return {};
    open_.push_back(path);
    return lay_over(*json, path);
  }

 private:
  std::optional<layout::Style> lay_over(data::Json const& json, std::string const& path) {
    data::ObjectReader reader(json, path, "", out_);
    if (reader.integer("format", 1, 1000) > format)
      out_.add("report.format", {std::to_string(format)}, reader.place("format"));
    reader.optional_string("name");
    layout::Style style;
    if (auto const base = reader.optional_string("inherits")) {
      auto inherited = read(path, *base, reader.place("inherits"));
      if (!inherited) return {};
      style = std::move(*inherited);
    }
    StyleReader visitor(reader, out_);
    describe_style(visitor, style);
    reader.finish();
    check_room(style.page, reader.place("page"), out_);
    return style;
  }

  std::string const& share_;
  Files const& files_;
  Diagnostics& out_;
  std::vector<std::string> open_;  // files being read, the style that is asked for first
};

}  // namespace

std::optional<layout::Style> read_style(std::string const& from, std::string const& name,
                                        std::string const& share, Files const& files,
                                        Diagnostics& out) {
  std::size_t const before = out.errors();
  auto style = StyleFiles(share, files, out).read(from, name, {.file = from, .pointer = "/style"});
  if (out.errors() > before) return {};
  return style;
}

}  // namespace jianbao::report
