#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"script.syntax", Severity::error, "the plugin's syntax is wrong: {0}", "插件语法错误：{0}",
     "mend the line; the other sections were checked all the same",
     "请修改该行；其余章节已照常检查"},
    {"script.failed", Severity::error, "{0}", "插件运行出错：{0}", "", ""},
    {"script.time", Severity::error, "the section ran longer than {0} ms",
     "该章节运行超过 {0} 毫秒", "look for a loop that does not end", "请检查是否有死循环"},
    {"script.memory", Severity::error, "the section used more than {0} MB of memory",
     "该章节使用内存超过 {0} MB", "build less at once", "请减少一次生成的内容"},
    {"script.limit", Severity::error, "the section made more than {0} {1}",
     "该章节超出限额：{1} 多于 {0}", "make less, or raise \"limits\" in the briefing",
     "请减少内容，或在简报定义的 limits 中放宽"},
    {"script.unknown-indicator", Severity::error,
     "the catalogue has no indicator '{0}', named in {1}", "{1} 中的指标“{0}”不在目录中",
     "did you mean '{2}'?", "是否应为“{2}”？"},
    {"script.needed-missing", Severity::error,
     "there is no figure of {0} ({1}) for {2} {3}, and the section needs it",
     "本章节必需的指标缺少数据：{0}（{1}），{2} {3}",
     "add the observation, leave the section out, or move the indicator from needs to wants",
     "请补充数据、去掉该章节，或把该指标由 needs 移到 wants"},
    {"script.option", Severity::error, "the option '{0}' expects {1}, found {2}",
     "选项“{0}”应为 {1}，实为 {2}", "see the plugin's options table", "参见插件的 options 表"},
    {"script.unknown-option", Severity::error, "the section '{1}' has no option '{0}'",
     "章节“{1}”没有选项“{0}”", "did you mean '{2}'?", "是否应为“{2}”？"},
    {"script.typed-digits", Severity::warning, "a number is typed by hand: '{0}'",
     "手工输入了数字“{0}”",
     "put the figure there: {{{{figure ID}}}}; a digit that belongs to a name is written \\5",
     "请改用 {{{{figure 指标}}}}；属于名称的数字写作 \\5"},
    {"script.log", Severity::note, "{0}", "{0}", "", ""},
    {"figure.two-forms", Severity::warning,
     "one figure is printed in two forms: '{0}' here, '{1}' at {2}",
     "同一数据印成了两种形式：此处“{0}”，{2} 处“{1}”",
     "print it the same way, or say why it differs", "请统一写法，或说明为何不同"},
    {"figure.conflict", Severity::warning,
     "two sources differ for {0} {5}: {1} in {2}, {3} in {4}; the first is printed",
     "{0}（{5}）两个来源数值不一致：{2} 为 {1}，{4} 为 {3}；采用前者",
     "settle which one holds, or give the briefing its own order of sources",
     "请核定数值，或在简报定义中指定来源次序"},
};

}  // namespace

std::span<Message const> const script = rows;

}  // namespace jianbao::messages
