#include "cli/print.h"

#include "data/json.h"

#include <cstdio>
#include <cstdlib>

namespace jianbao::cli {

namespace {

std::string print_place(Place const& place) {
  std::string text = place.file;
  if (!place.cell.empty()) return text + ":" + place.cell;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  if (!place.pointer.empty()) text += text.empty() ? place.pointer : " (" + place.pointer + ")";
  return text;
}

std::string_view word(Severity severity, Language language) {
  bool const chinese = language == Language::chinese;
  switch (severity) {
    case Severity::error:
      return chinese ? "错误" : "error";
    case Severity::warning:
      return chinese ? "警告" : "warning";
    case Severity::note:
      return chinese ? "提示" : "note";
  }
  return {};
}

std::string print_one(Diagnostic const& one, Language language) {
  bool const chinese = language == Language::chinese;
  std::string text = print_place(one.place);
  if (!text.empty()) text += ": ";
  text += std::string(word(severity(one), language)) + "[" + one.id +
          "]: " + message_text(one, language) + "\n";
  if (!one.place.section.empty())
    text += (chinese ? "  章节：" : "  section: ") + one.place.section +
            (one.place.region.empty() ? "" : (chinese ? "，" : ", ") + one.place.region) +
            (one.place.period.empty() ? "" : (chinese ? "，" : ", ") + one.place.period) + "\n";
  if (!one.place.record.empty())
    text += (chinese ? "  最后读取的数据：" : "  asked for last: ") + one.place.record + "\n";
  for (std::string const& call : one.place.trace)
    text += (chinese ? "  位于 " : "  at ") + call + "\n";
  for (Place const& place : one.related)
    text += (chinese ? "  另见 " : "  see ") + print_place(place) + "\n";
  if (std::string const hint = hint_text(one, language); !hint.empty())
    text += (chinese ? "  建议：" : "  hint: ") + hint + "\n";
  return text;
}

}  // namespace

std::string print(Diagnostics const& diagnostics, Language language) {
  std::string text;
  for (Diagnostic const& one : diagnostics.sorted())
    text += print_one(one, language);
  return text;
}

void print_diagnostics(Diagnostics const& diagnostics, Language language) {
  std::fputs(print(diagnostics, language).c_str(), stderr);
}

void print_json(Diagnostics const& diagnostics, Language language) {
  std::string text;
  for (Diagnostic const& one : diagnostics.sorted()) {
    std::string fields = "\"id\": " + data::json_string(one.id) + ", \"severity\": " +
                         data::json_string(word(severity(one), Language::english));
    auto const add = [&](char const* name, std::string const& value) {
      if (!value.empty()) fields += ", \"" + std::string(name) + "\": " + data::json_string(value);
    };
    auto const number = [&](char const* name, std::uint32_t value) {
      if (value > 0) fields += ", \"" + std::string(name) + "\": " + std::to_string(value);
    };
    add("message", message_text(one, language));
    add("hint", hint_text(one, language));
    add("file", one.place.file);
    number("line", one.place.line);
    number("column", one.place.column);
    add("pointer", one.place.pointer);
    add("cell", one.place.cell);
    add("section", one.place.section);
    add("region", one.place.region);
    add("period", one.place.period);
    add("record", one.place.record);
    auto const list = [&](char const* name, std::vector<std::string> const& items) {
      if (items.empty()) return;
      std::string joined;
      for (std::string const& item : items)
        joined += (joined.empty() ? "" : ", ") + data::json_string(item);
      fields += ", \"" + std::string(name) + "\": [" + joined + "]";
    };
    list("calls", one.place.trace);
    std::vector<std::string> related;
    for (Place const& place : one.related)
      related.push_back(print_place(place));
    list("see", related);
    text += "{" + fields + "}\n";
  }
  std::fputs(text.c_str(), stderr);
}

void print_errors(Diagnostics const& diagnostics, std::string const& form, Language language) {
  form == "json" ? print_json(diagnostics, language) : print_diagnostics(diagnostics, language);
}

bool print_out(std::string const& text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
         std::fflush(stdout) == 0;
}

Language language_of(std::string const& option) {
  std::string chosen = option;
  for (char const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (!chosen.empty()) break;
    if (char const* value = std::getenv(name)) chosen = value;
  }
  return chosen.starts_with("zh") ? Language::chinese : Language::english;
}

}  // namespace jianbao::cli
