#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"pdf.library", Severity::error, "libharu cannot write the document (fault 0x{0})",
     "libharu 无法写出文档（错误 0x{0}）", "", ""},
    {"pdf.too-many-glyphs", Severity::error,
     "one font needs more than 65,535 glyphs in this document",
     "文档中一种字体所用字形超过 65,535 个", "split the document", "请拆分文档"},
};

}  // namespace

std::span<Message const> const pdf = rows;

}  // namespace jianbao::messages
