// The message tables of the rooms; message.cpp joins them.
#pragma once

#include "base/message.h"

#include <span>

namespace jianbao::messages {

extern std::span<Message const> const base;
extern std::span<Message const> const data;
extern std::span<Message const> const sheet;
extern std::span<Message const> const markdown;
extern std::span<Message const> const script;
extern std::span<Message const> const font;
extern std::span<Message const> const layout;
extern std::span<Message const> const report;
extern std::span<Message const> const pdf;
extern std::span<Message const> const chart;
extern std::span<Message const> const picture;
extern std::span<Message const> const check;
extern std::span<Message const> const process;
extern std::span<Message const> const batch;
extern std::span<Message const> const author;
extern std::span<Message const> const inspect;

}  // namespace jianbao::messages
