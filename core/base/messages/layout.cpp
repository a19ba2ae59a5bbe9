#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"layout.overfull-line", Severity::warning, "a line does not fit its measure: {0}",
     "一行排不下：{0}", "break the long word, or give the place more width",
     "请拆开过长的词，或加宽版面"},
    {"layout.too-tall", Severity::error, "a block is taller than a page", "内容高于一页",
     "give the chart or picture less height, or split the row", "请减小图的高度，或拆分表格行"},
    {"layout.label-twice", Severity::error, "the label '{0}' is given twice", "标签“{0}”重复", "",
     ""},
    {"layout.dangling-reference", Severity::error, "nothing has the label '{0}'",
     "没有标签为“{0}”的内容", "did you mean '{1}'?", "是否应为“{1}”？"},
    {"layout.loose-line", Severity::note, "a line is short of lawful places to stretch: {0}",
     "一行缺少可拉伸之处：{0}", "", ""},
};

}  // namespace

std::span<Message const> const layout = rows;

}  // namespace jianbao::messages
