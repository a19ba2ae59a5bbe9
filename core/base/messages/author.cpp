#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"plugin.name", Severity::error, "'{0}' is no name of a plugin", "“{0}”不能作插件名",
     "small letters, digits and _, a letter first", "用小写字母、数字和下划线，以字母开头"},
    {"plugin.exists", Severity::error, "there is a file {0} already", "文件 {0} 已存在",
     "choose another name, or take the file away", "请另取名称，或移走该文件"},
    {"plugin.not-empty", Severity::error, "the folder {0} is not empty", "目录 {0} 不是空的",
     "name a new folder", "请另取目录名"},
    {"plugin.city", Severity::error, "'{0}' cannot be a city's name", "“{0}”不能作地区名称",
     "quotation marks, braces and control characters are not allowed",
     "不能含引号、花括号和控制字符"},
    {"plugin.none", Severity::error, "there is no plugin '{0}'", "没有插件“{0}”",
     "did you mean '{1}'?", "是否应为“{1}”？"},
    {"plugin.no-tests", Severity::error, "the plugin '{0}' has no tests", "插件“{0}”没有测试",
     "write tests/{0}.json beside it; `jianbao plugin new` shows one",
     "请在旁边编写 tests/{0}.json；jianbao plugin new 有样例"},
    {"plugin.no-topic", Severity::error, "there is nothing called '{0}'", "没有名为“{0}”的内容",
     "did you mean '{1}'?", "是否应为“{1}”？"},
    {"plugin.global", Severity::error, "'{0}' is neither declared nor given", "“{0}”未声明也未提供",
     "did you mean '{1}'? Else declare it with local", "是否应为“{1}”？否则请用 local 声明"},
    {"plugin.digit", Severity::error, "a number is typed into the text: \"{0}\"",
     "正文中手写了数字：“{0}”",
     "take it from the data, or end the line in -- digits: and why it is no figure",
     "请从数据中取数，或在行末注明 -- digits: 及理由"},
    {"plugin.seen", Severity::note, "seen in {0} of {1} runs, first for {2}",
     "在 {1} 次试运行中出现 {0} 次，最先见于 {2}", "", ""},
};

}  // namespace

std::span<Message const> const author = rows;

}  // namespace jianbao::messages
