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
    read_page();
    read_colours();
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
      extent(text, "size", look.size);
      look.leading = look.size.times(7, 4);
      extent(text, "leading", look.leading, look.size);
      length(text, "before", look.before, look.size);
      length(text, "after", look.after, look.size);
      look.indent_em = static_cast<int>(text.optional_integer("indent", 0, 20).value_or(0));
      colour(text, "colour", look.colour);
      align(text, look);
      text.finish();
      style_.text[name] = look;
    }
  }

  void align(data::ObjectReader& text, layout::TextStyle& look) {
    auto const word = text.optional_string("align");
    if (!word || *word == "justify") return;
    if (*word == "left")
      look.alignment = line::Alignment::left;
    else if (*word == "centre")
      look.alignment = line::Alignment::centre;
    else if (*word == "right")
      look.alignment = line::Alignment::right;
    else
      out_.add("report.alignment", {*word}, text.place("align"));
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

std::vector<std::string> ids(data::ObjectReader& reader, std::string_view key) {
  std::vector<std::string> result;
  if (data::Json const* list = reader.array(key, true))
    for (data::Json const& one : std::get<data::JsonArray>(list->value))
      if (auto const* text = std::get_if<std::string>(&one.value)) result.push_back(*text);
  return result;
}

font::Manifest read_manifest(data::Json const& json, std::string const& file, Diagnostics& out) {
  font::Manifest manifest;
  data::ObjectReader reader(json, file, "", out);
  if (reader.integer("format", 1, 1000) > format)
    out.add("report.format", {std::to_string(format)}, reader.place("format"));
  if (data::Json const* list = reader.array("files", true))
    for (data::Json const& one : std::get<data::JsonArray>(list->value)) {
      data::ObjectReader entry(one, file, "/files", out);
      manifest.files.push_back({entry.string("id"), beside(file, entry.string("file"))});
    }
  if (data::Json const* roles = reader.object("roles", true))
    for (auto const& [name, one] : std::get<data::JsonObject>(roles->value)) {
      data::ObjectReader role(one, file, "/roles/" + name, out);
      manifest.roles[name] = {ids(role, "latin"), ids(role, "han")};
    }
  return manifest;
}

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

std::optional<font::Manifest> read_fonts(Definition const& definition, std::string const& share,
                                         Files const& files, Diagnostics& out) {
  std::string const path = share + "/fonts/manifest.json";
  auto const text = files.read(path);
  if (!text) {
    out.add(text.error());
    return {};
  }
  std::size_t const before = out.errors();
  auto const json = data::parse_json(*text, path, out);
  if (!json) return {};
  font::Manifest manifest = read_manifest(*json, path, out);
  if (out.errors() > before) return {};
  for (auto const& [name, own] : definition.fonts) {
    font::Manifest::Role& role = manifest.roles[name];
    // The user's own fonts come first; the shipped ones stay behind them for characters they lack.
    // Paths are the briefing's.
    for (auto const& [given, list] :
         {std::pair{&own.latin, &role.latin}, std::pair{&own.han, &role.han}}) {
      std::vector<std::string> front;
      for (std::string const& one : *given) {
        std::string const file = beside(definition.file, one);
        front.push_back(files.exists(file) ? file : one);
      }
      list->insert(list->begin(), front.begin(), front.end());
    }
  }
  return manifest;
}

}  // namespace jianbao::report
