#include "script/plugin.h"

#include "base/likely_name.h"
#include "script/read_table.h"
#include "script/values.h"

#include <cstdlib>

namespace jianbao::script {

namespace {

std::vector<std::string> ids_field(lua_State* state, int index, char const* name) {
  std::vector<std::string> ids;
  std::string const path = std::string("plugin.") + name;
  lua_getfield(state, index, name);
  if (!lua_isnil(state, -1)) {
    if (!lua_istable(state, -1)) raise(state, path + ": expected a list of indicators");
    int const list = lua_absindex(state, -1);
    int const length = list_length(state, list, path);
    for (int i = 1; i <= length; ++i) {
      lua_rawgeti(state, list, i);
      ids.push_back(read_text(state, -1, path + "[" + std::to_string(i) + "]"));
      lua_pop(state, 1);
    }
  }
  lua_pop(state, 1);
  return ids;
}

// One option's rule: { kind = "integer", default = 5, min = 2, max = 20, help = "…" }.
struct Rule {
  std::string kind;
  std::optional<lua_Integer> least, most;
};

Rule read_rule(lua_State* state, int index, std::string const& path) {
  if (!lua_istable(state, index))
    raise(state, path + ": expected { kind = …, default = …, help = … }");
  check_fields(state, index, path, {"kind", "default", "min", "max", "help"});
  Rule rule{text_field(state, index, "kind", path), {}, {}};
  if (rule.kind != "integer" && rule.kind != "boolean" && rule.kind != "text")
    raise(state, path + ".kind: expected integer, boolean or text, found '" + rule.kind + "'");
  for (auto const& [name, bound] : {std::pair{"min", &rule.least}, std::pair{"max", &rule.most}}) {
    lua_getfield(state, index, name);
    if (lua_isinteger(state, -1)) *bound = lua_tointeger(state, -1);
    lua_pop(state, 1);
  }
  return rule;
}

// Pushes the briefing's value when it fits the rule; says why not otherwise and pushes nothing.
bool push_value(lua_State* state, data::Json const& json, Rule const& rule, std::string& problem) {
  if (auto const* text = std::get_if<std::string>(&json.value); text && rule.kind == "text") {
    lua_pushlstring(state, text->data(), text->size());
    return true;
  }
  if (auto const* flag = std::get_if<bool>(&json.value); flag && rule.kind == "boolean") {
    lua_pushboolean(state, *flag);
    return true;
  }
  if (auto const* number = std::get_if<data::JsonNumber>(&json.value);
      number && rule.kind == "integer") {
    auto const value = Decimal::parse(number->digits);
    if (value && value->scale == 0) {
      bool const fits = (!rule.least || value->digits >= *rule.least) &&
                        (!rule.most || value->digits <= *rule.most);
      if (fits) return lua_pushinteger(state, value->digits), true;
      problem = "a whole number" +
                (rule.least ? " from " + std::to_string(*rule.least) : std::string()) +
                (rule.most ? " up to " + std::to_string(*rule.most) : std::string());
      return false;
    }
  }
  problem = rule.kind == "integer"   ? "a whole number"
            : rule.kind == "boolean" ? "true or false"
                                     : "text";
  return false;
}

}  // namespace

Plugin read_plugin(lua_State* state, int index) {
  if (!lua_istable(state, index))
    raise(state,
          "expected the plugin's table from the file's return, found " + type_name(state, index));
  check_fields(state, index, "plugin",
               {"id", "title", "api", "needs", "wants", "options", "write"});
  Plugin plugin;
  plugin.id = text_field(state, index, "id", "plugin");
  plugin.title = text_field(state, index, "title", "plugin");
  if (plugin.id.empty()) raise(state, "plugin.id: expected text");
  if (plugin.title.empty()) raise(state, "plugin.title: expected text");
  lua_getfield(state, index, "api");
  if (!lua_isnil(state, -1)) {
    if (!lua_isinteger(state, -1)) raise(state, "plugin.api: expected a whole number");
    plugin.api = static_cast<int>(lua_tointeger(state, -1));
    if (plugin.api > api_version)
      raise(state, "plugin.api: this program has version " + std::to_string(api_version) +
                       ", the plugin asks for " + std::to_string(plugin.api));
  }
  lua_getfield(state, index, "write");
  if (!lua_isfunction(state, -1))
    raise(state, "plugin.write: expected a function, found " + type_name(state, -1));
  lua_pop(state, 2);
  plugin.needs = ids_field(state, index, "needs");
  plugin.wants = ids_field(state, index, "wants");
  return plugin;
}

void push_options(lua_State* state, int plugin, SectionRequest const& request, Run& run) {
  plugin = lua_absindex(state, plugin);
  lua_newtable(state);
  int const values = lua_absindex(state, -1);
  std::vector<std::string> names;
  lua_getfield(state, plugin, "options");
  if (lua_istable(state, -1)) {
    int const rules = lua_absindex(state, -1);
    for (lua_pushnil(state); lua_next(state, rules); lua_pop(state, 1)) {
      if (lua_type(state, -2) != LUA_TSTRING)
        raise(state, "plugin.options: expected named options");
      std::string const name = lua_tostring(state, -2);
      names.push_back(name);
      int const rule_index = lua_absindex(state, -1);
      Rule const rule = read_rule(state, rule_index, "plugin.options." + name);
      data::Json const* given = request.options ? request.options->find(name) : nullptr;
      std::string problem;
      if (!given || !push_value(state, *given, rule, problem)) {
        if (given)
          run.out.add("script.option", {name, problem, given->type_name()},
                      {.file = request.options_file,
                       .line = given->line,
                       .column = given->column,
                       .pointer = request.options_pointer + "/" + name,
                       .section = run.section});
        lua_getfield(state, rule_index, "default");
      }
      lua_setfield(state, values, name.c_str());
    }
  }
  lua_pop(state, 1);
  auto const* object =
      request.options ? std::get_if<data::JsonObject>(&request.options->value) : nullptr;
  if (!object) return;
  for (auto const& [name, value] : *object) {
    bool known = false;
    for (std::string const& one : names)
      known = known || one == name;
    if (!known)
      run.out.add("script.unknown-option", {name, request.id, likely_name(name, names)},
                  {.file = request.options_file,
                   .line = value.line,
                   .column = value.column,
                   .pointer = request.options_pointer + "/" + name,
                   .section = run.section});
  }
}

}  // namespace jianbao::script
