#include "script/read_cards.h"

#include "base/level_mark.h"
#include "data/unit.h"
#include "figure/wording.h"
#include "script/describe_sources.h"
#include "script/shape.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

doc::Change direction_of(figure::Figure const& figure) {
  switch (figure::trend(figure)) {
    case figure::Trend::up:
      return doc::Change::up;
    case figure::Trend::down:
      return doc::Change::down;
    case figure::Trend::flat:
      return doc::Change::flat;
    case figure::Trend::unknown:
      break;
  }
  return doc::Change::none;
}

// Growth where the catalogue wants growth is good, and so is a fall where it wants a fall.
doc::Judged judge(doc::Change change, data::Direction wanted) {
  if (wanted == data::Direction::none) return doc::Judged::neutral;
  bool const up = wanted == data::Direction::up;
  if (change == doc::Change::up) return up ? doc::Judged::good : doc::Judged::bad;
  if (change == doc::Change::down) return up ? doc::Judged::bad : doc::Judged::good;
  return doc::Judged::neutral;
}

// The card of a figure; one without a level shows its rate.
doc::KeyFigure card_of(lua_State* state, Run& run, figure::Figure const& figure) {
  auto const& indicator = run.dataset()[figure.indicator];
  doc::KeyFigure card;
  card.label = indicator.short_name.empty() ? indicator.name : indicator.short_name;
  card.change = direction_of(figure);
  card.judged = judge(card.change, indicator.direction);
  if (figure.value) {
    card.value = figure::number(figure);
    card.unit = figure.unit.text;
    card.remark = figure::change_words(figure);
  } else {
    card.value = figure::change_number(figure);
    card.unit = "%";
    card.remark = "增速";
  }
  Origin const origin = caller(state, run);
  card.ledger = run.enter(figure, card.value, origin).ledger;
  if (figure.value && !card.remark.empty())
    card.remark_ledger = run.enter(figure, card.remark, origin).ledger;
  return card;
}

doc::KeyFigure read_card(lua_State* state, int index, Run& run, Path const& path) {
  if (auto const* figure = to_figure(state, index, run))
    return card_of(state, run, figure::Figure(*figure));
  if (!lua_istable(state, index))
    raise(state, path + ": expected a figure or { figure = …, trend = … }, found " +
                     type_name(state, index));
  int const table = lua_absindex(state, index);
  check_fields(state, table, path, shapes::card);
  lua_getfield(state, table, "figure");
  auto const* figure = to_figure(state, -1, run);
  if (!figure) raise(state, path + ".figure: expected a figure, found " + type_name(state, -1));
  figure::Figure const last = *figure;
  doc::KeyFigure card = card_of(state, run, last);
  lua_getfield(state, table, "trend");
  if (!lua_isnil(state, -1) && last.value)
    card.course = read_trend(state, -1, run, path + ".trend");
  lua_pop(state, 2);
  return card;
}

std::string mark_of(std::size_t number) {
  return level_mark(5, static_cast<int>(number)).value_or("");
}

// Under cards of one source its name; of several, a mark at each card and the list of them.
void set_sources(Run const& run, doc::KeyFigures& figures) {
  std::vector<data::SourceId> sources;
  std::vector<std::size_t> places;
  for (doc::KeyFigure const& card : figures.cards) {
    auto const& records = run.ledger.lines[card.ledger - 1].figure.records;
    if (records.empty()) continue;
    auto const at = std::find(sources.begin(), sources.end(), records.front()->source);
    places.push_back(static_cast<std::size_t>(at - sources.begin()));
    if (at == sources.end()) sources.push_back(records.front()->source);
  }
  bool const marked = sources.size() > 1 && places.size() == figures.cards.size();
  for (std::size_t i = 0; i < sources.size(); ++i)
    figures.source +=
        (i > 0 ? "；" : "") + (marked ? mark_of(i + 1) : "") + describe(run.dataset()[sources[i]]);
  for (std::size_t i = 0; marked && i < places.size(); ++i)
    figures.cards[i].mark = mark_of(places[i] + 1);
}

}  // namespace

std::vector<std::optional<double>> read_trend(lua_State* state, int index, Run& run,
                                              Path const& path) {
  std::vector<std::optional<double>> values;
  std::optional<data::Unit> unit;
  int const list = lua_absindex(state, index), length = list_length(state, list, path);
  for (int i = 1; i <= length; ++i) {
    lua_rawgeti(state, list, i);
    auto const* figure = to_figure(state, -1, run);
    std::string const place = path + "[" + std::to_string(i) + "]";
    if (!figure) raise(state, place + ": expected a figure, found " + type_name(state, -1));
    std::optional<double> value;
    if (figure->value) {
      if (!unit) unit = figure->unit;
      auto const converted = data::convert(*figure->value, figure->unit, *unit);
      if (!converted)
        raise(state, place + ": a figure in " + figure->unit.text + " beside one in " + unit->text);
      value = converted->to_double();
    }
    values.push_back(value);
    lua_pop(state, 1);
  }
  auto const known = std::count_if(values.begin(), values.end(),
                                   [](auto const& value) { return value.has_value(); });
  if (known < 3) values.clear();
  return values;
}

doc::KeyFigures read_cards(lua_State* state, int index, Run& run) {
  doc::KeyFigures figures;
  int const length = list_length(state, index, "doc.cards");
  for (int i = 1; i <= length; ++i) {
    lua_rawgeti(state, index, i);
    figures.cards.push_back(read_card(state, -1, run, "doc.cards[" + std::to_string(i) + "]"));
    lua_pop(state, 1);
  }
  set_sources(run, figures);
  return figures;
}

}  // namespace jianbao::script
