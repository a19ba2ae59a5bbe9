#include "batch/names.h"

#include "base/utf8.h"

#include <algorithm>

namespace jianbao::batch {

namespace {

// A period as a part of a name: 2016/2020 holds a slash.
std::string period_text(data::Period const& period) {
  std::string text = period.to_string();
  std::replace(text.begin(), text.end(), '/', '_');
  return text;
}

// Of one step of a path. What some file system or shell takes for something else is refused, so
// that a batch made here can be copied anywhere.
std::string fault_of_part(std::string_view part) {
  constexpr std::size_t longest = 200;  // with the ending of a temporary file it stays within 255
  if (part.empty()) return "a part of it is empty";
  if (part.front() == '.') return "a part of it begins with a dot";
  if (part.front() == '-') return "a part of it begins with a hyphen";
  if (part.front() == ' ' || part.back() == ' ' || part.back() == '.')
    return "a part of it begins or ends with a space, or ends with a dot";
  if (part.size() > longest) return "a part of it is longer than 200 bytes";
  for (char const c : part)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      return "it holds a control character";
    else if (std::string_view("\\:*?\"<>|").find(c) != std::string_view::npos)
      return std::string("it holds the character ") + c;
  return {};
}

// Characters that are not seen or turn the direction of what is.
bool is_hidden(char32_t code) {
  return (code >= 0x80 && code < 0xA0) || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

}  // namespace

Result<std::string> fill_name(std::string_view pattern, data::Region const& region,
                              data::Period const& period) {
  std::string name;
  while (!pattern.empty()) {
    std::size_t const open = std::min(pattern.find('{'), pattern.size());
    name += pattern.substr(0, open);
    pattern.remove_prefix(open);
    if (pattern.empty()) break;
    std::size_t const close = pattern.find('}');
    bool const is_whole = close != pattern.npos;
    std::string const field(pattern.substr(1, is_whole ? close - 1 : close));
    if (!is_whole) return Diagnostic{"batch.field", {field}, {}};
    if (field == "region")
      name += region.id;
    else if (field == "name")
      name += region.name;
    else if (field == "code")
      name += region.code;
    else if (field == "period")
      name += period_text(period);
    else if (field == "year")
      name += std::to_string(period.year);
    else
      return Diagnostic{"batch.field", {field}, {}};
    pattern.remove_prefix(close + 1);
  }
  return name;
}

std::string fault_of_name(std::string_view name) {
  if (utf8::first_invalid(name)) return "it is not UTF-8";
  for (char32_t const code : utf8::to_utf32(name))
    if (is_hidden(code)) return "it holds a character that cannot be seen";
  if (!name.ends_with(".pdf") || name.size() < 5) return "it does not end with .pdf";
  for (std::string_view rest = name; true;) {
    std::size_t const slash = std::min(rest.find('/'), rest.size());
    if (std::string fault = fault_of_part(rest.substr(0, slash)); !fault.empty()) return fault;
    if (slash == rest.size()) return {};
    rest.remove_prefix(slash + 1);
  }
}

std::string collision_key(std::string_view name) {
  std::string key(name);
  std::transform(key.begin(), key.end(), key.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return key;
}

}  // namespace jianbao::batch
