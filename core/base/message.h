// The message tables: every diagnostic's words in English and Chinese, one row an id. A room's rows
// stand in base/messages/<room>.cpp. {0}, {1} … are the diagnostic's arguments.
#pragma once

#include "base/diagnostic.h"

#include <span>
#include <string>
#include <string_view>

namespace jianbao {

enum class Language : std::uint8_t { english, chinese };

struct Message {
  std::string_view id;
  Severity severity;
  std::string_view english, chinese;
  std::string_view hint_english, hint_chinese;  // the way out, as an action; may be empty
};

// The row of an id, or nullptr.
[[nodiscard]] Message const* find_message(std::string_view id);
// All rows, in the order of the tables.
[[nodiscard]] std::span<std::span<Message const> const> message_tables();

[[nodiscard]] std::string message_text(Diagnostic const& diagnostic, Language language);
[[nodiscard]] std::string hint_text(Diagnostic const& diagnostic, Language language);

}  // namespace jianbao
