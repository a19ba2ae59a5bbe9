#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"markdown.utf8", Severity::error, "the file is not valid UTF-8", "文件不是有效的 UTF-8", "",
     ""},
    {"markdown.title", Severity::error, "the section has no title", "章节没有标题",
     "begin the file with a line `# title`", "文件第一行应为“# 标题”"},
    {"markdown.second-title", Severity::error, "there is a second title '{0}'",
     "出现了第二个标题“{0}”", "headings within a section begin with ## or ###",
     "章节内的标题用 ## 或 ###"},
    {"markdown.unknown", Severity::error, "'{0}' is no part of a section's Markdown",
     "章节的 Markdown 不支持“{0}”",
     "there are ## and ###, paragraphs, lists, quotes, links and footnotes; tables, charts and "
     "pictures are for sections in Lua",
     "可用 ##、###、段落、列表、引文、链接和脚注；表格、图表和图片请用 Lua 章节"},
    {"markdown.unclosed", Severity::error, "'{0}' is not closed", "“{0}”没有闭合", "", ""},
    {"markdown.address", Severity::error,
     "expected an address with https://, http:// or mailto:, found '{0}'",
     "链接地址应以 https://、http:// 或 mailto: 开头，实为“{0}”", "", ""},
    {"markdown.nesting", Severity::error, "lists nest {0} deep at most", "列表最多嵌套 {0} 层", "",
     ""},
    {"markdown.field", Severity::error, "there is no place {{{{{0}}}}}",
     "没有“{{{{{0}}}}}”这种位置", "did you mean '{1}'?", "是否应为“{1}”？"},
    {"markdown.no-indicator", Severity::error, "{{{{{0}}}}} names no indicator",
     "{{{{{0}}}}} 没有写指标", "write {{{{{0} ID}}}} with an id of the catalogue",
     "请写作 {{{{{0} 指标}}}}，指标为目录中的 id"},
    {"markdown.option", Severity::error, "there is no option '{0}' here", "此处没有选项“{0}”",
     "the options are period=, region=, source= and required",
     "可用选项：period=、region=、source= 和 required"},
    {"markdown.value", Severity::error, "unknown {0} '{1}'", "未知的 {0}“{1}”",
     "did you mean '{2}'?", "是否应为“{2}”？"},
    {"markdown.required-missing", Severity::error,
     "there is no figure of {0} ({1}) for {2} {3}, and it is required here",
     "此处必需的指标缺少数据：{0}（{1}），{2} {3}",
     "add the observation, or take `required` away: what has no figure is left out",
     "请补充数据，或去掉 required：缺数据的段落会被略去"},
};

}  // namespace

std::span<Message const> const markdown = rows;

}  // namespace jianbao::messages
