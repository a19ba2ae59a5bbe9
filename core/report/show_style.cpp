#include "report/show_style.h"

#include "data/json.h"
#include "report/style_fields.h"

#include <fmt/format.h>

namespace jianbao::report {

namespace {

// In points or millimetres, whichever says it exactly in fewer digits.
std::string in_words(Length length) {
  for (int places = 0; places < 6; ++places) {
    std::string const pt = fmt::format("{:.{}f}", length.to_pt(), places),
                      mm = fmt::format("{:.{}f}", length.to_mm(), places);
    if (Length::pt(std::stod(pt)) == length) return pt + "pt";
    if (Length::mm(std::stod(mm)) == length) return mm + "mm";
  }
  return fmt::format("{:.6f}pt", length.to_pt());
}

class StyleWriter {
 public:
  void flag(std::string_view key, bool value) { field(key, value ? "true" : "false"); }
  void words(std::string_view key, std::string const& value) { text(key, value); }
  void pattern(std::string_view key, std::string const& value) { text(key, value); }
  void integer(std::string_view key, int value, int, int) { field(key, std::to_string(value)); }

  template <typename Value, std::size_t n>
  void choice(std::string_view key, Names<Value, n> const& names, Value value) {
    for (auto const& [name, one] : names)
      if (one == value) return text(key, name);
  }

  void length(std::string_view key, Length value, Length = {}) { text(key, in_words(value)); }
  void extent(std::string_view key, Length value) { text(key, in_words(value)); }
  void size(std::string_view size_key, std::string_view leading_key,
            layout::TextStyle const& look) {
    text(size_key, in_words(look.size));
    text(leading_key, in_words(look.leading));
  }
  void role(std::string_view font_key, std::string_view latin_key, std::string const& role) {
    std::size_t const slash = role.find('/');
    text(font_key, role.substr(0, slash));
    if (slash != std::string::npos) text(latin_key, role.substr(slash + 1));
  }
  void gap(std::string_view key, int numerator, int denominator) {
    text(key, fmt::format("{}em", static_cast<double>(numerator) / denominator));
  }
  void colour(std::string_view key, page::Colour one) { text(key, hex(one)); }
  void colours(std::string_view key, std::vector<page::Colour> const& list) {
    std::string items;
    for (page::Colour one : list)
      items += (items.empty() ? "" : ", ") + data::json_string(hex(one));
    field(key, "[" + items + "]");
  }

  template <typename Describe>
  void object(std::string_view key, Describe describe) {
    field(key, "{");
    open(describe);
  }

  template <typename Describe>
  void texts(std::string_view key, std::map<std::string, layout::TextStyle, std::less<>>& list,
             Describe describe) {
    object(key, [&] {
      for (auto& one : list)
        object(one.first, [&] { describe(one.second); });
    });
  }

  template <typename Describe>
  void open(Describe describe) {
    ++depth_;
    bool const outer = std::exchange(is_first_, true);
    describe();
    --depth_;
    out += "\n" + indent() + "}";
    is_first_ = outer;
  }

  void text(std::string_view key, std::string_view value) { field(key, data::json_string(value)); }

  void field(std::string_view key, std::string const& value) {
    out += is_first_ ? "\n" : ",\n";
    is_first_ = false;
    out += indent() + data::json_string(key) + ": " + value;
  }

  std::string out;

 private:
  [[nodiscard]] std::string indent() const {
    return std::string(static_cast<std::size_t>(depth_) * 2, ' ');
  }
  static std::string hex(page::Colour one) {
    return fmt::format("#{:02X}{:02X}{:02X}", one.red, one.green, one.blue);
  }

  int depth_ = 0;
  bool is_first_ = true;
};

}  // namespace

std::string show_style(std::string const& name, layout::Style style) {
  StyleWriter writer;
  writer.out = "{";
  writer.open([&] {
    writer.field("format", "1");
    writer.text("name", name);
    describe_style(writer, style);
  });
  return writer.out + "\n";
}

}  // namespace jianbao::report
