// doc: constructors of blocks and inlines. Each checks its arguments at once, so that the author's
// own line is blamed.
#include "figure/wording.h"
#include "script/binding.h"
#include "script/describe_sources.h"
#include "script/read_chart.h"
#include "script/read_table.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

template <typename Kind>
int push_kind(lua_State* state, Run& run, Kind kind) {
  push_block(state, run, {std::move(kind), caller(state, run)});
  return 1;
}

int heading_of_level(lua_State* state, Run& run, std::uint8_t level) {
  return push_kind(
      state, run,
      doc::Heading{level, read_content(state, 1, run, "doc.heading", FigureForm::full)});
}
int heading(lua_State* state, Run& run) {
  return heading_of_level(state, run, 2);
}
int subheading(lua_State* state, Run& run) {
  return heading_of_level(state, run, 3);
}

int paragraph(lua_State* state, Run& run) {
  return push_kind(state, run,
                   doc::Paragraph{read_content(state, 1, run, "doc.para", FigureForm::full)});
}

int note(lua_State* state, Run& run) {
  return push_kind(state, run,
                   doc::Note{read_content(state, 1, run, "doc.note", FigureForm::full)});
}

int list_of(lua_State* state, Run& run, bool numbered) {
  doc::List list{numbered, {}};
  int const length = list_length(state, 1, "doc.list");
  for (int i = 1; i <= length; ++i) {
    lua_rawgeti(state, 1, i);
    list.items.push_back(
        read_content(state, -1, run, "doc.list[" + std::to_string(i) + "]", FigureForm::full));
    lua_pop(state, 1);
  }
  return push_kind(state, run, std::move(list));
}
int list(lua_State* state, Run& run) {
  return list_of(state, run, false);
}
int numbered(lua_State* state, Run& run) {
  return list_of(state, run, true);
}

int table(lua_State* state, Run& run) {
  std::size_t const before = run.ledger.lines.size();
  doc::Table table = read_table(state, 1, run);
  if (table.source.empty()) table.source = describe_sources(run, before);
  return push_kind(state, run, std::move(table));
}

int chart(lua_State* state, Run& run) {
  std::size_t const before = run.ledger.lines.size();
  doc::Chart chart = read_chart(state, 1, run);
  if (chart.source.empty()) chart.source = describe_sources(run, before);
  return push_kind(state, run, std::move(chart));
}

doc::KeyFigure card_of(lua_State* state, Run& run, figure::Figure const& figure) {
  auto const& indicator = run.dataset()[figure.indicator];
  doc::KeyFigure card;
  card.label = indicator.short_name.empty() ? indicator.name : indicator.short_name;
  std::string const change = figure::change_words(figure);
  Origin const origin = caller(state, run);
  if (figure.value) {
    card.value = figure::number(figure);
    card.unit = figure.unit.text;
    card.remark = change;
  } else {
    card.value = figure::change_number(figure);
    card.unit = "%";
    card.remark = "增速";
  }
  card.ledger = run.enter(figure, card.value, origin).ledger;
  return card;
}

int cards(lua_State* state, Run& run) {
  doc::KeyFigures figures;
  int const length = list_length(state, 1, "doc.cards");
  for (int i = 1; i <= length; ++i) {
    lua_rawgeti(state, 1, i);
    auto const* figure = to_figure(state, -1, run);
    if (!figure)
      raise(state, "doc.cards[" + std::to_string(i) + "]: expected a figure, found " +
                       type_name(state, -1));
    figures.cards.push_back(card_of(state, run, figure::Figure(*figure)));
    lua_pop(state, 1);
  }
  if (figures.cards.empty()) return lua_pushnil(state), 1;
  return push_kind(state, run, std::move(figures));
}

int strong(lua_State* state, Run& run) {
  push_words(state, run, {doc::Text{read_text(state, 1, "doc.strong"), true}, caller(state, run)});
  return 1;
}

int body(lua_State* state, Run& run) {
  auto* handle = static_cast<std::uint32_t*>(lua_newuserdatauv(state, sizeof(std::uint32_t), 0));
  *handle = static_cast<std::uint32_t>(run.bodies.size());
  run.bodies.emplace_back();
  luaL_setmetatable(state, body_type);
  return 1;
}

int page_break(lua_State* state, Run& run) {
  return push_kind(state, run, doc::PageBreak{});
}

constexpr Parameter content{"content", Kind::content};
constexpr Parameter items{"items", Kind::list};
constexpr Parameter fields{"fields", Kind::table};

constexpr Binding rows[] = {
    {"doc", "heading", {{content}}, "block", 1, "a heading （一） within the section", heading},
    {"doc", "subheading", {{content}}, "block", 1, "a heading 1. under it", subheading},
    {"doc", "para", {{content}}, "block", 1, "a paragraph", paragraph},
    {"doc", "note", {{content}}, "block", 1, "a note set small", note},
    {"doc", "list", {{items}}, "block", 1, "a list with dots", list},
    {"doc", "numbered", {{items}}, "block", 1, "a numbered list", numbered},
    {"doc",
     "table",
     {{fields}},
     "block",
     1,
     "a table: title, unit, note, columns, head, rows",
     table},
    {"doc",
     "chart",
     {{fields}},
     "block",
     1,
     "a chart: type (column, bar, line), title, unit, note, figures or series, of (value, growth)",
     chart},
    {"doc", "cards", {{items}}, "block or nil", 1, "cards of key figures", cards},
    {"doc", "strong", {{{"text", Kind::text}}}, "words", 1, "emphasised text", strong},
    {"doc", "body", {}, "body", 1, "an empty list of blocks to add to", body},
    {"doc", "page_break", {}, "block", 1, "the next block starts a page", page_break},
};

}  // namespace

std::span<Binding const> doc_bindings() {
  return rows;
}

}  // namespace jianbao::script
