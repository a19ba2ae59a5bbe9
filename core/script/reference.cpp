#include "script/reference.h"

#include "script/binding.h"
#include "script/plugin.h"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace jianbao::script {

namespace {

// What a plugin finds beside the five objects.
struct Global {
  std::string_view call, stub, help;
};
constexpr std::array<Global, 3> globals{{
    {"require(name)", "---@param name string\n---@return any\nfunction require(name) end\n",
     "a module: NAME.lua of the plugin's own folder, or of plugins/lib"},
    {"load(text, name?)",
     "---@param text string\n---@param name? string\n---@return function|nil\n---@return "
     "string|nil\nfunction load(text, name) end\n",
     "a function from Lua source, never from bytecode"},
    {"log(text)", "---@param text string\nfunction log(text) end\n",
     "a note to whoever runs the plugin"},
}};

struct Object {
  std::string_view name, type, help;
};
constexpr std::array<Object, 5> objects{{
    {"brief", "jianbao.brief", "the briefing at hand, the argument of write()"},
    {"figure", "jianbao.figure", "one figure: its digits, unit, change and where it is from"},
    {"doc", "jianbao.doc", "makes the blocks and words of a document"},
    {"say", "jianbao.say", "words for numbers, by GB/T 15835"},
    {"body", "jianbao.body", "a list of blocks to add to"},
}};

constexpr std::string_view aliases =
    "---@alias jianbao.content string|jianbao.figure|jianbao.words|jianbao.content[]\n"
    "---@alias jianbao.item_content jianbao.content|jianbao.content[]\n"
    "---@alias jianbao.cell jianbao.content|jianbao.cell_fields\n"
    "---@alias jianbao.blocks jianbao.block|jianbao.body|jianbao.blocks[]|nil\n"
    "---@alias jianbao.number number|string|jianbao.figure\n"
    "---@alias jianbao.when integer|string|jianbao.figure\n"
    "\n---@class jianbao.words words with their look and the figures in them\n"
    "---@class jianbao.block a paragraph, a table, a chart …\n";

bool is_method(Binding const& binding) {
  return binding.object != "doc" && binding.object != "say";
}

std::string full_name(Binding const& binding) {
  return std::string(binding.object) + (is_method(binding) ? ":" : ".") + std::string(binding.name);
}

std::string type_of(Parameter const& parameter) {
  if (parameter.shape) return std::string(parameter.shape->name);
  if (!parameter.type.empty()) return std::string(parameter.type);
  switch (parameter.kind) {
    case Kind::text:
    case Kind::indicator:
      return "string";
    case Kind::integer:
      return "integer";
    case Kind::boolean:
      return "boolean";
    case Kind::figure:
      return "jianbao.figure";
    case Kind::number:
      return "jianbao.number";
    case Kind::period:
      return "jianbao.when";
    case Kind::content:
      return "jianbao.content";
    case Kind::block:
      return "jianbao.blocks";
    case Kind::list:
    case Kind::table:
    case Kind::none:
      break;
  }
  return "table";
}

// name, options?
std::string parameters_of(Binding const& binding, bool marked) {
  std::string words;
  for (Parameter const& one : binding.parameters) {
    if (one.kind == Kind::none) break;
    words += (words.empty() ? "" : ", ") + std::string(one.name);
    if (marked && one.optional) words += "?";
  }
  if (binding.object == "body" && binding.name == "add") words += ", ...";
  return words;
}

std::string stub_of(Binding const& binding, std::string_view type) {
  std::string text = fmt::format("\n---{}\n", binding.help);
  for (Parameter const& one : binding.parameters) {
    if (one.kind == Kind::none) break;
    text += fmt::format("---@param {}{} {}\n", one.name, one.optional ? "?" : "", type_of(one));
  }
  if (binding.object == "body" && binding.name == "add") text += "---@param ... jianbao.blocks\n";
  return text + fmt::format("---@return {}\nfunction {}{}{}({}) end\n", result_type(binding.result),
                            type, is_method(binding) ? ":" : ".", binding.name,
                            parameters_of(binding, false));
}

std::string variable_of(Object const& object) {
  std::string name(object.type);
  name[name.find('.')] = '_';
  return name;
}

std::string section_of(Binding const& binding) {
  std::string text = fmt::format("### {}({})\n\n{}.\n\n", full_name(binding),
                                 parameters_of(binding, true), binding.help);
  for (Parameter const& one : binding.parameters) {
    if (one.kind == Kind::none) break;
    text += fmt::format("* `{}`{}: `{}`\n", one.name, one.optional ? " (may be left out)" : "",
                        type_of(one));
  }
  return text + fmt::format("* gives {}; since version {}\n\n", binding.result, binding.since);
}

std::string section_of(Shape const& shape) {
  std::string text =
      fmt::format("### {}\n\n{}.\n\n| field | type | |\n|---|---|---|\n", shape.name, shape.help);
  for (Field const& field : shape.fields) {
    std::string type;
    for (char const c : field.type)
      type += c == '|' ? std::string("\\|") : std::string(1, c);
    text += fmt::format("| `{}` | `{}` | {} |\n", field.name, type, field.help);
  }
  return text + "\n";
}

// The tables that a function takes.
std::string shapes_of(Binding const& binding) {
  std::string text;
  for (Parameter const& one : binding.parameters)
    if (one.shape) text += section_of(*one.shape);
  return text;
}

}  // namespace

