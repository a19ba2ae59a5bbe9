#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"font.internal", Severity::error, "internal error: {0}", "内部错误：{0}", "", ""},
};

}  // namespace

std::span<Message const> const font = rows;

}  // namespace jianbao::messages
