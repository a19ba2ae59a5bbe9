#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"picture.format", Severity::error, "the file is neither a PNG nor a JPEG",
     "文件既不是 PNG 也不是 JPEG", "save the picture as one of these",
     "请将图片另存为 PNG 或 JPEG"},
    {"picture.broken", Severity::error, "the picture cannot be read: {0}", "图片无法读取：{0}",
     "save it anew", "请重新保存图片"},
    {"picture.too-large", Severity::error, "the picture has more than {0} million pixels or {1} MB",
     "图片超过 {0} 百万像素或 {1} MB", "make it smaller", "请缩小图片"},
};

}  // namespace

std::span<Message const> const picture = rows;

}  // namespace jianbao::messages
