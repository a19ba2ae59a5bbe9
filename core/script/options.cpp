// A plugin's options: the rules that its table gives, and the briefing's values checked by them.
#include "base/likely_name.h"
#include "data/json.h"
#include "script/plugin.h"
#include "script/shape.h"
#include "script/values.h"

#include <algorithm>
#include <array>

namespace jianbao::script {

namespace {

constexpr std::array<std::string_view, 7> kinds{"integer", "number",    "boolean", "text",
                                                "choice",  "indicator", "list"};

std::vector<std::string> texts_field(lua_State* state, int index, char const* name,
                                     Path const& path) {
  std::vector<std::string> texts;
  lua_getfield(state, index, name);
  if (!lua_isnil(state, -1)) {
    std::string const where = path + "." + name;
    if (!lua_istable(state, -1)) raise(state, where + ": expected a list of texts");
    int const length = list_length(state, -1, where);
    for (int i = 1; i <= length; ++i) {
      lua_rawgeti(state, -1, i);
      texts.push_back(read_text(state, -1, where + "[" + std::to_string(i) + "]"));
      lua_pop(state, 1);
    }
  }
  lua_pop(state, 1);
  return texts;
}

// What a value should have been, in words.
std::string range_words(Option const& rule, std::string words) {
  auto const shown = [](double bound) {
    std::string text = std::to_string(bound);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
  };
  if (rule.least) words += " from " + shown(*rule.least);
  if (rule.most) words += " up to " + shown(*rule.most);
  return words;
}

std::string choice_words(std::vector<std::string> const& choices) {
  std::string words = "one of";
  for (std::string const& one : choices)
    words += (&one == &choices.front() ? " " : ", ") + one;
  return words;
}

// Pushes the briefing's value when it fits the rule; says what was expected otherwise and pushes
// nothing.
class ValuePusher {
 public:
  ValuePusher(lua_State* state, Option const& rule, Run& run)
      : state_(state), rule_(rule), run_(run) {}

  // Empty when the value was pushed.
  std::string push(data::Json const& json) {
    if (rule_.kind == "integer" || rule_.kind == "number") return push_number(json);
    if (rule_.kind == "boolean") return push_flag(json);
    if (rule_.kind == "list") return push_list(json);
    return push_text(json);
  }

 private:
  std::string push_number(data::Json const& json) {
    bool const whole = rule_.kind == "integer";
    auto const* number = std::get_if<data::JsonNumber>(&json.value);
    auto const value = number ? Decimal::parse(number->digits) : std::nullopt;
    std::string problem = range_words(rule_, whole ? "a whole number" : "a number");
    if (!value || (whole && value->scale != 0)) return problem;
    double const size = value->to_double();
    if ((rule_.least && size < *rule_.least) || (rule_.most && size > *rule_.most)) return problem;
    if (whole)
      lua_pushinteger(state_, value->digits);
    else
      lua_pushnumber(state_, size);
    return {};
  }
  std::string push_flag(data::Json const& json) {
    auto const* flag = std::get_if<bool>(&json.value);
    if (!flag) return "true or false";
    lua_pushboolean(state_, *flag);
    return {};
  }
  std::string push_text(data::Json const& json) {
    auto const* text = std::get_if<std::string>(&json.value);
    if (rule_.kind == "choice") {
      auto const& choices = rule_.choices;
      if (!text || std::find(choices.begin(), choices.end(), *text) == choices.end())
        return choice_words(choices);
    }
    if (!text) return rule_.kind == "indicator" ? "the id of an indicator" : "text";
    if (rule_.kind == "indicator" && !run_.find_indicator(*text))
      return "the id of an indicator of the catalogue";
    lua_pushlstring(state_, text->data(), text->size());
    return {};
  }
  std::string push_list(data::Json const& json) {
    auto const* items = std::get_if<data::JsonArray>(&json.value);
    if (!items) return "a list of texts";
    for (data::Json const& item : *items)
      if (!std::holds_alternative<std::string>(item.value)) return "a list of texts";
    lua_createtable(state_, static_cast<int>(items->size()), 0);
    lua_Integer number = 0;
    for (data::Json const& item : *items) {
      auto const& text = std::get<std::string>(item.value);
      lua_pushlstring(state_, text.data(), text.size());
      lua_rawseti(state_, -2, ++number);
    }
    return {};
  }

