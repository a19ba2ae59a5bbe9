#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"inspect.unreadable", Severity::error, "cannot read the PDF: {0}", "无法读取 PDF：{0}", "",
     ""},
    {"inspect.pack", Severity::error, "cannot pack the PDF: {0}", "无法压缩 PDF：{0}", "", ""},
    {"inspect.name", Severity::error,
     "the attached file '{0}' has a name that is not one of a file",
     "附件“{0}”的名称不能用作文件名", "", ""},
    {"inspect.no-data", Severity::error, "the PDF holds no files", "PDF 中没有附件",
     "make it with `jianbao build --pdfa 3a`, the default",
     "请用默认的 jianbao build --pdfa 3a 生成"},
};

}  // namespace

std::span<Message const> const inspect = rows;

}  // namespace jianbao::messages
