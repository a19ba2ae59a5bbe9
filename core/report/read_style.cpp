#include "report/read_style.h"

namespace jianbao::report {

namespace {

constexpr int format = 1;

class StyleReader {
 public:
  StyleReader(data::Json const& json, std::string const& file, Diagnostics& out)
      : reader_(json, file, "", out), out_(out) {}

  layout::Style read() {
    if (reader_.integer("format", 1, 1000) > format)
      out_.add("report.format", {std::to_string(format)}, reader_.place("format"));
    reader_.optional_string("name");
    if (auto const cover = reader_.optional_boolean("cover")) style_.cover = *cover;
    constexpr std::pair<char const*, Rounding> modes[] = {
        {"half-up", Rounding::half_up},       // 四舍五入
        {"half-even", Rounding::half_even}};  // GB/T 8170
    choice(reader_, "rounding", modes, style_.rounding);
    read_page();
    read_colours();
    read_typesetting();
    read_text();
    read_table();
    read_chart();
    reader_.finish();
    return style_;
  }

 private:
  void length(data::ObjectReader& reader, std::string_view key, Length& target, Length em = {}) {
    auto const text = reader.optional_string(key);
    if (!text) return;
    auto const parsed = parse_length(*text, em);
    if (!parsed) return out_.add("report.length", {*text}, reader.place(key));
    target = *parsed;
    if (target < Length{}) out_.add("report.length-range", {*text, "0"}, reader.place(key));
  }
  // Of what would not be there with less than a point.
  void extent(data::ObjectReader& reader, std::string_view key, Length& target, Length em = {}) {
    Length given = target;
    length(reader, key, given, em);
    if (given >= Length::pt(1))
      target = given;
    else if (given >= Length{})
      out_.add("report.length-range", {*reader.optional_string(key), "1pt"}, reader.place(key));
  }

  void colour(data::ObjectReader& reader, std::string_view key, page::Colour& target) {
    auto const text = reader.optional_string(key);
    if (text) parse_colour(*text, reader.place(key), target);
  }

