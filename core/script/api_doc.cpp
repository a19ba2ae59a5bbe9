// doc: constructors of blocks and inlines. Each checks its arguments at once, so that the author's
// own line is blamed.
#include "base/likely_name.h"
#include "script/binding.h"
#include "script/describe_sources.h"
#include "script/read_cards.h"
#include "script/read_chart.h"
#include "script/read_list.h"
#include "script/read_pictures.h"
#include "script/read_table.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

template <typename Kind>
int push_kind(lua_State* state, Run& run, Kind kind) {
  push_block(state, run, {std::move(kind), caller(state, run)});
  return 1;
}

int heading_of_level(lua_State* state, Run& run, std::uint8_t level) {
  doc::Heading heading{level, read_content(state, 1, run, "doc.heading", FigureForm::full)};
  for (doc::Inline const& piece : heading.content)
    if (std::holds_alternative<doc::Footnote>(piece.kind))
      raise(state, "doc.heading: a heading takes no footnote; put it into the first paragraph");
  if (!lua_isnoneornil(state, 2)) heading.label = read_text(state, 2, "doc.heading");
  return push_kind(state, run, std::move(heading));
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

int quote(lua_State* state, Run& run) {
  return push_kind(state, run,
                   doc::Quote{read_content(state, 1, run, "doc.quote", FigureForm::full)});
}

int title(lua_State* state, Run& run) {
  return push_kind(state, run,
                   doc::Title{read_content(state, 1, run, "doc.title", FigureForm::full)});
}

int box(lua_State* state, Run& run) {
  doc::NoteBox result;
  result.title = read_text(state, 1, "doc.box");
  std::vector<std::uint32_t> places;
  read_blocks(state, 2, run, "doc.box", places);
  for (std::uint32_t place : places)
    result.body.push_back(run.blocks[place]);
  return push_kind(state, run, std::move(result));
}

doc::Blocks blocks_at(lua_State* state, int index, Run& run, Path const& path) {
  std::vector<std::uint32_t> places;
  read_blocks(state, index, run, path, places);
  doc::Blocks blocks;
  for (std::uint32_t place : places)
    blocks.push_back(run.blocks[place]);
  if (blocks.empty()) raise(state, path + ": expected at least one block on each side");
  return blocks;
}

int beside(lua_State* state, Run& run) {
  doc::Beside result;
  result.left = blocks_at(state, 1, run, "doc.beside");
  result.right = blocks_at(state, 2, run, "doc.beside");
  result.share = luaL_optnumber(state, 3, 0.5);
  if (!(result.share >= 0.25 && result.share <= 0.75))
    raise(state, "doc.beside: expected a share from 0.25 to 0.75 for the left side");
  for (doc::Blocks const* side : {&result.left, &result.right})
    for (doc::Block const& block : *side)
      if (std::holds_alternative<doc::Heading>(block.kind) ||
          std::holds_alternative<doc::Beside>(block.kind) ||
          std::holds_alternative<doc::PageBreak>(block.kind))
        raise(state, "doc.beside: takes no headings, page breaks and pairs of columns inside");
  return push_kind(state, run, std::move(result));
}

int list(lua_State* state, Run& run) {
  std::string const mark = lua_isnoneornil(state, 2) ? "bullet" : read_text(state, 2, "doc.list");
  return push_kind(state, run, read_list(state, 1, list_mark_named(state, mark), run));
}
int numbered(lua_State* state, Run& run) {
  return push_kind(state, run, read_list(state, 1, doc::ListMark::number, run));
}

int table(lua_State* state, Run& run) {
  doc::Table table = read_table(state, 1, run);
  if (table.source.empty()) table.source = describe_sources(run, table);
  return push_kind(state, run, std::move(table));
}

int chart(lua_State* state, Run& run) {
  std::size_t const before = run.ledger.lines.size();
  doc::Chart chart = read_chart(state, 1, run);
  if (chart.source.empty()) chart.source = describe_sources(run, before);
  return push_kind(state, run, std::move(chart));
}

int picture(lua_State* state, Run& run) {
  return push_kind(state, run, read_picture(state, 1, run));
}
int pictures(lua_State* state, Run& run) {
  return push_kind(state, run, read_pictures(state, 1, run));
}

int missing(lua_State* state, Run& run) {
  std::string const why =
      lua_isnoneornil(state, 1) ? "unavailable" : read_text(state, 1, "doc.missing");
  doc::MissingMarks const& marks = run.briefing.missing;
  std::string const* mark = nullptr;
  if (why == "unavailable") mark = &marks.unavailable;
  if (why == "inapplicable") mark = &marks.inapplicable;
  if (why == "too-small") mark = &marks.too_small;
  if (!mark)
    raise(state,
          "doc.missing: expected unavailable, inapplicable or too-small, found '" + why + "'");
  push_words(state, run, {doc::Text{*mark}, caller(state, run)});
  return 1;
}

int blank(lua_State* state, Run& run) {
  doc::Inline nothing{doc::Text{}, caller(state, run)};
  nothing.blank = true;
  push_words(state, run, std::move(nothing));
  return 1;
}

int cards(lua_State* state, Run& run) {
  doc::KeyFigures figures = read_cards(state, 1, run);
  if (figures.cards.empty()) return lua_pushnil(state), 1;
  return push_kind(state, run, std::move(figures));
}

// Content with a look laid over all of it.
template <typename Change>
int with_look(lua_State* state, Run& run, char const* name, Change change) {
  doc::Inlines pieces = read_content(state, 1, run, name, FigureForm::full);
  for (doc::Inline& piece : pieces)
    change(piece.style);
  push_words(state, run, std::move(pieces));
  return 1;
}
int strong(lua_State* state, Run& run) {
  return with_look(state, run, "doc.strong", [](doc::InlineStyle& look) { look.strong = true; });
}
int lead(lua_State* state, Run& run) {
  return with_look(state, run, "doc.lead", [](doc::InlineStyle& look) { look.lead = true; });
}
int dots(lua_State* state, Run& run) {
  return with_look(state, run, "doc.dots", [](doc::InlineStyle& look) { look.dotted = true; });
}
int underline(lua_State* state, Run& run) {
  return with_look(state, run, "doc.underline",
                   [](doc::InlineStyle& look) { look.underlined = true; });
}
int superscript(lua_State* state, Run& run) {
  return with_look(state, run, "doc.sup",
                   [](doc::InlineStyle& look) { look.raise = doc::Raise::superscript; });
}
int subscript(lua_State* state, Run& run) {
  return with_look(state, run, "doc.sub",
                   [](doc::InlineStyle& look) { look.raise = doc::Raise::subscript; });
}
// The name of a term of the catalogue, which is then explained in the notes.
int term(lua_State* state, Run& run) {
  std::string const id = read_text(state, 1, "doc.term");
  auto const& terms = run.dataset().terms;
  auto const found =
      std::find_if(terms.begin(), terms.end(), [&](data::Term const& one) { return one.id == id; });
  if (found == terms.end()) {
    run.name(figure::NamedEntry::Kind::all);
    std::vector<std::string> ids;
    for (data::Term const& one : terms)
      ids.push_back(one.id);
    std::string const likely = likely_name(id, ids);
    raise(state, "doc.term: the catalogue has no term '" + id + "'" +
                     (likely.empty() ? "" : "; did you mean '" + likely + "'?"));
  }
  run.ledger.add(figure::NamedTerm{run.section, id});
  push_words(state, run, doc::Inline{doc::Text{found->name}, caller(state, run)});
  return 1;
}

int reference(lua_State* state, Run& run) {
  push_words(state, run,
             doc::Inline{doc::Reference{read_text(state, 1, "doc.ref")}, caller(state, run)});
  return 1;
}

int footnote(lua_State* state, Run& run) {
  doc::Footnote note{read_content(state, 1, run, "doc.footnote", FigureForm::full)};
  push_words(state, run, doc::Inline{std::move(note), caller(state, run)});
  return 1;
}
int link(lua_State* state, Run& run) {
  std::string const uri = read_text(state, 2, "doc.link");
  bool const is_web =
      uri.starts_with("https://") || uri.starts_with("http://") || uri.starts_with("mailto:");
  if (!is_web)
    raise(state,
          "doc.link: expected an address with https://, http:// or mailto:, found '" + uri + "'");
  return with_look(state, run, "doc.link", [&](doc::InlineStyle& look) { look.uri = uri; });
}
int line_break(lua_State* state, Run& run) {
  push_words(state, run, doc::Inline{doc::LineBreak{}, caller(state, run)});
  return 1;
}

int body(lua_State* state, Run& run) {
  return push_body(state, run), 1;
}

int page_break(lua_State* state, Run& run) {
  return push_kind(state, run, doc::PageBreak{});
}

constexpr Parameter content{"content", Kind::content};
constexpr Parameter label{"label", Kind::text, true};
constexpr Parameter why{"why", Kind::text, true};
constexpr Parameter items{"items", Kind::list, false, nullptr, "jianbao.item_content[]"};
constexpr Parameter cards_list{"cards", Kind::list, false, nullptr,
                               "(jianbao.figure|jianbao.card)[]"};
constexpr Parameter fields_of(Shape const& shape) {
  return {"fields", Kind::table, false, &shape};
}

constexpr Binding rows[] = {
    {"doc",
     "heading",
     {{content, label}},
     "block",
     1,
     "a heading （一） within the section",
     heading},
    {"doc", "subheading", {{content, label}}, "block", 1, "a heading 1. under it", subheading},
    {"doc", "para", {{content}}, "block", 1, "a paragraph", paragraph},
    {"doc", "note", {{content}}, "block", 1, "a note set small", note},
    {"doc", "quote", {{content}}, "block", 1, "a passage quoted as a block", quote},
    {"doc", "title", {{content}}, "block", 1, "a title without a number, such as 目录", title},
    {"doc",
     "box",
     {{{"title", Kind::text}, {"blocks", Kind::block}}},
     "block",
     1,
     "a tinted box with a title; empty text: no title",
     box},
    {"doc",
     "beside",
     {{{"left", Kind::block}, {"right", Kind::block}, {"share", Kind::number, true}}},
     "block",
     1,
     "two columns of one piece, such as a chart and the words on it; share of the width for the "
     "left",
     beside},
    {"doc",
     "list",
     {{items, {"mark", Kind::text, true}}},
     "block",
     1,
     "a list; an item may end in lists nested under it; mark: bullet, number, bracket or dash",
     list},
    {"doc", "numbered", {{items}}, "block", 1, "a numbered list", numbered},
    {"doc", "table", {{fields_of(shapes::table)}}, "block", 1, "a table, numbered 表1", table},
    {"doc",
     "chart",
     {{fields_of(shapes::chart)}},
     "block",
     1,
     "a chart of figures, numbered 图1; one that would mislead is refused",
     chart},
    {"doc",
     "picture",
     {{fields_of(shapes::picture)}},
     "block",
     1,
     "a picture that the briefing lists, numbered 图1",
     picture},
    {"doc",
     "pictures",
     {{fields_of(shapes::pictures)}},
     "block",
     1,
     "up to three pictures side by side",
     pictures},
    {"doc",
     "cards",
     {{cards_list}},
     "block or nil",
     1,
     "cards of key figures: figures, or { figure = …, trend = the figures that lead to it }",
     cards},
    {"doc",
     "missing",
     {{why}},
     "words",
     1,
     "the mark of a figure there is none of: unavailable (when nothing is said), inapplicable or "
     "too-small",
     missing},
    {"doc", "blank", {}, "words", 1, "a cell that is meant to be empty", blank},
    {"doc", "strong", {{content}}, "words", 1, "emphasised, in Hei", strong},
    {"doc", "lead", {{content}}, "words", 1, "the run-in head of a paragraph", lead},
    {"doc", "dots", {{content}}, "words", 1, "emphasised by a dot below each character", dots},
    {"doc", "underline", {{content}}, "words", 1, "underlined", underline},
    {"doc", "sup", {{content}}, "words", 1, "raised and small", superscript},
    {"doc", "sub", {{content}}, "words", 1, "lowered and small", subscript},
    {"doc",
     "link",
     {{content, {"address", Kind::text}}},
     "words",
     1,
     "a link to an address on the web",
     link},
    {"doc", "footnote", {{content}}, "words", 1, "a mark here, the words at the foot", footnote},
    {"doc",
     "term",
     {{{"id", Kind::text}}},
     "words",
     1,
     "a term of the catalogue, explained by the section notes",
     term},
    {"doc",
     "ref",
     {{{"label", Kind::text}}},
     "words",
     1,
     "表1, 图2 or 第二部分（一）: the number of what has the label; the id of a section is its "
     "label",
     reference},
    {"doc", "line_break", {}, "words", 1, "the next words begin a line", line_break},
    {"doc", "body", {}, "body", 1, "an empty list of blocks to add to", body},
    {"doc", "page_break", {}, "block", 1, "the next block starts a page", page_break},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> doc_bindings() {
  return rows;
}

}  // namespace jianbao::script