  lua_State* state_;
  Option const& rule_;
  Run& run_;
};

void report_unknown(SectionRequest const& request, std::vector<Option> const& options, Run& run) {
  auto const* object =
      request.options ? std::get_if<data::JsonObject>(&request.options->value) : nullptr;
  if (!object) return;
  std::vector<std::string> names;
  for (Option const& option : options)
    names.push_back(option.name);
  for (auto const& [name, value] : *object) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    run.out.add("script.unknown-option", {name, request.id, likely_name(name, names)},
                {.file = request.options_file,
                 .line = value.line,
                 .column = value.column,
                 .pointer = request.options_pointer + "/" + name,
                 .section = run.section});
  }
}

}  // namespace

std::vector<Option> read_options(lua_State* state, int plugin) {
  std::vector<Option> options;
  lua_getfield(state, plugin, "options");
  if (lua_isnil(state, -1)) return lua_pop(state, 1), options;
  if (!lua_istable(state, -1)) raise(state, "plugin.options: expected named options");
  int const rules = lua_absindex(state, -1);
  for (lua_pushnil(state); lua_next(state, rules); lua_pop(state, 1)) {
    if (lua_type(state, -2) != LUA_TSTRING) raise(state, "plugin.options: expected named options");
    Option option;
    option.name = lua_tostring(state, -2);
    std::string const path = "plugin.options." + option.name;
    int const rule = lua_absindex(state, -1);
    if (!lua_istable(state, rule))
      raise(state, path + ": expected { kind = …, default = …, help = … }");
    check_fields(state, rule, path, shapes::option);
    option.kind = text_field(state, rule, "kind", path);
    if (std::find(kinds.begin(), kinds.end(), option.kind) == kinds.end())
      raise(state, path + ".kind: expected integer, number, boolean, text, choice, indicator or " +
                       "list, found '" + option.kind + "'");
    option.help = text_field(state, rule, "help", path);
    option.least = number_field(state, rule, "min", path);
    option.most = number_field(state, rule, "max", path);
    option.choices = texts_field(state, rule, "choices", path);
    if (option.kind == "choice" && option.choices.empty())
      raise(state, path + ".choices: expected a list of texts");
    options.push_back(std::move(option));
  }
  lua_pop(state, 1);
  std::sort(options.begin(), options.end(),
            [](Option const& a, Option const& b) { return a.name < b.name; });
  return options;
}

void push_options(lua_State* state, int plugin, SectionRequest const& request, Run& run) {
  plugin = lua_absindex(state, plugin);
  std::vector<Option> const options = read_options(state, plugin);
  lua_newtable(state);
  int const values = lua_absindex(state, -1);
  for (Option const& option : options) {
    data::Json const* given = request.options ? request.options->find(option.name) : nullptr;
    std::string const problem =
        given ? ValuePusher(state, option, run).push(*given) : std::string();
    if (!given || !problem.empty()) {
      if (given)
        run.out.add("script.option", {option.name, problem, given->type_name()},
                    {.file = request.options_file,
                     .line = given->line,
                     .column = given->column,
                     .pointer = request.options_pointer + "/" + option.name,
                     .section = run.section});
      lua_getfield(state, plugin, "options");
      lua_getfield(state, -1, option.name.c_str());
      lua_getfield(state, -1, "default");
      lua_insert(state, -3);
      lua_pop(state, 2);
    }
    lua_setfield(state, values, option.name.c_str());
  }
  report_unknown(request, options, run);
}

}  // namespace jianbao::script
