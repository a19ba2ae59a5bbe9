#include "base/message.h"

#include "base/messages/tables.h"

#include <array>

#include <fmt/args.h>
#include <fmt/format.h>

namespace jianbao {

std::span<std::span<Message const> const> message_tables() {
  static std::array<std::span<Message const>, 16> const tables = {
      messages::base,  messages::data,    messages::sheet,   messages::script,
      messages::font,  messages::layout,  messages::report,  messages::pdf,
      messages::chart, messages::picture, messages::check,   messages::process,
      messages::batch, messages::author,  messages::inspect, messages::markdown};
  return tables;
}

Message const* find_message(std::string_view id) {
  for (auto const table : message_tables())
    for (Message const& message : table)
      if (message.id == id) return &message;
  return nullptr;
}

namespace {

// Arguments the table does not use are ignored; one that is missing prints as "?".
std::string fill(std::string_view text, std::vector<std::string> const& arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  constexpr std::size_t most = 12;
  for (std::size_t i = 0; i < most; ++i)
    store.push_back(i < arguments.size() ? arguments[i] : std::string("?"));
  return fmt::vformat(text, store);
}

}  // namespace

std::string message_text(Diagnostic const& diagnostic, Language language) {
  Message const* message = find_message(diagnostic.id);
  if (!message) {
    std::string text = diagnostic.id;
    for (auto const& argument : diagnostic.arguments)
      text += " " + argument;
    return text;
  }
  return fill(language == Language::chinese ? message->chinese : message->english,
              diagnostic.arguments);
}

std::string hint_text(Diagnostic const& diagnostic, Language language) {
  Message const* message = find_message(diagnostic.id);
  if (!message) return {};
  std::string_view const hint =
      language == Language::chinese ? message->hint_chinese : message->hint_english;
  // A hint whose argument is empty ("did you mean ''?") says nothing.
  for (std::size_t i = 0; i < diagnostic.arguments.size(); ++i)
    if (diagnostic.arguments[i].empty() && hint.find("{" + std::to_string(i) + "}") != hint.npos)
      return {};
  return fill(hint, diagnostic.arguments);
}

}  // namespace jianbao