  void parse_colour(std::string const& text, Place const& place, page::Colour& target) {
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

  void read_page() {
    data::Json const* json = reader_.object("page", false);
    if (!json) return;
    data::ObjectReader page(*json, reader_.file(), "/page", out_);
    auto& frame = style_.page;
    extent(page, "width", frame.paper.width);
    extent(page, "height", frame.paper.height);
    length(page, "top", frame.top);
    length(page, "bottom", frame.bottom);
    length(page, "left", frame.left);
    length(page, "right", frame.right);
    length(page, "header", frame.header);
    length(page, "footer", frame.footer);
    length(page, "grid", frame.grid);
    page.finish();
    constexpr Length least = Length::pt(72);
    if (frame.paper.width - frame.left - frame.right < least ||
        frame.paper.height - frame.top - frame.bottom < least)
      out_.add("report.no-room", {}, reader_.place("page"));
  }

  void read_colours() {
    data::Json const* json = reader_.object("colours", false);
    if (!json) return;
    data::ObjectReader colours(*json, reader_.file(), "/colours", out_);
    colour(colours, "accent", style_.accent);
    colour(colours, "tint", style_.tint);
    colour(colours, "line", style_.line);
    colours.finish();
  }

  void read_text() {
    data::Json const* json = reader_.object("text", true);
    if (!json) return;
    for (auto const& [name, one] : std::get<data::JsonObject>(json->value)) {
      data::ObjectReader text(one, reader_.file(), "/text/" + name, out_);
      layout::TextStyle look;
      look.role = text.string("font");
      if (auto const latin = text.optional_string("latin")) look.role += "/" + *latin;
      extent(text, "size", look.size);
      look.leading = look.size.times(7, 4);
      extent(text, "leading", look.leading, look.size);
      length(text, "before", look.before, look.size);
      length(text, "after", look.after, look.size);
      look.indent_em = static_cast<int>(text.optional_integer("indent", 0, 20).value_or(0));
      look.spread_em = static_cast<int>(text.optional_integer("spread", 0, 40).value_or(0));
      colour(text, "colour", look.colour);
      align(text, look);
      text.finish();
      style_.text[name] = look;
    }
  }

  // One of a few words; anything else is reported with the words that are allowed.
  template <typename Value, std::size_t n>
  void choice(data::ObjectReader& reader, std::string_view key,
              std::pair<char const*, Value> const (&choices)[n], Value& target) {
    auto const word = reader.optional_string(key);
    if (!word) return;
    std::string allowed;
    for (auto const& [name, value] : choices) {
      if (*word == name) return void(target = value);
      allowed += (allowed.empty() ? "" : ", ") + std::string(name);
    }
    out_.add("report.choice", {allowed, *word}, reader.place(key));
  }

  void align(data::ObjectReader& text, layout::TextStyle& look) {
    using enum line::Alignment;
    constexpr std::pair<char const*, line::Alignment> names[] = {{"justify", justify},
                                                                 {"left", left},
                                                                 {"centre", centre},
                                                                 {"right", right},
                                                                 {"distribute", distribute}};
    choice(text, "align", names, look.alignment);
  }

  void read_typesetting() {
    data::Json const* json = reader_.object("typesetting", false);
    if (!json) return;
    data::ObjectReader typesetting(*json, reader_.file(), "/typesetting", out_);
    line::TextOptions& options = style_.typesetting;
    constexpr std::pair<char const*, line::MarkStyle> marks[] = {
        {"quanjiao", line::MarkStyle::quanjiao},
        {"kaiming", line::MarkStyle::kaiming},
        {"banjiao", line::MarkStyle::banjiao},
        {"none", line::MarkStyle::none}};
    constexpr std::pair<char const*, line::KinsokuLevel> levels[] = {
        {"none", line::KinsokuLevel::none},
        {"basic", line::KinsokuLevel::basic},
        {"gb", line::KinsokuLevel::gb},
        {"strict", line::KinsokuLevel::strict}};
    constexpr std::pair<char const*, line::Breaker> breakers[] = {
        {"optimal", line::Breaker::optimal}, {"greedy", line::Breaker::greedy}};
    choice(typesetting, "marks", marks, options.marks);
    choice(typesetting, "level", levels, options.kinsoku);
    choice(typesetting, "breaker", breakers, options.breaker);
    if (auto const trim = typesetting.optional_boolean("trim-line-start"))
      options.trim_line_start = *trim;
    if (auto const hang = typesetting.optional_boolean("hang-marks")) options.hang_marks = *hang;
    gap(typesetting, options);
    typesetting.finish();
  }

  // Between Chinese and Latin: em alone, from 0 to 0.5 (CLREQ 3.2.3).
  void gap(data::ObjectReader& typesetting, line::TextOptions& options) {
    constexpr Length em = Length::pt(1000);
    Length wanted = em.times(options.gap_numerator, options.gap_denominator);
    length(typesetting, "gap", wanted, em);
    if (wanted < Length{} || wanted > em / 2)
      return out_.add("report.gap", {}, typesetting.place("gap"));
    options.gap_numerator = static_cast<int>(wanted.to_pt() + 0.5);
    options.gap_denominator = 1000;
  }

  void read_table() {
    data::Json const* json = reader_.object("table", false);
    if (!json) return;
    data::ObjectReader table(*json, reader_.file(), "/table", out_);
    auto& look = style_.table;
    length(table, "outer-rule", look.outer_rule);
    length(table, "head-rule", look.head_rule);
    length(table, "span-rule", look.span_rule);
    length(table, "row-padding", look.row_padding);
    length(table, "cell-padding", look.cell_padding);
    colour(table, "rule", look.rule);
    colour(table, "head-fill", look.head_fill);
    table.finish();
  }

  void read_chart() {
    data::Json const* json = reader_.object("chart", false);
    if (!json) return;
    data::ObjectReader chart(*json, reader_.file(), "/chart", out_);
    extent(chart, "height", style_.chart.height);
    if (data::Json const* palette = chart.array("palette", false))
      for (data::Json const& one : std::get<data::JsonArray>(palette->value)) {
        auto const* text = std::get_if<std::string>(&one.value);
        style_.chart.palette.emplace_back();
        Place const place{
            .file = reader_.file(),
            .line = one.line,
            .column = one.column,
            .pointer = data::pointer_to("/chart/palette", style_.chart.palette.size() - 1)};
        parse_colour(text ? *text : std::string(one.type_name()), place,
                     style_.chart.palette.back());
      }
    chart.finish();
  }

  data::ObjectReader reader_;
  Diagnostics& out_;
  layout::Style style_;
};

}  // namespace

std::optional<layout::Style> read_style(Definition const& definition, std::string const& share,
                                        Files const& files, Diagnostics& out) {
  std::string path = beside(definition.file, definition.style);
  if (!files.exists(path)) path = share + "/data/styles/" + definition.style + ".json";
  if (!files.exists(path)) {
    out.add("report.style", {definition.style}, {.file = definition.file, .pointer = "/style"});
    return {};
  }
  auto const text = files.read(path);
  if (!text) {
    out.add(text.error());
    return {};
  }
  std::size_t const before = out.errors();
  auto const json = data::parse_json(*text, path, out);
  if (!json) return {};
  layout::Style style = StyleReader(*json, path, out).read();
  if (out.errors() > before) return {};
  return style;
}

}  // namespace jianbao::report
