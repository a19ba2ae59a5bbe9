#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

constexpr Message rows[] = {
    {"file.unreadable", Severity::error, "cannot read the file: {0}", "无法读取文件：{0}",
     "check the path and that it may be read", "请检查路径和读取权限"},
};

}  // namespace

std::span<Message const> const base = rows;

}  // namespace jianbao::messages
