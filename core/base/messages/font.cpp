#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"font.invalid", Severity::error, "the font cannot be used: {0}", "字体不能使用：{0}",
     "take another font file", "请换用其他字体文件"},
    {"font.unknown", Severity::error, "the role '{1}' names the font '{0}', which cannot be found",
     "角色“{1}”所用字体“{0}”找不到", "give an id of fonts/manifest.json or the path of a font file",
     "请给出 fonts/manifest.json 中的编号或字体文件路径"},
    {"font.needs-glyf", Severity::error, "{0} has CFF outlines, which cannot be embedded yet",
     "{0} 为 CFF 轮廓，暂不能嵌入", "take a TrueType version of the font", "请换用 TrueType 版本"},
    {"font.subset", Severity::error, "the outlines of {0} cannot be read",
     "无法读取 {0} 的字形轮廓", "take another font file", "请换用其他字体文件"},
    {"font.missing-glyph", Severity::error,
     "no font of the role '{2}' has the character {0} ({1}); tried: {3}",
     "角色“{2}”的字体都没有字符 {0}（{1}）；已试：{3}",
     "change the character, or add a font that has it to the role",
     "请更换该字符，或为该角色增加含此字的字体"},
};

}  // namespace

std::span<Message const> const font = rows;

}  // namespace jianbao::messages