std::string stubs() {
  std::string text = fmt::format(
      "---@meta\n-- The interface of Jianbao's plugins, version {}. Made by `jianbao plugin "
      "stubs`.\n\n",
      api_version);
  text += aliases;
  for (Shape const* shape : all_shapes()) {
    text += fmt::format("\n---@class {} {}\n", shape->name, shape->help);
    for (Field const& field : shape->fields)
      text += fmt::format("---@field {} {} {}\n", field.name, field.type, field.help);
  }
  for (Object const& object : objects) {
    std::string const variable = object.name == "doc" || object.name == "say"
                                     ? std::string(object.name)
                                     : "local " + variable_of(object);
    text += fmt::format("\n---{}\n---@class {}\n{} = {{}}\n", object.help, object.type, variable);
    for (Binding const& binding : all_bindings())
      if (binding.object == object.name)
        text += stub_of(binding, variable.starts_with("local ") ? variable_of(object)
                                                                : std::string(object.name));
  }
  for (Global const& global : globals)
    text += fmt::format("\n---{}\n{}", global.help, global.stub);
  return text;
}

std::string reference(std::string_view name) {
  std::string text;
  if (name.empty())
    text = fmt::format(
        "# The interface of plugins, version {}\n\nMade by `jianbao plugin doc`; a question mark "
        "stands behind what may be left out.\n\n",
        api_version);
  auto const is_wanted = [&](Binding const& binding) {
    return name.empty() || name == binding.object || name == binding.name ||
           name == full_name(binding);
  };
  for (Object const& object : objects) {
    std::string functions;
    for (Binding const& binding : all_bindings())
      if (binding.object == object.name && is_wanted(binding)) functions += section_of(binding);
    if (functions.empty()) continue;
    bool const whole = name.empty() || name == object.name;
    if (whole) text += fmt::format("## {}: {}\n\n", object.name, object.help);
    text += functions;
    if (whole) continue;
    for (Binding const& binding : all_bindings())
      if (binding.object == object.name && is_wanted(binding)) text += shapes_of(binding);
  }
  if (name.empty()) {
    text += "## Beside these\n\n";
    for (Global const& global : globals)
      text += fmt::format("* `{}`: {}\n", global.call, global.help);
    text +=
        "* of Lua: `assert error ipairs next pairs pcall rawequal rawlen select setmetatable "
        "tonumber tostring type xpcall`, `string` (without `dump`), `table`, `math` (`random` "
        "gives the same numbers in every run), `utf8`; `pairs` goes by the order of keys\n\n"
        "## Tables\n\n";
  }
  for (Shape const* shape : all_shapes()) {
    std::string_view const bare = shape->name.substr(shape->name.find('.') + 1);
    if (name.empty() || name == shape->name || name == bare) text += section_of(*shape);
  }
  return text;
}

std::vector<std::string> reference_names() {
  std::vector<std::string> names;
  for (Object const& object : objects)
    names.emplace_back(object.name);
  for (Binding const& binding : all_bindings()) {
    names.push_back(full_name(binding));
    names.emplace_back(binding.name);
  }
  for (Shape const* shape : all_shapes())
    names.emplace_back(shape->name.substr(shape->name.find('.') + 1));
  return names;
}

}  // namespace jianbao::script
